//! Which function says which refusal: one match for every language, since their modules bear the same names.

/// Writes `refusal`, the match of one language. It is exhaustive: a refusal without its line, or without its function in
/// a language, does not compile.
macro_rules! every_refusal {
    () => {
        fn opened(why: &Why) -> Sentence {
            match why {
                Why::BookAlreadyOpen => book::already_open(),
                _ => book::not_open(),
            }
        }

        fn ended(why: &Why) -> Sentence {
            match *why {
                Why::Dissolved { since } => book::dissolved(since),
                Why::NotDissolved { on } => book::not_dissolved(on),
                _ => book::not_open(),
            }
        }

        fn ahead(why: &Why) -> Sentence {
            match *why {
                Why::StillToCome { on, today } => entries::still_to_come(on, today),
                Why::TooFarAhead { on, latest } => entries::too_far_ahead(on, latest),
                _ => entries::nothing_to_change(),
            }
        }

        pub fn refusal(why: &Why) -> Sentence {
            match *why {
                Why::Law(ref of_law) => breach(of_law),
                Why::Assembly(ref of_assembly) => assembly(of_assembly),
                Why::Billing(ref of_billing) => billing(of_billing),
                Why::Service(ref of_services) => serviced(of_services),
                Why::Funds(ref of_funds) => funded(of_funds),
                Why::Formality(ref of_formalities) => formal(of_formalities),
                Why::Scic(ref of_a_conversion) => converted(of_a_conversion),
                Why::Review(ref of_a_review) => reviewed(of_a_review),
                Why::BookAlreadyOpen | Why::BookNotOpen => opened(why),
                Why::AlreadyIncorporated { since } => book::already_incorporated(since),
                Why::NotIncorporated { on } => book::not_incorporated(on),
                Why::NoStatutes { on } => book::no_statutes(on),
                Why::StatutesAlreadyAdopted { since } => book::statutes_already_adopted(since),
                Why::CategoryTwice { ref category } => book::category_twice(category),
                Why::UnknownCategory { ref category, ref known } => book::unknown_category(category, known),
                Why::UnknownAssociate { associate } => register::unknown(associate),
                Why::AlreadyAdmitted { associate: a, number, since } => register::already_admitted(a, number, since),
                Why::SirenAlreadyAdmitted { siren, number } => register::siren_already_admitted(siren, number),
                Why::AlreadyLeft { associate, left_on } => register::already_left(associate, left_on),
                Why::StillAnAssociate { associate } => register::still_an_associate(associate),
                Why::MustBeKept { person, until } => register::must_be_kept(person, until),
                Why::SubscriptionTwice { subscription } => shares::subscription_twice(subscription),
                Why::UnknownSubscription { subscription } => shares::unknown_subscription(subscription),
                Why::PaidMoreThanOwed { paid, owed } => shares::paid_more_than_owed(paid, owed),
                Why::AmountNotPositive { amount } => shares::amount_not_positive(amount),
                Why::AmountTooLarge => shares::amount_too_large(),
                Why::MoreThanHeld { held, asked } => shares::more_than_held(held, asked),
                Why::BeforeItsBasis { effective_on: on, basis, basis_on: of } => entries::before_basis(on, basis, of),
                Why::SharesAreHeld { current, asked } => shares::shares_are_held(current, asked),
                Why::AlreadyApplied { associate, on } => register::already_applied(associate, on),
                Why::NoApplication { associate } => register::no_application(associate),
                Why::AlreadyRejected { associate, on } => register::already_rejected(associate, on),
                Why::AlreadyEmployed { person, since } => persons::already_employed(person, since),
                Why::NotEmployed { person, on } => persons::not_employed(person, on),
                Why::NotALegalPerson { associate } => persons::not_a_legal_person(associate),
                Why::NotANaturalPerson { associate } => persons::not_a_natural_person(associate),
                Why::AnotherPerson { associate, person } => persons::another_person(associate, person),
                Why::EndsBeforeItBegins { begins, ends } => entries::ends_before_it_begins(begins, ends),
                Why::MoreVotesThanVoters { votes, voters } => mandates::more_votes_than_voters(votes, voters),
                Why::CalledMoreThanOwed { uncalled, called } => payments::called_more_than_owed(uncalled, called),
                Why::DueAnyway { due_on } => payments::due_anyway(due_on),
                Why::NothingOverdue { unpaid, due_on } => payments::nothing_overdue(unpaid, due_on),
                Why::NoNotice { subscription } => payments::no_notice(subscription),
                Why::SharesNotPaidUp { paid, needed } => payments::not_paid_up(paid, needed),
                Why::RefundTwice { refund } => payments::refund_twice(refund),
                Why::UnknownRefund { refund } => payments::unknown_refund(refund),
                Why::ScheduleDoesNotAddUp { owed, scheduled } => payments::schedule_does_not_add_up(owed, scheduled),
                Why::MandateTwice { mandate } => mandates::twice(mandate),
                Why::UnknownMandate { mandate } => mandates::unknown(mandate),
                Why::HoldsIt { mandate, until } => mandates::holds_it(mandate, until),
                Why::MandateOver { mandate, ended_on } => mandates::over(mandate, ended_on),
                Why::Dissolved { .. } | Why::NotDissolved { .. } => ended(why),
                Why::OpeningComesFirst => opening::comes_first(),
                Why::OnlyAsCorrection => opening::only_as_correction(),
                Why::OpeningDoesNotAddUp { ref figure, stated, found } => opening::sum_differs(figure, stated, found),
                Why::HighestBelowCapital { highest, subscribed } => opening::highest_below_capital(highest, subscribed),
                Why::NumberTwice { number } => opening::number_twice(number),
                Why::EntersAfterTheOpening { number, since } => opening::enters_after(number, since),
                Why::LeavesAfterTheOpening { number, left_on } => opening::leaves_after(number, left_on),
                Why::BeforeTheOpening { opened_on } => opening::before_it(opened_on),
                Why::BeforeStruckRegister { struck_on, at } => entries::before_struck(struck_on, at),
                Why::TooFarAhead { .. } | Why::StillToCome { .. } | Why::NothingToChange => ahead(why),
                Why::UnknownEntry { entry, size } => entries::unknown(entry, size),
                Why::NotRectifiable { entry } => entries::not_rectifiable(entry),
                Why::ReplacementOfAnotherKind { entry } => entries::of_another_kind(entry),
                Why::LaterEntriesStandOnIt { entry, ref first, count } => entries::later_entries(entry, first, count),
            }
        }
    };
}

