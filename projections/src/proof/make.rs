//! Making proofs from the book. The register is counted again from the entries: what does not come out as it was struck is
//! never attested.

use super::colleges::{CollegeTotals, by_college};
use super::draw::{Nonce, drawn};
use super::fault::Why;
use super::file::{Proof, Seal, Shown};
use super::statement::{Restated, Statement};
use crate::log::StoredEntry;
use crate::log::checkpoint::{self, Checkpoint, CheckpointError, SigningKey};
use crate::log::proof::{InclusionProof, ProofError};
use crate::log::tree::Nodes;
use crate::recorded::Recorded;
use quitus_domain::cooperative::{Cooperative, Event, evolve};
use quitus_domain::scic::{self, Leaf, OpenedLine, RegisterStruck, SumTree};
use quitus_domain::values::{AssociateRef, CategoryKind, Position, Slug};
use thiserror::Error;

/// Why no proof is made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotProve {
    /// No entry that strikes a register stands there.
    #[error("entry no. {} strikes no register", .0.number())]
    NotStruck(Position),
    /// The entries count otherwise than the strike.
    #[error("the register that entry no. {} struck does not come out of the entries before it", .0.number())]
    Miscounted(Position),
    /// A later strike of the same day took its place.
    #[error("entry no. {} struck the register of that day anew", .0.number())]
    Replaced(Position),
    /// An entry of before was corrected since, and the register of that day is another one now.
    #[error("the register of that day was corrected since")]
    Corrected,
    /// No such associate in it.
    #[error("no such associate in the register")]
    NoAssociate,
    /// A draw that cannot be.
    #[error(transparent)]
    Draw(#[from] Why),
    /// The checkpoint, or the key.
    #[error(transparent)]
    Note(#[from] CheckpointError),
    /// The inclusion path.
    #[error(transparent)]
    Inclusion(#[from] ProofError),
}

/// A struck register with its lines.
pub struct Struck {
    position: Position,
    event: RegisterStruck,
    natures: Vec<CategoryKind>,
    members: Option<Vec<(Slug, Vec<Slug>)>>,
    lines: Vec<Leaf>,
    tree: SumTree,
}

impl Struck {
    /// The register that the entry at a position struck, out of the entries that a checkpoint covers.
    ///
    /// # Errors
    /// [`CannotProve`]; also when the register of that day has changed within the same checkpoint.
    pub fn of(covered: &[Recorded], position: Position) -> Result<Self, CannotProve> {
        let mut state = Cooperative::default();
        let mut struck = None;
        for recorded in covered {
            if let (true, Event::RegisterStruck(event)) = (recorded.position == position, recorded.event.as_ref()) {
                struck = Some(counted(&state, position, event)?);
            }
            evolve(&mut state, &recorded.event);
        }
        let struck = struck.ok_or(CannotProve::NotStruck(position))?;
        struck.still_stands(&state)?;
        Ok(struck)
    }

    /// A struck register from its lines, which must come out as it was struck.
    ///
    /// # Errors
    /// [`CannotProve::Miscounted`], also for references that do not ascend.
    pub fn made(
        position: Position,
        event: &RegisterStruck,
        natures: Vec<CategoryKind>,
        lines: Vec<Leaf>,
    ) -> Result<Self, CannotProve> {
        let miscounted = CannotProve::Miscounted(position);
        let Some(tree) = SumTree::of(&lines, natures.len(), event.salt.bytes()) else { return Err(miscounted) };
        let ascending = lines.is_sorted_by(|a, b| a.associate < b.associate);
        let totals = Restated::from(event).totals();
        let same = totals.as_ref() == Some(&tree.root().totals) && event.root == tree.root().hash.into();
        if !ascending || !same {
            return Err(miscounted);
        }
        Ok(Struck { position, event: event.clone(), natures, members: None, lines, tree })
    }

    /// The same, with the categories that vote in each college by the statutes of the day.
    #[must_use]
    pub fn voting(self, members: Vec<(Slug, Vec<Slug>)>) -> Self {
        Struck { members: Some(members), ..self }
    }

    /// Nothing took its place, and it comes out of what is known as it was struck.
    fn still_stands(&self, state: &Cooperative) -> Result<(), CannotProve> {
        let (day, salt) = (self.event.effective_on, &self.event.salt);
        match state.struck.on(day) {
            Some(last) if last.at != self.position => return Err(CannotProve::Replaced(last.at)),
            Some(_) | None => {}
        }
        let clauses = state.statutes.on(day).ok_or(CannotProve::Corrected)?;
        let made = scic::made(clauses, &state.register, &state.capital, day, salt);
        let same = made.is_some_and(|made| made.root == self.event.root);
        if same { Ok(()) } else { Err(CannotProve::Corrected) }
    }

    /// The entry that struck it.
    #[must_use]
    pub fn position(&self) -> Position {
        self.position
    }

    /// What was struck.
    #[must_use]
    pub fn event(&self) -> &RegisterStruck {
        &self.event
    }

    /// The nature of each category, in the statutes' order.
    #[must_use]
    pub fn natures(&self) -> &[CategoryKind] {
        &self.natures
    }

    /// What each college counts; nothing where the statutes do not put each category into one college.
    #[must_use]
    pub fn colleges(&self) -> Option<Vec<CollegeTotals>> {
        by_college(&Restated::from(&self.event), self.members.as_deref()?)
    }

    /// The lines, in ascending order of reference.
    #[must_use]
    pub fn lines(&self) -> &[Leaf] {
        &self.lines
    }

    /// What ties it to the book: its entry, the stored nodes that
    /// [`inclusion_indexes`](crate::log::proof::inclusion_indexes) names, a checkpoint and the key that signed it.
    ///
    /// # Errors
    /// [`CannotProve`].
    pub fn seal(&self, entry: &StoredEntry, note: &str, nodes: &Nodes, key: &SigningKey) -> Result<Seal, CannotProve> {
        let checkpoint = checkpoint::sole(note, key.verification_key())?;
        let head = checkpoint::read(&checkpoint)?;
        let inclusion = InclusionProof::prove(self.position.0, &checkpoint, nodes)?.hashes;
        let statement = self.statement(entry, &head);
        let leaf = String::from_utf8(entry.leaf.clone()).map_err(|_| CannotProve::NotStruck(self.position))?;
        Ok(Seal { attestation: statement.sign(key)?, checkpoint, inclusion, leaf })
    }

    fn statement(&self, entry: &StoredEntry, head: &Checkpoint) -> Statement {
        Statement {
            book: head.origin.clone(),
            colleges: self.colleges(),
            entry: entry.leaf_hash.into(),
            natures: self.natures.clone(),
            position: self.position.0,
            register: Restated::from(&self.event),
            root: head.root.into(),
            size: head.size,
        }
    }

    /// The totals.
    #[must_use]
    pub fn categories(&self, seal: Seal) -> Proof {
        Proof { seal, shown: Shown::Totals }
    }

    /// The line of an associate.
    ///
    /// # Errors
    /// [`CannotProve::NoAssociate`].
    pub fn associate(&self, seal: Seal, associate: AssociateRef) -> Result<Proof, CannotProve> {
        let place = self.lines.binary_search_by_key(&associate, |line| line.associate);
        let line = place.ok().and_then(|place| self.opened(place as u64)).ok_or(CannotProve::NoAssociate)?;
        Ok(Proof { seal, shown: Shown::Line(line) })
    }

    /// The lines that a nonce draws.
    ///
    /// # Errors
    /// [`CannotProve::Draw`].
    pub fn sample(&self, seal: Seal, nonce: Nonce, count: u64) -> Result<Proof, CannotProve> {
        let head = checkpoint::read(&seal.checkpoint)?;
        let places = drawn(&head, &nonce, self.lines.len() as u64, count)?;
        let lines = places.into_iter().map(|place| self.opened(place)).collect::<Option<_>>();
        let lines = lines.ok_or(CannotProve::Miscounted(self.position))?;
        Ok(Proof { seal, shown: Shown::Sample { nonce, lines } })
    }

    fn opened(&self, index: u64) -> Option<OpenedLine> {
        let leaf = *self.lines.get(usize::try_from(index).ok()?)?;
        let mac = scic::mac(self.event.salt.bytes(), leaf.associate);
        Some(OpenedLine { leaf, mac, index, siblings: self.tree.siblings(index)? })
    }
}

/// The register as the state before the strike counts it, if that is what was struck.
fn counted(state: &Cooperative, position: Position, event: &RegisterStruck) -> Result<Struck, CannotProve> {
    let day = event.effective_on;
    let clauses = state.statutes.on(day).ok_or(CannotProve::Miscounted(position))?;
    let lines = scic::lines(clauses, &state.register, &state.capital, day);
    let natures = clauses.categories.iter().map(|category| category.kind).collect();
    let colleges = clauses.voting.colleges.iter().flat_map(|colleges| &colleges.list);
    let members = colleges.map(|college| (college.key.clone(), college.categories.clone())).collect();
    Ok(Struck::made(position, event, natures, lines)?.voting(members))
}
