//! Statements of an account, as the bank tells them: what it held, what moved, what it holds.

use super::tree::{Node, NotXml, walk};
use crate::import::iso_day;
use quitus_domain::values::{Cents, Day};

/// The most entries of one file.
const MOST_ENTRIES: usize = 200_000;

/// What stands for a reference that whoever pays did not give.
const NOT_PROVIDED: &str = "NOTPROVIDED";

/// Into the account, or out of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Money comes in.
    In,
    /// Money goes out.
    Out,
}

/// A statement that adds up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// The bank's name for it.
    pub id: String,
    /// The account.
    pub iban: String,
    /// What it held before, in cents.
    pub opening: Cents,
    /// What it holds after.
    pub closing: Cents,
    /// What moved.
    pub entries: Vec<Entry>,
    /// How many entries are announced, and not booked yet.
    pub pending: usize,
}

/// Money that moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The line of the file, from 1.
    pub line: usize,
    /// The bank's name for it, or its place in the statement.
    pub reference: String,
    /// The reference of the bank, which is the same in every statement that holds the entry.
    pub of_the_bank: Option<String>,
    /// The day the bank booked it.
    pub on: Day,
    /// Into the account, or out of it.
    pub way: Way,
    /// How much, in cents, above nought.
    pub amount: Cents,
    /// Whether it takes an earlier one back.
    pub takes_back: bool,
    /// What it is made of: one, or the parts of a bulk.
    pub details: Vec<Detail>,
}

/// What is said of money that moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Detail {
    /// How much, in cents.
    pub amount: Cents,
    /// Who pays, in the words of the bank.
    pub name: String,
    /// What for, in the words of whoever pays.
    pub text: String,
    /// The reference of whoever pays, which the bank hands on (`EndToEndId`).
    pub of_the_payer: Option<String>,
}

/// Why a file is no sound statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unsound {
    /// It is no XML that is read.
    NotXml(NotXml),
    /// It holds no statement.
    NoStatement,
    /// Too many entries.
    TooLong(usize),
    /// A field is missing or wrong: its line, where, what stands there.
    Field {
        /// The line.
        line: usize,
        /// Where.
        path: &'static str,
        /// What stands there.
        found: String,
    },
    /// Another currency than the euro.
    Currency {
        /// The line.
        line: usize,
        /// Which.
        found: String,
    },
    /// What it held, what moved and what it holds do not go together; in cents.
    DoesNotAddUp {
        /// Of which statement.
        id: String,
        /// What it held and what moved.
        sum: i128,
        /// What it is said to hold.
        closing: i128,
    },
}

/// The statements of a file.
///
/// # Errors
/// [`Unsound`], the first.
pub fn statements(text: &str) -> Result<Vec<Statement>, Unsound> {
    let (mut all, mut parts, mut count) = (Vec::new(), Vec::new(), 0_usize);
    let mut wrong: Option<Unsound> = None;
    walk(text, "Stmt", &mut |node| match node {
        Some(node) => {
            count += usize::from(node.name == "Ntry");
            if wrong.is_none() && matches!(node.name.as_str(), "Id" | "Acct" | "Bal" | "Ntry") {
                parts.push(node);
            }
            if count > MOST_ENTRIES {
                (wrong, parts) = (Some(Unsound::TooLong(MOST_ENTRIES)), Vec::new());
            }
        }
        None => match statement(&std::mem::take(&mut parts)) {
            Ok(one) => all.push(one),
            Err(why) => wrong = wrong.take().or(Some(why)),
        },
    })
    .map_err(Unsound::NotXml)?;
    match wrong {
        Some(why) => Err(why),
        None if all.is_empty() => Err(Unsound::NoStatement),
        None => Ok(all),
    }
}

fn statement(parts: &[Node]) -> Result<Statement, Unsound> {
    let of = |name: &'static str| parts.iter().filter(move |node| node.name == name);
    let field = |path, line| Unsound::Field { line, path, found: String::new() };
    let line = parts.first().map_or(1, |node| node.line);
    let id = of("Id").map(|node| node.text.trim().to_owned()).find(|id| !id.is_empty()).ok_or(field("Id", line))?;
    let account = of("Acct").next().ok_or(field("Acct", line))?;
    let iban = [account.text_at("Id/IBAN"), account.text_at("Id/Othr/Id")].into_iter().find(|text| !text.is_empty());
    let iban = iban.ok_or(field("Acct/Id", account.line))?.to_owned();
    let opening = balance(of("Bal"), &["OPBD", "PRCD"], line)?;
    let closing = balance(of("Bal"), &["CLBD"], line)?;
    let (booked, pending): (Vec<&Node>, Vec<&Node>) = of("Ntry").partition(|node| is_booked(node));
    let entries: Vec<Entry> =
        booked.into_iter().zip(1..).map(|(node, nth)| entry(node, nth)).collect::<Result<_, _>>()?;
    let moved = entries.iter().map(|entry| i128::from(signed(entry.way, entry.amount).get())).sum::<i128>();
    let (sum, stated) = (i128::from(opening.get()) + moved, i128::from(closing.get()));
    if sum != stated {
        return Err(Unsound::DoesNotAddUp { id, sum, closing: stated });
    }
    Ok(Statement { id, iban, opening, closing, entries, pending: pending.len() })
}

