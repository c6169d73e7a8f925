//! What becomes of a surplus: reserves, interest, refunds.

use crate::locales::Sentence;
use crate::locales::fr::format::{money, percent, ratio, say, thousands};
use quitus_domain::values::{Cents, Percent, Ratio};

pub(super) fn interest_cap(rate: Percent, most: Percent) -> Sentence {
    if most == Percent::of_hundredths(0) {
        return say(
            &format!("L’intérêt aux parts serait de {}.", percent(rate)),
            "Son plafond est la moyenne des TMO de trois années civiles plus deux points, et ils n’y sont pas tous.",
            "Donnez ceux des trois années d’avant l’assemblée, autant de chacune\u{a0}: trois taux annuels, ou six semestriels.",
        );
    }
    say(
        &format!("L’intérêt aux parts serait de {}.", percent(rate)),
        &format!("Il ne dépasse pas {}, la moyenne des TMO de trois ans plus deux points.", percent(most)),
        "Décidez ce taux ou moins.",
    )
}

pub(super) fn interest_above_surplus(interest: Cents, most: Cents) -> Sentence {
    say(
        &format!("Les intérêts feraient {}.", money(interest)),
        &format!("Les réserves, et dans une SCIC les aides de l’année, en laissent {}.", money(most)),
        "Décidez un taux plus bas.",
    )
}

pub(super) fn legal_reserve(allotted: Cents, least: Cents, surplus: Cents) -> Sentence {
    say(
        &format!("Les réserves recevraient {} d’un excédent de {}.", money(allotted), money(surplus)),
        &format!("Tant qu’elles sont inférieures au capital, elles en reçoivent {} au moins.", money(least)),
        "Affectez-leur cette somme.",
    )
}

pub(super) fn refunds_in_a_scic(refunds: Cents) -> Sentence {
    say(
        &format!("Les associés recevraient {} de ristournes.", money(refunds)),
        "Une SCIC n’en verse pas.",
        "Baissez les prix avant la clôture, par des avoirs.",
    )
}

pub(super) fn not_pro_rata(part: Cents, due: Cents) -> Sentence {
    say(
        &format!("Un associé recevrait {} de ristourne.", money(part)),
        &format!("Au prorata de ses opérations avec la coopérative, il lui revient {}.", money(due)),
        "Répartissez selon ce qui a été facturé dans l’exercice.",
    )
}

pub(super) fn above_members_part(refunds: Cents, most: Cents) -> Sentence {
    say(
        &format!("Les ristournes feraient {}.", money(refunds)),
        &format!("Ce que les tiers apportent reste aux réserves : il en revient {} aux associés.", money(most)),
        "Affectez cette somme ou moins.",
    )
}

pub(super) fn statutory_reserve(allotted: Cents, least: Cents, remainder: Cents) -> Sentence {
    say(
        &format!("La réserve statutaire recevrait {} des {} restants.", money(allotted), money(remainder)),
        &format!("Une SCIC lui donne la moitié de ce reste, {} au moins.", money(least)),
        "Affectez-lui cette somme.",
    )
}

pub(super) fn incorporated_in_a_scic() -> Sentence {
    say(
        "Les statuts permettraient d’incorporer des réserves au capital.",
        "Une SCIC ne le fait jamais.",
        "Faites dire aux statuts que les réserves ne s’incorporent pas au capital.",
    )
}

pub(super) fn incorporated_in_a_scop() -> Sentence {
    say(
        "Les statuts permettent d’incorporer des réserves au capital.",
        "Les alinéas de la loi de 1947 qui l’ouvrent ne sont pas pour une SCOP.",
        "Faites modifier cette clause, ou faites-la confirmer par un juriste.",
    )
}

pub(super) fn legal_reserve_of_a_scop(allotted: Cents, least: Cents, surplus: Cents) -> Sentence {
    say(
        &format!("La réserve légale recevrait {} d’un excédent de {}.", money(allotted), money(surplus)),
        &format!("Tant qu’elle n’égale pas le capital le plus haut, elle en reçoit {} au moins.", money(least)),
        "Affectez-lui cette somme.",
    )
}

pub(super) fn labour_share(allotted: Cents, least: Cents, surplus: Cents) -> Sentence {
    say(
        &format!("Les salariés recevraient {} d’un excédent de {}.", money(allotted), money(surplus)),
        &format!("Il leur en revient le quart, {} au moins.", money(least)),
        "Affectez-leur cette somme.",
    )
}

pub(super) fn development_fund(left: Cents) -> Sentence {
    say(
        "Le fonds de développement ne recevrait rien.",
        &format!("Une fraction lui revient des {} que laissent la réserve légale et les salariés.", money(left)),
        "Affectez une part à la réserve statutaire, qui est ce fonds.",
    )
}

pub(super) fn interest_in_a_scop(interest: Cents, labour: Cents, reserves: Cents) -> Sentence {
    say(
        &format!("Les intérêts aux parts feraient {}.", money(interest)),
        &format!(
            "Ils ne dépassent ni la part des salariés, {}, ni celle des réserves, {}.",
            money(labour),
            money(reserves)
        ),
        "Décidez un taux plus bas.",
    )
}

pub(super) fn refunds_in_a_scop(refunds: Cents) -> Sentence {
    say(
        &format!("Les associés recevraient {} de ristournes.", money(refunds)),
        "Dans une SCOP, ce que le travail apporte est la part des salariés.",
        "Affectez cette somme aux salariés.",
    )
}

pub(super) fn employees_capital(held: Cents, capital: Cents) -> Sentence {
    say(
        &format!("Les salariés associés détiennent {} d’un capital de {}.", money(held), money(capital)),
        "Dans une SCOP, plus de la moitié leur appartient.",
        "Faites souscrire des salariés.",
    )
}

pub(super) fn employees_votes(votes: u64, all: u64, least: Ratio) -> Sentence {
    say(
        &format!("Les salariés associés ont {} voix sur {}.", thousands(votes), thousands(all)),
        &format!("Dans une SCOP, il leur en revient {} au moins.", ratio(least)),
        "Admettez des salariés.",
    )
}