/// Writes `assembly`, the match of one language over what the book refuses of assemblies.
macro_rules! every_refusal_of_an_assembly {
    () => {
        fn assembly(why: &Of) -> Sentence {
            match *why {
                Of::UnknownAssembly { assembly } => assemblies::unknown_assembly(assembly),
                Of::AssemblyTwice { assembly } => assemblies::assembly_twice(assembly),
                Of::HeldBeforeConvened { sent_on, held_on } => assemblies::held_before_convened(sent_on, held_on),
                Of::BeforeItWasConvened { sent_on, on } => assemblies::before_it_was_convened(sent_on, on),
                Of::AfterTheMeeting { held_on, on } => assemblies::after_the_meeting(held_on, on),
                Of::NobodyToConvene { held_on } => assemblies::nobody_to_convene(held_on),
                Of::WeightsNotHeld => assemblies::weights_not_held(),
                Of::UnknownItem { item, items } => assemblies::unknown_item(item, items),
                Of::NotOfThisAssembly { resolution, kind } => assemblies::not_of_this_assembly(resolution, kind),
                Of::NoFailedFirstCall { of } => assemblies::no_failed_first_call(of),
                Of::AnotherAgenda { first, second } => assemblies::another_agenda(first, second),
                Of::SecondCallExcluded => assemblies::second_call_excluded(),
                Of::NotOnTheRoll { associate } => assemblies::not_on_the_roll(associate),
                Of::NotInTheRegister { associate, held_on } => assemblies::not_in_the_register(associate, held_on),
                Of::OpenAlready { at } => assemblies::open_already(at),
                Of::NotOpen => assemblies::not_open(),
                Of::Adjourned { resumes_on, resumes_at } => adjournments::adjourned(resumes_on, resumes_at),
                Of::NotAdjourned => adjournments::not_adjourned(),
                Of::ResumesTooEarly { on, at, resumes_on: day, resumes_at: time } => {
                    adjournments::resumes_too_early((on, at), (day, time))
                }
                Of::BeforeTheResumption { at, resumes_at } => adjournments::before_the_resumption(at, resumes_at),
                Of::AssemblyClosed { held_on } => assemblies::assembly_closed(held_on),
                Of::NotClosed => assemblies::not_closed(),
                Of::NotTheDay { held_on, on } => assemblies::not_the_day(held_on, on),
                Of::EarlierThanRecorded { at, latest } => assemblies::earlier_than_recorded(at, latest),
                Of::ProxyTwice { giver } => assemblies::proxy_twice(giver),
                Of::NoProxy { giver } => assemblies::no_proxy(giver),
                Of::OwnProxy { giver } => assemblies::own_proxy(giver),
                Of::FormTwice { associate } => assemblies::form_twice(associate),
                Of::FormIncomplete { answers, resolutions } => sittings::form_incomplete(answers, resolutions),
                Of::NoForms => sittings::no_forms(),
                Of::WhoStandsThere { associate } => sittings::who_stands_there(associate),
                Of::NotAMeeting => consultations::not_a_meeting(),
                Of::AnswersAwaited { until, answered, associates: of } => {
                    consultations::answers_awaited(until, answered, of)
                }
                Of::NobodyNamed => sittings::nobody_named(),
                Of::NotThere { at } => sittings::not_there(at),
                Of::NobodyPresent { at } => sittings::nobody_present(at),
                Of::UnknownResolution { resolution, resolutions: of } => sittings::unknown_resolution(resolution, of),
                Of::VoteOpen { resolution } => sittings::vote_open(resolution),
                Of::NoVoteOpen { resolution } => sittings::no_vote_open(resolution),
                Of::VotedAlready { resolution } => sittings::voted_already(resolution),
                Of::MayNotVote { associate } => sittings::may_not_vote(associate),
                Of::DuplicateBallot { associate } => sittings::duplicate_ballot(associate),
                Of::ByNameOnly => sittings::by_name_only(),
                Of::NoSuchCollege { ref college } => sittings::no_such_college(college.as_ref()),
                Of::NoSuchMinutes { number } => sittings::no_such_minutes(number),
                Of::SealedAlready => sittings::sealed_already(),
                Of::CorrectionIncomplete => minutes::correction_incomplete(),
                Of::ApprovedAlready { number, approved_on } => minutes::approved_already(number, approved_on),
                Of::BeforeTheMinutes { sealed_on, on } => minutes::before_the_minutes(sealed_on, on),
                Of::ApprovesItself { number } => minutes::approves_itself(number),
                Of::NotDecided { resolution } => sittings::not_decided(resolution),
                Of::ResolutionRejected { resolution } => sittings::resolution_rejected(resolution),
                Of::Misquoted { organ, decided_on } => sittings::misquoted(organ, decided_on),
                Of::NotAuthorised { resolution, ref asked } => sittings::not_authorised(resolution, asked),
                Of::NotVotedByThem { resolution, ref category } => {
                    sittings::not_voted_by_them(resolution, category.as_ref())
                }
                Of::AppliedAlready { resolution, at } => sittings::applied_already(resolution, at),
                Of::BeforeTheDecision { decided_on, on } => sittings::before_the_decision(decided_on, on),
            }
        }
    };
}

