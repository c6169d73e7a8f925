//! Comptes courants d’associés et subventions.

use crate::locales::Sentence;
use crate::locales::fr::format::{day, entry, money, say};
use quitus_domain::values::{AssociateRef, Cents, Day, Position, Slug};

pub(super) fn may_not_lend(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("Le {}, {associate} n’est pas associé.", day(on)),
        "Seules les banques reçoivent des fonds remboursables du public ; ce que les associés laissent en compte n’en est \
         pas (code monétaire et financier, art. L312-2 et L511-5).",
        "Admettez d’abord le prêteur, ou donnez un jour où il était associé.",
    )
}

pub(super) fn holds_too_little(associate: AssociateRef, held: Cents, least: Cents, on: Day) -> Sentence {
    say(
        &format!("Le {}, {associate} détient {} du capital.", day(on), money(held)),
        &format!(
            "Jusqu’au 23 mai 2019, un prêteur en détenait un vingtième, ici {}, ou était gérant (code monétaire et \
             financier, art. L312-2).",
            money(least)
        ),
        "Vérifiez le jour, ou les parts du prêteur.",
    )
}

pub(super) fn no_agreement(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("Rien n’est convenu avec {associate} le {}.", day(on)),
        "Un compte courant a ses conditions : le taux, et si l’argent reste un temps.",
        "Inscrivez-les d’abord par `agree_current_account`.",
    )
}

pub(super) fn nothing_lent(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("Au {}, {associate} n’a rien laissé à la coopérative.", day(on)),
        "Les intérêts courent sur ce qui se trouve au compte courant.",
        "Voyez-les avec `quitus accounts current`.",
    )
}

pub(super) fn interest_counted(until: Day, on: Day) -> Sentence {
    say(
        &format!("Les intérêts sont comptés jusqu’au {}.", day(until)),
        &format!("Ce qui se trouvait au compte le {} a porté les siens.", day(on)),
        "Donnez un jour postérieur.",
    )
}

pub(super) fn not_repaid_before(until: Day, on: Day) -> Sentence {
    say(
        &format!("L’argent n’est pas remboursé le {}.", day(on)),
        &format!("Par la convention, il reste jusqu’au {}.", day(until)),
        "Attendez ce jour, ou convenez d’autres conditions.",
    )
}

pub(super) fn more_than_there(there: Cents, asked: Cents, on: Day) -> Sentence {
    say(
        &format!("Un remboursement de {} est demandé au {}.", money(asked), day(on)),
        &format!("À partir de ce jour, le compte porte {} au plus bas.", money(there)),
        "Remboursez cette somme ou moins.",
    )
}

pub(super) fn accrued_ahead(until: Day, on: Day) -> Sentence {
    say(
        &format!("Les intérêts courraient jusqu’au {}.", day(until)),
        &format!("L’acte est du {}, et seuls les jours écoulés portent intérêt.", day(on)),
        "Donnez un dernier jour antérieur, ou un jour d’effet postérieur.",
    )
}

pub(super) fn accrued_already(from: Day, until: Day) -> Sentence {
    say(
        &format!("Les intérêts ne peuvent pas être comptés jusqu’au {}.", day(until)),
        &format!("Les jours avant le {} l’ont été déjà, ou rien ne se trouvait au compte.", day(from)),
        "Donnez un dernier jour postérieur.",
    )
}

pub(super) fn no_interest(from: Day, until: Day) -> Sentence {
    say(
        &format!("Du {} au {}, le compte ne porte pas intérêt.", day(from), day(until)),
        "Rien ne s’y trouvait, ou ses conditions n’en prévoient pas.",
        "Voyez-le avec `quitus accounts current`.",
    )
}

pub(super) fn more_than_accrued(accrued: Cents, asked: Cents) -> Sentence {
    say(
        &format!("Le paiement de {} d’intérêts est demandé.", money(asked)),
        &format!("Seuls {} ont couru et ne sont pas encore payés.", money(accrued)),
        "Payez cette somme ou moins, ou comptez d’abord les intérêts par `accrue_interest`.",
    )
}

pub(super) fn withheld_more(amount: Cents, withheld: Cents) -> Sentence {
    say(
        &format!("Une retenue de {} est demandée.", money(withheld)),
        &format!("Les intérêts sont de {}.", money(amount)),
        "Vérifiez ce qui est retenu pour le fisc.",
    )
}

pub(super) fn grant_twice(grant: &Slug, signed_on: Day) -> Sentence {
    say(
        &format!("La subvention {grant} est déjà convenue, depuis le {}.", day(signed_on)),
        "Un nom court désigne une seule subvention.",
        "Donnez à celle-ci un autre nom court.",
    )
}

pub(super) fn unknown_grant(grant: &Slug) -> Sentence {
    say(
        &format!("Il n’y a pas de subvention {grant}."),
        "Une subvention se verse et paie des dépenses une fois convenue.",
        "Inscrivez-la d’abord par `sign_grant`, ou voyez-les avec `quitus grants`.",
    )
}

pub(super) fn grant_settled(grant: &Slug, closed_on: Day) -> Sentence {
    say(
        &format!("La subvention {grant} est soldée depuis le {}.", day(closed_on)),
        "Elle ne paie plus rien, et ce qui n’a pas servi est abandonné.",
        "Voyez-la avec `quitus grants`.",
    )
}

pub(super) fn more_than_granted(due: Cents, asked: Cents) -> Sentence {
    say(
        &format!("Un versement de {} sur la subvention est demandé.", money(asked)),
        &format!("Le financeur en doit encore {}.", money(due)),
        "Vérifiez le montant, et inscrivez à part ce qui le dépasse.",
    )
}

pub(super) fn not_an_expense(position: Position) -> Sentence {
    say(
        &format!("L’entrée {} n’inscrit pas de dépense.", entry(position)),
        "Ce que paie une subvention est une écriture qui débite un compte de classe 6.",
        "Cherchez-la avec `quitus accounts journal`.",
    )
}

pub(super) fn outside_the_period(on: Day, from: Day, to: Day) -> Sentence {
    say(
        &format!("La dépense est du {}.", day(on)),
        &format!("La subvention paie celles du {} au {}.", day(from), day(to)),
        "Imputez une dépense de ces jours.",
    )
}

pub(super) fn more_than_spent(position: Position, left: Cents, asked: Cents) -> Sentence {
    say(
        &format!("L’imputation de {} de l’entrée {} est demandée.", money(asked), entry(position)),
        &format!(
            "De ce qu’elle dépense, aucune subvention ne paie encore {} ; rien n’est payé deux fois.",
            money(left)
        ),
        "Imputez cette somme ou moins.",
    )
}

pub(super) fn more_than_left(left: Cents, asked: Cents) -> Sentence {
    say(
        &format!("L’imputation de {} à la subvention est demandée.", money(asked)),
        &format!("De ce qui est accordé, il reste {}.", money(left)),
        "Imputez cette somme ou moins.",
    )
}

pub(super) fn aids_in_the_book(given: Cents, known: Cents) -> Sentence {
    say(
        &format!("L’acte compte {} d’aides dans l’exercice.", money(given)),
        &format!(
            "Le livre en porte {}, et dans une SCIC les aides sont exclues de l’intérêt aux parts (loi n° 47-1775, art. 19 \
             nonies).",
            money(known)
        ),
        "Donnez ce montant, ou un plus grand s’il y en a d’autres.",
    )
}
