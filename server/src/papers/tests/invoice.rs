//! An invoice bears what the law asks of one: code de commerce, art. L441-9, L441-10, D441-5 and R123-237; CGI, annexe II,
//! art. 242 nonies A.

use super::{day, every_tag_is_closed, is_set_as_french_is_printed, it_needs_nothing_but_itself, tags, visible};
use crate::locales::papers;
use crate::papers::{Invoice, InvoiceLine};
use askama::Template;
use quitus_domain::billing::PoolShare;
use quitus_domain::values::{Cents, Position, Siren};

fn sample() -> Invoice {
    let certificate = super::sample();
    let siren = Siren::try_from("123456782").unwrap();
    let share = PoolShare {
        pool: "plateau".try_into().unwrap(),
        key: Position(1_224),
        total: Cents::of(300_000),
        part: 9_200,
        parts: 18_400,
        called: None,
    };
    Invoice {
        company: certificate.company,
        vat_number: Some(papers::vat_number(siren)),
        customer: ("Menuiserie du Ried".into(), vec![papers::detail("Siège", "Benfeld"), papers::with_siren(siren)]),
        number: "FA-2026-0001".into(),
        issued_on: day("2026-10-30"),
        supplied: (day("2026-10-01"), day("2026-10-31")),
        due_on: day("2026-11-30"),
        lines: vec![
            InvoiceLine {
                label: "Appui juridique".into(),
                quantity: "2,5".into(),
                unit: "par heure",
                price: Cents::of(7_500),
                rate: papers::rate(200),
                amount: Cents::of(18_750),
            },
            InvoiceLine {
                label: "Paie".into(),
                quantity: "1".into(),
                unit: "au forfait",
                price: Cents::of(150_000),
                rate: papers::rate(55),
                amount: Cents::of(150_000),
            },
        ],
        taxes: vec![
            (papers::rate(200), Cents::of(18_750), Cents::of(3_750)),
            (papers::rate(55), Cents::of(150_000), Cents::of(8_250)),
        ],
        net: Cents::of(168_750),
        gross: Cents::of(180_750),
        mentions: vec![papers::exempt(), papers::on_debits()],
        share: Some(papers::pool_share(&share)),
        since: Some(papers::paid_so_far("0,00\u{a0}€", "549,00\u{a0}€", "0,00\u{a0}€")),
        entries: vec![Position(226), Position(231)],
        proof: certificate.proof,
    }
}

#[test]
fn every_mention_of_the_law_stands_on_it() {
    let text = visible(&sample().render().unwrap());
    for (mention, words) in [
        ("who bills, and its form", "Cooproduction\nSARL coopérative à capital variable"),
        ("its seat and its SIREN", "Siège social\u{a0}: Strasbourg – SIREN 000\u{a0}012\u{a0}013"),
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
        ("the total before tax", "Total HT1\u{202f}687,50\u{a0}€"),
        ("the total to pay", "Total TTC à payer1\u{202f}807,50\u{a0}€"),
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
        paper.customer = (attack.to_owned(), vec![attack.to_owned(), attack.to_owned()]);
        paper.lines[0].label = attack.to_owned();
        paper.number = attack.to_owned();
        let html = paper.render().unwrap();
        assert_eq!(tags(&html).len(), plain, "{attack}");
        assert!(!html.contains(attack), "{attack}");
    }
}
