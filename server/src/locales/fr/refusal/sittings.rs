//! Voting, minutes, and carrying resolutions out.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, entry, say, thousands, time};
use crate::locales::fr::names;
use quitus_domain::values::{AssociateRef, Day, Organ, Position, Slug, TimeOfDay};

pub(super) fn form_incomplete(answers: u16, resolutions: u16) -> Sentence {
    say(
        &format!("Le formulaire répond à {}.", count(answers, "résolution", "résolutions")),
        &format!("Il y en a {}, et chacune veut sa réponse.", thousands(u64::from(resolutions))),
        "Reprenez-les dans leur ordre ; sans réponse, notez une abstention.",
    )
}

pub(super) fn no_forms() -> Sentence {
    say(
        "La convocation n’attend pas de formulaires.",
        "Elle ne dit pas jusqu’à quel jour ils sont reçus.",
        "Convoquez avec `forms_until`.",
    )
}

pub(super) fn who_stands_there(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} n’est pas une personne physique."),
        "Une personne le représente, et le livre dit laquelle.",
        "Donnez `person`.",
    )
}

pub(super) fn nobody_named() -> Sentence {
    say(
        "Personne n’est désigné.",
        "On note qui vient ou part : un associé, ou un mandataire.",
        "Donnez `associate` ou `person`.",
    )
}

pub(super) fn not_there(at: TimeOfDay) -> Sentence {
    say(
        &format!("À {}, cette personne n’est pas présente.", time(at)),
        "On ne note que le départ de qui est là.",
        "Notez d’abord l’arrivée, ou corrigez l’heure.",
    )
}

pub(super) fn nobody_present(at: TimeOfDay) -> Sentence {
    say(
        &format!("À {}, personne n’est présent ni représenté.", time(at)),
        "Une séance s’ouvre devant quelqu’un.",
        "Notez d’abord les arrivées, ou clôturez l’assemblée comme non tenue.",
    )
}

pub(super) fn unknown_resolution(resolution: u16, resolutions: u16) -> Sentence {
    say(
        &format!("Il n’y a pas de résolution {}.", thousands(u64::from(resolution))),
        &format!("L’assemblée en a {}.", thousands(u64::from(resolutions))),
        "Vérifiez le numéro avec `quitus assemblies`.",
    )
}

pub(super) fn vote_open(resolution: u16) -> Sentence {
    say(
        &format!("Le vote sur la résolution {} est ouvert.", thousands(u64::from(resolution))),
        "On vote une résolution après l’autre.",
        "Fermez-le avec `close_vote`.",
    )
}

pub(super) fn no_vote_open(resolution: u16) -> Sentence {
    say(
        &format!("Aucun vote n’est ouvert sur la résolution {}.", thousands(u64::from(resolution))),
        "On vote sur ce qui est mis aux voix.",
        "Mettez-la aux voix avec `put_to_vote`.",
    )
}

pub(super) fn voted_already(resolution: u16) -> Sentence {
    say(
        &format!("La résolution {} a déjà été votée.", thousands(u64::from(resolution))),
        "Un vote fermé ne se rouvre pas.",
        "Reprenez-la dans une autre assemblée.",
    )
}

pub(super) fn may_not_vote(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} ne vote pas ici."),
        "Il n’est ni présent ni représenté, ou la résolution est réservée à une autre catégorie.",
        "Vérifiez la feuille de présence.",
    )
}

pub(super) fn duplicate_ballot(associate: AssociateRef) -> Sentence {
    say(
        &format!("La voix de l’associé {associate} est déjà enregistrée."),
        "Un associé, une voix.",
        "Gardez la première.",
    )
}

pub(super) fn by_name_only() -> Sentence {
    say("Ce vote se fait par appel nominal.", "Chaque voix porte un nom.", "Enregistrez-le par `named`.")
}

pub(super) fn no_such_college(college: Option<&Slug>) -> Sentence {
    say(
        &format!("Personne ne vote là : {}.", college_of(college)),
        "Le décompte se fait par collège, chacun une fois.",
        "Donnez les collèges de la liste électorale.",
    )
}

pub(super) fn no_such_minutes(number: u32) -> Sentence {
    say(
        &format!("Cette assemblée n’a pas de procès-verbal numéro {}.", thousands(u64::from(number))),
        "On ne corrige ou ne signe que ce qui est scellé.",
        "Vérifiez le numéro.",
    )
}

pub(super) fn sealed_already() -> Sentence {
    say(
        "Le procès-verbal de cette assemblée est déjà scellé.",
        "On ne le refait pas : on le rectifie.",
        "Dites lequel vous corrigez, par `rectifies`.",
    )
}

pub(super) fn not_decided(resolution: u16) -> Sentence {
    say(
        &format!("La résolution {} n’est pas encore décidée.", thousands(u64::from(resolution))),
        "On n’exécute que ce qui est adopté.",
        "Attendez le résultat du vote.",
    )
}

pub(super) fn resolution_rejected(resolution: u16) -> Sentence {
    say(
        &format!("La résolution {} a été rejetée.", thousands(u64::from(resolution))),
        "Elle n’autorise rien.",
        "Reprenez-la dans une autre assemblée.",
    )
}

pub(super) fn misquoted(organ: Organ, decided_on: Day) -> Sentence {
    say(
        "La décision est citée autrement qu’elle n’a été prise.",
        &format!("Elle l’a été le {} par {}.", day(decided_on), names::the_organ(organ)),
        "Citez-la ainsi.",
    )
}

pub(super) fn not_authorised(resolution: u16, asked: &str) -> Sentence {
    say(
        &format!("La résolution {} n’autorise pas cet acte : {asked}.", thousands(u64::from(resolution))),
        "Une résolution n’autorise que l’acte et la personne qu’elle nomme.",
        "Voyez `quitus decisions`.",
    )
}

pub(super) fn not_voted_by_them(resolution: u16, category: Option<&Slug>) -> Sentence {
    let them = category.map_or_else(|| "ceux qui proposent".to_owned(), |key| format!("la catégorie `{key}`"));
    say(
        &format!("La résolution {} n’a pas été votée par {them} seulement.", thousands(u64::from(resolution))),
        "Une proposition est le vote des associés qui proposent, et de personne d’autre.",
        "Citez la résolution qui leur est réservée, ou le document seul.",
    )
}

pub(super) fn applied_already(resolution: u16, at: Position) -> Sentence {
    say(
        &format!("La résolution {} est déjà exécutée.", thousands(u64::from(resolution))),
        &format!("L’écriture {} l’a fait.", entry(at)),
        "Corrigez cette écriture s’il le faut.",
    )
}

pub(super) fn before_the_decision(decided_on: Day, on: Day) -> Sentence {
    say(
        &format!("L’acte prendrait effet le {}.", day(on)),
        &format!("La résolution est du {}.", day(decided_on)),
        "Donnez-lui effet à cette date ou après.",
    )
}

fn college_of(college: Option<&Slug>) -> String {
    college.map_or_else(|| "hors collège".to_owned(), ToString::to_string)
}