/// Writes `billing`, the match of one language over what the book refuses of invoices and accounts.
macro_rules! every_refusal_of_billing {
    () => {
        fn billing(why: &Billed) -> Sentence {
            match *why {
                Billed::NoFiscalYear { on } => years::none_has(on),
                Billed::YearClosed { year, first_open } => years::closed(year, first_open),
                Billed::NotTheNextYear { year, ends_on } => years::not_the_next(year, ends_on),
                Billed::NotAYear { begins, ends } => years::not_a_year(begins, ends),
                Billed::EarlierYearOpen { year } | Billed::EarlierYearNotAllocated { year } => years::before(why, year),
                Billed::ClosedOnItsLastDay { year, ends_on } => years::on_its_last_day(year, ends_on),
                Billed::SuspenseNotCleared { account, balance } => years::suspense(account, balance),
                Billed::UnknownYear { year } => years::unknown(year),
                Billed::YearNotClosed { year } | Billed::NotApprovedYet { year } => years::not_yet(why, year),
                Billed::AllocatedAlready { year } | Billed::FiledAlready { year } => years::already(why, year),
                Billed::FiledBeforeApproval { year, approved_on } => years::filed_before_approval(year, approved_on),
                Billed::AllocatedByAnother { decided_by } => years::allocated_by_another(decided_by),
                Billed::ByTheLawOfScops => years::by_the_law_of_scops(),
                Billed::InterestNotForeseen => years::interest_not_foreseen(),
                Billed::BelowTheStatutes { reserve, allotted, least, share, of } => {
                    years::below_the_statutes(reserve, (allotted, least), (share, of))
                }
                Billed::NotAllAllocated { surplus, allotted, interest } => years::not_all(surplus, allotted, interest),
                Billed::Unbalanced { debit, credit } => entered::unbalanced(debit, credit),
                Billed::NotAnEntry => entered::not_an_entry(),
                Billed::KeptByTheBook { account } => entered::kept_by_the_book(account),
                Billed::SellerWithoutSiren | Billed::SellerWithoutRegistry => invoices::seller_without(why),
                Billed::BuyersWithoutAddress { ref numbers } => invoices::buyers_without_address(numbers),
                Billed::NothingBilled => invoices::nothing_billed(),
                Billed::NoAssociateThen { associate, from, to } => invoices::no_associate_then(associate, from, to),
                Billed::ForMembersOnly { ref service } => invoices::for_members_only(service),
                Billed::BeforeTheLastNumber { ref last, last_on, on } => invoices::before_the_last(last, last_on, on),
                Billed::DueTooLate { due_on, latest } => invoices::due_too_late(due_on, latest),
                Billed::UnknownInvoice { ref number } => invoices::unknown(number),
                Billed::UnknownLine { line, lines } => invoices::unknown_line(line, lines),
                Billed::LineTwice { line } => invoices::line_twice(line),
                Billed::CreditAboveInvoice { line, left, asked } => invoices::credit_above(line, left, asked),
                Billed::PaymentTwice { payment } => received::payment_twice(payment),
                Billed::UnknownPayment { payment } => received::unknown_payment(payment),
                Billed::ReversedAlready { payment, reversed_on } => received::reversed_already(payment, reversed_on),
                Billed::UnknownCustomer => received::unknown_customer(),
                Billed::OfAnotherCustomer { ref number } => received::of_another(number),
                Billed::MatchedTwice { ref number } => received::matched_twice(number),
                Billed::NotMatched { payment, ref number } => received::not_matched(payment, number),
                Billed::MatchedMoreThanOpen { ref number, open, asked } => received::above_open(number, open, asked),
                Billed::MatchedMoreThanReceived { left, asked } => received::more_than_received(left, asked),
                Billed::MatchedMoreThanSetOff { set_off, asked } => received::more_than_set_off(set_off, asked),
                Billed::NothingOpen { ref number } => late::nothing_open(number),
                Billed::NothingWrittenOff { ref number } => late::nothing_written_off(number),
                Billed::WrittenOffMoreThanOpen { ref number, open, asked } => late::more_than_open(number, open, asked),
                Billed::WrittenOff { ref number, amount } => late::written_off(number, amount),
                Billed::NotAPenalty { ref number } | Billed::PenaltyOnPenalty { ref number } => late::kind(why, number),
                Billed::PenaltyCancelledAlready { ref number, cancelled_on } => late::cancelled(number, cancelled_on),
                Billed::PenaltySettled { ref number, open, total } => late::penalty_settled(number, open, total),
                Billed::ChargedAhead { until, on } => late::charged_ahead(until, on),
                Billed::NotLate { ref number, from } => late::not_late(number, from),
                Billed::TwoHalfYears { from, ends } => late::two_half_years(from, ends),
                Billed::PenaltyRateTooLow { rate, least } => late::rate_too_low(rate, least),
                Billed::NothingLate { ref number, from, to } => late::nothing_late(number, from, to),
                Billed::RefundedMoreThanOwed { owed, asked } => late::more_than_owed(owed, asked),
                Billed::OpeningOfTheResult { account } => entered::opening_of_the_result(account),
                Billed::HappenedOnAnOpenDay { happened_on } => entered::happened_on_an_open_day(happened_on),
                Billed::NotFirstOpenDay { happened_on, first_open, on } => entered::late(happened_on, first_open, on),
                Billed::OpeningOnTheFirstDay { from, on } => entered::opening_on_the_first_day(from, on),
                Billed::OpeningCarriedOver { year, first } => entered::opening_carried_over(year, first),
                Billed::EntryTwice { ref journal, ref number } => entered::entry_twice(journal, number),
                Billed::EntryAfterTheAct { day, on } => entered::entry_after_the_act(day, on),
            }
        }
    };
}

