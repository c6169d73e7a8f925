//! An invoice bears what the law asks of one: code de commerce, art. L441-9, L441-10, D441-5 and R123-237; CGI, annexe II,
//! art. 242 nonies A.

use super::{day, every_tag_is_closed, is_set_as_french_is_printed, it_needs_nothing_but_itself, tags, visible};
use crate::locales::papers;
use crate::papers::{Bill, BillKind, BillLine, BillTax, Invoice, Trader, cii};
use askama::Template;
use quitus_domain::billing::{PoolShare, Unit};
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::{Cents, Period, Position, Siren};

fn line(label: &str, quantity: &str, unit: Unit, (price, amount): (i32, i32), vat: (VatRate, u16)) -> BillLine {
    let (price, amount) = (Cents::of(price), Cents::of(amount));
    let quantity = quantity.try_into().unwrap();
    BillLine { label: label.into(), quantity, unit, price, vat: vat.0, thousandths: vat.1, amount }
}

fn tax(vat: VatRate, thousandths: u16, base: i32, tax: i32) -> BillTax {
    BillTax { vat, thousandths, base: Cents::of(base), tax: Cents::of(tax) }
}

/// Three rates, one of them the exemption of a cost-sharing group.
pub fn bill() -> Bill {
    let siren = Siren::try_from("123456782").unwrap();
    let trader =
        |name: &str, seat: &str| Trader { name: name.into(), legal: None, seat: Some(seat.into()), siren: Some(siren) };
    let legal = Some("SARL coopérative à capital variable, RCS\u{a0}Strasbourg".into());
    Bill {
        kind: BillKind::Invoice { due_on: day("2026-11-30") },
        number: "FA-2026-0001".into(),
        issued_on: day("2026-10-30"),
        supplied: Period { from: day("2026-10-01"), to: day("2026-10-31") },
        seller: Trader { legal, ..trader("Cooproduction", "Strasbourg") },
        buyer: trader("Menuiserie du Ried", "Benfeld"),
        lines: vec![
            line("Appui juridique", "2.5", Unit::Hour, (7_500, 18_750), (VatRate::Standard, 200)),
            line("Paie", "1", Unit::FlatRate, (150_000, 150_000), (VatRate::Reduced, 55)),
            line("Moyens", "1", Unit::FlatRate, (10_000, 10_000), (VatRate::CostSharing, 0)),
        ],
        taxes: vec![
            tax(VatRate::Standard, 200, 18_750, 3_750),
            tax(VatRate::Reduced, 55, 150_000, 8_250),
            tax(VatRate::CostSharing, 0, 10_000, 0),
        ],
        vat_due: VatDue::OnDebits,
    }
}

/// A part of the first line is taken back.
pub fn note() -> Bill {
    let lines = vec![line("Appui juridique", "1", Unit::FlatRate, (1_000, 1_000), (VatRate::Standard, 200))];
    Bill {
        kind: BillKind::CreditNote {
            invoice: "FA-2026-0001".into(),
            invoice_on: day("2026-10-30"),
            reason: "Une heure comptée deux fois.".into(),
        },
        number: "AV-2026-0001".into(),
        issued_on: day("2026-11-12"),
        lines,
        taxes: vec![tax(VatRate::Standard, 200, 1_000, 200)],
        ..bill()
    }
}

fn sample() -> Invoice {
    let certificate = super::sample();
    let siren = Siren::try_from("123456782").unwrap();
    let share = PoolShare {
        pool: "plateau".try_into().unwrap(),
        key: Position(1_224),
        total: Cents::of(300_000),
        part: 9_200,
        parts: 18_400,
        settled: None,
    };
    Invoice {
        company: certificate.company,
        vat_number: Some(papers::vat_number(siren)),
        details: vec![papers::detail("Siège", "Benfeld"), papers::with_siren(siren)],
        bill: bill(),
        share: Some(papers::pool_share(&share)),
        since: Some(papers::paid_so_far("0,00\u{a0}€", "549,00\u{a0}€", "0,00\u{a0}€")),
        entries: vec![Position(226), Position(231)],
        proof: certificate.proof,
    }
}

fn sample_note() -> Invoice {
    Invoice { bill: note(), share: None, since: None, entries: vec![Position(236)], ..sample() }
}

#[test]
fn a_credit_note_says_what_it_takes_back_and_why_and_asks_nothing() {
    let html = sample_note().render().unwrap();
    every_tag_is_closed(&html);
    let text = visible(&html);
    for words in [
        "Avoir AV-2026-0001 sur la facture FA-2026-0001",
        "émis le 12 novembre 2026 – facture du 30 octobre 2026",
        "Motif\u{a0}: Une heure comptée deux fois.",
        "Total TTC de l’avoir12,00\u{a0}€",
        "n°\u{a0}237 du livre",
    ] {
        assert!(text.contains(words), "no <{words}> in {text}");
    }
    for words in ["à payer", "pénalités", "escompte"] {
        assert!(!text.contains(words), "{words} in {text}");
    }
    is_set_as_french_is_printed(&text);
}

