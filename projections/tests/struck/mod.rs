//! Books with a struck register, drawn from a seed, and a signer who lies.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use ed25519_dalek::Signer as _;
use quitus_domain::scic::{
    self, CategoryTotals, CollegeWeight, Leaf, OpenedLine, RegisterStruck, StrikeGround, StrikeSalt, SumTree,
};
use quitus_domain::values::{AssociateRef, CategoryKind, Cents, Position, Ratio, Slug};
use quitus_projections::log::checkpoint::{Checkpoint, SigningKey, VerificationKey, sign};
use quitus_projections::log::leaf::{Leaf as Header, leaf_hash};
use quitus_projections::log::proof::InclusionProof;
use quitus_projections::log::tree::{Frontier, Nodes};
use quitus_projections::log::{Hash, StoredEntry, canonical, commitment};
use quitus_projections::proof::{Proof, Restated, Seal, Shown, Statement, Struck, drawn};
use serde_json::json;
use uuid::Uuid;

pub const ORIGIN: &str = "quitus/demo-drawn";
const KINDS: [CategoryKind; 6] = [
    CategoryKind::Employees,
    CategoryKind::Beneficiaries,
    CategoryKind::PublicBodies,
    CategoryKind::Volunteers,
    CategoryKind::Producers,
    CategoryKind::Contributors,
];

/// Numbers from a seed (SplitMix64).
#[derive(Clone)]
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    pub fn bytes(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes.chunks_mut(8).for_each(|chunk| chunk.copy_from_slice(&self.next().to_be_bytes()));
        bytes
    }
}

/// A book in which one entry strikes a register.
pub struct Book {
    pub plan: Plan,
    pub seed: [u8; 32],
    pub key: SigningKey,
    pub lines: Vec<Leaf>,
    pub natures: Vec<CategoryKind>,
    pub event: RegisterStruck,
    pub entry: StoredEntry,
    pub nodes: Nodes,
    pub note: String,
}

/// What a register is drawn as.
#[derive(Clone, Copy)]
pub struct Plan {
    pub seed: u64,
    pub associates: u64,
    pub categories: usize,
    /// What the entry says that it is.
    pub event_type: &'static str,
}

/// The type of a strike.
pub const STRUCK: &str = "scic.register_struck";

/// A plan of any shape, small.
pub fn plan(seed: u64) -> Plan {
    let mut chance = Chance(seed);
    let categories = usize::try_from(1 + chance.below(5)).unwrap();
    Plan { seed, associates: 1 + chance.below(60), categories, event_type: STRUCK }
}

pub fn lines(plan: Plan) -> Vec<Leaf> {
    let mut chance = Chance(plan.seed ^ 0x11);
    let mut line = || {
        let id = u128::from(chance.next()) << 64 | u128::from(chance.next());
        let shares = chance.below(2_000);
        let category = usize::try_from(chance.below(plan.categories as u64)).unwrap();
        Leaf { associate: AssociateRef(Uuid::from_u128(id)), category, shares, cents: shares * 2_000 }
    };
    let mut lines: Vec<Leaf> = (0..plan.associates).map(|_| line()).collect();
    lines.sort_by_key(|line| line.associate);
    lines
}

pub fn book(plan: Plan) -> Book {
    of_lines(plan, &lines(plan))
}

/// The book in which these lines are struck, whatever they are.
pub fn of_lines(plan: Plan, lines: &[Leaf]) -> Book {
    let mut chance = Chance(plan.seed ^ 0x22);
    let (seed, salt) = (chance.bytes(), chance.bytes());
    let event = struck(lines, plan.categories, salt);
    let size = 2 + chance.below(300);
    let position = 1 + chance.below(size - 1);
    let entry = entry(&event, position, chance.bytes(), plan.event_type);
    let (mut frontier, mut nodes) = (Frontier::new(), Nodes::default());
    for at in 0..size {
        let hash = if at == position { entry.leaf_hash } else { leaf_hash(&chance.bytes()) };
        nodes.extend(frontier.append(hash));
    }
    let key = SigningKey::from_seed(ORIGIN, &seed).unwrap();
    let note = sign(&Checkpoint { origin: ORIGIN.into(), size, root: frontier.root() }, &[&key]).unwrap();
    let natures = KINDS.iter().copied().cycle().take(plan.categories).collect();
    Book { plan, seed, key, lines: lines.to_vec(), natures, event, entry, nodes, note }
}

/// The categories of each college: the first in one, all others in another.
pub fn members(categories: usize) -> Vec<(Slug, Vec<Slug>)> {
    let slug = |text: String| Slug::try_from(text).unwrap();
    let of = |range: std::ops::Range<usize>| range.map(|at| slug(format!("category_{at}"))).collect();
    vec![(slug("users".into()), of(0..1)), (slug("others".into()), of(1..categories))]
}