/// Writes `serviced`, the match of one language over what the book refuses of services.
macro_rules! every_refusal_of_services {
    () => {
        fn serviced(why: &Serviced) -> Sentence {
            match *why {
                Serviced::NoPrice { ref service, on } => prices::no_price(service, on),
                Serviced::UnknownService { ref service } => usage::unknown_service(service),
                Serviced::UsageNotOver { ends, on } => usage::not_over(ends, on),
                Serviced::UsageTwice { ref service, from, to, quantity, at } => {
                    usage::twice(service, (from, to), quantity, at)
                }
                Serviced::NoKey { ref pool, on } => prices::no_key(pool, on),
                Serviced::PeriodNotOver { ends, on } => prices::period_not_over(ends, on),
                Serviced::CallBeyondThePeriod { ref number, from, to } => prices::call_beyond(number, from, to),
                Serviced::NothingToSettle { ref pool, cost } => prices::nothing_to_settle(pool, cost),
                Serviced::NoWeight | Serviced::WeightTwice { .. } => prices::of_weights(why),
            }
        }
    };
}

/// Writes `funded`, the match of one language over what the book refuses of current accounts and grants.
macro_rules! every_refusal_of_funds {
    () => {
        fn funded(why: &Funded) -> Sentence {
            match *why {
                Funded::MayNotLend { associate, on } => funds::may_not_lend(associate, on),
                Funded::HoldsTooLittle { associate, held, least, on } => {
                    funds::holds_too_little(associate, held, least, on)
                }
                Funded::NoAgreement { associate, on } => funds::no_agreement(associate, on),
                Funded::NothingLent { associate, on } => funds::nothing_lent(associate, on),
                Funded::InterestCounted { until, on } => funds::interest_counted(until, on),
                Funded::NotRepaidBefore { until, on } => funds::not_repaid_before(until, on),
                Funded::RepaidMoreThanThere { there, asked, on } => funds::more_than_there(there, asked, on),
                Funded::AccruedAhead { until, on } => funds::accrued_ahead(until, on),
                Funded::AccruedAlready { from, until } => funds::accrued_already(from, until),
                Funded::NoInterest { from, until } => funds::no_interest(from, until),
                Funded::PaidMoreThanAccrued { accrued, asked } => funds::more_than_accrued(accrued, asked),
                Funded::WithheldMoreThanPaid { amount, withheld } => funds::withheld_more(amount, withheld),
                Funded::GrantTwice { ref grant, signed_on } => funds::grant_twice(grant, signed_on),
                Funded::UnknownGrant { ref grant } => funds::unknown_grant(grant),
                Funded::GrantSettled { ref grant, closed_on } => funds::grant_settled(grant, closed_on),
                Funded::ReceivedMoreThanGranted { due, asked } => funds::more_than_granted(due, asked),
                Funded::NotAnExpense { entry } => funds::not_an_expense(entry),
                Funded::OutsideThePeriod { day, from, to } => funds::outside_the_period(day, from, to),
                Funded::ChargedMoreThanSpent { entry, left, asked } => funds::more_than_spent(entry, left, asked),
                Funded::ChargedMoreThanGranted { left, asked } => funds::more_than_left(left, asked),
                Funded::AidsInTheBook { given, known } => funds::aids_in_the_book(given, known),
            }
        }
    };
}

