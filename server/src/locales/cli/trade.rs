//! What is said of prices, invoices, payments and fiscal years.

sentences! {
    /// A price.
    priced(label: &str, price: &str, unit: &str, rate: &str) {
        "{label}, {price} {unit}, TVA\u{a0}: {rate}",
        "{label}, {price} {unit}, VAT: {rate}"
    }
    /// A key.
    key_set(label: &str, associates: usize) {
        "{label}, associés\u{a0}: {associates}",
        "{label}, associates: {associates}"
    }
    /// What was used.
    used(service: &str, quantity: &str, period: &str) { "{service}\u{a0}: {quantity}, {period}", "{service}: {quantity}, {period}" }
    /// A table.
    sheet_unbilled() { "Utilisé et non facturé", "Used and not billed" }
    /// Towards the invoice of what was used.
    bill_used() { "Facturer ce qui a été utilisé", "Bill what was used" }
    /// Towards one of them.
    bill_used_of(who: &str, service: &str, quantity: &str) { "{who}, {service}\u{a0}: {quantity}", "{who}, {service}: {quantity}" }
    /// When VAT is due.
    vat_due(when: &str) { "TVA exigible {when}", "VAT due {when}" }
    /// An invoice.
    invoiced(number: &str, who: &str, net: &str, gross: &str, due: &str) {
        "{number} à {who}, {net} hors taxe, {gross} à payer le {due}",
        "{number} to {who}, {net} before tax, {gross} due on {due}"
    }
    /// A credit note.
    credited(number: &str, invoice: &str, gross: &str) {
        "{number} sur {invoice}, {gross}",
        "{number} on {invoice}, {gross}"
    }
    /// A payment.
    received(amount: &str, who: &str, paid: &str) { "{amount} de {who}\u{202f}; règle {paid}", "{amount} from {who}; pays {paid}" }
    /// The same, with the tax of what it leaves as an advance.
    with_advance_vat(told: &str, tax: &str) {
        "{told}, dont {tax} de TVA exigible sur l’avance",
        "{told}, of which {tax} of VAT due on the advance"
    }
    /// A payment that pays nothing yet.
    received_in_advance(amount: &str, who: &str) { "{amount} de {who}, avance", "{amount} from {who}, an advance" }
    /// An advance that pays something now.
    matched(who: &str, paid: &str) { "avance de {who}\u{202f}; règle {paid}", "advance from {who}; pays {paid}" }
    /// A payment that was not meant for an invoice.
    unmatched(who: &str, paid: &str) { "paiement de {who}\u{202f}; ne règle plus {paid}", "payment from {who}; no longer pays {paid}" }
    /// A payment that counts no more.
    reversed(amount: &str, who: &str) { "{amount} de {who}, annulé", "{amount} from {who}, reversed" }
    /// An advance that goes back.
    advance_paid_back(amount: &str, who: &str) { "{amount} rendus à {who}, avance", "{amount} paid back to {who}, an advance" }
    /// What was paid too much on an invoice.
    invoice_paid_back(amount: &str, who: &str, number: &str) {
        "{amount} rendus à {who}, trop-perçu sur {number}",
        "{amount} paid back to {who}, paid too much on {number}"
    }
    /// Penalties.
    penalty_charged(number: &str, who: &str, late: &str, interest: &str, lump_sum: &str) {
        "{number} à {who}, retard de {late}\u{a0}: intérêts {interest}, indemnité {lump_sum}",
        "{number} to {who}, for {late}: interest {interest}, lump sum {lump_sum}"
    }
    /// Penalties that are taken back.
    penalty_cancelled(number: &str, who: &str, late: &str, amount: &str) {
        "{number} à {who}, retard de {late}\u{a0}: {amount} qui ne sont plus dus",
        "{number} to {who}, for {late}: {amount} owed no more"
    }
    /// What was late, and on which days.
    late_within(number: &str, from: &str, to: &str) { "{number} du {from} au {to}", "{number} from {from} to {to}" }
    /// A loss.
    written_off(number: &str, who: &str, amount: &str, freed: &str) {
        "{number} de {who}, perte de {amount}, dont TVA non perdue {freed}",
        "{number} of {who}, {amount} lost, VAT of it that is not {freed}"
    }
    /// A loss that is none any more.
    taken_up_again(number: &str, who: &str, amount: &str) {
        "{number} de {who}, {amount} de nouveau dus",
        "{number} of {who}, {amount} owed again"
    }
    /// An entry of a file.
    entry_of_a_file(own: &str, journal: &str, number: &str) {
        "{own}, reprise du fichier (journal {journal}, n°\u{a0}{number})",
        "{own}, from the file (journal {journal}, no. {number})"
    }
    /// A penalty is no invoice.
    penalty_is_no_invoice(number: &str) {
        "{number} est une pénalité de retard : ni prix, ni facture, elle n’a pas de forme électronique (EN 16931) ; utilisez la page à imprimer",
        "{number} is a penalty for lateness: no price and no invoice, it has no electronic form (EN 16931); use the page to print"
    }
    /// An entry of another kind.
    no_refund_there(entry: u64) {
        "l’entrée {entry} ne rend rien à un client ; voyez `quitus log --type billing`",
        "entry {entry} pays nothing back to a customer; see `quitus log --type billing`"
    }
    /// What a payment pays of an invoice.
    pays(number: &str, amount: &str) { "{number} pour {amount}", "{number} by {amount}" }
    /// A fiscal year.
    year_opened(year: &str, from: &str, to: &str) { "exercice {year}, du {from} au {to}", "fiscal year {year}, {from} to {to}" }
    /// A closed one.
    year_closed(year: &str, result: &str) { "exercice {year}, résultat {result}", "fiscal year {year}, result {result}" }
    /// Accounts filed.
    accounts_filed(year: &str, medium: &str, private: &str) { "exercice {year}, {medium}\u{a0}; {private}", "fiscal year {year}, {medium}; {private}" }
    /// An entry by hand.
    entry_by_hand(piece: &str, lines: usize, amount: &str) {
        "pièce {piece}, lignes\u{a0}: {lines}, {amount}",
        "document {piece}, lines: {lines}, {amount}"
    }
    /// An entry of what happened on a closed day.
    entry_of_a_closed_day(own: &str, day: &str) {
        "{own}, date réelle\u{a0}: {day}",
        "{own}, of {day} in truth"
    }
    /// A result that was allocated.
    allocated(year: &str, reserves: &str, interest: &str, refunds: &str) {
        "exercice {year}\u{a0}: réserves {reserves}, intérêts {interest}, ristournes {refunds}",
        "fiscal year {year}: reserves {reserves}, interest {interest}, refunds {refunds}"
    }
    /// What the employees of a SCOP share, added to it.
    and_labour(told: &str, labour: &str) {
        "{told}, part des salariés {labour}", "{told}, part of the employees {labour}"
    }
    /// A drawing.
    turnover_chart_title() { "Facturé par exercice", "Billed by fiscal year" }
    /// A drawing in words.
    turnover_chart() {
        "Ce qui fut facturé dans chaque exercice, hors taxe\u{a0}: aux associés, puis, en clair, à des tiers.",
        "What was billed in each fiscal year, before tax: to associates and then, lighter, to others."
    }
    /// A drawing.
    pools_chart_title(year: &str) { "À la charge de chacun, exercice {year}", "Borne by each, fiscal year {year}" }
    /// A drawing in words.
    pools_chart(year: &str) {
        "Ce que chacun porte des charges communes de l’exercice {year}, hors taxe, les plus fortes parts d’abord.",
        "What each bears of the common means of fiscal year {year}, before tax, the largest parts first."
    }
    /// A table.
    sheet_bought() { "Facturé par client", "Billed by customer" }
    /// A table.
    sheet_third_parties() { "Activité avec les tiers", "Business with third parties" }
    /// A table.
    sheet_payments() { "Paiements reçus", "Payments received" }
    /// A table.
    sheet_invoices() { "Factures", "Invoices" }
    /// A table.
    sheet_years() { "Exercices", "Fiscal years" }
    /// A table.
    sheet_balance() { "Balance", "Trial balance" }
    /// A table.
    sheet_parties() { "Balance auxiliaire", "Balance by party" }
    /// A title.
    parties_title(dates: &str) { "Balance auxiliaire {dates}", "Balance by party {dates}" }
    /// None.
    no_parties() { "Aucun compte de tiers n’a de mouvement.", "No account of a party holds or moved anything." }
    /// What stands on an account without a party.
    without_party() { "sans tiers", "no party" }
    /// A table.
    sheet_journal() { "Journal", "Journal" }
    /// The sums beneath lines.
    lines_sums(debit: &str, credit: &str, balance: &str) {
        "débits {debit}, crédits {credit}, solde {balance}",
        "debits {debit}, credits {credit}, balance {balance}"
    }
    /// A title.
    invoices_title(dates: &str) { "Factures {dates}", "Invoices {dates}" }
    /// None.
    no_invoices() { "Aucune facture.", "No invoices." }
    /// The sums beneath.
    invoices_sums(net: &str, gross: &str, open: &str) {
        "hors taxe {net}, toutes taxes comprises {gross}, reste à payer {open}",
        "before tax {net}, with tax {gross}, open {open}"
    }
    /// An invoice that is not there.
    no_invoice(number: &str) {
        "il n’y a pas de facture {number} ; voyez `quitus invoices`",
        "there is no invoice {number}; see `quitus invoices`"
    }
    /// A number that is none.
    not_an_invoice_number(text: &str) {
        "« {text} » n’est pas un numéro de facture ; écrivez par exemple FA-2026-0001",
        "“{text}” is no number of an invoice; write for instance FA-2026-0001"
    }
    /// A mention that is missing.
    invoice_needs_a_siren() {
        "une facture porte le SIREN de qui facture : inscrivez-le par une rectification de la constitution",
        "an invoice bears the SIREN of who bills: record it by rectifying the incorporation"
    }
    /// A mention that is missing.
    invoice_needs_a_registry() {
        "une facture porte la mention RCS et la ville du greffe (code de commerce, art. R123-237) : inscrivez-la par une rectification de la constitution",
        "an invoice says RCS and the town of the registry (code de commerce, art. R123-237): record it by rectifying the incorporation"
    }
    /// A mention that is missing.
    customer_needs_an_address(number: u32) {
        "une facture porte l’adresse du client (CGI, annexe II, art. 242 nonies A) : celle de l’associé n° {number} n’est pas au coffre, ou ne s’ouvre pas ; donnez-la par `change_contact`, ou les clés par --keys",
        "an invoice bears the address of the customer (CGI, annexe II, art. 242 nonies A): that of associate no. {number} is not in the vault, or does not open; give it with `change_contact`, or the keys with --keys"
    }
    /// A table.
    sheet_pools() { "Charges communes", "Pools" }
    /// A title.
    pools_title(dates: &str) { "Charges communes {dates}, hors taxe", "Pools {dates}, before tax" }
    /// None.
    no_pools() { "Aucune charge commune n’a été appelée.", "No pool was called." }
    /// The sums beneath.
    pools_sums(called: &str, settled: &str, taken_back: &str, borne: &str) {
        "appelé {called}, régularisé {settled}, repris {taken_back}, à charge {borne}",
        "called {called}, settled {settled}, taken back {taken_back}, borne {borne}"
    }
    /// A table.
    sheet_receivables() { "Encours clients", "Receivables" }
    /// A title.
    receivables_title(dates: &str) { "Encours clients {dates}", "Receivables {dates}" }
    /// None.
    no_receivables() { "Personne ne doit rien.", "Nobody owes anything." }
    /// The sums beneath.
    receivables_sums(late: &str, total: &str) { "en retard {late}, en tout {total}", "late {late}, in all {total}" }
    /// A table.
    sheet_price_list() { "Tarif", "Price list" }
    /// A table.
    sheet_sales() { "Facturé par service", "Billed by service" }
    /// A title.
    price_list_title(dates: &str) { "Tarif {dates}", "Price list {dates}" }
    /// A title.
    sales_title(dates: &str) { "Facturé par service {dates}, hors taxe", "Billed by service {dates}, before tax" }
    /// None.
    no_services() { "Aucun service n’a de prix.", "No service has a price." }
    /// The meter of a year that knows a limit.
    third_parties(year: &str, others: &str, turnover: &str, most: &str) {
        "exercice {year} : tiers {others} sur {turnover} ; au plus {most} (COOP-05, loi n° 47-1775, art. 3)",
        "fiscal year {year}: third parties {others} of {turnover}; at most {most} (COOP-05, Act no. 47-1775, art. 3)"
    }
    /// The meter of a year that knows none.
    third_parties_free(year: &str, others: &str, turnover: &str) {
        "exercice {year} : tiers {others} sur {turnover} ; sans plafond pour cette famille de coopératives (COOP-05)",
        "fiscal year {year}: third parties {others} of {turnover}; no ceiling for this family of cooperatives (COOP-05)"
    }
    /// A mention that does not open.
    reason_unreadable(number: &str) {
        "le motif de l’avoir {number} est scellé et ne s’ouvre pas : les clés du livre manquent, ou il a été effacé ; donnez-les avec `--keys`",
        "the reason of credit note {number} is sealed and does not open: the keys of the book are missing, or it was erased; give them with `--keys`"
    }
    /// A mention that is missing.
    customer_needs_a_siren(name: &str) {
        "une facture électronique va d’une entreprise à une autre, et {name} n’a pas de SIREN ; utilisez la page à imprimer",
        "an electronic invoice goes from one company to another, and {name} has no SIREN; use the page to print"
    }
    /// A title.
    balance_title(dates: &str) { "Balance {dates}", "Trial balance {dates}" }
    /// The sums beneath.
    balance_sums(debit: &str, credit: &str, result: &str) {
        "débits {debit}, crédits {credit}, résultat de l’exercice {result}",
        "debits {debit}, credits {credit}, result of the year {result}"
    }
    /// A title.
    statements_title(year: &str, from: &str, to: &str) {
        "Comptes annuels de l’exercice {year}, du {from} au {to}",
        "Annual accounts of fiscal year {year}, {from} to {to}"
    }
    /// A table.
    sheet_assets() { "Actif", "Assets" }
    /// A table.
    sheet_liabilities() { "Passif", "Equity and liabilities" }
    /// A table.
    sheet_income() { "Compte de résultat", "Income statement" }
    /// A table.
    sheet_behind() { "Comptes derrière chaque ligne", "Accounts behind each line" }
    /// A sum.
    total_assets() { "Total de l’actif", "Total assets" }
    /// A sum.
    total_liabilities() { "Total du passif", "Total equity and liabilities" }
    /// A sum.
    total_income() { "Total des produits", "Total income" }
    /// A sum.
    total_expenses() { "Total des charges", "Total expenses" }
    /// A sum.
    the_result() { "Résultat", "Result" }
    /// What is not there yet.
    provisional_accounts(year: &str) {
        "l’exercice {year} n’est pas clos : ces comptes sont provisoires",
        "the fiscal year {year} is not closed: these accounts are provisional"
    }
    /// No fiscal year has the day.
    no_year_of(day: &str) {
        "aucun exercice ne contient le {day} ; voyez `quitus accounts years`",
        "no fiscal year has the day {day}; see `quitus accounts years`"
    }
    /// A title.
    years_title(dates: &str) { "Exercices {dates}", "Fiscal years {dates}" }
    /// A title.
    journal_title(dates: &str) { "Journal {dates}", "Journal {dates}" }
    /// A title.
    account_title(account: &str, name: &str, dates: &str) { "Compte {account}, {name}, {dates}", "Account {account}, {name}, {dates}" }
    /// A year that is not there.
    no_year(year: &str) {
        "il n’y a pas d’exercice {year} ; voyez `quitus accounts years`",
        "there is no fiscal year {year}; see `quitus accounts years`"
    }
    /// An account that is none.
    not_an_account(text: &str) {
        "« {text} » n’est pas un numéro de compte ; écrivez de trois à six chiffres, par exemple 411",
        "“{text}” is no number of an account; write three to six digits, for instance 411"
    }
    /// A cooperative without a SIREN has no such file.
    fec_needs_a_siren() {
        "le fichier des écritures porte le SIREN de la coopérative : inscrivez-le par une rectification de la constitution",
        "the file of entries bears the SIREN of the cooperative: record it by rectifying the incorporation"
    }
    /// Written.
    fec_written(path: &str, lines: usize) { "{path} : {lines} lignes", "{path}: {lines} lines" }
    /// A year that is not closed.
    fec_of_an_open_year(year: &str) {
        "l’exercice {year} n’est pas clos : ce fichier est provisoire",
        "the fiscal year {year} is not closed: this file is provisional"
    }
    /// A year without an entry.
    fec_without_entries(year: &str) {
        "l’exercice {year} n’a aucune écriture : le fichier n’a que sa ligne de titres, ce que la loi ne prévoit pas ; joignez-y \
         un mot d’explication",
        "the fiscal year {year} has no entry: the file has its line of heads alone, which the law does not foresee; add a \
         word that explains it"
    }
    /// A loss that is carried forward.
    loss_carried(year: &str, loss: &str) { "exercice {year}\u{a0}: perte de {loss} reportée", "fiscal year {year}: a loss of {loss} carried forward" }
}
