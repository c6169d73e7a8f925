//! Which function says which breach: one table for every language, since their modules bear the same names.

/// Writes `said`, the match of one language, from the rows of `every_breach`.
macro_rules! said {
    ($($name:ident { $($field:ident),* } => $words:expr;)*) => {
        fn said(breach: &Breach) -> Sentence {
            match breach {
                $(Breach::$name { $($field),* } => $words,)*
            }
        }
    };
}

/// One row per breach, in the order of the rule book. The match is exhaustive: a breach without its row, or without its
/// function in a language, does not compile.
macro_rules! every_breach {
    () => {
        said! {
            VoteByCapitalForbidden { family } => votes::by_capital(*family);
            DuplicateVoter { asking } => votes::duplicate_voter(*asking);
            ProofOfPowerMissing {} => votes::no_proof_of_power();
            WeightedVoteNeedsUnionOrColleges { family, colleges } => votes::weighted(*family, *colleges);
            OutsideVotesAboveCeiling { outside, votes, most } => outside::votes(*outside, *votes, *most);
            OutsideVotesOfOthers { outside, votes, most } => outside::votes_of_others(*outside, *votes, *most);
            ThirdPartiesNotForeseen { family } => outside::third_parties(*family);
            ThirdPartyTurnover { with_third_parties, turnover, most } =>
                outside::third_party_turnover(*with_third_parties, *turnover, *most);
            ThirdPartyNotSegregated {} => outside::not_segregated();
            CapitalIsFixed {} => capital::fixed();
            CapitalVariationNotNoted { variation } => capital::variation_not_noted(*variation);
            OfficerExitNotPublished {} => capital::exit_not_published();
            CapitalFloorReached { floor, would_be, highest, fraction } =>
                capital::floor_reached(*floor, *would_be, *highest, *fraction);
            CapitalBelowFloor { floor, capital, highest, fraction } =>
                capital::below_floor(*floor, *capital, *highest, *fraction);
            FloorBelowQuarter { stated, least } => capital::floor_below_quarter(*stated, *least);
            FloorAboveWhole { stated } => capital::floor_above_whole(*stated);
            LegalMinimumCapital { minimum, would_be, form } => capital::legal_minimum(*minimum, *would_be, *form);
            NominalMismatch { stated, of_statutes } => capital::nominal(*stated, *of_statutes);
            MinimumSubscription { held_after, minimum } => capital::minimum_subscription(*held_after, *minimum);
            HeldBelowMinimum { held, minimum } => capital::held_below_minimum(*held, *minimum);
            NoSubscriptionForm {} => capital::no_form();
            PaidBelowQuarter { paid, least } => payment::below_quarter(*paid, *least);
            PaidBelowStatutes { paid, least, share } => payment::below_statutes(*paid, *least, *share);
            PaidFractionBelowQuarter { stated, least } => payment::fraction_below_quarter(*stated, *least);
            PaidFractionAboveWhole { stated } => payment::fraction_above_whole(*stated);
            PayUpTooLong { stated, most, subscribed_on } => payment::too_long(*stated, *most, *subscribed_on);
            PayUpOverdue { due_on, on, unpaid } => payment::overdue(*due_on, *on, *unpaid);
            NoticeNotElapsed { notified_on, on, possible_from } =>
                exits::notice_not_elapsed(*notified_on, *on, *possible_from);
            WrongDecider { decided_by, deciders } => membership::wrong_decider(*decided_by, deciders);
            IndivisionExpected {} => membership::indivision_expected();
            CommonAgentMissing {} => membership::common_agent_missing();
            WithdrawalIsARight {} => membership::withdrawal_is_a_right();
            WithdrawalBeforeTerm { asked, term } => membership::before_term(*asked, *term);
            ExclusionNotForeseen {} => exits::exclusion_not_foreseen();
            ExclusionDecider { decided_by } => exits::exclusion_decider(*decided_by);
            ExclusionMajority { in_favour, votes, least } => exits::exclusion_majority(*in_favour, *votes, *least);
            ExcludedMemberVoteDenied {} => exits::own_vote_denied();
            NoStatutoryGround { ground, of_statutes } => exits::no_statutory_ground(*ground, of_statutes);
            ReclassificationDecider { decided_by, deciders } => exits::reclassification_decider(*decided_by, deciders);
            ReclassificationOrganNotStated { decided_by } => exits::reclassification_not_stated(*decided_by);
            AboveNetNominal { amount, ceiling } => refunds::above_net_nominal(*amount, *ceiling);
            ClaimOutOfWindow { until, on } => exits::claim_out_of_window(*until, *on);
            ReducedAboveLosses { amount, before, most } => exits::reduced_above_losses(*amount, *before, *most);
            RevaluationNotForeseen {} => transfers::revaluation_not_foreseen();
            RevaluationNotInScic { on, since } => transfers::revaluation_not_in_scic(*on, *since);
            RevaluationWithIncorporation {} => transfers::revaluation_with_incorporation();
            RevaluationWithoutReserve {} => transfers::revaluation_without_reserve();
            RevaluationBeforeFiveYears { since, lost_on, full_on } =>
                transfers::revaluation_before_five_years(*since, *lost_on, *full_on);
            RevaluationAboveIndex { uplift, ceiling } => transfers::revaluation_above_index(*uplift, *ceiling);
            ValuedOnOtherClose { lost_on, closed_on } => refunds::other_close(*lost_on, *closed_on);
            RefundOverdue { due_on, paid_on } => refunds::overdue(*due_on, *paid_on);
            RefundStillOwed { due_on, on, owed } => refunds::still_owed(*due_on, *on, *owed);
            RefundOutOfOrder { paying, first_waiting } => refunds::out_of_order(*paying, *first_waiting);
            NotAnAssociate { lost_on, on } => refunds::not_an_associate(*lost_on, *on);
            SubscribedAfterLeaving { lost_on, subscribed_on, entry } =>
                refunds::subscribed_after_leaving(*lost_on, *subscribed_on, *entry);
            NoAgreement { approval, approvers } => transfers::no_agreement(*approval, approvers);
            PriceAboveNominal { price, nominal } => transfers::above_nominal(*price, *nominal);
            ReservesNotShareable { to } => society::not_shareable(*to);
            CooperativeStatusLocked {} => society::status_locked();
            MandateTooLong { starts_on, ends_on, most, latest } =>
                society::mandate_too_long(*starts_on, *ends_on, *most, *latest);
            MandateExpired { ended_on, on } => society::mandate_expired(*ended_on, *on);
            NameWithoutMention { missing } => society::name_without_mention(missing);
            GerantMustBeNaturalPerson {} => society::natural_person();
            HolderNotAssociate {} => society::not_associate();
            ManagerNotAssociate { on } => society::manager_not_associate(*on);
            DesignationClause {} => society::designation_clause();
            MandateDecider { decided_by } => society::mandate_decider(*decided_by);
            RevocationMajority { in_favour, all_votes } => society::revocation_majority(*in_favour, *all_votes);
            ReviewerDecider { decided_by } => society::reviewer_decider(*decided_by);
            ReviewerWithoutDeputy {} => society::without_deputy();
            ReviewNotDiscussed { filed_on, assembly_on } => society::not_discussed(*filed_on, *assembly_on);
            AuditorMissing {
                ends_on, balance_sheet, most_balance_sheet, turnover, most_turnover, employees, most_employees
            } => accounts::auditor_missing(
                *ends_on,
                [*balance_sheet, *most_balance_sheet],
                [*turnover, *most_turnover],
                [*employees, *most_employees],
            );
            EquityBelowHalf { equity, capital, least } => accounts::equity_below_half(*equity, *capital, *least);
            LossNotDecided { decide_by } => accounts::loss_not_decided(*decide_by);
            EquityNotRebuilt { rebuild_by, equity, least } => accounts::not_rebuilt(*rebuild_by, *equity, *least);
            CapitalNotReduced { reduce_by, capital, most } => accounts::not_reduced(*reduce_by, *capital, *most);
            AccountsNotFiled { file_by, filed_on } => accounts::not_filed(*file_by, *filed_on);
            NotOpenToPrivacy {
                balance_sheet, most_balance_sheet, turnover, most_turnover, employees, most_employees
            } => accounts::not_open_to_privacy(
                [*balance_sheet, *most_balance_sheet],
                [*turnover, *most_turnover],
                [*employees, *most_employees],
            );
            PapersNotAtDisposal { papers_by } => assemblies::papers_not_at_disposal(*papers_by);
            YearlyAssemblyLate { latest, held_on } => society::yearly_assembly_late(*latest, *held_on);
            ScicForm { form, on } => scic::form(*form, *on);
            ScicFixedCapital {} => scic::fixed_capital();
            NoCategoryOpen { persons } => scic::no_category_open(*persons);
            PersonNotOfCategory { person, kind } => scic::person_not_of_category(*person, *kind);
            TooFewCategories { found, least } => categories::too_few(*found, *least);
            BeneficiariesMissing {} => categories::no_beneficiary();
            EmployeesMissing {} => categories::no_employee();
            ProducersMissing {} => categories::no_producer();
            EmployeesNowRequired { hired_on } => categories::employee_now_required(*hired_on);
            NotEmployedBySociety {} => categories::not_employed();
            EmploymentLost { last } => categories::employment_lost(*last);
            AlreadyCategorised { current, asked } => categories::already_categorised(current, asked);
            EmployeeMustApply { due_on, on } => categories::must_apply(*due_on, *on);
            PublicCapitalAboveCap { public, capital, most, on } =>
                categories::public_above_cap(*public, *capital, *most, *on);
            PublicCapitalExceeded { public, capital, most, on } =>
                categories::public_exceeded(*public, *capital, *most, *on);
            TooFewAssociates { count, least, family, form, on } => scic::too_few(*count, *least, *family, *form, *on);
            SarlAboveHundred { count, most, fix_by } => scic::above_hundred(*count, *most, *fix_by);
            TooFewColleges { found, least } => colleges::too_few(*found, *least);
            CollegeAboveHalf { college, weight, most } => colleges::above_half(*college, *weight, *most);
            CollegeBelowTenth { college, weight, least } => colleges::below_tenth(*college, *weight, *least);
            CollegeWeightsSum { sum } => colleges::sum(sum);
            CapitalWeighting {} => colleges::by_capital();
            InSeveralColleges { colleges } => colleges::several(*colleges);
            InNoCollege {} => colleges::none();
            ProjectReportMissing { closed_on } => conversion::no_project_report(*closed_on);
            BenefitNotEvidenced { last, within, on } => categories::benefit_not_evidenced(*last, *within, *on);
            FormChangedByMajority { before, after } => conversion::form_by_majority(*before, *after);
            DissentTooLate { published_on, last, on } => conversion::dissent_too_late(*published_on, *last, *on);
            NotOpposed {} => conversion::not_opposed();
            AssociationByMajority {} => conversion::association_by_majority();
            PackItemMissing { item } => conversion::lacks(*item);
            ConvertedWithoutPack {} => conversion::without_pack();
            InterestCap { rate, most } => surplus::interest_cap(*rate, *most);
            InterestAboveSurplus { interest, most } => surplus::interest_above_surplus(*interest, *most);
            LegalReserveBelow15 { allotted, least, surplus } => surplus::legal_reserve(*allotted, *least, *surplus);
            RistourneForbiddenScic { refunds } => surplus::refunds_in_a_scic(*refunds);
            RistourneNotProRata { part, due } => surplus::not_pro_rata(*part, *due);
            RistourneAboveMembersPart { refunds, most } => surplus::above_members_part(*refunds, *most);
            StatutoryReserveBelow50 { allotted, least, remainder } =>
                surplus::statutory_reserve(*allotted, *least, *remainder);
            ScicReservesIncorporated {} => surplus::incorporated_in_a_scic();
            ScopReservesIncorporated {} => surplus::incorporated_in_a_scop();
            ScopEmployeesCapital { held, capital } => surplus::employees_capital(*held, *capital);
            ScopEmployeesVotes { votes, all, least } => surplus::employees_votes(*votes, *all, *least);
            ScopLegalReserveBelow15 { allotted, least, surplus } =>
                surplus::legal_reserve_of_a_scop(*allotted, *least, *surplus);
            LabourShareBelow25 { allotted, least, surplus } => surplus::labour_share(*allotted, *least, *surplus);
            DevelopmentFundEmpty { left } => surplus::development_fund(*left);
            ScopInterestTooHigh { interest, labour, reserves } =>
                surplus::interest_in_a_scop(*interest, *labour, *reserves);
            PatronageInScop { refunds } => surplus::refunds_in_a_scop(*refunds);
            BlankProxiesNotCounted {} => assemblies::blank_proxies();
            NoPowerToConvene { shares, all_shares, heads, all_heads } =>
                assemblies::no_power_to_convene(*shares, *all_shares, *heads, *all_heads);
            NoticeTooShort { sent_on, held_on, least, latest } =>
                assemblies::notice_too_short(*sent_on, *held_on, *least, *latest);
            ShortNoticeWaived { sent_on, held_on } => assemblies::short_notice_waived(*sent_on, *held_on);
            NoEmailConsent { consented_on, by } => assemblies::no_email_consent(*consented_on, *by);
            NotOnAgenda {} => assemblies::not_on_agenda();
            DraftTooLate { requested_on, latest } => assemblies::draft_too_late(*requested_on, *latest);
            DraftOfTooFew { held, all } => assemblies::draft_of_too_few(*held, *all);
            ProxyNotAllowed {} => assemblies::proxy_not_allowed();
            ProxyLimit { held, most } => assemblies::proxy_limit(*held, *most);
            ProxyOutOfScope { given_for, held_on } => assemblies::proxy_out_of_scope(*given_for, *held_on);
            NotPresent {} => assemblies::not_present();
            PostalVoteNotForeseen {} => assemblies::postal_vote_not_foreseen();
            LateBallot { until, received_on } => assemblies::late_ballot(*until, *received_on);
            ConsultationNotForeseen {} => consultations::not_foreseen();
            AccountsInWriting { on, since } => consultations::accounts_in_writing(*on, *since);
            AnswerPeriodTooShort { sent_on, until, least, earliest } => {
                consultations::answer_period_too_short(*sent_on, *until, *least, *earliest)
            };
            LateAnswer { until, received_on } => consultations::late_answer(*until, *received_on);
            DeedNotSignedByAll { signed, associates } => consultations::deed_not_signed_by_all(*signed, *associates);
            MinutesIncomplete { missing } => assemblies::minutes_incomplete(missing);
            SignatureBelowAdvanced {} => assemblies::signature_below_advanced();
            SequenceGap { expected, given } => assemblies::sequence_gap(*expected, *given);
            OrdinaryMajority { in_favour, votes, base, threshold } =>
                counting::majority(*in_favour, *votes, *base, *threshold);
            StatutesDecider { decided_by } => counting::statutes_decider(*decided_by);
            Quorum { present, needed, all, least } => counting::quorum(*present, *needed, *all, *least);
            ExtraordinaryMajority { in_favour, votes, base, threshold } =>
                counting::majority(*in_favour, *votes, *base, *threshold);
            UnanimityNeeded { in_favour, votes } => counting::unanimity(*in_favour, *votes);
            QuorumOfSa { present, needed, all, least } => counting::quorum(*present, *needed, *all, *least);
            MajorityOfSa { in_favour, votes, base, threshold } =>
                counting::majority(*in_favour, *votes, *base, *threshold);
            QuorumOfStatutes { present, needed, all, least } => counting::quorum(*present, *needed, *all, *least);
            MajorityOfStatutes { in_favour, votes, base, threshold } =>
                counting::majority(*in_favour, *votes, *base, *threshold);
            CollegeMajority { in_favour, of, threshold } => counting::college_majority(in_favour, of, *threshold);
            RegisterDiffers { rebuilt, stored } => register::differs(rebuilt, stored);
            KeptByLaw { until } => register::kept_by_law(*until);
            NotOpenToThirdParties {} => register::not_open();
            NoCopyOfInventory {} => register::no_copy();
            SecretBallot {} => votes::secret_ballot();
            ReviewOverdue { due_by, on } => reviews::overdue(*due_by, *on);
            LossOfHalfTheCapital { closed_on, loss, highest } =>
                reviews::loss_of_half(*closed_on, *loss, *highest);
            ThreeYearsOfLoss { closed_on } => reviews::three_losses(*closed_on);
            ReviewAskedByTooFew { asking, of, needed } => reviews::too_few(*asking, *of, *needed);
            ReviewRequested { requested_on } => reviews::requested(*requested_on);
            EntrepreneurNotAssociate { deadline, on } => register::entrepreneur(*deadline, *on);
        }
    };
}