/// Writes `formal`, the match of one language over what the book refuses of formalities.
macro_rules! every_refusal_of_formalities {
    () => {
        fn formal(why: &Formal) -> Sentence {
            match *why {
                Formal::NotByAnAssembly { decided_by } => formalities::not_by_an_assembly(decided_by),
                Formal::CapitalNotKnown { year, from } => formalities::capital_not_known(year, from),
                Formal::NotedTooEarly { year, ends_on } => formalities::noted_too_early(year, ends_on),
                Formal::NotedAlready { year, noted_on } => formalities::noted_already(year, noted_on),
                Formal::NotAManager { mandate } => formalities::not_a_manager(mandate),
                Formal::MandateRuns { mandate, until } => formalities::mandate_runs(mandate, until),
                Formal::StaysManager { mandate } => formalities::stays_manager(mandate),
                Formal::PublishedAlready { mandate, published_on } => {
                    formalities::published_already(mandate, published_on)
                }
                Formal::NothingToConfirm { assembly } => formalities::nothing_to_confirm(assembly),
                Formal::ConfirmedInWriting => formalities::confirmed_in_writing(),
                Formal::ConfirmedTooEarly { since } => formalities::confirmed_too_early(since),
                Formal::ConfirmedAlready { assembly, confirmed_on } => {
                    formalities::confirmed_already(assembly, confirmed_on)
                }
            }
        }
    };
}