fn is_booked(entry: &Node) -> bool {
    let status = [entry.text_at("Sts/Cd"), entry.text_at("Sts")].into_iter().find(|text| !text.is_empty());
    status.is_none_or(|status| status == "BOOK")
}

/// The first balance of one of these kinds, in that order.
fn balance<'n>(all: impl Iterator<Item = &'n Node> + Clone, kinds: &[&str], line: usize) -> Result<Cents, Unsound> {
    let of_kind = |kind: &&str| all.clone().find(|node| node.text_at("Tp/CdOrPrtry/Cd") == *kind);
    let found = kinds.iter().find_map(of_kind);
    let node = found.ok_or(Unsound::Field { line, path: "Bal/Tp/CdOrPrtry/Cd", found: String::new() })?;
    Ok(signed(way(node)?, amount(node)?))
}

fn signed(way: Way, amount: Cents) -> Cents {
    match way {
        Way::In => amount,
        Way::Out => -amount,
    }
}

fn way(node: &Node) -> Result<Way, Unsound> {
    match node.text_at("CdtDbtInd") {
        "CRDT" => Ok(Way::In),
        "DBIT" => Ok(Way::Out),
        other => Err(Unsound::Field { line: node.line, path: "CdtDbtInd", found: other.to_owned() }),
    }
}

fn amount(node: &Node) -> Result<Cents, Unsound> {
    let nothing = || Unsound::Field { line: node.line, path: "Amt", found: node.text_at("Amt").to_owned() };
    let stated = node.at("Amt").ok_or_else(nothing)?;
    if stated.currency != "EUR" {
        return Err(Unsound::Currency { line: stated.line, found: stated.currency.clone() });
    }
    cents(stated.text.trim()).ok_or_else(nothing)
}

/// Cents of `1234.5`: a point, up to two decimals and zeros after them, no sign.
fn cents(text: &str) -> Option<Cents> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.len() > 15 {
        return None;
    }
    let (kept, rest) = part.split_at_checked(2).unwrap_or((part, ""));
    if rest.bytes().any(|byte| byte != b'0') {
        return None;
    }
    let cents = whole.parse::<i64>().ok()? * 100 + format!("{kept:0<2}").parse::<i64>().ok()?;
    Cents::try_from(cents).ok()
}

fn entry(node: &Node, nth: usize) -> Result<Entry, Unsound> {
    let date = [node.text_at("BookgDt/Dt"), node.text_at("BookgDt/DtTm"), node.text_at("ValDt/Dt")];
    let date = date.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    let on = iso_day(date.get(..10).unwrap_or(date));
    let on = on.ok_or(Unsound::Field { line: node.line, path: "BookgDt", found: date.to_owned() })?;
    let names = [node.text_at("AcctSvcrRef"), node.text_at("NtryRef")];
    let reference = names.into_iter().find(|text| !text.is_empty()).map_or_else(|| format!("#{nth}"), str::to_owned);
    let total = amount(node)?;
    Ok(Entry {
        line: node.line,
        reference,
        of_the_bank: Some(node.text_at("AcctSvcrRef").to_owned()).filter(|text| !text.is_empty()),
        on,
        way: way(node)?,
        amount: total,
        takes_back: matches!(node.text_at("RvslInd"), "true" | "1"),
        details: details(node, total),
    })
}

/// The parts of a bulk, when each says how much it is and they add up; else one, with all that is said.
fn details(entry: &Node, total: Cents) -> Vec<Detail> {
    let said: Vec<&Node> = entry.all("NtryDtls").flat_map(|node| node.all("TxDtls")).collect();
    let parts: Option<Vec<Detail>> = said.iter().map(|node| Some(detail(node, part(node)?))).collect();
    let adds_up = |parts: &Vec<Detail>| parts.len() > 1 && parts.iter().map(|one| one.amount).sum::<Cents>() == total;
    if let Some(parts) = parts.filter(adds_up) {
        return parts;
    }
    let of_the_payer = if let [one] = said.as_slice() { detail(one, total).of_the_payer } else { None };
    let all = said.iter().map(|node| detail(node, total));
    let joined = |texts: Vec<String>| texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let (names, texts): (Vec<String>, Vec<String>) = all.map(|one| (one.name, one.text)).unzip();
    let more = entry.text_at("AddtlNtryInf").to_owned();
    let name = if said.len() == 1 { joined(names) } else { String::new() };
    vec![Detail { amount: total, name, text: joined(texts.into_iter().chain([more]).collect()), of_the_payer }]
}

fn part(detail: &Node) -> Option<Cents> {
    let stated = detail.at("Amt").or_else(|| detail.at("AmtDtls/TxAmt/Amt"))?;
    cents(stated.text.trim()).filter(|_| stated.currency == "EUR")
}

fn detail(node: &Node, amount: Cents) -> Detail {
    let name = ["RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm"].map(|path| node.text_at(path));
    let free = node.at("RmtInf").into_iter().flat_map(|node| node.all("Ustrd")).map(|node| node.text.trim());
    let own = ["RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/RfrdDocInf/Nb", "Refs/EndToEndId", "AddtlTxInf"];
    let words: Vec<&str> = free.chain(own.map(|path| node.text_at(path))).filter(|text| !text.is_empty()).collect();
    Detail {
        amount,
        name: name.into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned(),
        text: words.join(" "),
        of_the_payer: Some(node.text_at("Refs/EndToEndId").to_owned())
            .filter(|text| !text.is_empty() && text != NOT_PROVIDED),
    }
}
