//! The acts around a review, and those that follow a meeting: minutes approved, a roll put in line, an item added.

use super::convene::{BACKINGS, MATTERS, RULES};
use super::form::{Chapter, Field, Form, Input, Part, Who};
use crate::locales::forms::{Both, common, meeting as said, reviews as say};

const fn review(title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of("record_review", Chapter::Mandates, title, when, parts)
}

const fn meeting(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Assemblies, title, when, parts)
}

const REVIEW: Field = Field::of("review", Input::Review, say::REVIEW);
const ASKS: Field = Field::of("stage.requested.document", Input::Paper, say::REQUEST).help(common::PAPER_HELP);
const REMARKS: &[Field] = &[Field::of("", Input::Text, say::REMARK).optional()];
const ASKING: &[Field] = &[Field::of("", Input::Associate(Who::Present), common::ASSOCIATE).optional()];

const OPINIONS: &[(&str, Both)] = &[
    ("compliant", say::COMPLIANT),
    ("with_reservations", say::WITH_RESERVATIONS),
    ("not_compliant", say::NOT_COMPLIANT),
];

const REPORT: Part = Part::of(&[
    Field::of("stage.reported.mandate", Input::Mandate, say::MANDATE),
    Field::of("stage.reported.opinion", Input::Choice(OPINIONS), say::OPINION),
    Field::of("stage.reported.report", Input::Paper, say::REPORT).help(common::PAPER_HELP),
    Field::of("stage.reported.remarks", Input::Rows(REMARKS), say::REMARKS).optional(),
]);

const ASSEMBLY: Field = Field::of("assembly", Input::Assembly, said::ASSEMBLY);
const MINUTES: Field = Field::of("number", Input::Whole, said::MINUTES_NUMBER).help(said::MINUTES_NUMBER_HELP);
const CHANGES: &[(&str, Both)] = &[("entered", say::ENTERED), ("struck", say::STRUCK)];

const DRAFT: Part = Part::named(
    say::DRAFT,
    &[
        Field::of("item", Input::Text, say::NEW_ITEM).help(say::NEW_ITEM_HELP).optional(),
        Field::of("draft.item", Input::Whole, said::ITEM),
        Field::of("draft.kind", Input::Choice(RULES), said::RULE),
        Field::of("draft.wording", Input::Text, said::WORDING),
        Field::of("draft.matter", Input::Choice(MATTERS), said::MATTER),
        Field::of("draft.management", Input::Choice(BACKINGS), said::BACKING),
        Field::of("draft.reserved_to", Input::Category, said::RESERVED_TO).stated(),
        // What authorises an act is put on the agenda by the convocation.
        Field::of("draft.authorises", Input::Nothing, said::AUTHORISES),
    ],
);

/// The forms of reviews.
pub const FORMS: &[Form] = &[
    review(
        say::BY_ASSOCIATES,
        say::BY_ASSOCIATES_WHEN,
        &[Part::of(&[Field::of("stage.requested.by.associates.associates", Input::Rows(ASKING), say::WHO_ASK), ASKS])],
    )
    .day(say::ASKED_ON)
    .making(&["review"]),
    review(
        say::BY_DIRECTORS,
        say::BY_DIRECTORS_WHEN,
        &[Part::of(&[
            Field::of("stage.requested.by.directors.asking", Input::Whole, say::HOW_MANY_ASK),
            Field::of("stage.requested.by.directors.of", Input::Whole, say::OF_HOW_MANY),
            ASKS,
        ])],
    )
    .variant("directors")
    .day(say::ASKED_ON)
    .making(&["review"]),
    review(
        say::BY_AUTHORITY,
        say::BY_AUTHORITY_WHEN,
        &[Part::of(&[Field::of("stage.requested.by", Input::Fixed("authority"), say::REQUEST), ASKS])],
    )
    .variant("authority")
    .day(say::ASKED_ON)
    .making(&["review"]),
    review(say::REPORTED, say::REPORTED_WHEN, &[REPORT]).variant("report").day(say::RECEIVED_ON).making(&["review"]),
    review(say::ANSWERS_REQUEST, say::ANSWERS_REQUEST_WHEN, &[Part::of(&[REVIEW]), REPORT])
        .variant("requested_report")
        .day(say::RECEIVED_ON),
    review(
        say::DISCUSSED,
        say::DISCUSSED_WHEN,
        &[Part::of(&[
            REVIEW,
            Field::of("stage.discussed.assembly", Input::Assembly, say::IN_ASSEMBLY).stated(),
            Field::of("stage.discussed.document", Input::Paper, say::MINUTES).help(common::PAPER_HELP),
        ])],
    )
    .variant("discussed")
    .day(say::DISCUSSED_ON),
    review(
        say::FOLLOWED,
        say::FOLLOWED_WHEN,
        &[Part::of(&[
            REVIEW,
            Field::of("stage.remark_answered.remark", Input::Whole, say::WHICH_REMARK),
            Field::of("stage.remark_answered.answer", Input::Paper, say::ANSWER).help(common::PAPER_HELP),
        ])],
    )
    .variant("remark")
    .day(say::FOLLOWED_ON),
];

/// The forms of what follows, or comes before, a meeting.
pub const MEETINGS: &[Form] = &[
    meeting(
        "add_resolution",
        say::ADD,
        say::ADD_WHEN,
        &[
            Part::of(&[ASSEMBLY]),
            Part::of(&[
                Field::of("source.associates.associates", Input::Rows(ASKING), say::WHO_ASK),
                Field::of("source.associates.request", Input::Paper, say::REQUEST).help(common::PAPER_HELP),
            ]),
            DRAFT,
        ],
    )
    .day(say::ADDED_ON),
    meeting(
        "add_resolution",
        say::INCIDENT,
        say::INCIDENT_WHEN,
        &[Part::of(&[ASSEMBLY, Field::of("source", Input::Fixed("incident"), say::INCIDENT)]), DRAFT],
    )
    .variant("incident")
    .day(say::ADDED_ON),
    meeting(
        "amend_roll",
        say::ROLL,
        say::ROLL_WHEN,
        &[Part::of(&[
            ASSEMBLY,
            Field::of("associate", Input::Associate(Who::Present), common::ASSOCIATE),
            Field::of("change", Input::Choice(CHANGES), say::CHANGE),
            Field::of("ground", Input::Text, say::GROUND),
        ])],
    )
    .day(say::AMENDED_ON),
    meeting(
        "approve_minutes",
        say::APPROVE,
        say::APPROVE_WHEN,
        &[Part::of(&[
            MINUTES,
            Field::of("by.assembly.assembly", Input::Assembly, say::BY_ASSEMBLY),
            Field::of("by.assembly.resolution", Input::Whole, say::BY_RESOLUTION).stated(),
        ])],
    )
    .day(say::APPROVED_ON),
    meeting(
        "approve_minutes",
        say::APPROVE_BUREAU,
        say::APPROVE_BUREAU_WHEN,
        &[Part::of(&[
            MINUTES,
            Field::of("by.bureau.members", Input::Persons, say::BUREAU),
            Field::of("by.bureau.document", Input::Paper, say::BUREAU_PAPER).help(common::PAPER_HELP),
        ])],
    )
    .variant("bureau")
    .day(say::APPROVED_ON),
];
