//! Writes invoices and credit notes of every shape as electronic invoices, for other people's validators.
//!
//! `cargo run -p quitus --example electronic_invoices -- FOLDER COUNT`. The figures are drawn and computed as the book
//! computes them; the same count gives the same files.

use quitus_domain::billing::Unit;
use quitus_domain::law::vat::{self, VatDue, VatRate};
use quitus_domain::values::{Cents, Day, Period, Quantity, Siren};
use quitus_server::papers::{Bill, BillKind, BillLine, BillTax, Trader, cii};
use std::path::PathBuf;

const RATES: [VatRate; 4] = [VatRate::Standard, VatRate::Intermediate, VatRate::Reduced, VatRate::CostSharing];
const UNITS: [Unit; 5] = [Unit::Hour, Unit::Day, Unit::Month, Unit::Piece, Unit::FlatRate];
const NAMES: [&str; 4] = [
    "Menuiserie du Ried",
    "\u{152}uvres & Cie <Benfeld>",
    "L\u{2019}Atelier \u{ab}\u{a0}de B\u{e9}a\u{a0}\u{bb}",
    "\u{c7}a \"va\" 'bien'",
];

/// Splitmix64: a step, and what it gives.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn one_of<T: Copy, const N: usize>(&mut self, list: [T; N]) -> Result<T, Failed> {
        let place = usize::try_from(self.below(N as u64))?;
        list.get(place).copied().ok_or_else(|| "an empty list".into())
    }
}

type Failed = Box<dyn std::error::Error>;

fn main() -> Result<(), Failed> {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().ok_or("which folder?")?);
    let count: u64 = words.next().ok_or("how many?")?.parse()?;
    std::fs::create_dir_all(&folder)?;
    for nth in 0..count {
        std::fs::write(folder.join(format!("{nth:04}.xml")), cii(&bill(&mut Dice(nth))?)?)?;
    }
    Ok(())
}

fn bill(dice: &mut Dice) -> Result<Bill, Failed> {
    let day = |text: &str| text.parse::<Day>();
    let (issued_on, supplied_to) = (day("2026-10-30")?, day("2026-10-25")?);
    let lines: Vec<BillLine> = (0..=dice.below(6)).map(|_| line(dice, supplied_to)).collect::<Result<_, _>>()?;
    let kind = match dice.below(3) {
        0 => BillKind::CreditNote {
            invoice: "FA-2026-0007".to_owned(),
            invoice_on: day("2026-09-30")?,
            reason: dice.one_of(NAMES)?.to_owned(),
        },
        _ => BillKind::Invoice { due_on: day("2026-11-30")? },
    };
    Ok(Bill {
        kind,
        number: format!("FA-2026-{:04}", 1 + dice.below(9_999)),
        issued_on,
        supplied: Period { from: day("2026-10-01")?, to: supplied_to },
        seller: trader("Cooproduction", "123456782"),
        buyer: trader(dice.one_of(NAMES)?, "732829320"),
        taxes: taxes(&lines, supplied_to),
        lines,
        vat_due: dice.one_of([VatDue::OnDebits, VatDue::OnReceipt])?,
    })
}

fn trader(name: &str, siren: &str) -> Trader {
    Trader {
        name: name.to_owned(),
        legal: Some("SARL coop\u{e9}rative \u{e0} capital variable, RCS Strasbourg".to_owned()),
        seat: Some("Strasbourg".to_owned()),
        siren: Siren::try_from(siren).ok(),
    }
}

fn line(dice: &mut Dice, supplied_on: Day) -> Result<BillLine, Failed> {
    let quantity = format!("{}.{:03}", dice.below(50), 1 + dice.below(999));
    let quantity = Quantity::try_from(quantity.as_str())?;
    let price = Cents::of(i32::try_from(1 + dice.below(99_999))?);
    let vat = dice.one_of(RATES)?;
    Ok(BillLine {
        label: dice.one_of(NAMES)?.to_owned(),
        quantity,
        unit: dice.one_of(UNITS)?,
        price,
        vat,
        thousandths: vat::thousandths(vat, supplied_on),
        amount: quantity.times(price).ok_or("too large")?,
    })
}

fn taxes(lines: &[BillLine], supplied_on: Day) -> Vec<BillTax> {
    let tax = |rate: VatRate| {
        let of_rate = lines.iter().filter(|line| line.vat == rate);
        let thousandths = vat::thousandths(rate, supplied_on);
        let base: Cents = of_rate.map(|line| line.amount).sum();
        BillTax { vat: rate, thousandths, base, tax: vat::on_base(base, thousandths) }
    };
    RATES.into_iter().filter(|rate| lines.iter().any(|line| line.vat == *rate)).map(tax).collect()
}
