//! Which function says which refusal: one match for every language, since their modules bear the same names.

/// Writes `refusal`, the match of one language. It is exhaustive: a refusal without its line, or without its function in
/// a language, does not compile.
macro_rules! every_refusal {
    () => {
        pub fn refusal(refusal: &Refusal) -> Sentence {
            match refusal {
                Refusal::Law(of_law) => breach(of_law),
                Refusal::BookAlreadyOpen => book::already_open(),
                Refusal::BookNotOpen => book::not_open(),
                Refusal::AlreadyIncorporated { since } => book::already_incorporated(*since),
                Refusal::NotIncorporated { on } => book::not_incorporated(*on),
                Refusal::NoStatutes { on } => book::no_statutes(*on),
                Refusal::StatutesAlreadyAdopted { since } => book::statutes_already_adopted(*since),
                Refusal::CategoryTwice { category } => book::category_twice(category),
                Refusal::UnknownCategory { category, known } => book::unknown_category(category, known),
                Refusal::UnknownAssociate { associate } => register::unknown(*associate),
                Refusal::AlreadyAdmitted { associate, number, since } => {
                    register::already_admitted(*associate, *number, *since)
                }
                Refusal::SirenAlreadyAdmitted { siren, number } => register::siren_already_admitted(*siren, *number),
                Refusal::AlreadyLeft { associate, left_on } => register::already_left(*associate, *left_on),
                Refusal::StillAnAssociate { associate } => register::still_an_associate(*associate),
                Refusal::MustBeKept { person, until } => register::must_be_kept(*person, *until),
                Refusal::SubscriptionTwice { subscription } => shares::subscription_twice(*subscription),
                Refusal::UnknownSubscription { subscription } => shares::unknown_subscription(*subscription),
                Refusal::PaidMoreThanOwed { paid, owed } => shares::paid_more_than_owed(*paid, *owed),
                Refusal::AmountNotPositive { amount } => shares::amount_not_positive(*amount),
                Refusal::AmountTooLarge => shares::amount_too_large(),
                Refusal::MoreThanHeld { held, asked } => shares::more_than_held(*held, *asked),
                Refusal::BeforeItsBasis { effective_on, basis, basis_on } => {
                    entries::before_its_basis(*effective_on, *basis, *basis_on)
                }
                Refusal::SharesAreHeld { current, asked } => shares::shares_are_held(*current, *asked),
                Refusal::AlreadyApplied { associate, on } => register::already_applied(*associate, *on),
                Refusal::NoApplication { associate } => register::no_application(*associate),
                Refusal::AlreadyRejected { associate, on } => register::already_rejected(*associate, *on),
                Refusal::AlreadyEmployed { person, since } => persons::already_employed(*person, *since),
                Refusal::NotEmployed { person, on } => persons::not_employed(*person, *on),
                Refusal::NotALegalPerson { associate } => persons::not_a_legal_person(*associate),
                Refusal::NotANaturalPerson { associate } => persons::not_a_natural_person(*associate),
                Refusal::AnotherPerson { associate, person } => persons::another_person(*associate, *person),
                Refusal::EndsBeforeItBegins { begins, ends } => entries::ends_before_it_begins(*begins, *ends),
                Refusal::MoreVotesThanVoters { votes, voters } => mandates::more_votes_than_voters(*votes, *voters),
                Refusal::CalledMoreThanOwed { uncalled, called } => payments::called_more_than_owed(*uncalled, *called),
                Refusal::DueAnyway { due_on } => payments::due_anyway(*due_on),
                Refusal::NothingOverdue { unpaid, due_on } => payments::nothing_overdue(*unpaid, *due_on),
                Refusal::NoNotice { subscription } => payments::no_notice(*subscription),
                Refusal::SharesNotPaidUp { paid, needed } => payments::not_paid_up(*paid, *needed),
                Refusal::RefundTwice { refund } => payments::refund_twice(*refund),
                Refusal::UnknownRefund { refund } => payments::unknown_refund(*refund),
                Refusal::ScheduleDoesNotAddUp { owed, scheduled } => {
                    payments::schedule_does_not_add_up(*owed, *scheduled)
                }
                Refusal::MandateTwice { mandate } => mandates::twice(*mandate),
                Refusal::UnknownMandate { mandate } => mandates::unknown(*mandate),
                Refusal::HoldsIt { mandate, until } => mandates::holds_it(*mandate, *until),
                Refusal::MandateOver { mandate, ended_on } => mandates::over(*mandate, *ended_on),
                Refusal::Dissolved { since } => book::dissolved(*since),
                Refusal::NotDissolved { on } => book::not_dissolved(*on),
                Refusal::OpeningComesFirst => opening::comes_first(),
                Refusal::OnlyAsCorrection => opening::only_as_correction(),
                Refusal::OpeningDoesNotAddUp { figure, stated, found } => {
                    opening::does_not_add_up(figure, *stated, *found)
                }
                Refusal::HighestBelowCapital { highest, subscribed } => {
                    opening::highest_below_capital(*highest, *subscribed)
                }
                Refusal::NumberTwice { number } => opening::number_twice(*number),
                Refusal::EntersAfterTheOpening { number, since } => opening::enters_after(*number, *since),
                Refusal::BeforeTheOpening { opened_on } => opening::before_it(*opened_on),
                Refusal::TooFarAhead { on, latest } => entries::too_far_ahead(*on, *latest),
                Refusal::NothingToChange => entries::nothing_to_change(),
                Refusal::UnknownEntry { entry, size } => entries::unknown(*entry, *size),
                Refusal::NotRectifiable { entry } => entries::not_rectifiable(*entry),
                Refusal::ReplacementOfAnotherKind { entry } => entries::of_another_kind(*entry),
                Refusal::LaterEntriesStandOnIt { entry } => entries::later_entries(*entry),
            }
        }
    };
}
