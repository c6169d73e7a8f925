//! Calling an assembly and coming to it.

use crate::locales::Sentence;
use crate::locales::fr::format::{count, day, say, thousands, time};
use crate::locales::fr::meetings;
use quitus_domain::values::AssemblyKind;
use quitus_domain::values::{AssemblyRef, AssociateRef, Day, TimeOfDay};

pub(super) fn unknown_assembly(assembly: AssemblyRef) -> Sentence {
    say(
        &format!("L’assemblée {assembly} n’a pas été convoquée."),
        "On n’agit que sur une assemblée convoquée.",
        "Cherchez la référence avec `quitus assemblies`.",
    )
}

pub(super) fn assembly_twice(assembly: AssemblyRef) -> Sentence {
    say(
        &format!("L’assemblée {assembly} est déjà convoquée."),
        "Une référence ne désigne qu’une assemblée.",
        "Prenez une référence nouvelle.",
    )
}

pub(super) fn held_before_convened(sent_on: Day, held_on: Day) -> Sentence {
    say(
        &format!("L’assemblée se tiendrait le {}, et la convocation part le {}.", day(held_on), day(sent_on)),
        "On convoque avant de se réunir.",
        "Corrigez l’une des deux dates.",
    )
}

pub(super) fn before_it_was_convened(sent_on: Day, on: Day) -> Sentence {
    say(
        &format!("L’assemblée est convoquée du {}.", day(sent_on)),
        &format!("Rien d’elle ne prend effet le {}, avant sa convocation.", day(on)),
        "Corrigez la date.",
    )
}

pub(super) fn after_the_meeting(held_on: Day, on: Day) -> Sentence {
    say(
        &format!("L’assemblée se tient le {}.", day(held_on)),
        &format!("Le {}, il est trop tard pour cela.", day(on)),
        "Corrigez la date, ou gardez-le pour une autre assemblée.",
    )
}

pub(super) fn nobody_to_convene(held_on: Day) -> Sentence {
    say(
        &format!("Le {}, la coopérative n’a aucun associé.", day(held_on)),
        "Il n’y a personne à convoquer.",
        "Enregistrez d’abord les admissions.",
    )
}

pub(super) fn weights_not_held() -> Sentence {
    say(
        "Les statuts pondèrent les voix selon les adhérents ou l’activité.",
        "Le livre n’a pas ces chiffres : il ne peut pas dresser la liste électorale.",
        "Tenez cette assemblée hors du livre, et citez ses décisions.",
    )
}

pub(super) fn unknown_item(item: u16, items: u16) -> Sentence {
    say(
        &format!("Un projet vient sous le point {}.", thousands(u64::from(item))),
        &format!("L’ordre du jour a {}.", count(items, "point", "points")),
        "Donnez le numéro d’un point de l’ordre du jour.",
    )
}

pub(super) fn not_of_this_assembly(resolution: u16, kind: AssemblyKind) -> Sentence {
    say(
        &format!("La résolution {} n’est pas de la compétence de cette assemblée.", thousands(u64::from(resolution))),
        &format!("Elle est convoquée ainsi : {}.", meetings::assembly_kind(kind)),
        "Convoquez une assemblée mixte, ou corrigez la nature de la résolution.",
    )
}

pub(super) fn no_failed_first_call(of: AssemblyRef) -> Sentence {
    say(
        &format!("L’assemblée {of} n’est pas une première convocation restée sans décision."),
        "On ne convoque une seconde fois que ce que la première n’a pas adopté.",
        "Convoquez sur première convocation.",
    )
}

pub(super) fn another_agenda(first: u16, second: u16) -> Sentence {
    say(
        &format!(
            "La première convocation avait {}, celle-ci {}.",
            count(first, "résolution", "résolutions"),
            thousands(u64::from(second))
        ),
        "La seconde convocation porte sur le même ordre du jour.",
        "Reprenez les mêmes résolutions, dans le même ordre.",
    )
}

pub(super) fn second_call_excluded() -> Sentence {
    say(
        "Cette seconde convocation n’est pas possible.",
        "Les statuts l’excluent.",
        "Convoquez de nouveau sur première convocation.",
    )
}

pub(super) fn not_on_the_roll(associate: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {associate} n’est pas sur la liste électorale de cette assemblée."),
        "La liste est arrêtée à la convocation.",
        "Voyez `quitus electorate`, ou modifiez la liste d’après le registre.",
    )
}

pub(super) fn not_in_the_register(associate: AssociateRef, held_on: Day) -> Sentence {
    say(
        &format!("Pour l’associé {associate}, le registre du {} ne dit pas cela.", day(held_on)),
        "La liste électorale ne s’écarte jamais du registre du jour de l’assemblée.",
        "Enregistrez d’abord l’admission ou le départ.",
    )
}

pub(super) fn open_already(at: TimeOfDay) -> Sentence {
    say(
        &format!("La séance est ouverte depuis {}.", time(at)),
        "Cela se fait avant l’ouverture.",
        "Poursuivez la séance.",
    )
}

pub(super) fn not_open() -> Sentence {
    say("La séance n’est pas ouverte.", "On ne délibère qu’en séance.", "Ouvrez-la avec `open_assembly`.")
}

pub(super) fn assembly_closed(held_on: Day) -> Sentence {
    say(
        &format!("L’assemblée du {} est close.", day(held_on)),
        "Rien ne s’y ajoute plus.",
        "Corrigez son procès-verbal par un nouveau.",
    )
}

pub(super) fn not_closed() -> Sentence {
    say("La séance n’est pas levée.", "Le procès-verbal se scelle après.", "Levez-la avec `close_assembly`.")
}

pub(super) fn not_the_day(held_on: Day, on: Day) -> Sentence {
    say(
        &format!("L’assemblée se tient le {}.", day(held_on)),
        &format!("Cet acte est daté du {}.", day(on)),
        "Donnez-lui la date de l’assemblée.",
    )
}

pub(super) fn earlier_than_recorded(at: TimeOfDay, latest: TimeOfDay) -> Sentence {
    say(
        &format!("Cet acte est noté à {}.", time(at)),
        &format!("Un vote ou l’ouverture est déjà noté à {} : le décompte changerait.", time(latest)),
        "Corrigez l’heure.",
    )
}

pub(super) fn proxy_twice(giver: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {giver} a déjà donné un pouvoir."),
        "Il n’en donne qu’un à la fois.",
        "Enregistrez d’abord la révocation, avec `revoke_proxy`.",
    )
}

pub(super) fn no_proxy(giver: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {giver} n’a pas donné de pouvoir."),
        "On ne révoque qu’un pouvoir donné.",
        "Vérifiez la référence.",
    )
}

pub(super) fn own_proxy(giver: AssociateRef) -> Sentence {
    say(
        &format!("L’associé {giver} serait son propre mandataire."),
        "Un pouvoir se donne à un autre.",
        "Choisissez un mandataire.",
    )
}

pub(super) fn form_twice(associate: AssociateRef) -> Sentence {
    say(
        &format!("Un formulaire de l’associé {associate} est déjà reçu."),
        "Chacun vote une fois.",
        "Gardez le premier.",
    )
}
