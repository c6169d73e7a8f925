//! Calling an assembly, taking part in it, and its minutes.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, say, thousands};
use crate::locales::fr::meetings;
use quitus_domain::law::minutes::Mention;
use quitus_domain::values::{Day, Days};

pub(super) fn no_power_to_convene(shares: u64, all_shares: u64, heads: u64, all_heads: u64) -> Sentence {
    say(
        &format!(
            "Qui convoque n’en a pas le pouvoir : {} parts sur {}, {} associés sur {}.",
            thousands(shares),
            thousands(all_shares),
            thousands(heads),
            thousands(all_heads)
        ),
        "La gérance convoque ; des associés le peuvent avec la moitié des parts, ou un dixième des parts et des associés.",
        "Faites convoquer par la gérance, ou demandez un mandataire au juge.",
    )
}

pub(super) fn notice_too_short(sent_on: Day, held_on: Day, least: Days, latest: Day) -> Sentence {
    say(
        &format!("La convocation du {} pour le {} est trop tardive.", day(sent_on), day(held_on)),
        &format!("Il faut {} : elle devait partir le {} au plus tard.", count(least.0, "jour", "jours"), day(latest)),
        "Réunissez-vous plus tard, ou ouvrez quand tous sont présents ou représentés et que nul ne s’oppose.",
    )
}

pub(super) fn short_notice_waived(sent_on: Day, held_on: Day) -> Sentence {
    say(
        &format!("La convocation du {} pour le {} était trop tardive.", day(sent_on), day(held_on)),
        "Tous étaient présents ou représentés, et nul ne s’est opposé.",
        "Dites-le dans le procès-verbal.",
    )
}

pub(super) fn papers_not_at_disposal(papers_by: Day) -> Sentence {
    say(
        "L’assemblée sur les comptes est convoquée sans aucun document pour les associés.",
        &format!("Comptes, rapports et projets devaient être à leur disposition le {} au plus tard.", day(papers_by)),
        "Dites au procès-verbal quels documents ils ont eus, ou convoquez de nouveau.",
    )
}

pub(super) fn no_email_consent(consented_on: Option<Day>, by: Day) -> Sentence {
    say(
        &consented(consented_on),
        &format!("Une convocation électronique veut un accord écrit, donné le {} au plus tard.", day(by)),
        "Envoyez aussi la convocation par lettre recommandée.",
    )
}

pub(super) fn not_on_agenda() -> Sentence {
    say(
        "Ce point n’est pas à l’ordre du jour.",
        "On ne délibère que sur l’ordre du jour ; seule la révocation d’un gérant peut venir en séance.",
        "Convoquez une autre assemblée pour ce point.",
    )
}

pub(super) fn draft_too_late(requested_on: Day, latest: Day) -> Sentence {
    say(
        &format!("Le projet de résolution a été demandé le {}.", day(requested_on)),
        &format!("Il devait l’être le {} au plus tard.", day(latest)),
        "Gardez-le pour la prochaine assemblée.",
    )
}

pub(super) fn draft_of_too_few(held: u64, all: u64) -> Sentence {
    say(
        &format!("Ceux qui demandent ce projet ont {} parts sur {}.", thousands(held), thousands(all)),
        "Il en faut un vingtième.",
        "Trouvez d’autres associés qui le demandent avec eux.",
    )
}

pub(super) fn proxy_not_allowed() -> Sentence {
    say(
        "Ce mandataire ne peut pas recevoir le pouvoir.",
        "Ni les statuts ni la loi ne l’admettent.",
        "Choisissez un mandataire qu’ils admettent.",
    )
}

pub(super) fn proxy_limit(held: u64, most: u64) -> Sentence {
    say(
        &format!("Ce serait le pouvoir numéro {} du même mandataire.", thousands(held)),
        &format!("Il ne peut en porter que {}.", thousands(most)),
        "Choisissez un autre mandataire.",
    )
}

pub(super) fn proxy_out_of_scope(given_for: Day, held_on: Day) -> Sentence {
    say(
        &format!("Le pouvoir a été donné pour l’assemblée du {}.", day(given_for)),
        &format!("Il ne vaut pas pour celle du {}, dont l’ordre du jour est autre.", day(held_on)),
        "Demandez un nouveau pouvoir.",
    )
}

pub(super) fn not_present() -> Sentence {
    say(
        "Cet associé n’est pas présent au sens de la loi.",
        "Les statuts ne prévoient pas la participation à distance.",
        "Qu’il vienne, ou qu’il donne un pouvoir.",
    )
}

pub(super) fn postal_vote_not_foreseen() -> Sentence {
    say(
        "Ce vote par correspondance n’est pas admis.",
        "Les statuts ne le prévoient pas.",
        "Que l’associé vienne, ou qu’il donne un pouvoir.",
    )
}

pub(super) fn blank_proxies() -> Sentence {
    say(
        "Les statuts ne comptent pas les pouvoirs en blanc.",
        "Dans une SA, ils valent vote pour les projets que le conseil agrée, et contre les autres.",
        "Faites modifier cette clause des statuts.",
    )
}

pub(super) fn late_ballot(until: Day, received_on: Day) -> Sentence {
    say(
        &format!("Le formulaire est arrivé le {}.", day(received_on)),
        &format!("Il devait arriver le {} au plus tard : il ne compte pas.", day(until)),
        "Que l’associé vienne, ou qu’il donne un pouvoir.",
    )
}

pub(super) fn minutes_incomplete(missing: &[Mention]) -> Sentence {
    say(
        &format!("Au procès-verbal, il manque : {}.", meetings::mentions(missing)),
        "Un procès-verbal n’est scellé que complet.",
        "Ajoutez ces mentions.",
    )
}

pub(super) fn signature_below_advanced() -> Sentence {
    say(
        "Cette signature est en dessous du niveau avancé.",
        "Un procès-verbal électronique veut au moins une signature avancée.",
        "Gardez l’exemplaire papier signé au registre, ou signez à ce niveau.",
    )
}

pub(super) fn sequence_gap(expected: u32, given: u32) -> Sentence {
    say(
        &format!("Ce procès-verbal porterait le numéro {}.", thousands(u64::from(given))),
        &format!("Les procès-verbaux se suivent sans trou : le prochain est le {}.", thousands(u64::from(expected))),
        "Donnez-lui ce numéro.",
    )
}

fn consented(consented_on: Option<Day>) -> String {
    match consented_on {
        Some(on) => format!("L’accord à la convocation électronique date du {}.", day(on)),
        None => "Aucun accord à la convocation électronique n’est au registre.".to_owned(),
    }
}
