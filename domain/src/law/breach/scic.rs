//! What makes a SCIC.

macro_rules! scic_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

        Scic01 "SCIC_FORM" "loi n° 47-1775, art. 19 quinquies" Block
        /// A form that a SCIC may not take.
        #[error("a SCIC may not be {form:?} on {on}: take the form of a SARL, a SA or (since 2 August 2014) a SAS")]
        ScicForm { form: Form, on: Day }

        Scic01 "SCIC_FIXED_CAPITAL" "loi n° 47-1775, art. 19 quinquies" Block
        /// A SCIC whose capital is not variable.
        #[error("the capital of a SCIC is variable: state so in the statutes")]
        ScicFixedCapital {}

        Scic02 "NO_CATEGORY_OPEN" "loi n° 47-1775, art. 19 septies, al. 1" Flag
        /// No category of the statutes can take in natural, or legal, persons.
        #[error(
            "no category is open to {persons:?} persons, although natural and legal persons may both be associates \
             of a SCIC: add such a category"
        )]
        NoCategoryOpen { persons: super::scic::Person }

        Scic02 "PERSON_NOT_OF_CATEGORY" "loi n° 47-1775, art. 19 septies, al. 1" Block
        /// A kind of person that cannot be in this kind of category.
        #[error("a {person:?} person cannot be among {kind:?}: choose the category that fits")]
        PersonNotOfCategory { person: super::scic::Person, kind: CategoryKind }

        Scic03 "CATEGORIES_LT_3" "loi n° 47-1775, art. 19 septies, al. 2" Flag
        /// Fewer than three categories have an associate.
        #[error("{found} categories have an associate, and a SCIC has at least {least}: admit in another")]
        TooFewCategories { found: u64, least: u64 }

        Scic03 "BENEFICIARIES_CATEGORY_MISSING" "loi n° 47-1775, art. 19 septies, al. 2" Flag
        /// No associate is a habitual beneficiary.
        #[error("no associate is a habitual beneficiary of the activity: admit one")]
        BeneficiariesMissing {}

        Scic03 "EMPLOYEES_CATEGORY_MISSING" "loi n° 47-1775, art. 19 septies, al. 2" Flag
        /// There are employees, and none is an associate.
        #[error("the SCIC employs people and none of them is an associate: admit one")]
        EmployeesMissing {}

        Scic03 "PRODUCERS_CATEGORY_MISSING" "loi n° 47-1775, art. 19 septies, al. 2" Flag
        /// There is no employee, and no producer is an associate.
        #[error("the SCIC employs nobody, and no producer of its goods or services is an associate: admit one")]
        ProducersMissing {}

        Scic03 "EMPLOYEES_CATEGORY_NOW_REQUIRED" "loi n° 47-1775, art. 19 septies, al. 2" Flag
        /// With the first hire, producers no longer stand for employees.
        #[error("since the first hire on {hired_on} an employee must be an associate, and none is: admit one")]
        EmployeesNowRequired { hired_on: Day }

        Scic04 "NOT_EMPLOYED_BY_SOCIETY" "loi n° 47-1775, art. 19 septies, al. 2" Block
        /// An employee of somebody else among the employees.
        #[error("no employment contract with the SCIC itself is cited: choose another category, or cite the contract")]
        NotEmployedBySociety {}

        Scic04 "EMPLOYMENT_LOST" "loi n° 47-1775, art. 19 septies, al. 2" Flag
        /// An associate among the employees who is employed no more.
        #[error(
            "the associate stands among the employees and is employed no more (last day: {}): strike off where the \
             statutes say so, or change the category",
            last.map_or_else(|| "none known".to_owned(), |day| day.to_string())
        )]
        EmploymentLost { last: Option<Day> }

        Scic05 "ALREADY_CATEGORISED" "statuts (loi n° 47-1775, art. 19 septies)" Block
        /// A second category for one associate.
        #[error("this associate is in category {current} and would also be in {asked}: change the category instead")]
        AlreadyCategorised { current: Slug, asked: Slug }

        Scic06 "EMPLOYEE_MUST_APPLY" "loi n° 47-1775, art. 19 septies, al. 3 ; statuts" Flag
        /// An employee who had to apply for membership and has not.
        #[error(
            "the statutes want this employee to have applied by {due_on}, and on {on} no application is recorded: ask \
             for it"
        )]
        EmployeeMustApply { due_on: Day, on: Day }

        Scic07 "PUBLIC_CAPITAL_GT_50" "loi n° 47-1775, art. 19 septies, al. 4" Block
        /// Public bodies would hold too large a part of the capital.
        #[error(
            "public bodies would hold {public} of a capital of {capital}, above {most} on {on}: let others subscribe \
             first, or pay back less"
        )]
        PublicCapitalAboveCap { public: Cents, capital: Cents, most: Ratio, on: Day }

        Scic07 "PUBLIC_CAPITAL_EXCEEDED" "loi n° 47-1775, art. 19 septies, al. 4" Flag
        /// Public bodies hold too large a part of the capital.
        #[error("public bodies hold {public} of a capital of {capital}, above {most} on {on}: let others subscribe")]
        PublicCapitalExceeded { public: Cents, capital: Cents, most: Ratio, on: Day }

        Scic08 "TOO_FEW_ASSOCIATES" "loi n° 47-1775, art. 19 septies ; code de commerce, art. L225-1" Flag
        /// Fewer associates than the family and the form require.
        #[error("{count} associates; {family:?} in the form {form:?} needs {least} on {on}: admit more")]
        TooFewAssociates { count: u64, least: u64, family: Family, form: Form, on: Day }

        Scic08 "SARL_MAX_100" "code de commerce, art. L223-3" Flag
        /// More associates than a SARL may have.
        #[error(
            "{count} associates in a SARL, which may have {most}: change the form or come back to {most} by {fix_by}"
        )]
        SarlAboveHundred { count: u64, most: u64, fix_by: Day }

        Scic10 "COLLEGES_LT_3" "loi n° 47-1775, art. 19 octies" Block
        /// Fewer than three colleges.
        #[error("{found} colleges; a SCIC that uses colleges has at least {least}: add some, or vote without colleges")]
        TooFewColleges { found: usize, least: usize }

        Scic10 "COLLEGE_GT_50" "loi n° 47-1775, art. 19 octies" Block
        /// A college with more than half of the votes.
        #[error("college {college} weighs {weight} of the votes, above {most}: lower its weight")]
        CollegeAboveHalf { college: usize, weight: Ratio, most: Ratio }

        Scic10 "COLLEGE_LT_10" "loi n° 47-1775, art. 19 octies" Block
        /// A college with less than a tenth of the votes.
        #[error("college {college} weighs {weight} of the votes, below {least}: raise its weight or merge it")]
        CollegeBelowTenth { college: usize, weight: Ratio, least: Ratio }

        Scic10 "COLLEGE_WEIGHTS_SUM" "loi n° 47-1775, art. 19 octies" Block
        /// Weights that do not add up to the whole.
        #[error(
            "the weights of the colleges add up to {sum}, not to 1: write them over one denominator (40/100, 35/100, \
             25/100)"
        )]
        CollegeWeightsSum { sum: String }

        Scic10 "CAPITAL_WEIGHTING" "loi n° 47-1775, art. 19 octies" Block
        /// Colleges weighed by the capital they hold.
        #[error(
            "colleges may not be weighed by the capital they hold: weigh participation in the activity or contribution \
             to its development"
        )]
        CapitalWeighting {}

        Scic11 "IN_SEVERAL_COLLEGES" "loi n° 47-1775, art. 19 octies ; statuts" Block
        /// An associate in several colleges.
        #[error("this associate would vote in {colleges} colleges: an associate has one, decide which")]
        InSeveralColleges { colleges: usize }

        Scic11 "IN_NO_COLLEGE" "loi n° 47-1775, art. 19 octies ; statuts" Flag
        /// An associate in no college, although there are some.
        #[error("this associate is in no college and cannot vote: place the category in one")]
        InNoCollege {}

        Scic15 "SCIC_PROJECT_REPORT_MISSING" "loi n° 47-1775, art. 19 terdecies" Flag
        /// A yearly assembly without the part of the report on the cooperative project.
        #[error(
            "nothing in the book says that the report on the year closed on {closed_on} told of the cooperative \
             project: join that part of the report"
        )]
        ProjectReportMissing { closed_on: Day }

        Scic19 "BENEFIT_NOT_EVIDENCED" "loi n° 47-1775, art. 19 septies, al. 2" Flag
        /// Nothing shows that a beneficiary has used the services of late.
        #[error(
            "nothing shows a use of the services in the {} months before {on} ({}): join an invoice or an agreement",
            within.0, or_never(*last)
        )]
        BenefitNotEvidenced { last: Option<Day>, within: Months, on: Day }

        Scic20 "UNANIMITY_NEEDED" "loi n° 47-1775, art. 19 quaterdecies ; code de commerce, art. L227-3" Block
        /// A conversion that also makes the company a SAS, without all associates.
        #[error(
            "the conversion also turns {before:?} into {after:?}, which asks for all associates: have them all agree, \
             or keep the form"
        )]
        FormChangedByMajority { before: Form, after: Form }

        Scic21 "DISSENT_WINDOW" "loi n° 47-1775, art. 19 quaterdecies ; loi n° 78-763, art. 49" Block
        /// An option chosen after three months.
        #[error(
            "the conversion was published on {published_on}, and an option could be chosen until {last}, not on {on}: \
             an ordinary withdrawal stays open (a lawyer is to confirm this time)"
        )]
        DissentTooLate { published_on: Day, last: Day, on: Day }

        Scic21 "NOT_OPPOSED" "loi n° 47-1775, art. 19 quaterdecies ; loi n° 78-763, art. 49" Block
        /// An option for one who did not vote against.
        #[error("this associate did not vote against the conversion: an ordinary withdrawal stays open")]
        NotOpposed {}

        Scic22 "UNANIMITY_NEEDED" "loi n° 47-1775, art. 28 bis" Block
        /// An association converted by a majority that its statutes do not foresee.
        #[error(
            "the statutes of the association are not said to foresee a conversion: cite the clause that does, or have \
             all members agree"
        )]
        AssociationByMajority {}

        Scic23 "PACK_ITEM_MISSING" "loi n° 47-1775, art. 19 quinquies s." Flag
        /// An item that the pack of the conversion lacks.
        #[error("the pack of the conversion lacks {item}: have it adopted, and complete the entry")]
        PackItemMissing { item: PackItem }

        Scic23 "CONVERTED_WITHOUT_PACK" "loi n° 47-1775, art. 19 quinquies s." Flag
        /// Statutes of a SCIC adopted without the act of conversion.
        #[error("the statutes became those of a SCIC without an act of conversion: record it with its pack")]
        ConvertedWithoutPack {}
    } };
}
