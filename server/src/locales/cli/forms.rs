//! What the forms say: slips, choices, the review, the receipt.

sentences! {
    /// The least of an allocation.
    least_filled_in(year: &str, surplus: &str, left: &str) {
        "Exercice {year}\u{a0}: {surplus} à affecter. Le minimum de la loi et des statuts est inscrit\u{a0}; il reste {left}, dont l’assemblée décide.",
        "Fiscal year {year}: {surplus} to allocate. The least of the law and of the statutes is filled in; {left} are left, on which the assembly decides."
    }
    /// An empty field.
    to_fill_in(label: &str) { "À remplir\u{a0}: {label}.", "To fill in: {label}." }
    /// No day.
    no_day(text: &str) {
        "«\u{a0}{text}\u{a0}» n’est pas un jour du calendrier\u{a0}: écrivez 31/12/2026.",
        "“{text}” is no day of the calendar: write 2026-12-31."
    }
    /// No amount.
    no_euros(text: &str) {
        "«\u{a0}{text}\u{a0}» n’est pas un montant en euros\u{a0}: écrivez 1234,56, sans signe, avec deux décimales au plus.",
        "“{text}” is no amount in euros: write 1234.56, without a sign, with two decimals at most."
    }
    /// No number.
    no_whole(text: &str) {
        "«\u{a0}{text}\u{a0}» n’est pas un nombre entier\u{a0}: écrivez-le en chiffres, comme 120.",
        "“{text}” is no whole number: write it in digits, such as 120."
    }
    /// No number.
    no_decimal(text: &str) {
        "«\u{a0}{text}\u{a0}» n’est pas un nombre\u{a0}: écrivez-le en chiffres, comme 1,5.",
        "“{text}” is no number: write it in digits, such as 1.5."
    }
    /// Several lines.
    one_line() { "Une seule ligne tient ici.", "Only one line stands here." }
    /// Not offered.
    not_of_the_list() { "Choisissez dans la liste.", "Choose from the list." }
    /// Two papers.
    words_or_file() {
        "Le fichier, ou ce que dit la pièce\u{a0}: pas les deux.",
        "The file, or what the paper says: not both."
    }
    /// A document.
    paper_file(label: &str) { "{label}\u{a0}: ou un fichier", "{label}: or a file" }
    /// A document that is attached.
    attached_file(file: &str) {
        "Joint\u{a0}: {file}. Un autre fichier prendrait sa place.",
        "Attached: {file}. Another file would take its place."
    }
    /// The documents of an act.
    attached_files() { "Fichiers joints", "Files attached" }
    /// Two persons.
    known_or_new() {
        "Une personne déjà nommée, ou une nouvelle\u{a0}: pas les deux.",
        "A person who is named already, or a new one: not both."
    }
    /// Nobody.
    whom() { "Dites de qui il s’agit.", "Say who it is." }
    /// Two decisions.
    within_or_outside() {
        "Une résolution du livre, ou une décision prise hors du livre\u{a0}: pas les deux.",
        "A resolution of the book, or a decision from outside: not both."
    }
    /// No decision.
    which_decision() {
        "Choisissez une résolution, ou décrivez la décision prise hors du livre.",
        "Choose a resolution, or describe the decision taken outside the book."
    }
    /// A form that was not drawn here.
    form_without_reference() {
        "Ce formulaire est incomplet\u{a0}: ouvrez-le de nouveau.",
        "This form is incomplete: open it again."
    }
    /// An applicant.
    applied_for(name: &str, category: &str, day: &str) {
        "{name}, {category}, demande du {day}",
        "{name}, {category}, applied on {day}"
    }
    /// A subscription.
    subscription_open(who: &str, shares: u64, day: &str, left: &str) {
        "{who}\u{a0}: {shares} parts du {day}, reste {left} à libérer",
        "{who}: {shares} shares of {day}, {left} left to pay"
    }
    /// A resolution.
    resolution_of(number: u16, assembly: &str, day: &str, about: &str) {
        "Résolution n°\u{a0}{number}, {assembly} du {day}{about}",
        "Resolution no. {number}, {assembly} of {day}{about}"
    }
    /// The reference of a decision that was given none.
    decision_of(day: &str) { "décision du {day}", "decision of {day}" }
    /// Nothing changes.
    what_changes() { "Dites ce qui change\u{a0}: nom, adresse, courriel ou téléphone.", "Say what changes: name, address, e-mail or phone." }
    /// An associate who left.
    who_left(who: &str, day: &str) { "{who} (parti le {day})", "{who} (left on {day})" }
    /// A debt.
    refund_open(who: &str, left: &str, due: &str) { "{who}\u{a0}: {left}, à payer avant le {due}", "{who}: {left}, due on {due}" }
    /// A mandate.
    mandate_running(office: &str, who: &str, until: &str) { "{office}\u{a0}: {who}, jusqu’au {until}", "{office}: {who}, until {until}" }
    /// An invoice.
    invoice_open(number: &str, who: &str, open: &str) { "{number}, {who}, reste {open}", "{number}, {who}, {open} open" }
    /// A payment.
    payment_of(who: &str, amount: &str, day: &str, left: &str) {
        "{who}\u{a0}: {amount} du {day}, dont {left} à lettrer",
        "{who}: {amount} of {day}, of which {left} to match"
    }
    /// A service.
    service_priced(label: &str, price: &str, unit: &str) { "{label}, {price} {unit}", "{label}, {price} {unit}" }
    /// An item of a list.
    row_number(number: usize) { "Ligne {number}", "Line {number}" }
    /// More items.
    more_rows() { "Ajouter des lignes", "Add lines" }
    /// A page, and a button.
    page_acts() { "Enregistrer un acte", "Record an act" }
    /// Above the list.
    acts_intro() {
        "Choisissez ce qui s’est passé. Rien n’est inscrit avant que vous ayez lu la phrase qui restera au livre.",
        "Choose what happened. Nothing is recorded before you have read the sentence that will stand in the book."
    }
    /// No door.
    acts_closed() {
        "Ce serveur ne fait que montrer le livre\u{a0}: il tourne avec --read-only, ou sans les clés du livre. Rien ne s’inscrit d’ici.",
        "This server only shows the book: it runs with --read-only, or without the book’s keys. Nothing is recorded from here."
    }
    /// Something that may stay empty.
    optional(label: &str) { "{label} (facultatif)", "{label} (optional)" }
    /// The step after the form.
    review_button() { "Vérifier avant d’inscrire", "Review before recording" }
    /// The last step.
    record_button() { "Inscrire dans le livre", "Record in the book" }
    /// Back to the form.
    correct_button() { "Corriger", "Correct" }
    /// Above the review.
    review_title(title: &str) { "Vérifier\u{a0}: {title}", "Review: {title}" }
    /// Above the sentences.
    will_stand() { "Ce qui restera au livre", "What will stand in the book" }
    /// Below them.
    not_yet_recorded() {
        "Rien n’est encore inscrit. Une écriture ne s’efface pas\u{a0}: une erreur se corrige par une autre écriture, qui la nomme.",
        "Nothing is recorded yet. An entry is never erased: a mistake is corrected by another entry, which names it."
    }
    /// Above findings.
    will_be_found() { "Constats que l’acte laissera", "Findings that the act will leave" }
    /// No finding.
    nothing_found() { "Aucun constat.", "No finding." }
    /// Above errors.
    errors_title(count: usize) { "À corriger\u{a0}: {count}", "To correct: {count}" }
    /// A book that grew.
    grown(count: u64) {
        "Depuis que cette page est ouverte, le livre a reçu d’autres écritures\u{a0}: {count}. Les voici\u{a0}:",
        "Since this page was opened, the book has received other entries: {count}. They are:"
    }
    /// A sentence that is another one now.
    changed_since() {
        "Ce que l’acte inscrirait n’est plus ce que vous aviez lu. Relisez avant d’inscrire.",
        "What the act would record is no longer what you had read. Read again before you record."
    }
    /// What was read before.
    said_before() { "Vous aviez lu", "You had read" }
    /// Above the receipt.
    receipt_title() { "Reçu", "Receipt" }
    /// The receipt.
    receipt_one(number: u64) { "Inscrit au livre\u{a0}: écriture n°\u{a0}{number}.", "Recorded in the book: entry no. {number}." }
    /// The receipt.
    receipt_many(first: u64, last: u64) {
        "Inscrit au livre\u{a0}: écritures n°\u{a0}{first} à {last}.",
        "Recorded in the book: entries no. {first} to {last}."
    }
    /// The receipt.
    receipt_checkpoint(size: u64) { "point de contrôle de {size} écritures ou plus", "a checkpoint of {size} entries or more" }
    /// The receipt.
    receipt_covered_by() { "Couvert par", "Covered by" }
    /// Another act of the same sort.
    another_act(title: &str) { "encore\u{a0}: {title}", "again: {title}" }
    /// A body that is none.
    not_a_form() {
        "Ce qui a été envoyé n’est pas un formulaire de ces pages.",
        "What was sent is not a form of these pages."
    }
    /// Acts are recorded now.
    writing_pages() {
        "Les actes s’inscrivent depuis «\u{a0}Enregistrer un acte\u{a0}»\u{a0}; les autres pages se lisent seulement.",
        "Acts are recorded from “Record an act”; the other pages are for reading only."
    }
    /// The pages can record.
    serving_acts() { "Les actes peuvent être inscrits depuis le navigateur.", "Acts can be recorded from the browser." }
    /// The pages cannot record.
    serving_reading(why: &str) {
        "En lecture seule\u{a0}: {why}",
        "For reading only: {why}"
    }
    /// Asked for.
    reading_wanted() { "--read-only est demandé.", "--read-only was given." }
    /// No such form.
    no_such_act(act: &str) { "Il n’y a pas de formulaire pour «\u{a0}{act}\u{a0}».", "There is no form for “{act}”." }
    /// Other forms of an act.
    other_forms() { "Autrement", "Otherwise" }
}
