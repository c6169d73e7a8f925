//! Words of prices, journals and accounts.

use crate::locales::TradeColumn;
use quitus_domain::accounts::Journal;
use quitus_domain::billing::Unit;
use quitus_domain::cooperative::Event;
use quitus_domain::events_of;
use quitus_domain::law::filing::{Medium, Private};
use quitus_domain::law::vat::{VatDue, VatRate};
use quitus_domain::values::AccountNumber;

pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Hour => "par heure",
        Unit::Day => "par jour",
        Unit::Month => "par mois",
        Unit::Piece => "par unité",
        Unit::FlatRate => "au forfait",
    }
}

pub fn vat_rate(rate: VatRate) -> &'static str {
    match rate {
        VatRate::Standard => "taux normal",
        VatRate::Intermediate => "taux intermédiaire",
        VatRate::Reduced => "taux réduit",
        VatRate::CostSharing => "exonération des groupements (CGI, art. 261 B)",
    }
}

pub fn vat_due(due: VatDue) -> &'static str {
    match due {
        VatDue::OnReceipt => "à l’encaissement",
        VatDue::OnDebits => "sur les débits",
    }
}

pub fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Paper => "sur papier",
        Medium::Electronic => "par voie électronique",
    }
}

pub fn private(private: Private) -> &'static str {
    match private {
        Private::Nothing => "rien n’est soustrait à la publicité",
        Private::IncomeStatement => "compte de résultat confidentiel",
        Private::Everything => "comptes confidentiels",
    }
}

pub fn journal(journal: Journal) -> &'static str {
    match journal {
        Journal::Opening => "À-nouveaux",
        Journal::Capital => "Capital",
        Journal::Sales => "Ventes",
        Journal::Purchases => "Achats",
        Journal::Bank => "Banque",
        Journal::Miscellaneous => "Opérations diverses",
    }
}

/// The title of an entry of billing or of the accounts; nothing of any other.
pub fn event_title(event: &Event) -> &'static str {
    match event {
        Event::ServicePriced(_) => "Tarif",
        Event::KeySet(_) => "Clé de répartition",
        Event::VatDueChosen(_) => "Exigibilité de la TVA",
        Event::InvoiceIssued(_) => "Facture",
        Event::CreditNoteIssued(_) => "Avoir",
        Event::PaymentReceived(_) => "Encaissement",
        Event::PaymentMatched(_) => "Lettrage",
        Event::PaymentUnmatched(_) => "Délettrage",
        Event::PaymentReversed(_) => "Encaissement annulé",
        Event::CustomerRefunded(_) => "Remboursement à un client",
        Event::LatePenaltyCharged(_) => "Pénalité de retard",
        Event::LatePenaltyCancelled(_) => "Pénalité de retard annulée",
        Event::InvoiceWrittenOff(_) => "Perte sur créance",
        Event::WriteOffReversed(_) => "Perte annulée",
        Event::FiscalYearOpened(_) => "Ouverture d’exercice",
        Event::FiscalYearClosed(_) => "Clôture d’exercice",
        Event::EntryRecorded(_) => "Écriture",
        Event::ResultAllocated(_) => "Affectation du résultat",
        Event::AccountsFiled(_) => "Dépôt des comptes",
        Event::CurrentAccountAgreed(_) => "Convention de compte courant",
        Event::CurrentAccountDeposited(_) => "Apport en compte courant",
        Event::CurrentAccountRepaid(_) => "Remboursement de compte courant",
        Event::InterestAccrued(_) => "Intérêts courus",
        Event::InterestPaid(_) => "Intérêts payés",
        Event::GrantSigned(_) => "Convention de subvention",
        Event::GrantReceived(_) => "Versement de subvention",
        Event::GrantCharged(_) => "Dépense imputée à une subvention",
        Event::GrantClosed(_) => "Subvention soldée",
        events_of!(book)
        | events_of!(society)
        | events_of!(statutes)
        | events_of!(opening)
        | events_of!(applications)
        | events_of!(membership)
        | events_of!(exits)
        | events_of!(employment)
        | events_of!(payments)
        | events_of!(shares)
        | events_of!(debts)
        | events_of!(mandates)
        | events_of!(scic)
        | events_of!(formalities)
        | events_of!(assemblies)
        | Event::AssociateAdmitted(_)
        | Event::RegisterStruck(_) => "",
    }
}

