//! The assemblies: all of them, one of them whole, and what was decided in any of them.

use crate::locales::cli as say;
use crate::locales::forms::meeting as said;
use crate::people::Kind;
use crate::sheets::Report;
use crate::views::{Reading, assemblies as view, decisions as decided};
use crate::web::acts::carry_out_each;
use crate::web::block::{Block, Word, tables};
use crate::web::frame::Page;
use crate::web::pages::blocks;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};
use quitus_domain::assemblies::{Holding, Outcome};
use quitus_projections::assemblies::Assemblies;

/// All of them.
pub async fn all(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let (ask, language) = (&visit.ask, visit.ask.language);
    let faces = Faces {
        page: || {
            let report = view::all(&reading);
            let mut blocks = blocks(ask, &report, say::no_assemblies(language));
            let decided = vec![Word::link(say::all_resolutions(language), ask.to(&To::Decisions))];
            blocks.push(Block::Links(say::go_on(language), decided.into_iter().chain(convene(&visit)).collect()));
            Page { title: report.title, section: To::Assemblies, blocks }
        },
        json: || view::all_as_json(&reading),
    };
    visit.tables(&reading, faces, || view::all(&reading))
}

/// Where one is convened, and where the associates decide without meeting; nowhere where the book is only read.
fn convene(visit: &Visit) -> Vec<Word> {
    let ways = [(To::Convene, said::CONVENE), (To::Consult, said::CONSULT), (To::SignDeed, said::DEED)];
    let open = visit.app().door.is_some();
    let ways = ways.into_iter().filter(|_| open);
    ways.map(|(to, title)| Word::link(title.told(visit.ask.language), visit.ask.to(&to))).collect()
}

/// One of them.
pub async fn one(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let number: usize = visit.numbered()?;
    let (reading, texts) = visit.with_texts().await?;
    let asked = visit.told(view::asked(reading, number, texts))?;
    let (ask, language) = (&visit.ask, visit.ask.language);
    let faces = Faces {
        page: || {
            let report = view::report(&asked);
            let mut blocks = tables(ask, &report.sheets);
            let entries = asked
                .held
                .entries
                .iter()
                .map(|at| Word::link(at.number().to_string(), ask.to(&To::Entry(at.number()))));
            blocks.push(Block::Figures(vec![(say::entries_about(language), entries.collect())]));
            blocks.extend(without_desk(&visit, &asked));
            blocks.extend(to_the_desk(&visit, &asked));
            Page { title: report.title, section: To::Assemblies, blocks }
        },
        json: || view::as_json(&asked),
    };
    visit.tables(&asked.reading, faces, || view::report(&asked))
}

/// Where it is led from on the day, and what its room sees; nowhere for what nobody meets for.
fn to_the_desk(visit: &Visit, asked: &view::Asked) -> Option<Block> {
    let (ask, language) = (&visit.ask, visit.ask.language);
    let number = u64::try_from(asked.number).ok().filter(|_| asked.held.holding == Holding::Meeting)?;
    let desk = visit.app().door.as_ref().map(|_| Word::link(say::desk_link(language), ask.to(&To::Desk(number))));
    let wall = Word::link(say::projector(language), ask.to(&To::Projector(number)));
    Some(Block::Links(say::go_on(language), desk.into_iter().chain([wall]).collect()))
}

/// Why whoever only prepares acts has no desk, and what they can do.
fn without_desk(visit: &Visit, asked: &view::Asked) -> Option<Block> {
    let prepares = visit.standing.may(Kind::Draft) && !visit.standing.may(Kind::Act);
    let meets = asked.held.holding == Holding::Meeting && visit.app().door.is_some();
    (prepares && meets).then(|| Block::Text(say::desk_of_others(visit.ask.language)))
}

/// The resolutions of all of them.
pub async fn decisions(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&["containing", "waiting"])?;
    let (reading, texts) = visit.with_texts().await?;
    let fold = reading.fold::<Assemblies>();
    let which = decided::Chosen {
        to_apply: visit.ask.own("waiting").is_some(),
        containing: visit.ask.own("containing").map(str::to_owned),
    };
    let chosen = decided::chosen(&reading, &fold, &texts, &which);
    let (ask, language) = (&visit.ask, visit.ask.language);
    let report =
        || -> Report { reading.report(decided::title(&reading), vec![decided::sheet(&reading, &fold, &chosen)]) };
    let faces = Faces {
        page: || {
            let mut blocks = blocks(ask, &report(), say::no_decisions(language));
            let waiting = vec![
                Word::link(say::all_resolutions(language), ask.to(&To::Decisions)),
                Word::link(say::resolutions_to_apply(language), ask.to_with(&To::Decisions, &[("waiting", "1")])),
            ];
            blocks.push(Block::Links(say::go_on(language), waiting));
            blocks.extend(to_carry_out(&visit, &reading, &chosen));
            Page { title: decided::title(&reading), section: To::Assemblies, blocks }
        },
        json: || decided::as_json(&reading, &chosen),
    };
    visit.tables(&reading, faces, report)
}

/// The acts that adopted resolutions wait for.
fn to_carry_out(visit: &Visit, reading: &Reading, chosen: &[decided::Told<'_>]) -> Option<Block> {
    let waiting = chosen.iter().filter(|(_, one, _)| {
        one.applied_at.is_none() && one.result.as_ref().is_some_and(|result| result.outcome == Outcome::Adopted)
    });
    let adopted = waiting
        .filter_map(|(held, one, _)| Some((format!("{}/{}", held.assembly, one.number), one.authorises.as_ref()?)));
    carry_out_each(visit, reading, adopted)
}