/// Writes `converted`, the match of one language over what the book refuses of a conversion.
macro_rules! every_refusal_of_a_conversion {
    () => {
        fn converted(why: &Converted) -> Sentence {
            match *why {
                Converted::AlreadyScic { since } => conversion::already(since),
                Converted::NotOfAScic => conversion::not_of_a_scic(),
                Converted::ListedTwice { associate } => conversion::listed_twice(associate),
                Converted::NotPlaced { associate, ref category } => conversion::not_placed(associate, category),
                Converted::NotConverted { on } => conversion::not_converted(on),
                Converted::FormalityTwice { formality, done_on } => conversion::formality_twice(formality, done_on),
                Converted::DissentTwice { associate, chosen_on } => conversion::dissent_twice(associate, chosen_on),
                Converted::NotAScic { on } => conversion::no_scic(on),
                Converted::YearRuns { year, ends_on } => conversion::year_runs(year, ends_on),
                Converted::ReportedTwice { year, reported_on } => conversion::reported_twice(year, reported_on),
            }
        }
    };
}

/// Writes `reviewed`, the match of one language over what the book refuses of a review.
macro_rules! every_refusal_of_a_review {
    () => {
        fn reviewed(why: &Reviewed) -> Sentence {
            match *why {
                Reviewed::ReviewTwice { review } => reviews::twice(review),
                Reviewed::UnknownReview { review } => reviews::unknown(review),
                Reviewed::NotReported { review } => reviews::not_reported(review),
                Reviewed::ReportedAlready { reported_on } => reviews::reported_already(reported_on),
                Reviewed::BeforeTheStage { since, on } => reviews::before_the_stage(since, on),
                Reviewed::NotAReviewer { mandate } => reviews::not_a_reviewer(mandate),
                Reviewed::DiscussedAlready { discussed_on } => reviews::discussed_already(discussed_on),
                Reviewed::UnknownRemark { remark, remarks } => reviews::unknown_remark(remark, remarks),
                Reviewed::AnsweredAlready { remark, answered_on } => reviews::answered_already(remark, answered_on),
            }
        }
    };
}