pub fn trade_column(column: TradeColumn) -> &'static str {
    match column {
        TradeColumn::InvoiceNumber => "Facture",
        TradeColumn::Customer => "Client",
        TradeColumn::IssuedOn => "Émise le",
        TradeColumn::PayableOn => "Échéance",
        TradeColumn::Net => "Hors taxe",
        TradeColumn::Tax => "TVA",
        TradeColumn::Gross => "Toutes taxes comprises",
        TradeColumn::Credited => "Avoirs",
        TradeColumn::Received => "Encaissé",
        TradeColumn::WrittenOff => "Passé en perte",
        TradeColumn::Open => "Reste à payer",
        TradeColumn::Unmatched => "Non lettré",
        TradeColumn::ReversedOn => "Annulé le",
        TradeColumn::Account => "Compte",
        TradeColumn::AccountName => "Intitulé",
        TradeColumn::Opening => "À l’ouverture",
        TradeColumn::Debit => "Débit",
        TradeColumn::Credit => "Crédit",
        TradeColumn::Closing => "Solde",
        TradeColumn::EntryNumber => "N° d’écriture",
        TradeColumn::Piece => "Pièce",
        TradeColumn::On => "Date",
        TradeColumn::Party => "Compte auxiliaire",
        TradeColumn::Year => "Exercice",
        TradeColumn::FirstDay => "Premier jour",
        TradeColumn::LastDay => "Dernier jour",
        TradeColumn::ClosedAt => "Clôturé par",
        TradeColumn::BookEntry => "Écriture du livre",
        TradeColumn::Service => "Service",
        TradeColumn::UnitPrice => "Prix hors taxe",
        TradeColumn::Unit => "Unité",
        TradeColumn::VatRate => "Taux de TVA",
        TradeColumn::Members => "Aux associés",
        TradeColumn::Others => "À des tiers",
        TradeColumn::PartOfOthers => "Part des tiers",
        TradeColumn::MostOfOthers => "Plafond",
        TradeColumn::Pool => "Charge commune",
        TradeColumn::Key => "Clé",
        TradeColumn::Called => "Appelé",
        TradeColumn::Settled => "Régularisé",
        TradeColumn::TakenBack => "Repris par avoir",
        TradeColumn::Borne => "À sa charge",
        TradeColumn::Used => "Utilisé",
        TradeColumn::LeftToBill => "Reste à facturer",
        TradeColumn::NotDue => "Non échu",
        TradeColumn::LateBy30 => "1 à 30 jours",
        TradeColumn::LateBy60 => "31 à 60 jours",
        TradeColumn::LateBy90 => "61 à 90 jours",
        TradeColumn::LateByMore => "plus de 90 jours",
        TradeColumn::InCredit => "Créditeur",
        TradeColumn::InvoiceNumbers => "Factures",
        TradeColumn::Rubric => "Rubrique",
        TradeColumn::ThisYear => "Cet exercice",
        TradeColumn::YearBefore => "Exercice précédent",
        TradeColumn::Accounts => "Comptes",
        TradeColumn::BookEntries => "Écritures du livre",
        TradeColumn::Result => "Résultat",
        TradeColumn::AllocatedAt => "Affecté par",
        _ => fund_column(column),
    }
}

/// A column of current accounts and grants.
fn fund_column(column: TradeColumn) -> &'static str {
    match column {
        TradeColumn::Rate => "Taux",
        TradeColumn::BlockedUntil => "Bloqué jusqu’au",
        TradeColumn::OnAccount => "En compte",
        TradeColumn::InterestOwed => "Intérêts à payer",
        TradeColumn::CountedTo => "Intérêts jusqu’au",
        TradeColumn::Operation => "Opération",
        TradeColumn::Moved => "Mouvement",
        TradeColumn::InterestMoved => "Intérêts",
        TradeColumn::Grant => "Subvention",
        TradeColumn::Funder => "Financeur",
        TradeColumn::Granted => "Accordé",
        TradeColumn::Instalments => "Versé",
        TradeColumn::ChargedToIt => "Imputé",
        TradeColumn::GivenUp => "Abandonné",
        TradeColumn::LeftToUse => "À employer",
        TradeColumn::OwedByFunder => "Dû par le financeur",
        _ => "",
    }
}