fn struck(lines: &[Leaf], categories: usize, salt: [u8; 32]) -> RegisterStruck {
    let tree = SumTree::of(lines, categories, &salt).unwrap();
    let slug = |text: String| Slug::try_from(text).unwrap();
    let totals = tree.root().totals.iter().enumerate().map(|(at, [associates, shares, cents])| CategoryTotals {
        category: slug(format!("category_{at}")),
        associates: *associates,
        shares: *shares,
        subscribed: Cents::try_from(i64::try_from(*cents).unwrap()).unwrap(),
    });
    let one = |(college, _): (Slug, Vec<Slug>)| CollegeWeight { college, weight: Ratio::of(1, 2) };
    RegisterStruck {
        ground: StrikeGround::OnDemand,
        size: 1,
        statutes: Position(0),
        categories: totals.collect(),
        colleges: members(categories).into_iter().map(one).collect(),
        salt: StrikeSalt::from(salt),
        root: tree.root().hash.into(),
        effective_on: "2026-12-31".parse().unwrap(),
    }
}

fn entry(event: &RegisterStruck, position: u64, salt: [u8; 32], event_type: &str) -> StoredEntry {
    let event_type = event_type.to_owned();
    let payload = canonical::write(&json!({ "scic.register_struck": event })).unwrap();
    let header = Header {
        book: ORIGIN.into(),
        position,
        event_type: event_type.clone(),
        type_version: 1,
        recorded_at: "2027-01-15T09:00:00.000000Z".into(),
        effective_on: event.effective_on.to_string(),
        actor: "manager".into(),
        command_id: Uuid::from_u128(7).to_string(),
        payload: commitment::payload(&salt, &payload),
        metadata: [9; 32],
        disclosures: Vec::new(),
        attachments: Vec::new(),
    };
    let leaf = header.to_bytes().unwrap();
    let leaf_hash = leaf_hash(&leaf);
    let (metadata, event_version) = ("{}".to_owned(), "1".to_owned());
    StoredEntry { position, event_type, event_version, payload, metadata, leaf, leaf_hash, salt }
}

impl Book {
    pub fn vkey(&self) -> &VerificationKey {
        self.key.verification_key()
    }

    pub fn struck(&self) -> Struck {
        let at = Position(self.entry.position);
        let made = Struck::made(at, &self.event, self.natures.clone(), self.lines.clone()).unwrap();
        // Registers of an odd seed are attested in the first version.
        if self.plan.seed.is_multiple_of(2) { made.voting(members(self.plan.categories)) } else { made }
    }

    pub fn seal(&self) -> Seal {
        self.struck().seal(&self.entry, &self.note, &self.nodes, &self.key).unwrap()
    }

    /// The line at a place, opened, whatever the order of the lines.
    pub fn opened(&self, index: u64) -> OpenedLine {
        let salt = self.event.salt.bytes();
        let tree = SumTree::of(&self.lines, self.natures.len(), salt).unwrap();
        let leaf = self.lines[usize::try_from(index).unwrap()];
        OpenedLine { leaf, mac: scic::mac(salt, leaf.associate), index, siblings: tree.siblings(index).unwrap() }
    }

    /// What is told of the colleges, of lines that may stand in no order.
    fn told(&self) -> Option<Vec<quitus_projections::proof::CollegeTotals>> {
        let even = self.plan.seed.is_multiple_of(2).then(|| members(self.plan.categories))?;
        quitus_projections::proof::by_college(&Restated::from(&self.event), &even)
    }

    pub fn statement(&self) -> Statement {
        let head = quitus_projections::log::checkpoint::read(&self.note).unwrap();
        Statement {
            book: head.origin,
            colleges: self.told(),
            entry: self.entry.leaf_hash.into(),
            natures: self.natures.clone(),
            position: self.entry.position,
            register: Restated::from(&self.event),
            root: head.root.into(),
            size: head.size,
        }
    }

    /// What the book's key signs when whoever holds it signs anything.
    pub fn signed(&self, text: &str) -> String {
        let id = u32::from_str_radix(self.vkey().as_str().split('+').nth(1).unwrap(), 16).unwrap();
        let signature = ed25519_dalek::SigningKey::from_bytes(&self.seed).sign(text.as_bytes());
        let bytes: Vec<u8> = id.to_be_bytes().into_iter().chain(signature.to_bytes()).collect();
        format!("{text}\n\u{2014} {ORIGIN} {}\n", BASE64_STANDARD.encode(bytes))
    }

    pub fn attested(&self, statement: &Statement) -> String {
        self.signed(&format!("{}\n{}\n", statement.title(), canonical::write(statement).unwrap()))
    }

    /// The seal of somebody who attests anything about this entry.
    pub fn false_seal(&self, statement: &Statement) -> Seal {
        let inclusion = InclusionProof::prove(self.entry.position, &self.note, &self.nodes).unwrap().hashes;
        let leaf = String::from_utf8(self.entry.leaf.clone()).unwrap();
        Seal { attestation: self.attested(statement), checkpoint: self.note.clone(), inclusion, leaf }
    }

    /// A sample of the lines as they stand, in order or not.
    pub fn false_sample(&self, nonce: Hash, count: u64) -> Proof {
        let head = quitus_projections::log::checkpoint::read(&self.note).unwrap();
        let places = drawn(&head, &nonce, self.lines.len() as u64, count).unwrap();
        let lines = places.into_iter().map(|place| self.opened(place)).collect();
        Proof { seal: self.false_seal(&self.statement()), shown: Shown::Sample { nonce, lines } }
    }
}
