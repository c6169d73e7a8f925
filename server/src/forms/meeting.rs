//! Assemblies: what goes by a review, and the ordinary steps of the desk.
//!
//! The steps of the desk are forms that are on no list: they are drawn there, with what the meeting makes of them. Votes
//! are added to theirs by the desk, since what can be cast depends on who is there.

use super::form::{Chapter, Field, Form, Input, Part, Who};
use crate::locales::forms::meeting as said;

const fn meeting(
    act: &'static str,
    title: crate::locales::forms::Both,
    when: crate::locales::forms::Both,
    parts: &'static [Part],
) -> Form {
    Form::of(act, Chapter::Assemblies, title, when, parts).day(said::DAY)
}

const ASSEMBLY: Field = Field::of("assembly", Input::Assembly, said::ASSEMBLY);
const AT: Field = Field::of("at", Input::Time, said::AT);
const CHAIR: Field = Field::of("chair", Input::Person, said::CHAIR);
const GIVER: Field = Field::of("giver", Input::Associate(Who::Present), said::GIVER);
const PAPER: Field = Field::of("document", Input::Paper, said::PROXY_PAPER).optional();
const NUMBER: Field = Field::of("resolution", Input::Whole, said::NUMBER);
const MINUTES: Field = Field::of("number", Input::Whole, said::MINUTES_NUMBER).help(said::MINUTES_NUMBER_HELP);

const PROOFS: &[(&str, crate::locales::forms::Both)] = &[
    ("simple_signature", said::SIMPLE),
    ("advanced_signature", said::ADVANCED),
    ("qualified_signature", said::QUALIFIED),
    ("time_stamp", said::STAMP),
];

const METHODS: &[(&str, crate::locales::forms::Both)] = &[
    ("show_of_hands", said::SHOW),
    ("roll_call", said::CALL),
    ("secret_ballot", said::SECRET),
    ("platform", said::PLATFORM),
];

/// The forms of the list.
pub(super) const FORMS: &[Form] = &[
    meeting("open_assembly", said::OPEN, said::OPEN_WHEN, &[Part::of(&[ASSEMBLY, CHAIR, AT])]),
    meeting("close_assembly", said::CLOSE, said::CLOSE_WHEN, &[Part::of(&[ASSEMBLY, AT])]),
    meeting(
        "adjourn_assembly",
        said::ADJOURN,
        said::ADJOURN_WHEN,
        &[Part::of(&[
            ASSEMBLY,
            AT,
            Field::of("resumes_on", Input::Day, said::RESUMES_ON),
            Field::of("resumes_at", Input::Time, said::RESUMES_AT),
            Field::of("place", Input::Text, said::RESUMES_IN).optional(),
            Field::of("reason", Input::Text, said::REASON),
        ])],
    ),
    meeting("resume_assembly", said::RESUME, said::RESUME_WHEN, &[Part::of(&[ASSEMBLY, CHAIR, AT])]),
    meeting(
        "give_proxy",
        said::PROXY,
        said::PROXY_WHEN,
        &[Part::of(&[
            ASSEMBLY,
            GIVER,
            Field::of("bearer.associate.associate", Input::Associate(Who::Present), said::BEARER),
            PAPER,
        ])],
    )
    .day(said::PROXY_DAY),
    meeting(
        "give_proxy",
        said::PROXY_OTHER,
        said::PROXY_OTHER_WHEN,
        &[Part::of(&[ASSEMBLY, GIVER, Field::of("bearer.other.person", Input::Person, said::BEARER), PAPER])],
    )
    .day(said::PROXY_DAY)
    .variant("other"),
    meeting(
        "give_proxy",
        said::PROXY_BLANK,
        said::PROXY_BLANK_WHEN,
        &[Part::of(&[
            ASSEMBLY,
            GIVER,
            Field::of("bearer", Input::Choice(&[("blank", said::BLANK)]), said::BEARER),
            PAPER,
        ])],
    )
    .day(said::PROXY_DAY)
    .variant("blank"),
    meeting("revoke_proxy", said::REVOKE, said::REVOKE_WHEN, &[Part::of(&[ASSEMBLY, GIVER])]).day(said::PROXY_DAY),
    meeting(
        "seal_minutes",
        said::SEAL,
        said::SEAL_WHEN,
        &[Part::of(&[
            ASSEMBLY,
            MINUTES,
            Field::of("chair_capacity", Input::Text, said::CHAIR_CAPACITY).help(said::CHAIR_CAPACITY_HELP),
            Field::of("documents", Input::Text, said::DOCUMENTS),
            Field::of("debates", Input::Text, said::DEBATES),
            Field::of("signatories", Input::Persons, said::SIGNATORIES),
            Field::of("rectifies", Input::Nothing, said::MINUTES_NUMBER),
        ])],
    )
    .day(said::SEAL_DAY),
    meeting(
        "seal_minutes",
        said::CORRECT,
        said::CORRECT_WHEN,
        &[Part::of(&[
            ASSEMBLY,
            Field::of("rectifies", Input::Whole, said::CORRECTED),
            Field::of("correction", Input::Text, said::CORRECTION).help(said::CORRECTION_HELP),
            MINUTES,
            Field::of("chair_capacity", Input::Text, said::CHAIR_CAPACITY).help(said::CHAIR_CAPACITY_HELP),
            Field::of("documents", Input::Text, said::DOCUMENTS),
            Field::of("debates", Input::Text, said::DEBATES),
            Field::of("signatories", Input::Persons, said::SIGNATORIES),
        ])],
    )
    .variant("correction")
    .day(said::SEAL_DAY),
    meeting(
        "sign_minutes",
        said::SIGN,
        said::SIGN_WHEN,
        &[Part::of(&[
            MINUTES,
            Field::of("proof", Input::Choice(PROOFS), said::PROOF),
            Field::of("document", Input::Paper, said::FILE),
        ])],
    )
    .day(said::SEAL_DAY),
];

/// Somebody comes.
pub const CHECK_IN: Form = meeting(
    "check_in",
    said::IN,
    said::DESK_WHEN,
    &[Part::of(&[
        ASSEMBLY,
        Field::of("associate", Input::Associate(Who::Present), said::WHO).stated(),
        Field::of("person", Input::Person, said::STANDS).optional(),
        Field::of("attends", Input::Choice(&[("in_person", said::HERE), ("remotely", said::REMOTE)]), said::ATTENDS),
        Field::of("power", Input::Paper, said::POWER).optional(),
        AT,
    ])],
);

/// Somebody leaves.
pub const CHECK_OUT: Form = meeting(
    "check_out",
    said::OUT,
    said::DESK_WHEN,
    &[Part::of(&[
        ASSEMBLY,
        Field::of("associate", Input::Associate(Who::Present), said::WHO).stated(),
        Field::of("person", Input::Person, said::STANDS).optional(),
        AT,
    ])],
);

/// A resolution is put to the vote.
pub const PUT: Form = meeting(
    "put_to_vote",
    said::PUT,
    said::DESK_WHEN,
    &[Part::of(&[ASSEMBLY, NUMBER, Field::of("method", Input::Choice(METHODS), said::METHOD), AT])],
);

/// Votes are recorded; the desk adds them.
pub const VOTES: Form = meeting("record_votes", said::VOTES, said::DESK_WHEN, &[Part::of(&[ASSEMBLY, NUMBER])]);

/// A vote is closed.
pub const CLOSE_VOTE: Form =
    meeting("close_vote", said::CLOSE_VOTE, said::DESK_WHEN, &[Part::of(&[ASSEMBLY, NUMBER, AT])]);
