//! What the pages say of plans, proofs, reviews and the conversion.

use quitus_domain::scic::StrikeGround;

sentences! {
    /// Nothing to imagine with.
    no_statutes_yet() { "le livre n’a pas encore de statuts ce jour-là", "the book has no statutes yet on that day" }
    /// A heading.
    plan_heading() { "Et si\u{a0}?", "What if?" }
    /// A heading.
    plan_today() { "Le tableau tel qu’il est", "The panel as it is" }
    /// Both counts.
    plan_counts(before: &str, after: &str) { "Avant, {before}\u{a0}; après, {after}.", "Before, {before}; after, {after}." }
    /// A refusal.
    plan_refused(why: &str) {
        "Ce projet serait refusé, et rien n’est inscrit\u{a0}: {why}", "This plan would be refused, and nothing is recorded: {why}"
    }
    /// A field.
    plan_admit() { "Une admission, dans la catégorie", "An admission, in the category" }
    /// A field.
    plan_shares() { "avec combien de parts", "with how many shares" }
    /// A field.
    plan_leave() { "Un départ", "A departure" }
    /// A field.
    plan_refund() { "Un remboursement, à l’ancien associé", "A refund, to the former associate" }
    /// A field.
    plan_refunded() { "de combien de parts", "of how many shares" }
    /// No choice.
    plan_nobody() { "—", "—" }
    /// A help.
    plan_help() {
        "Rien n’est inscrit. Tout peut rester vide\u{a0}; ce qui est rempli est jugé au jour de la page, comme les actes eux-mêmes. \
         Les poids s’écrivent cae=2/5, salaries=20%.",
        "Nothing is recorded. Everything may stay empty; what is filled in is judged on the day of the page, as the acts \
         themselves are. Weights are written cae=2/5, employees=20%."
    }
    /// A button.
    plan_send() { "Voir le tableau après", "Show the panel after it" }
    /// A page.
    page_proofs() { "Preuves à remettre", "Proofs to hand out" }
    /// A page.
    page_review() { "Dossier de révision", "File for the review" }
    /// A page.
    page_conversion() { "Transformation en SCIC, pas à pas", "Conversion into a SCIC, step by step" }
    /// Above the proofs.
    proofs_intro() {
        "Une preuve part d’un registre arrêté, et se vérifie sans nous\u{a0}: quitus-verify proof FICHIER --key CLÉ. Donnez la \
         clé du livre par une autre voie que le fichier\u{a0}; «\u{a0}quitus verify\u{a0}» l’affiche.",
        "A proof starts from a struck register, and is checked without us: quitus-verify proof FILE --key KEY. Give the \
         book’s key by another way than the file; “quitus verify” prints it."
    }
    /// No register.
    no_strike_yet() {
        "Aucun registre n’a été arrêté\u{a0}: il n’y a rien à prouver. Arrêtez-en un à une assemblée, à une clôture ou sur demande.",
        "No register was struck: there is nothing to prove. Strike one at an assembly, at a year end or on demand."
    }
    /// A table.
    sheet_strikes() { "Registres arrêtés", "Struck registers" }
    /// A column.
    struck_column() { "Arrêté au", "Struck on" }
    /// A column.
    strike_ground_column() { "À quelle occasion", "On what occasion" }
    /// A column.
    proof_column() { "Peut se prouver", "Can be proved" }
    /// A cell.
    can_be_proved() { "oui", "yes" }
    /// Not covered.
    strike_not_sealed() { "pas encore scellé", "not sealed yet" }
    /// Before links.
    struck_on(day: &str) { "Registre du {day}", "Register of {day}" }
    /// A link.
    proof_of_categories() { "preuve par catégorie et par collège (JSON)", "proof by category and college (JSON)" }
    /// A link.
    proof_on_paper() { "attestation à imprimer, avec le scellé en QR", "attestation to print, with the checkpoint as a QR code" }
    /// A link and a page.
    proof_sample() { "Lignes tirées au sort par un tiers", "Lines drawn by a third party" }
    /// A link and a page.
    proof_answer() { "Répondre à la question d’un tiers", "Answer a third party’s question" }
    /// Where the others are.
    proofs_of_associates() {
        "La preuve d’un associé et son attestation de parts se prennent sur sa page\u{a0}; lui-même les y trouve aussi.",
        "The proof of an associate and the certificate of shares are on the associate’s page; the associate finds them there \
         too."
    }
    /// Above a form.
    sample_intro() {
        "Le tiers tire lui-même 64 chiffres hexadécimaux, une fois qu’il détient l’attestation\u{a0}; ils désignent les lignes. La \
         preuve montre aussi, sans nom ni référence, la catégorie et les parts de la ligne voisine de chacune.",
        "The third party draws 64 hexadecimal digits itself, once it holds the attestation; they name the lines. The proof \
         also shows, without name or reference, the category and the shares of the line beside each."
    }
    /// A field.
    nonce_field() { "Tirage du tiers", "The third party’s draw" }
    /// A field.
    count_field() { "Nombre de lignes", "Number of lines" }
    /// A help.
    sample_help() {
        "64 chiffres de 0 à 9 et de a à f, et un nombre de lignes.", "64 digits of 0 to 9 and a to f, and a number of lines."
    }
    /// No nonce.
    no_nonce() {
        "le tirage du tiers s’écrit en 64 chiffres hexadécimaux minuscules", "the draw is written as 64 lower-case hexadecimal digits"
    }
    /// Above a form.
    answer_intro() {
        "Le tiers pose sa question avec quitus-verify question\u{a0}: un fichier d’une ligne. Collez cette ligne ici.",
        "The third party asks with quitus-verify question: a file of one line. Paste that line here."
    }
    /// A field.
    question_field() { "La question", "The question" }
    /// A help.
    answer_help() { "La ligne entière, accolades comprises.", "The whole line, with its braces." }
    /// What was pasted.
    the_question() { "la question", "the question" }
    /// A button.
    make_the_proof() { "Établir la preuve", "Make the proof" }
    /// Before links.
    own_papers() { "Documents de cet associé", "Papers of this associate" }
    /// A link.
    certificate_link() { "attestation de parts, à imprimer", "certificate of shares, to print" }
    /// A link.
    own_proof_link() { "preuve de sa ligne au registre arrêté (JSON)", "proof of the line in the struck register (JSON)" }
    /// Not converted.
    conversion_to_come() {
        "La coopérative n’est pas une SCIC. Voici ce que le dossier de transformation devra contenir.",
        "The cooperative is no SCIC. This is what the pack of its conversion will have to hold."
    }
    /// Converted.
    conversion_done() { "La coopérative est devenue une SCIC.", "The cooperative became a SCIC." }
    /// A help.
    conversion_help() {
        "Donnez d’abord le fichier des statuts et lisez-le\u{a0}: ses catégories se choisissent alors pour chaque associé. Une \
         catégorie obligatoire qui manque ou des poids hors des bornes font refuser l’acte\u{a0}; un autre élément qui manque est une \
         constatation.",
        "Give the file of the statutes first and have it read: its categories can then be chosen for each associate. A \
         mandatory category that is missing, or weights out of bounds, make the act refused; any other missing item is a \
         finding."
    }
    /// A button.
    read_statutes() { "Lire les statuts, sans inscrire", "Read the statutes, without recording" }
    /// A file that holds none.
    no_clauses(why: &str) {
        "Ce fichier ne contient pas de statuts entiers en JSON ({why}).", "This file holds no whole statutes in JSON ({why})."
    }
    /// A table.
    clauses_that_change() { "Clauses qui changent", "Clauses that change" }
    /// A column.
    clause_column() { "Clause", "Clause" }
    /// A column.
    clause_before() { "En vigueur", "In force" }
    /// A column.
    clause_after() { "Deviendrait", "Would become" }
    /// A choice.
    review_requested(day: &str) { "révision demandée le {day}", "review asked for on {day}" }
    /// A choice.
    review_of(day: &str) { "révision, rapport du {day}", "review, report of {day}" }
    /// Above the questionnaire.
    review_intro() {
        "Ce que le livre sait. Ce qu’il ne peut pas savoir est un champ vide, «\u{a0}à compléter\u{a0}», avec la raison.",
        "What the book knows. What it cannot know is an empty field, “to complete”, with the reason."
    }
    /// A link.
    on_paper() { "à imprimer, en français", "to print, in French" }
    /// A link.
    project_link(year: &str) { "rapport sur le projet coopératif de {year}", "report on the cooperative project of {year}" }
}

/// Why a register was struck.
#[must_use]
pub fn strike_ground(language: crate::locales::Language, ground: StrikeGround) -> String {
    let both = match ground {
        StrikeGround::Assembly => ("pour une assemblée", "for an assembly"),
        StrikeGround::YearEnd => ("en fin d’exercice", "at a year end"),
        StrikeGround::OnDemand => ("à la demande", "on demand"),
    };
    match language {
        crate::locales::Language::French => both.0.to_owned(),
        crate::locales::Language::English => both.1.to_owned(),
    }
}

/// The name of one more table of the same kind: the number first, so that a name that is cut still differs.
#[must_use]
pub fn numbered_sheet(number: usize, name: &str) -> String {
    format!("{number}. {name}")
}
