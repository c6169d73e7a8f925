//! Setting a form: its fields with what was typed, and what is wrong beside each.

use super::drawn::{Control, Drawn, Encoding, Mark, Rank, Set};
use super::own;
use crate::forms::{Choosable, Effect, Field, Fold, Form, Ground, Input, Need, Part, Slip, Typed, options};
use crate::locales::forms::{Both, common};
use crate::locales::{Language, cli as say};
use crate::web::post::TOKEN;

/// How a person is reached: the value, the type of its input, its label.
const REACH: [(&str, &str, Both); 4] = [
    ("birth_date", "date", common::BIRTH_DATE),
    ("address", "text", common::ADDRESS),
    ("email", "email", common::EMAIL),
    ("phone", "tel", common::PHONE),
];

/// Empty rows below those that hold something.
const EMPTY_ROWS: usize = 3;

/// The same, where a row is long because somebody new may stand in it.
const EMPTY_LONG_ROWS: usize = 1;

/// The id of the field of a control.
#[must_use]
pub fn id_of(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}

/// A form with what was typed and what is wrong with it.
pub fn form(form: &Form, typed: &Typed, ground: &Ground, slips: &[Slip], token: String, action: String) -> Drawn {
    let language = ground.reading.language;
    let mut pen =
        Pen { form, typed, ground, slips, language, marks: Vec::new(), hidden: Vec::new(), buttons: Vec::new() };
    if form.effect == Effect::Asked {
        pen.field(&form.day_field(), form.day_field().path);
    }
    form.parts.iter().for_each(|part| pen.part(part));
    let (marks, mut hidden) = (pen.marks, pen.hidden);
    let carried = form.made.iter().copied().chain([own::COMMAND, own::SIZE, own::DESK, own::OF]);
    hidden.extend(carried.filter(|name| typed.has(name)).map(|name| (name.to_owned(), typed.raw(name).to_owned())));
    hidden.push((TOKEN.to_owned(), token));
    let buttons = std::iter::once(("review", say::review_button(language))).chain(pen.buttons).collect();
    let files = marks.iter().any(|mark| matches!(mark, Mark::Field(set) if matches!(set.control, Control::File)));
    let encoding = if files { Encoding::Parts } else { Encoding::Plain };
    Drawn { action, hidden, marks, encoding, buttons, rank: Rank::Next }
}

struct Pen<'p> {
    form: &'p Form,
    typed: &'p Typed,
    ground: &'p Ground,
    slips: &'p [Slip],
    language: Language,
    marks: Vec<Mark>,
    hidden: Vec<(String, String)>,
    buttons: Vec<(&'static str, String)>,
}

