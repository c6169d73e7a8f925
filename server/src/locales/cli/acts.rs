//! What the entries of the register, the capital and the mandates say, in one line.

sentences! {
    /// An application.
    asks_for(category: &str) { "demande à entrer dans la catégorie {category}", "asks for the category {category}" }
    /// No.
    rejected() { "candidature rejetée", "application rejected" }
    /// An associate carried over.
    carried(number: u32, category: &str, since: &str, shares: u64, total: &str, paid: &str) {
        "associé n° {number}, {category}, depuis le {since}, {shares} parts, {total}, dont {paid} libérés",
        "associate no. {number}, {category}, since {since}, {shares} shares, {total}, of which {paid} paid"
    }
    /// The whole opening.
    opening(associates: u64, shares: u64, subscribed: &str, paid: &str, highest: &str) {
        "{associates} associés, {shares} parts, capital {subscribed}, dont {paid} libérés ; au plus haut {highest}",
        "{associates} associates, {shares} shares, capital {subscribed}, of which {paid} paid; at its highest {highest}"
    }
    /// A debt.
    owed(amount: &str, due: &str) { "{amount} dus, au plus tard le {due}", "{amount} owed, by {due}" }
    /// Another category.
    reclassified(category: &str) { "désormais {category}", "{category} from now on" }
    /// Who speaks.
    represented(new: &str, old: &str) { "{new}, à la place de {old}", "{new}, in the place of {old}" }
    /// The seat.
    seat(seat: &str) { "siège : {seat}", "seat: {seat}" }
    /// Values in the vault.
    contact_sealed(person: &str) { "coordonnées de {person}", "contacts of {person}" }
    /// E-mail.
    email_agreed() { "convocation par courriel acceptée", "notices by e-mail agreed" }
    /// No e-mail.
    email_revoked() { "convocation par courriel révoquée", "notices by e-mail no longer" }
    /// An employment.
    employed() { "contrat de travail", "contract of employment" }
    /// Of a CAE.
    entrepreneur(months: u16) {
        "entrepreneur-salarié, {months} mois de contrats antérieurs",
        "entrepreneur-employee, {months} months of earlier contracts"
    }
    /// The last day of something.
    last_day(day: &str) { "dernier jour : {day}", "last day: {day}" }
    /// A period.
    period(from: &str, to: &str) { "du {from} au {to}", "from {from} to {to}" }
    /// A vote.
    excluded(in_favour: u64, present: u64, day: &str) {
        "{in_favour} voix sur {present} ; dernier jour : {day}",
        "{in_favour} votes of {present}; last day: {day}"
    }
    /// With its ground.
    struck_off(ground: &str, day: &str) { "{ground} ; dernier jour : {day}", "{ground}; last day: {day}" }
    /// A call.
    called(amount: &str, due: &str) { "{amount} appelés, à verser au plus tard le {due}", "{amount} called, to be paid by {due}" }
    /// A notice.
    default_notified(unpaid: &str) { "{unpaid} échus et non versés", "{unpaid} due and not paid" }
    /// After it.
    default_declared(unpaid: &str, notice: u64, day: &str) {
        "{unpaid} non versés trois mois après la mise en demeure (écriture n° {notice}) ; dernier jour : {day}",
        "{unpaid} unpaid three months after the notice (entry no. {notice}); last day: {day}"
    }
    /// A transfer.
    transferred(shares: u64, from: &str, to: &str, price: &str, left: u64, held: u64) {
        "{shares} parts de {from} à {to} pour {price} ; il reste {left} parts à l’un, l’autre en a {held}",
        "{shares} shares from {from} to {to} for {price}; the one keeps {left}, the other holds {held}"
    }
    /// Cancelled shares.
    cancelled(shares: u64, total: &str, loss: &str, amount: &str, due: &str) {
        "{shares} parts annulées ({total}), {loss} de pertes, {amount} dus au plus tard le {due}",
        "{shares} shares cancelled ({total}), {loss} of losses, {amount} owed by {due}"
    }
    /// A schedule.
    scheduled(parts: usize, last: &str) { "{parts} échéances, la dernière le {last}", "{parts} instalments, the last on {last}" }
    /// Money out.
    refund_paid(amount: &str) { "{amount} versés", "{amount} paid" }
    /// Against a claim.
    set_off(amount: &str) { "{amount} compensés", "{amount} set off" }
    /// Against invoices.
    set_off_paying(amount: &str, paid: &str) {
        "{amount} compensés\u{202f}; règle {paid}",
        "{amount} set off; pays {paid}"
    }
    /// Losses.
    reduced(amount: &str) { "{amount} de pertes ultérieures", "{amount} of later losses" }
    /// A candidate.
    proposed(who: &str, by: &str) { "{who}, par {by}", "{who}, by {by}" }
    /// A candidate of nobody in particular.
    proposed_plainly(who: &str) { "{who}", "{who}" }
    /// A mandate.
    appointed(who: &str, ends: &str) { "{who}, jusqu’au {ends}", "{who}, until {ends}" }
    /// With a deputy.
    appointed_with(who: &str, deputy: &str, ends: &str) {
        "{who}, suppléant {deputy}, jusqu’au {ends}",
        "{who}, deputy {deputy}, until {ends}"
    }
    /// A mandate from before.
    mandate_carried(office: &str, who: &str, ends: &str) { "{office} : {who}, jusqu’au {ends}", "{office}: {who}, until {ends}" }
    /// What an assembly noted.
    variation_noted(year: &str, opening: &str, closing: &str, change: &str) {
        "exercice {year}\u{a0}: de {opening} à {closing}, soit {change}", "fiscal year {year}: from {opening} to {closing}, a change of {change}"
    }
    /// A filing.
    exit_published(who: &str, registry: &str, reference: &str) {
        "départ de {who}, {registry}, dépôt n°\u{a0}{reference}", "exit of {who}, {registry}, filing no. {reference}"
    }
    /// A meeting.
    accounts_confirmed(day: &str) {
        "comptes approuvés par écrit le {day}, approuvés de nouveau en réunion", "accounts approved in writing on {day}, approved again by a meeting"
    }
    /// An end.
    mandate_ended(cause: &str, day: &str) { "{cause} ; dernier jour : {day}", "{cause}; last day: {day}" }
    /// The liquidator.
    dissolved(who: &str) { "liquidateur : {who}", "liquidator: {who}" }
    /// To whom.
    devolved(amount: &str, to: &str, nature: &str) { "{amount} à {to} ({nature})", "{amount} to {to} ({nature})" }
    /// No longer.
    status_given_up(until: &str) { "réserves bloquées jusqu’au {until}", "reserves locked until {until}" }
    /// A paper.
    by_documents(count: usize) { "{count} documents scellés", "{count} sealed documents" }
    /// A paper that is not there.
    no_document() { "sans document", "no document" }
    /// A paper.
    document() { "document scellé", "sealed document" }
    /// The opening position.
    by_opening() { "situation de reprise, non constatée par le livre", "opening position, not witnessed by the book" }
    /// The notice.
    deed() { "acte de cession", "deed of transfer" }
}