#[test]
fn every_mention_of_the_law_stands_on_it() {
    let text = visible(&sample().render().unwrap());
    for (mention, words) in [
        ("who bills, and its form", "Cooproduction\nSARL coopérative à capital variable"),
        ("its seat and its SIREN", "Siège social\u{a0}: Strasbourg – SIREN 000\u{a0}012\u{a0}013"),
        ("that it is registered, and where", "SIREN 000\u{a0}012\u{a0}013 – RCS Strasbourg"),
        ("its number for VAT", "N°\u{a0}de TVA intracommunautaire\u{a0}: FR\u{a0}11\u{a0}123\u{a0}456\u{a0}782"),
        ("to whom, and where", "Menuiserie du Ried\nSiège\u{a0}: Benfeld"),
        ("the SIREN of the customer", "SIREN\u{a0}123\u{a0}456\u{a0}782"),
        ("its own number", "Facture FA-2026-0001"),
        ("the days of issue and of payment", "émise le 30 octobre 2026 – à payer le 30 novembre 2026 au plus tard"),
        ("what kind of operation, and when", "Prestations de services, du 1er octobre 2026 au 31 octobre 2026."),
        ("what, how many, at which price", "Appui juridique2,5par heure75,00\u{a0}€20\u{a0}%187,50\u{a0}€"),
        ("a rate with a decimal", "Paie1au forfait1\u{202f}500,00\u{a0}€5,5\u{a0}%1\u{202f}500,00\u{a0}€"),
        ("the tax of one rate", "20\u{a0}%187,50\u{a0}€37,50\u{a0}€"),
        ("the tax of the other", "5,5\u{a0}%1\u{202f}500,00\u{a0}€82,50\u{a0}€"),
        ("the total before tax", "Total HT1\u{202f}787,50\u{a0}€"),
        ("the total to pay", "Total TTC à payer1\u{202f}907,50\u{a0}€"),
        ("why no tax is due", "Exonération de TVA, article 261 B du code général des impôts."),
        ("when the tax is due", "Option pour le paiement de la taxe d’après les débits."),
        ("no discount", "Pas d’escompte pour paiement anticipé."),
        ("the penalties for being late", "pénalités au taux de refinancement de la Banque centrale"),
        ("the 40 euros", "indemnité forfaitaire de recouvrement de 40,00\u{a0}€"),
        ("the key of a pool", "Part de 9\u{202f}200 sur 18\u{202f}400 d’une charge commune de 3\u{202f}000,00\u{a0}€"),
        ("the entry of the key", "selon la clé de l’écriture n°\u{a0}1\u{202f}225."),
        ("its entries", "n°\u{a0}227, 232 du livre"),
    ] {
        assert!(text.contains(words), "{mention}: no <{words}> in {text}");
    }
}

#[test]
fn an_invoice_is_whole_french_and_made_of_nothing_but_itself() {
    let html = sample().render().unwrap();
    every_tag_is_closed(&html);
    it_needs_nothing_but_itself(&html);
    is_set_as_french_is_printed(&visible(&html));
    let count = |start: &str| tags(&html).iter().filter(|tag| tag.starts_with(start)).count();
    assert_eq!((count("table"), count("caption"), count("h1"), count("main"), count("title")), (2, 2, 1, 1, 1));
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
}

#[test]
fn what_a_customer_or_a_service_is_called_is_never_markup() {
    let plain = tags(&sample().render().unwrap()).len();
    for attack in ["<script>alert(1)</script>", "</title><b>", "\"><img src=x>", "A & B"] {
        let mut paper = sample();
        (paper.bill.buyer.name, paper.details) = (attack.to_owned(), vec![attack.to_owned(), attack.to_owned()]);
        paper.bill.lines[0].label = attack.to_owned();
        paper.bill.number = attack.to_owned();
        let html = paper.render().unwrap();
        assert_eq!(tags(&html).len(), plain, "{attack}");
        assert!(!html.contains(attack), "{attack}");
    }
}

#[test]
fn no_character_that_xml_cannot_hold_gets_into_an_electronic_invoice() {
    let mut bill = note();
    bill.buyer.name = "Menuiserie\u{ffff} & fils".into();
    if let BillKind::CreditNote { reason, .. } = &mut bill.kind {
        *reason = "Une heure\u{0}\n\u{c}comptée\u{1b} deux\u{fffe} fois \u{1f4c4}.".into();
    }
    let xml = String::from_utf8(cii(&bill).unwrap()).unwrap();
    for words in
        ["Menuiserie\u{fffd} &amp; fils", "Une heure\u{fffd}\n\u{fffd}comptée\u{fffd} deux\u{fffd} fois \u{1f4c4}."]
    {
        assert!(xml.contains(words), "no <{words}> in {xml}");
    }
    assert!(!xml.contains(|c: char| c < ' ' && c != '\n' || matches!(c, '\u{fffe}' | '\u{ffff}')));
}