/// The name of the longest number of the chart that the account begins with.
pub fn account(account: AccountNumber) -> &'static str {
    NAMES.iter().find(|(digits, _)| account.is_under(digits)).map_or("", |(_, name)| name)
}

/// The numbers that the book uses, and the classes; the longer before the shorter.
const NAMES: &[(&str, &str)] = &[
    ("44574", "TVA collectée, en attente d’encaissement"),
    ("45625", "Associés, capital appelé, non versé"),
    ("70611", "Services mutualisés, associés"),
    ("70619", "Services mutualisés, tiers"),
    ("70621", "Prestations de services, associés"),
    ("70629", "Prestations de services, tiers"),
    ("70841", "Mise à disposition de personnel, associés"),
    ("70849", "Mise à disposition de personnel, tiers"),
    ("1011", "Capital souscrit, non appelé"),
    ("1012", "Capital souscrit, appelé, non versé"),
    ("1013", "Capital souscrit, appelé, versé"),
    ("1061", "Réserve légale"),
    ("1063", "Réserve statutaire impartageable"),
    ("1068", "Autres réserves"),
    ("4417", "Subventions d’exploitation à recevoir"),
    ("4423", "Retenues sur les distributions"),
    ("4551", "Associés, comptes courants"),
    ("4558", "Associés, intérêts courus"),
    ("6615", "Intérêts des comptes courants"),
    ("4191", "Clients, avances reçues"),
    ("4458", "TVA sur avances, à régulariser"),
    ("4456", "TVA déductible"),
    ("4457", "TVA collectée"),
    ("4567", "Associés, capital à rembourser"),
    ("4571", "Associés, intérêts aux parts à payer"),
    ("4578", "Associés, ristournes à payer"),
    ("109", "Associés, capital souscrit, non appelé"),
    ("119", "Report à nouveau débiteur"),
    ("120", "Résultat de l’exercice, bénéfice"),
    ("129", "Résultat de l’exercice, perte"),
    ("7588", "Indemnités de recouvrement"),
    ("7631", "Revenus des créances commerciales"),
    ("401", "Fournisseurs"),
    ("411", "Clients"),
    ("467", "Débiteurs et créditeurs divers"),
    ("487", "Produits constatés d’avance"),
    ("512", "Banques"),
    ("654", "Pertes sur créances irrécouvrables"),
    ("890", "Bilan d’ouverture"),
    ("11", "Report à nouveau"),
    ("16", "Emprunts"),
    ("424", "Participation des salariés aux résultats"),
    ("42", "Personnel"),
    ("43", "Organismes sociaux"),
    ("44", "État"),
    ("45", "Groupe et associés"),
    ("47", "Comptes d’attente"),
    ("53", "Caisse"),
    ("60", "Achats"),
    ("61", "Services extérieurs"),
    ("62", "Autres services extérieurs"),
    ("63", "Impôts et taxes"),
    ("64", "Charges de personnel"),
    ("65", "Autres charges de gestion courante"),
    ("66", "Charges financières"),
    ("68", "Dotations aux amortissements et provisions"),
    ("69", "Impôt sur les bénéfices"),
    ("70", "Ventes et prestations"),
    ("74", "Subventions"),
    ("75", "Autres produits de gestion courante"),
    ("76", "Produits financiers"),
    ("1", "Capitaux"),
    ("2", "Immobilisations"),
    ("3", "Stocks"),
    ("4", "Comptes de tiers"),
    ("5", "Comptes financiers"),
    ("6", "Charges"),
    ("7", "Produits"),
    ("8", "Comptes spéciaux"),
    ("", "Autres comptes"),
];