impl Pen<'_> {
    fn told(&self, words: Both) -> String {
        words.told(self.language).to_owned()
    }

    fn part(&mut self, part: &Part) {
        let legend = part.legend.map(|legend| self.told(legend)).unwrap_or_default();
        match (part.fold, legend.is_empty()) {
            (_, true) => part.fields.iter().for_each(|field| self.field(field, field.path)),
            (Fold::Open, false) => {
                self.marks.push(Mark::Group(legend, None));
                part.fields.iter().for_each(|field| self.field(field, field.path));
                self.marks.push(Mark::GroupEnd);
            }
            (Fold::Closed, false) => {
                let fold = self.opened(part.fields.iter().map(|field| field.path));
                self.fold(legend, fold, |pen| part.fields.iter().for_each(|field| pen.field(field, field.path)));
            }
        }
    }

    fn fold(&mut self, legend: String, fold: Fold, within: impl FnOnce(&mut Self)) {
        self.marks.push(Mark::Fold(legend, fold));
        within(self);
        self.marks.push(Mark::FoldEnd);
    }

    /// What holds something, or is wrong, is seen.
    fn opened<'n>(&self, names: impl Iterator<Item = &'n str>) -> Fold {
        let mut names = names;
        let typed = self.typed;
        let holds = |name: &str| typed.has(name) || typed.has_below(name) || typed.attached(name).is_some();
        let of = |slip: &Slip, name: &str| {
            slip.name.strip_prefix(name).is_some_and(|it| it.is_empty() || it.starts_with('.'))
        };
        match names.any(|name| holds(name) || self.slips.iter().any(|slip| of(slip, name))) {
            true => Fold::Open,
            false => Fold::Closed,
        }
    }

    fn field(&mut self, field: &Field, name: &str) {
        match field.input {
            Input::Nominal | Input::Fixed(_) | Input::Nothing => {}
            Input::Salt => self.hidden.push((name.to_owned(), self.typed.raw(name).to_owned())),
            Input::Rows(of) | Input::CoOwners(of) => self.rows(field, of, name),
            Input::Reach => self.reach(field, name),
            Input::Person => self.person(field, name),
            Input::Persons => self.persons(field, name),
            Input::Decision => self.decision(field, name),
            Input::Clauses => self.clauses(field, name),
            _ => {
                let control = self.control(field, name, common::NONE_OF_THESE);
                self.set(field, name, control);
                if let Input::Paper | Input::Papers = field.input {
                    self.file(field, name);
                }
            }
        }
    }

    /// The file that a paper may be given as; one that came before travels on unseen.
    fn file(&mut self, field: &Field, name: &str) {
        let attached = self.typed.attached(name);
        let help = attached.map(|(file, ..)| say::attached_file(self.language, file));
        let kept = ["file", "media", "base64"].map(|what| format!("{name}.{what}"));
        let kept = kept.map(|control| (self.typed.raw(&control).to_owned(), control));
        if attached.is_some() {
            self.hidden.extend(kept.map(|(value, control)| (control, value)));
        }
        let (label, name) = (say::paper_file(self.language, field.label.told(self.language)), format!("{name}.upload"));
        let id = id_of(&name);
        let set = Set { id, name, label, help, slips: Vec::new(), need: Need::Optional, control: Control::File };
        self.marks.push(Mark::Field(Box::new(set)));
    }

    /// Statutes come as a file alone; one that came before travels on unseen.
    fn clauses(&mut self, field: &Field, name: &str) {
        let help = match self.typed.attached(name) {
            Some((file, ..)) => Some(say::attached_file(self.language, file)),
            None => field.help.map(|help| self.told(help)),
        };
        if self.typed.attached(name).is_some() {
            let kept = ["file", "media", "base64"].map(|what| format!("{name}.{what}"));
            self.hidden.extend(kept.into_iter().map(|control| (control.clone(), self.typed.raw(&control).to_owned())));
        }
        let slips = self.slips.iter().filter(|slip| slip.name == name).map(|slip| slip.text.clone()).collect();
        let (label, name) = (self.told(field.label), format!("{name}.upload"));
        let set = Set { id: id_of(&name), name, label, help, slips, need: field.need, control: Control::File };
        self.marks.push(Mark::Field(Box::new(set)));
    }

    fn control(&self, field: &Field, name: &str, none: Both) -> Control {
        let value = self.typed.raw(name).to_owned();
        match field.input {
            Input::Day => Control::Line("date", "", value),
            Input::Time => Control::Line("time", "", value),
            Input::Euros | Input::Decimal => Control::Line("text", "decimal", value),
            Input::Whole | Input::Siren => Control::Line("text", "numeric", value),
            Input::Line => Control::Line("text", "", value),
            Input::Text | Input::Paper | Input::Papers => Control::Area(value),
            _ => Control::Pick(self.picks(options(self.ground, self.form.act, field.input), &value, none)),
        }
    }

    /// The list, with a first line for nothing; what was chosen stays, though it is not in the list any more.
    fn picks(&self, of: Vec<Choosable>, chosen: &str, none: Both) -> Vec<(String, String, bool)> {
        let gone = !chosen.is_empty() && of.iter().all(|one| one.value != chosen);
        let first = (String::new(), self.told(none), chosen.is_empty());
        let kept = gone.then(|| (chosen.to_owned(), chosen.to_owned(), true));
        let listed = of.into_iter().map(|one| {
            let is = one.value == chosen;
            (one.value, one.label, is)
        });
        std::iter::once(first).chain(kept).chain(listed).collect()
    }

    fn set(&mut self, field: &Field, name: &str, control: Control) {
        let label = self.told(field.label);
        let label = if field.need == Need::Required { label } else { say::optional(self.language, &label) };
        let slips = self.slips.iter().filter(|slip| slip.name == name).map(|slip| slip.text.clone()).collect();
        let help = field.help.map(|help| self.told(help));
        let set = Set { id: id_of(name), name: name.to_owned(), label, help, slips, need: field.need, control };
        self.marks.push(Mark::Field(Box::new(set)));
    }

    /// One whom the book names, or a new one; what reaches a new one is folded away.
    fn person(&mut self, field: &Field, name: &str) {
        self.marks.push(Mark::Group(self.told(field.label), field.help.map(|help| self.told(help))));
        let known = self.ground.persons();
        let optional = Field { need: Need::Optional, ..*field };
        if !known.is_empty() {
            let control = self.control(field, name, common::NEW_CHOICE);
            self.bare(Field { label: common::KNOWN_PERSON, help: None, ..optional }, name, control);
        }
        let own = |what: &str| format!("{name}.{what}");
        let label = if known.is_empty() { common::NEW_PERSON } else { common::NEW_PERSON_ELSE };
        let line = Control::Line("text", "", self.typed.raw(&own("name")).to_owned());
        self.bare(Field { label, help: Some(common::NEW_PERSON_HELP), ..optional }, &own("name"), line);
        let names: Vec<String> = REACH.iter().map(|(what, ..)| own(what)).collect();
        let fold = self.opened(names.iter().map(String::as_str));
        self.fold(self.told(common::REACH), fold, |pen| {
            for ((_, kind, label), name) in REACH.iter().zip(&names) {
                let control = Control::Line(kind, "", pen.typed.raw(name).to_owned());
                pen.set(&Field { label: *label, help: None, ..optional }, name, control);
            }
        });
        if self.typed.has(&own("ref")) {
            self.hidden.push((own("ref"), self.typed.raw(&own("ref")).to_owned()));
        }
        self.marks.push(Mark::GroupEnd);
    }

    /// A person whom the book names, and the values that change.
    fn reach(&mut self, field: &Field, name: &str) {
        self.marks.push(Mark::Group(self.told(field.label), field.help.map(|help| self.told(help))));
        let control = self.control(field, name, common::NONE_OF_THESE);
        self.bare(Field { label: common::KNOWN_PERSON, help: None, ..*field }, name, control);
        for (what, kind, label) in std::iter::once(("name", "text", common::NEW_NAME)).chain(REACH) {
            let control = format!("{name}.{what}");
            let line = Control::Line(kind, "", self.typed.raw(&control).to_owned());
            self.set(&Field { label, help: None, ..*field }, &control, line);
        }
        self.marks.push(Mark::GroupEnd);
    }

    /// The rows that hold something, and some that are empty.
    fn rows(&mut self, field: &Field, of: &[Field], name: &str) {
        self.marks.push(Mark::Group(self.told(field.label), field.help.map(|help| self.told(help))));
        let filled = self.typed.rows(name);
        let next =
            filled.last().and_then(|row| row.rsplit('.').next()?.parse::<usize>().ok()).map_or(0, |last| last + 1);
        let long = |cell: &Field| matches!(cell.input, Input::Person) && !cell.path.is_empty();
        let empty = if of.iter().any(long) { EMPTY_LONG_ROWS } else { EMPTY_ROWS };
        let blank = (next..next + empty).map(|number| format!("{name}.{number}"));
        for (at, row) in filled.into_iter().chain(blank).enumerate() {
            self.marks.push(Mark::Group(say::row_number(self.language, at + 1), None));
            for cell in of {
                let path = if cell.path.is_empty() { row.clone() } else { format!("{row}.{}", cell.path) };
                self.field(
                    &Field {
                        need: if at == 0 && field.need != Need::Optional { cell.need } else { Need::Optional },
                        ..*cell
                    },
                    &path,
                );
            }
            self.marks.push(Mark::GroupEnd);
        }
        self.marks.push(Mark::GroupEnd);
        self.buttons = vec![("more", say::more_rows(self.language))];
    }

    /// Persons whom the book names: the first is wanted, the others may stay empty.
    fn persons(&mut self, field: &Field, name: &str) {
        for (count, more) in crate::forms::SEVERAL.iter().enumerate() {
            let own = format!("{name}{more}");
            let need = if count == 0 { field.need } else { Need::Optional };
            let control = self.control(field, &own, common::NONE_OF_THESE);
            self.set(&Field { need, ..*field }, &own, control);
        }
    }

    /// A field of a group in which one of several is wanted: neither is marked as one that may stay empty.
    fn bare(&mut self, field: Field, name: &str, control: Control) {
        let slips = self.slips.iter().filter(|slip| slip.name == name).map(|slip| slip.text.clone()).collect();
        let (label, help) = (self.told(field.label), field.help.map(|help| self.told(help)));
        let set = Set { id: id_of(name), name: name.to_owned(), label, help, slips, need: field.need, control };
        self.marks.push(Mark::Field(Box::new(set)));
    }

    /// A resolution of the book; the four marks of a decision from outside are folded away where the book has one.
    fn decision(&mut self, field: &Field, name: &str) {
        let listed = options(self.ground, self.form.act, Input::Decision);
        let optional = Field { need: Need::Optional, ..*field };
        let some = !listed.is_empty() || self.typed.has(name);
        if some {
            let help = field.help.or(Some(common::DECISION_HELP));
            let control = Control::Pick(self.picks(listed, self.typed.raw(name), common::OUTSIDE_CHOICE));
            match field.need {
                Need::Required => self.bare(Field { help, ..optional }, name, control),
                Need::Optional | Need::Stated => self.set(&Field { help, ..optional }, name, control),
            }
        }
        let asked = |part: &Field| self.form.effect == Effect::Asked || part.need == Need::Required;
        let (parts, implied): (Vec<Field>, Vec<Field>) = crate::forms::outside().into_iter().partition(asked);
        let names = below(name, &parts);
        let fold = match self.opened(names.iter().map(String::as_str)) {
            Fold::Closed if some || field.need != Need::Required => Fold::Closed,
            Fold::Open | Fold::Closed => Fold::Open,
        };
        let legend = if some { common::DECISION_OUTSIDE } else { field.label };
        self.fold(self.told(legend), fold, |pen| {
            parts.iter().zip(&names).for_each(|(part, name)| pen.field(part, name));
        });
        if self.form.effect == Effect::Decided {
            self.implied(name, implied);
        }
    }

    /// What a decision implies, for whoever wants it otherwise.
    fn implied(&mut self, name: &str, parts: Vec<Field>) {
        let day = Field { need: Need::Optional, ..self.form.day_field() };
        let names = std::iter::once(day.path.to_owned()).chain(below(name, &parts));
        let fields: Vec<(String, Field)> = names.zip(std::iter::once(day).chain(parts)).collect();
        let fold = self.opened(fields.iter().map(|(name, _)| name.as_str()));
        self.fold(self.told(common::ANOTHER_DAY), fold, |pen| {
            fields.iter().for_each(|(name, field)| pen.field(field, name));
        });
    }
}

/// The controls of the fields below a name.
fn below(name: &str, parts: &[Field]) -> Vec<String> {
    parts.iter().map(|part| format!("{name}.{}", part.path)).collect()
}
