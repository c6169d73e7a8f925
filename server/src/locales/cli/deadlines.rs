//! What is said of deadlines.

sentences! {
    /// Above the deadlines.
    deadlines_title(dates: &str) { "Échéances {dates}", "Deadlines {dates}" }
    /// None.
    no_deadlines() {
        "le livre ne connaît aucune échéance à cette date", "the book knows of nothing due on that day"
    }
    /// How many, and how many of them late.
    deadlines_count(all: usize, late: usize) {
        "échéances\u{a0}: {all}, dont dépassées\u{a0}: {late}", "deadlines: {all}, overdue: {late}"
    }
    /// A table.
    sheet_deadlines() { "Échéances", "Deadlines" }
    /// A column.
    due_column() { "Échéance", "Due on" }
    /// A column.
    state_column() { "État", "State" }
    /// A column.
    to_do_column() { "À faire", "To do" }
    /// A column.
    command_column() { "Commande", "Command" }
    /// Its day is over.
    overdue() { "dépassée", "overdue" }
    /// On that very day.
    due_today() { "ce jour", "today" }
    /// Neither the law nor the book sets a day.
    no_day_set() { "sans date", "no day set" }
    /// A fiscal year.
    to_close_year(year: &str) { "Clôturer l’exercice {year}", "Close fiscal year {year}" }
    /// Its accounts.
    to_approve_accounts(year: &str) {
        "Faire approuver les comptes de l’exercice {year} et affecter son résultat",
        "Have the accounts of fiscal year {year} approved, and its result allocated"
    }
    /// Accounts.
    to_file_accounts(year: &str, on_paper: &str) {
        "Déposer les comptes de l’exercice {year} au greffe (sur papier, le {on_paper} au plus tard)",
        "File the accounts of fiscal year {year} at the registry (on paper, by {on_paper})"
    }
    /// An auditor.
    to_appoint_auditor(year: &str) {
        "Faire nommer un commissaire aux comptes\u{a0}: la taille de l’exercice {year} le demande",
        "Have an auditor appointed: the size of fiscal year {year} asks for one"
    }
    /// Losses.
    to_ask_whether_to_dissolve(year: &str) {
        "Demander à l’assemblée extraordinaire s’il y a lieu de dissoudre\u{a0}: les pertes de l’exercice {year} laissent moins de la moitié du capital",
        "Ask the extraordinary assembly whether to dissolve: the losses of fiscal year {year} leave less than half of the capital"
    }
    /// Losses.
    to_rebuild_equity(year: &str) {
        "Ramener les capitaux propres à la moitié du capital, après les pertes de l’exercice {year}",
        "Bring the equity back to half of the capital, after the losses of fiscal year {year}"
    }
    /// Losses.
    to_reduce_capital(year: &str) {
        "Réduire le capital, les pertes de l’exercice {year} n’étant pas rattrapées\u{a0}; le plancher d’une coopérative peut s’y opposer\u{a0}: consultez un avocat",
        "Reduce the capital, since the losses of fiscal year {year} were not made up for; the floor of a cooperative may stand against it: ask a lawyer"
    }
    /// A mandate.
    to_renew(office: &str) {
        "Renouveler ce mandat, ou nommer quelqu’un d’autre\u{a0}: {office}", "Renew this mandate, or appoint somebody else: {office}"
    }
    /// A manager who left.
    to_publish_exit() {
        "Publier le départ de ce gérant au registre du commerce", "Have the exit of this manager published at the registry"
    }
    /// An entrepreneur-employee.
    to_admit_entrepreneur() {
        "Admettre comme associé cet entrepreneur salarié, sans quoi son contrat prend fin",
        "Admit this entrepreneur-employee as an associate, or the contract ends"
    }
    /// Notices.
    to_send_notices(assembly: usize, missing: u64) {
        "Envoyer les convocations à l’assemblée n°\u{a0}{assembly}\u{a0}; sans convocation\u{a0}: {missing}",
        "Send the notices of assembly no. {assembly}; without notice: {missing}"
    }
    /// The auditor.
    to_call_auditor(assembly: usize) {
        "Convoquer aussi le commissaire aux comptes à l’assemblée n°\u{a0}{assembly}, par lettre recommandée",
        "Call the auditor too to assembly no. {assembly}, by registered letter"
    }
    /// A meeting.
    to_hold(assembly: usize, kind: &str) {
        "Tenir l’assemblée n°\u{a0}{assembly}, ou la clore ({kind})", "Hold assembly no. {assembly}, or close it ({kind})"
    }
    /// Minutes.
    to_seal_minutes(assembly: usize) {
        "Établir et sceller le procès-verbal de l’assemblée n°\u{a0}{assembly}",
        "Draw up and seal the minutes of assembly no. {assembly}"
    }
    /// Minutes.
    to_approve_minutes(number: u32) {
        "Faire approuver le procès-verbal n°\u{a0}{number}", "Have minutes no. {number} approved"
    }
    /// Minutes.
    to_sign_minutes(number: u32) {
        "Joindre au procès-verbal n°\u{a0}{number} sa signature électronique avancée et son horodatage\u{a0}; jusque-là, le registre papier reste obligatoire",
        "Attach to minutes no. {number} their advanced electronic signature and time-stamp; until then the paper register remains required"
    }
    /// Shares.
    to_collect_shares() { "Recevoir ce qui reste à libérer des parts", "Be paid what is still to be paid up on shares" }
    /// A former associate.
    to_refund_shares() {
        "Rembourser les parts de cet ancien associé, autant que le plancher le permet",
        "Pay back the shares of this former associate, as far as the floor allows"
    }
    /// A debt.
    to_pay_refund() {
        "Payer ce qui est dû à cet ancien associé pour ses parts annulées",
        "Pay this former associate what is owed for cancelled shares"
    }
    /// A formality of a conversion.
    to_do_formality(formality: &str) {
        "Accomplir cette formalité de la transformation en SCIC\u{a0}: {formality}",
        "Do this formality of the conversion into a SCIC: {formality}"
    }
    /// An option of one who opposed a conversion.
    to_carry_out_option(option: &str) {
        "Donner suite au choix de cet associé opposé à la transformation\u{a0}: {option} (à confirmer par un juriste)",
        "Carry out what this associate who opposed the conversion chose: {option} (a lawyer is to confirm it)"
    }
    /// The yearly report of a SCIC.
    to_report_project(year: &str) {
        "Rendre compte du projet coopératif dans le rapport de l’exercice {year}",
        "Report on the cooperative project of fiscal year {year}"
    }
    /// A review.
    to_have_review() { "Faire faire la révision coopérative", "Have the cooperative review made" }
    /// Its report.
    to_discuss_review() {
        "Présenter le rapport de révision à l’assemblée et en débattre",
        "Present the report of the review to the assembly, and discuss it"
    }
    /// A remark of it.
    to_answer_remark(remark: u16) {
        "Donner suite à l’observation n°\u{a0}{remark} du réviseur", "Follow up remark {remark} of the reviewer"
    }
    /// An invoice.
    to_collect_invoice(number: &str) { "Encaisser la facture {number}", "Be paid invoice {number}" }
}
