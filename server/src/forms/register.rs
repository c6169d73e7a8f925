//! The acts of the register: who enters, changes and leaves.

use super::form::{Chapter, Field, Form, Input, Part, Who};
use crate::locales::forms::{Both, common, register as say};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Register, title, when, parts)
}

const ASSOCIATE: Field = Field::of("associate", Input::Associate(Who::Present), common::ASSOCIATE);
const CATEGORY: Field = Field::of("category", Input::Category, common::CATEGORY);
const GROUND: Field = Field::of("ground", Input::Text, say::GROUND).help(say::GROUND_HELP);
const DECISION: Field = Field::of("decision", Input::Decision, common::DECISION);
const EVIDENCE_FIELD: Field = paper("evidence", Input::Papers, say::EVIDENCE);
const EVIDENCE: Part = Part::folded(common::OTHER_PAPERS, &[EVIDENCE_FIELD]);

/// A paper that may be missing.
const fn paper(path: &'static str, input: Input, label: Both) -> Field {
    Field::of(path, input, label).help(common::PAPER_HELP).optional()
}

pub(super) const PERSON: [Field; 1] = [Field::of("identity.natural_person.person", Input::Person, say::PERSON)];

/// What an admission and an application ask of a legal person.
pub(super) const COMPANY: [Field; 6] = [
    Field::of("identity.legal_person.name", Input::Line, say::COMPANY_NAME),
    Field::of("identity.legal_person.legal_form", Input::Line, say::LEGAL_FORM).help(say::LEGAL_FORM_HELP),
    Field::of("identity.legal_person.siren", Input::Siren, say::SIREN).help(say::SIREN_HELP).optional(),
    Field::of("identity.legal_person.seat", Input::Line, say::SEAT),
    Field::of("identity.legal_person.representative", Input::Person, say::REPRESENTATIVE),
    paper("identity.legal_person.power", Input::Paper, say::POWER),
];

/// What they ask of co-owners.
pub(super) const CO_OWNERS: [Field; 3] = [
    Field::of("identity.indivision.name", Input::Line, say::CO_OWNERS_NAME),
    Field::of("identity.indivision.agent", Input::Person, say::AGENT),
    Field::of(
        "identity.indivision.co_owners",
        Input::CoOwners(&[Field::of("", Input::Person, say::CO_OWNER).optional()]),
        say::OTHER_CO_OWNERS,
    ),
];

const ADMISSION: Part = Part::of(&[CATEGORY, GROUND, DECISION]);
const APPLICATION: Part = Part::of(&[CATEGORY, paper("letter", Input::Paper, say::LETTER)]);

/// The facts that end a membership.
const FACTS: &[(&str, Both)] = &[
    ("category_condition_lost", say::CONDITION_LOST),
    ("employment_ended", say::EMPLOYMENT_ENDED),
    ("death", say::DEATH_GROUND),
    ("dissolution", say::DISSOLUTION_GROUND),
    ("assemblies_missed", say::ASSEMBLIES_MISSED),
];

const OWN_VOTES: &[(&str, Both)] = &[("kept", say::VOTE_KEPT), ("denied", say::VOTE_DENIED)];

const STRIKES: &[(&str, Both)] =
    &[("assembly", say::FOR_ASSEMBLY), ("year_end", say::FOR_YEAR_END), ("on_demand", say::ON_DEMAND)];

const fn admit(title: Both, when: Both, parts: &'static [Part]) -> Form {
    form("admit_associate", title, when, parts).day(say::ADMITTED_ON).when_decided()
}

const fn apply(title: Both, when: Both, parts: &'static [Part]) -> Form {
    form("receive_application", title, when, parts).day(say::APPLIED_ON).making(&["associate"])
}

/// The forms of entries and applications.
pub const ENTERING: &[Form] = &[
    admit(say::ADMIT, say::ADMIT_WHEN, &[Part::of(&PERSON), ADMISSION, EVIDENCE]).making(&["associate"]),
    admit(say::ADMIT_COMPANY, say::ADMIT_COMPANY_WHEN, &[Part::of(&COMPANY), ADMISSION, EVIDENCE])
        .variant("legal_person")
        .making(&["associate"]),
    admit(say::ADMIT_CO_OWNERS, say::ADMIT_CO_OWNERS_WHEN, &[Part::of(&CO_OWNERS), ADMISSION, EVIDENCE])
        .variant("indivision")
        .making(&["associate"]),
    admit(
        say::ADMIT_APPLICANT,
        say::ADMIT_APPLICANT_WHEN,
        &[
            Part::of(&[Field::of("associate", Input::Applicant, say::APPLICANT), GROUND, DECISION]),
            Part::folded(
                common::OTHER_PAPERS,
                &[EVIDENCE_FIELD, paper("identity.legal_person.power", Input::Paper, say::POWER)],
            ),
        ],
    )
    .variant("applicant"),
    apply(say::APPLY, say::APPLY_WHEN, &[Part::of(&PERSON), APPLICATION]),
    apply(say::APPLY_COMPANY, say::APPLY_COMPANY_WHEN, &[Part::of(&COMPANY), APPLICATION]).variant("legal_person"),
    apply(say::APPLY_CO_OWNERS, say::APPLY_CO_OWNERS_WHEN, &[Part::of(&CO_OWNERS), APPLICATION]).variant("indivision"),
    form(
        "reject_application",
        say::REJECT,
        say::REJECT_WHEN,
        &[Part::of(&[
            Field::of("associate", Input::Rejected, say::APPLICANT),
            paper("ground", Input::Text, say::REJECT_GROUND),
            DECISION,
        ])],
    )
    .day(say::REJECTED_ON)
    .when_decided(),
];

