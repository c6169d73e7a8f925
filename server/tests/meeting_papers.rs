//! The papers of an assembly: what each holds, and for which assembly there is none.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::quitus;
use tempfile::TempDir;

fn demo() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    folder
}

fn ask(folder: &TempDir, words: &str) -> common::Ran {
    quitus(folder.path(), &format!("--database sqlite://quitus-demo.db {words}"))
}

/// The cells of the line about somebody.
fn line<'h>(html: &'h str, who: &str) -> Vec<&'h str> {
    let row = html.lines().find(|line| line.starts_with("<tr class=\"signed\">") && line.contains(who)).unwrap();
    row.split("<td").skip(1).map(|cell| cell.split_once('>').unwrap().1.split_once("</td>").unwrap().0).collect()
}

#[test]
fn a_convocation_states_day_place_agenda_drafts_and_how_to_take_part() {
    let folder = demo();
    let ran = ask(&folder, "convocation 1");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for words in [
        "<h1>Convocation</h1>",
        "convoqués par la gérance, sur première convocation, le 15 septembre 2026 à 14\u{a0}h\u{a0}00.",
        "<li>Confirmer la gérance.</li>",
        "Cooproduction devient une société coopérative d’intérêt collectif",
        "Seuls votent les associés de la catégorie «&nbsp;Coopératives d’activité et d’emploi&nbsp;».",
        "rapport de la gérance sur le projet coopératif",
        "représenter par un autre associé. Nul ne détient plus de 2 pouvoirs.",
        "au plus tard le 11 septembre 2026",
        "de me représenter à l’assemblée générale mixte de Cooproduction",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    // What was sent did not hold the draft that associates asked for afterwards.
    let sent = ask(&folder, "convocation 1 --known-at 146");
    assert!(ran.out.contains("Résolution n°&nbsp;6") && !sent.out.contains("Résolution n°&nbsp;6"), "{}", sent.out);
}

#[test]
fn an_attendance_sheet_is_empty_before_the_meeting_and_full_after_it() {
    let folder = demo();
    let before = ask(&folder, "attendance 1 --known-at 146").out;
    let after = ask(&folder, "attendance 1").out;
    let present = "en séance, Gaël Échantillon, à 13\u{a0}h\u{a0}56, jusqu’à 15\u{a0}h\u{a0}10";
    let cells = |part| vec!["Coopératives utilisatrices des services", "", "5", "1", part, ""];
    assert_eq!(line(&before, "14 La Cantine Témoin"), cells(""));
    assert_eq!(line(&after, "14 La Cantine Témoin"), cells(present));
    assert_eq!(line(&after, "18 Librairie Hypothétique")[4], "représenté par 13 Numérique Modèle");
    assert_eq!(line(&after, "19 Couture Parabole")[4], "absent");
    for sheet in [&before, &after] {
        assert_eq!(sheet.matches("<tr class=\"signed\">").count(), 12);
        assert!(sheet.contains("12 associés, 12 voix"), "{sheet}");
    }
    let counted = "formulaire\u{a0}: 9\u{202f}; représentés\u{a0}: 2\u{202f}; associés\u{a0}: 12.";
    assert!(after.contains(counted) && !before.contains("formulaire"), "{after}");
}

#[test]
fn minutes_of_an_adjourned_meeting_say_until_when_why_and_who_came_back() {
    let folder = demo();
    let ran = ask(&folder, "minutes 1 --cooperative demo-passe-simple");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for words in [
        "La séance est suspendue le 15 décembre 2023 à 17\u{a0}h\u{a0}15 et renvoyée au 18 décembre 2023 à 17\u{a0}h\u{a0}00",
        "Les associés veulent lire les comptes",
        "Elle reprend à 17\u{a0}h\u{a0}02 sous la présidence de",
        "formulaire\u{a0}: 2\u{202f}; représentés\u{a0}: 0\u{202f}; associés\u{a0}: 2.",
        "en séance, à 16\u{a0}h\u{a0}55\u{202f}; en séance, 18 décembre 2023, à 16\u{a0}h\u{a0}55",
        "la séance est levée le 18 décembre 2023 à 17\u{a0}h\u{a0}30",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    let told = ask(&folder, "log --type assemblies.assembly_adjourned --cooperative demo-passe-simple --lang en");
    assert!(told.out.contains("at 17:15, until 18 December 2023 at 17:00"), "{}{}", told.out, told.err);
}

#[test]
fn a_consultation_has_a_letter_with_an_answer_and_minutes_with_every_answer() {
    let folder = demo();
    let letter = ask(&folder, "convocation 1 --cooperative demo-futur-anterieur").out;
    for words in ["<h1>Consultation écrite</h1>", "consultés par écrit par la gérance", "jusqu’au 8 juin 2018 inclus"]
    {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    let minutes = ask(&folder, "minutes 1 --cooperative demo-futur-anterieur").out;
    for words in [
        "<p class=\"dates\">Consultation écrite du 8 juin 2018</p>",
        "Réponses des associés, annexées",
        "réponse du 28 mai 2018\u{a0}: n°\u{a0}1 pour",
        "n’a pas répondu",
        "La consultation est close le 11 juin 2018 à 10\u{a0}h\u{a0}00.",
        "2 sur 3 voix de tous les associés",
    ] {
        assert!(minutes.contains(words), "{words}: {minutes}");
    }
    assert!(!minutes.contains("séance est levée"), "{minutes}");
    let answers = ask(&folder, "assemblies 1 --cooperative demo-futur-anterieur --lang en").out;
    assert!(answers.contains("Forms and answers") && answers.contains("no. 1 for"), "{answers}");
}

#[test]
fn minutes_and_those_that_correct_them_are_both_shown() {
    let folder = demo();
    let last = ask(&folder, "minutes 1 --cooperative demo-futur-anterieur").out;
    for words in [
        "<h1>Procès-verbal n°&nbsp;2</h1>",
        "rectifie le procès-verbal n°&nbsp;1&nbsp;: La lettre de candidature jointe est du 2 mai 2018",
        "Ce procès-verbal est approuvé le 21 juin 2018 par le bureau\u{a0}: Célestin Pli, Ursule Estafette.",
    ] {
        assert!(last.contains(words), "{words}: {last}");
    }
    let first = ask(&folder, "minutes 1 --number 1 --cooperative demo-futur-anterieur").out;
    assert!(first.contains("<h1>Procès-verbal n°&nbsp;1</h1>"), "{first}");
    assert!(first.contains("est rectifié par le procès-verbal n°&nbsp;2."), "{first}");
    let told = ask(&folder, "minutes 1 --json --cooperative demo-futur-anterieur").json()["minutes"].clone();
    assert_eq!((&told["number"], &told["rectifies"]), (&serde_json::json!(2), &serde_json::json!(1)), "{told}");
    assert!(told["words"]["documents"].as_str().unwrap().contains("lettre de candidature"), "{told}");
    let draft = ask(&folder, "minutes 2 --json --cooperative demo-futur-anterieur").json();
    assert!(draft["number"] == 2 && draft["minutes"].is_null(), "{draft}");
    let none = ask(&folder, "minutes 1 --number 7 --cooperative demo-futur-anterieur --lang en");
    assert!(none.code == 2 && none.err.contains("has no minutes no. 7"), "{}", none.err);
    let told = ask(&folder, "log --type assemblies.minutes_sealed --cooperative demo-futur-anterieur --lang en").out;
    assert!(told.contains("minutes no. 2, correcting no. 1"), "{told}");
}

#[test]
fn every_paper_quotes_its_entries_and_the_checkpoint_below() {
    let folder = demo();
    for paper in ["convocation 1", "attendance 1", "minutes 1", "extract 1 --resolution 1"] {
        let html = ask(&folder, paper).out;
        let below = html.split("<footer").nth(1).unwrap_or_default();
        for words in ["écritures n°&nbsp;", "du livre <code>quitus/demo-cooproduction</code>", "racine <code>"] {
            assert!(below.contains(words), "{paper}: {words}: {below}");
        }
    }
}

#[test]
fn an_extract_certifies_one_resolution_of_sealed_minutes() {
    let folder = demo();
    let ran = ask(&folder, "extract 1 --resolution 1");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for words in [
        "<h1>Extrait certifié conforme</h1>",
        "Procès-verbal n°&nbsp;41, scellé le 16 septembre 2026 – Assemblée générale mixte du 15 septembre 2026",
        "<h2>Devenir une société coopérative d’intérêt collectif.</h2>",
        "<h3>Résolution n°&nbsp;1 (extraordinaire)</h3>",
        "9 sur 11 voix présentes ou représentées, il faut au moins 2/3.",
        "<strong>La résolution est adoptée.</strong>",
        "Décision du 15 septembre 2026.",
        "Exécutée par l’écriture n°&nbsp;195.",
        "Extrait certifié conforme au procès-verbal par un représentant légal de la société.",
        "<p>Loïs Relais</p>",
        "racine <code>",
        "\u{2014} quitus/demo-cooproduction",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    // Only that resolution, and of the book only what it rests on.
    assert!(
        !ran.out.contains("Confirmer la gérance")
            && ran.out.contains("écritures n°&nbsp;146, 175 à 177, 195, 198 à 210, 213"),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains("versé au registre papier"), "{}", ran.out);
}

#[test]
fn a_liquidator_certifies_the_extract_of_a_cooperative_that_is_dissolved() {
    let folder = demo();
    let extract = ask(&folder, "extract 1 --resolution 1 --cooperative demo-passe-simple").out;
    let paper = "versé au registre papier";
    for words in ["par le liquidateur de la société", "Décision du 18 décembre 2023.", paper] {
        assert!(extract.contains(words), "{words}: {extract}");
    }
    let deed = ask(&folder, "extract 2 --resolution 1 --cooperative demo-futur-anterieur --lang en");
    assert!(deed.code == 2 && deed.err.contains("seal them with `seal_minutes`"), "{}", deed.err);
}

#[test]
fn there_is_no_extract_before_the_minutes_nor_of_what_was_not_decided() {
    let folder = demo();
    for (words, why) in [
        ("extract 1 --resolution 1 --known-at 212", "scellez-le avec `seal_minutes`"),
        ("extract 1 --resolution 7", "n’a pas de résolution n° 7, mais 6"),
        ("extract 9 --resolution 1", "pas d’assemblée n° 9"),
        ("extract 1 --resolution 1 --keys elsewhere", "ne s’ouvre pas"),
    ] {
        let ran = ask(&folder, &format!("{words} --lang fr"));
        assert!(ran.code == 2 && ran.err.contains(why), "{words}: {} {}", ran.code, ran.err);
    }
    assert_eq!(ask(&folder, "extract 1 --resolution 1 --output extract.html").code, 0);
    assert_ne!(ask(&folder, "extract 1 --resolution 1 --output extract.html").code, 0);
}

#[test]
fn a_deed_has_minutes_with_its_signatories_and_no_other_paper() {
    let folder = demo();
    let minutes = ask(&folder, "minutes 2 --cooperative demo-futur-anterieur").out;
    for words in ["Tous les associés ont exprimé leur consentement", "4 Zélie Bordereau", "a signé", "est adoptée"]
    {
        assert!(minutes.contains(words), "{words}: {minutes}");
    }
    for (paper, why) in [("convocation 2", "rien ne l’a convoquée"), ("attendance 2", "sans réunion")] {
        let ran = ask(&folder, &format!("{paper} --cooperative demo-futur-anterieur --lang fr"));
        assert!(ran.code == 2 && ran.err.contains(why), "{paper}: {}", ran.err);
    }
}

#[test]
fn there_is_no_paper_of_an_assembly_that_there_is_not_and_none_is_written_over_another() {
    let folder = demo();
    for paper in ["convocation", "attendance", "minutes"] {
        for number in ["0", "2"] {
            let ran = ask(&folder, &format!("{paper} {number} --lang fr --output none.html"));
            assert!(ran.code == 2 && ran.err.contains("assemblée"), "{paper} {number}: {}", ran.err);
        }
        assert!(!folder.path().join("none.html").exists());
        assert_eq!(ask(&folder, &format!("{paper} 1 --output {paper}.html")).code, 0);
        assert_ne!(ask(&folder, &format!("{paper} 1 --output {paper}.html")).code, 0);
    }
}
