//! What is said of assemblies around their tables.

sentences! {
    /// A convocation.
    convened(kind: &str, day: &str, at: &str, resolutions: usize, associates: u64) {
        "{kind} du {day} à {at}\u{202f}; résolutions\u{a0}: {resolutions}\u{202f}; associés convoqués\u{a0}: {associates}",
        "{kind} of {day} at {at}; resolutions: {resolutions}; associates convened: {associates}"
    }
    /// A consultation in writing.
    consulted(until: &str, resolutions: usize, associates: u64) {
        "réponses jusqu’au {until}\u{202f}; résolutions\u{a0}: {resolutions}\u{202f}; associés consultés\u{a0}: {associates}",
        "answers until {until}; resolutions: {resolutions}; associates consulted: {associates}"
    }
    /// A deed of all.
    deed_signed(resolutions: usize, associates: u64) {
        "résolutions\u{a0}: {resolutions}\u{202f}; signataires\u{a0}: {associates}, tous les associés",
        "resolutions: {resolutions}; signed by {associates}, all associates"
    }
    /// On what the decisions of a deed rest.
    deed_of_all() { "acte signé de tous", "deed signed by all" }
    /// A table.
    sheet_answers() { "Formulaires et réponses", "Forms and answers" }
    /// What an answer says of one resolution.
    answer(number: usize, choice: &str) { "n°\u{a0}{number} {choice}", "no. {number} {choice}" }
    /// An answer, in minutes.
    answered(day: &str, answers: &str) { "réponse du {day}\u{a0}: {answers}", "answer of {day}: {answers}" }
    /// No answer, in minutes.
    silent() { "n’a pas répondu", "did not answer" }
    /// A signature, in minutes.
    has_signed() { "a signé", "signed" }
    /// A paper that only a meeting has.
    not_a_meeting(number: usize) {
        "l’assemblée n° {number} est une décision sans réunion : elle n’a pas de feuille de présence ; demandez son procès-verbal avec `quitus minutes {number}`",
        "assembly no. {number} decided without a meeting: it has no attendance sheet; ask for its minutes with `quitus minutes {number}`"
    }
    /// A paper that a deed does not have.
    no_convocation(number: usize) {
        "l’assemblée n° {number} est un acte signé de tous : rien ne l’a convoquée ; demandez son procès-verbal avec `quitus minutes {number}`",
        "assembly no. {number} is a deed signed by all: nothing convened it; ask for its minutes with `quitus minutes {number}`"
    }
    /// One resolution.
    resolution(number: u16) { "résolution {number}", "resolution {number}" }
    /// How long a roll is.
    roll_of(associates: u64) { "associés sur la liste\u{a0}: {associates}", "associates on the roll: {associates}" }
    /// A struck register.
    struck(associates: u64, shares: u64, root: &str) {
        "associés {associates}, parts {shares}, racine {root}", "associates {associates}, shares {shares}, root {root}"
    }
    /// A named bearer.
    proxy_to(name: &str) { "à {name}", "to {name}" }
    /// A proxy that stands for two assemblies.
    also_for() { "aussi pour une autre assemblée", "for another assembly too" }
    /// No named bearer.
    blank_proxy() { "en blanc", "blank" }
    /// A form.
    answers(count: usize) { "réponses\u{a0}: {count}", "answers: {count}" }
    /// When.
    at_time(at: &str) { "à {at}", "at {at}" }
    /// An opening.
    meeting_opened(at: &str, chair: &str, present: u64, represented: u64, all: u64) {
        "à {at}, sous la présidence de {chair}\u{202f}; présents {present}, représentés {represented}, sur {all}",
        "at {at}, chaired by {chair}; present {present}, represented {represented}, of {all}"
    }
    /// An adjournment.
    meeting_adjourned(at: &str, day: &str, resumes_at: &str) {
        "à {at}, jusqu’au {day} à {resumes_at}", "at {at}, until {day} at {resumes_at}"
    }
    /// An adjournment, in minutes.
    was_adjourned(day: &str, at: &str, reason: &str, resumes_on: &str, resumes_at: &str) {
        "La séance est suspendue le {day} à {at} et renvoyée au {resumes_on} à {resumes_at}\u{a0}: {reason}",
        "The meeting is adjourned on {day} at {at}, until {resumes_on} at {resumes_at}: {reason}"
    }
    /// Where it goes on, in minutes.
    resumes_at_place(place: &str) { "Lieu de la reprise\u{a0}: {place}", "Place of the resumption: {place}" }
    /// A resumption, in minutes.
    was_resumed(at: &str, chair: &str, attendance: &str) {
        "Elle reprend à {at} sous la présidence de {chair}. {attendance}.",
        "It resumes at {at}, chaired by {chair}. {attendance}."
    }
    /// No resumption, in minutes.
    not_resumed() { "Elle n’a pas repris.", "It did not resume." }
    /// A vote that is put.
    put_to_vote(resolution: u16, method: &str, at: &str) {
        "résolution {resolution}, {method}, à {at}", "resolution {resolution}, {method}, at {at}"
    }
    /// Votes by name.
    votes_by_name(resolution: u16, count: usize) {
        "résolution {resolution}\u{a0}: voix nominatives {count}", "resolution {resolution}: votes by name {count}"
    }
    /// Votes counted.
    votes_counted(resolution: u16, yes: u64, no: u64, neither: u64) {
        "résolution {resolution}\u{a0}: pour {yes}, contre {no}, abstentions {neither}",
        "resolution {resolution}: for {yes}, against {no}, abstentions {neither}"
    }
    /// A result.
    result(resolution: u16, outcome: &str, figures: &str) {
        "résolution {resolution}, {outcome}\u{a0}: {figures}", "resolution {resolution}, {outcome}: {figures}"
    }
    /// Its figures in heads.
    votes_of(yes: u64, of: u64, base: &str, asked: &str) {
        "{yes} sur {of} {base}, il faut {asked}", "{yes} of {of} {base}, {asked} asked"
    }
    /// Its figures in weights.
    weighed_of(yes: &str, of: &str, asked: &str) {
        "poids des collèges {yes} sur {of}, il faut {asked}", "weights of the colleges {yes} of {of}, {asked} asked"
    }
    /// The number of minutes.
    minutes_number(number: u32) { "procès-verbal n°\u{a0}{number}", "minutes no. {number}" }
    /// The number of minutes that correct others.
    minutes_rectifying(number: u32, earlier: u32) {
        "procès-verbal n°\u{a0}{number}, qui rectifie le n°\u{a0}{earlier}", "minutes no. {number}, correcting no. {earlier}"
    }
    /// Who approved minutes.
    approved_by_assembly(day: &str) { "approuvé par l’assemblée du {day}", "approved by the assembly of {day}" }
    /// Who approved minutes.
    approved_by_bureau(day: &str, names: &str) {
        "approuvé le {day} par le bureau\u{a0}: {names}", "approved on {day} by the bureau: {names}"
    }
    /// A table.
    sheet_minutes() { "Procès-verbaux", "Minutes" }
    /// No such minutes of the assembly.
    no_minutes(number: u32, assembly: usize) {
        "l’assemblée n° {assembly} n’a pas de procès-verbal n° {number} ; `quitus assemblies {assembly}` les donne",
        "assembly no. {assembly} has no minutes no. {number}; `quitus assemblies {assembly}` lists them"
    }
    /// No extract of what is not sealed.
    minutes_not_sealed(assembly: usize) {
        "le procès-verbal de l’assemblée n° {assembly} n’est pas scellé : on n’en tire pas d’extrait ; scellez-le avec `seal_minutes`",
        "the minutes of assembly no. {assembly} are not sealed: there is no extract of them; seal them with `seal_minutes`"
    }
    /// No such resolution.
    no_resolution(resolution: u16, assembly: usize, all: usize) {
        "l’assemblée n° {assembly} n’a pas de résolution n° {resolution}, mais {all} ; `quitus assemblies {assembly}` les donne",
        "assembly no. {assembly} has no resolution no. {resolution}, but {all}; `quitus assemblies {assembly}` lists them"
    }
    /// A text that does not open.
    wording_unreadable(resolution: u16) {
        "le texte de la résolution n° {resolution} est scellé et ne s’ouvre pas : les clés du livre manquent, ou il a été effacé ; donnez-les avec `--keys`",
        "the text of resolution no. {resolution} is sealed and does not open: the keys of the book are missing, or it was erased; give them with `--keys`"
    }
    /// A resolution without a result.
    not_voted_on(resolution: u16, assembly: usize) {
        "la résolution n° {resolution} de l’assemblée n° {assembly} n’a pas de résultat : il n’y a rien à certifier ; voyez `quitus assemblies {assembly}`",
        "resolution no. {resolution} of assembly no. {assembly} has no result: there is nothing to certify; see `quitus assemblies {assembly}`"
    }
    /// Who took part in a deed.
    all_signed(associates: u64) {
        "Acte signé de tous les associés, au nombre de {associates}", "Deed signed by all associates, {associates} of them"
    }
    /// What is attached to them.
    minutes_signed(number: u32, proof: &str) { "procès-verbal n°\u{a0}{number}, {proof}", "minutes no. {number}, {proof}" }
    /// First call.
    first_call() { "première", "first" }
    /// Second call.
    second_call() { "seconde", "second" }
    /// A text whose key is not at hand, or that was erased.
    sealed_text() { "[texte scellé]", "[sealed text]" }
    /// Above the assemblies.
    assemblies_title(dates: &str) { "Assemblées générales {dates}", "General assemblies {dates}" }
    /// None.
    no_assemblies() { "aucune assemblée n’est connue de ce livre", "no assembly is known to this book" }
    /// A table.
    sheet_assemblies() { "Assemblées", "Assemblies" }
    /// Above one assembly.
    assembly_title(number: usize, kind: &str, day: &str, known: &str) {
        "Assemblée n°\u{a0}{number}\u{a0}: {kind} du {day}, {known}", "Assembly no. {number}: {kind} of {day}, {known}"
    }
    /// No assembly of that number.
    no_assembly(number: usize, all: usize) {
        "il n’y a pas d’assemblée n° {number} dans ce qui est connu, qui en a {all} ; `quitus assemblies` les donne",
        "there is no assembly no. {number} in what is known, which has {all}; `quitus assemblies` lists them"
    }
    /// How many were adopted and rejected.
    outcomes(adopted: usize, rejected: usize) {
        "adoptées {adopted}, rejetées {rejected}", "adopted {adopted}, rejected {rejected}"
    }
    /// A table.
    sheet_resolutions() { "Résolutions", "Resolutions" }
    /// A table.
    sheet_attendance() { "Feuille de présence", "Attendance" }
    /// A table.
    sheet_proxies() { "Pouvoirs", "Proxies" }
    /// A table.
    sheet_electorate() { "Liste électorale", "Electorate" }
    /// Under the roll.
    roll_stated(associates: u64, votes: u64, size: u64, root: &str) {
        "arrêtée d’après les écritures 1 à {size}\u{a0}: {associates} associés, {votes} voix, racine {root}",
        "frozen by entries 1 to {size}: {associates} associates, {votes} votes, root {root}"
    }
    /// The book does not make it.
    roll_differs() {
        "la liste inscrite n’est pas celle que le livre donne\u{202f}: `quitus verify` dit ce qui diffère",
        "the roll in the entry is not the one that the book makes: `quitus verify` says what differs"
    }
    /// Above the resolutions.
    decisions_title(dates: &str) { "Résolutions {dates}", "Resolutions {dates}" }
    /// None.
    no_decisions() { "aucune résolution ne répond à la question", "no resolution answers the question" }
    /// A table.
    sheet_decisions() { "Résolutions des assemblées", "Resolutions of the assemblies" }
    /// How many take part.
    attendance(present: u64, represented: u64, all: u64) {
        "Présents ou votant par formulaire\u{a0}: {present}\u{202f}; représentés\u{a0}: {represented}\u{202f}; associés\u{a0}: {all}",
        "Present or voting by form: {present}; represented: {represented}; associates: {all}"
    }
    /// How many answered.
    answers_received(answered: u64, all: u64) {
        "Ont répondu\u{a0}: {answered}\u{202f}; associés consultés\u{a0}: {all}", "Answered: {answered}; associates consulted: {all}"
    }
    /// When somebody left.
    until_time(at: &str) { "jusqu’à {at}", "until {at}" }
    /// By a proxy.
    represented_by(name: &str) { "représenté par {name}", "represented by {name}" }
    /// By a form.
    by_form() { "vote par formulaire", "votes by form" }
    /// Neither.
    away() { "absent", "away" }
    /// How a resolution was put.
    was_put(method: &str, at: &str) { "Mise aux voix {method}, à {at}.", "Put to the vote {method}, at {at}." }
}