/// The forms of changes within a membership.
pub const CHANGING: &[Form] = &[
    form(
        "reclassify_associate",
        say::RECLASSIFY,
        say::RECLASSIFY_WHEN,
        &[
            Part::of(&[ASSOCIATE, Field::of("category", Input::Category, say::NEW_CATEGORY), GROUND, DECISION]),
            EVIDENCE,
        ],
    )
    .when_decided(),
    form(
        "appoint_representative",
        say::REPRESENT,
        say::REPRESENT_WHEN,
        &[Part::of(&[
            ASSOCIATE,
            Field::of("representative", Input::Person, say::NEW_REPRESENTATIVE),
            Field::of("replaces", Input::Named, say::OLD_REPRESENTATIVE),
            paper("power", Input::Paper, say::POWER),
        ])],
    ),
    form(
        "change_contact",
        say::CONTACT,
        say::CONTACT_WHEN,
        &[Part::of(&[
            ASSOCIATE,
            Field::of("seat", Input::Line, say::NEW_SEAT).optional(),
            Field::of("person", Input::Reach, say::WHOSE_CONTACT).optional(),
        ])],
    ),
    form(
        "change_contact",
        say::AGREE,
        say::AGREE_WHEN,
        &[Part::of(&[
            ASSOCIATE,
            Field::of("email_notice.agreed.document", Input::Paper, say::AGREEMENT).help(common::PAPER_HELP),
        ])],
    )
    .variant("email"),
    form(
        "change_contact",
        say::REVOKE,
        say::REVOKE_WHEN,
        &[Part::of(&[ASSOCIATE, Field::of("email_notice", Input::Fixed("revoked"), say::AGREEMENT)])],
    )
    .variant("letters"),
    form(
        "start_employment",
        say::EMPLOY,
        say::EMPLOY_WHEN,
        &[Part::of(&[
            Field::of("person", Input::Person, say::PERSON),
            Field::of("contract", Input::Fixed("employment"), say::CONTRACT),
            paper("document", Input::Paper, say::CONTRACT),
        ])],
    )
    .day(say::FIRST_WORK_DAY),
    form(
        "start_employment",
        say::ENTREPRENEUR,
        say::ENTREPRENEUR_WHEN,
        &[Part::of(&[
            Field::of("person", Input::Person, say::PERSON),
            Field::of("contract.entrepreneur_employee.earlier", Input::Whole, say::EARLIER),
            paper("document", Input::Paper, say::CONTRACT),
        ])],
    )
    .variant("entrepreneur")
    .day(say::FIRST_WORK_DAY),
    form(
        "end_employment",
        say::END_EMPLOYMENT,
        say::END_EMPLOYMENT_WHEN,
        &[Part::of(&[Field::of("person", Input::Named, say::PERSON), paper("document", Input::Paper, common::PAPER)])],
    )
    .day(say::LAST_WORK_DAY),
    form(
        "evidence_benefit",
        say::BENEFIT,
        say::BENEFIT_WHEN,
        &[Part::of(&[
            ASSOCIATE,
            Field::of("from", Input::Day, say::BENEFIT_FROM),
            Field::of("document", Input::Paper, say::STATEMENT).help(common::PAPER_HELP),
        ])],
    )
    .day(say::BENEFIT_TO),
];

/// The forms of exits, and of the struck register.
pub const LEAVING: &[Form] = &[
    form(
        "withdraw_associate",
        say::WITHDRAW,
        say::WITHDRAW_WHEN,
        &[Part::of(&[
            ASSOCIATE,
            Field::of("notified_on", Input::Day, say::NOTIFIED_ON),
            paper("letter", Input::Paper, say::LETTER),
        ])],
    )
    .day(say::WITHDRAWN_ON),
    form(
        "exclude_associate",
        say::EXCLUDE,
        say::EXCLUDE_WHEN,
        &[Part::of(&[
            ASSOCIATE,
            Field::of("ground", Input::Text, say::EXCLUSION_GROUND),
            Field::of("votes.present", Input::Whole, say::PRESENT_VOTES),
            Field::of("votes.in_favour", Input::Whole, say::VOTES_FOR),
            Field::of("votes.own_vote", Input::Choice(OWN_VOTES), say::OWN_VOTE),
            DECISION,
            paper("summons", Input::Paper, say::SUMMONS),
        ])],
    )
    .day(say::LAST_DAY),
    form(
        "strike_off_associate",
        say::STRIKE,
        say::STRIKE_WHEN,
        &[Part::of(&[ASSOCIATE, Field::of("ground", Input::Choice(FACTS), say::FACT), EVIDENCE_FIELD])],
    )
    .day(say::LAST_DAY),
    form(
        "record_death",
        say::DEATH,
        say::DEATH_WHEN,
        &[Part::of(&[ASSOCIATE, paper("certificate", Input::Paper, say::CERTIFICATE)])],
    )
    .day(say::DIED_ON),
    form(
        "strike_register",
        say::STRIKE_REGISTER,
        say::STRIKE_REGISTER_WHEN,
        &[Part::of(&[
            Field::of("ground", Input::Choice(STRIKES), say::STRIKE_REASON),
            Field::of("salt", Input::Salt, say::STRIKE_REASON),
        ])],
    )
    .day(say::STRIKE_ON),
];
