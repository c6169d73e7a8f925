//! What is said of a vote explained, around its tables.

sentences! {
    /// Above a vote.
    vote_title(resolution: u16, number: usize, kind: &str, day: &str, known: &str) {
        "Vote de la résolution {resolution} de l’assemblée n°\u{a0}{number} ({kind} du {day}), {known}",
        "Vote on resolution {resolution} of assembly no. {number} ({kind} of {day}), {known}"
    }
    /// The rule of a majority.
    vote_rule() { "Règle de majorité", "Rule of the majority" }
    /// A rule with its article, and the statutes that count.
    rule_and_article(rule: &str, article: &str, kind: &str, form: &str) {
        "{rule}, {article}\u{a0}: décision {kind}, {form}", "{rule}, {article}: {kind} decision, {form}"
    }
    /// The statutes it is counted under.
    vote_statutes() { "Statuts appliqués", "Statutes applied" }
    /// Which entry holds them.
    statutes_of_entry(entry: &str) { "écriture {entry}", "entry {entry}" }
    /// The quorum.
    vote_quorum() { "Quorum", "Quorum" }
    /// No quorum.
    no_quorum_asked(rule: &str, article: &str) {
        "aucun n’est demandé ({rule}, {article})", "none is asked ({rule}, {article})"
    }
    /// A quorum in heads.
    quorum_heads(present: u64, all: u64, least: &str, needed: u64, reached: &str) {
        "{present} associés sur {all} participent\u{202f}; il en faut {least}, soit {needed}\u{a0}: {reached}",
        "{present} of {all} associates take part; {least} asked, which is {needed}: {reached}"
    }
    /// A quorum in shares.
    quorum_shares(present: u64, all: u64, least: &str, needed: u64, reached: &str) {
        "{present} parts sur {all} participent\u{202f}; il en faut {least}, soit {needed}\u{a0}: {reached}",
        "{present} of {all} shares take part; {least} asked, which is {needed}: {reached}"
    }
    /// It is.
    quorum_reached() { "atteint", "reached" }
    /// It is not.
    quorum_not_reached() { "non atteint", "not reached" }
    /// The count.
    vote_count() { "Décompte", "Count" }
    /// Heads, each way.
    vote_tally(yes: u64, no: u64, abstained: u64, absent: u64) {
        "pour {yes}, contre {no}, abstentions {abstained}, absents {absent}",
        "for {yes}, against {no}, abstentions {abstained}, absent {absent}"
    }
    /// The arithmetic.
    vote_arithmetic() { "Calcul", "Arithmetic" }
    /// Figures, and both sides multiplied out.
    multiplied_out(figures: &str, sum: &str) { "{figures}\u{a0}: {sum}", "{figures}: {sum}" }
    /// The outcome.
    vote_outcome() { "Résultat", "Result" }
    /// No result yet.
    vote_still_open() { "le vote n’est pas clos", "the vote is not closed" }
    /// The recount.
    vote_recount() { "Recomptage", "Recount" }
    /// It agrees.
    recount_agrees() {
        "ces lignes donnent le résultat inscrit", "these lines make the result that is recorded"
    }
    /// It does not.
    recount_differs() {
        "ces lignes ne donnent pas le résultat inscrit\u{202f}: `quitus verify` dit ce qui diffère",
        "these lines do not make the result that is recorded: `quitus verify` says what differs"
    }
    /// A table.
    sheet_voters() { "Votants", "Voters" }
    /// A table.
    sheet_counted() { "Voix comptées sans nom", "Votes counted without names" }
    /// A table.
    sheet_colleges() { "Collèges", "Colleges" }
    /// A column.
    chose() { "Vote", "Vote" }
    /// A column.
    weight() { "Poids", "Weight" }
    /// A column.
    for_it() { "Pour", "For" }
    /// A column.
    against_it() { "Contre", "Against" }
    /// A column.
    abstained() { "Abstentions", "Abstentions" }
    /// A column.
    took_part() { "Présents ou représentés", "Present or represented" }
    /// A column.
    in_all() { "Voix en tout", "Votes in all" }
    /// In person.
    takes_part_present() { "présent", "present" }
    /// By a proxy.
    takes_part_represented() { "représenté", "represented" }
    /// By a blank proxy.
    takes_part_blank() { "pouvoir en blanc", "blank proxy" }
    /// By a form, an answer or a signature.
    takes_part_form() { "par écrit", "in writing" }
    /// Not on this resolution.
    votes_not_here() { "ne vote pas sur celle-ci", "does not vote on this one" }
    /// Counted with the others.
    chose_unnamed() { "compté sans nom", "counted without a name" }
    /// Entries of the vote itself.
    entries_of_the_vote() { "Écritures du vote", "Entries of the vote" }
    /// Above a vote under other statutes.
    what_if_title(resolution: u16, number: usize, kind: &str, day: &str) {
        "Et si\u{a0}: le vote de la résolution {resolution} de l’assemblée n°\u{a0}{number} ({kind} du {day}), sous d’autres statuts",
        "What if: the vote on resolution {resolution} of assembly no. {number} ({kind} of {day}), under other statutes"
    }
    /// What is imagined.
    what_if_imagined() { "Ce qui changerait", "What would change" }
    /// What comes of it.
    what_if_comes_of_it() { "Ce qui en résulte", "What comes of it" }
    /// The same.
    what_if_same_outcome() {
        "le résultat serait le même\u{202f}; le livre n’est pas modifié",
        "the result would be the same; the book is not changed"
    }
    /// Another one.
    what_if_other_outcome() {
        "le résultat serait autre\u{202f}; le livre n’est pas modifié", "the result would be another; the book is not changed"
    }
    /// Nothing imagined.
    what_if_nothing() { "rien", "nothing" }
    /// One thing imagined.
    what_if_given(name: &str, text: &str) { "{name}\u{a0}: {text}", "{name}: {text}" }
    /// Other statutes.
    what_if_other_statutes(form: &str, family: &str) {
        "statuts du fichier ({form}, {family})", "statutes of the file ({form}, {family})"
    }
    /// A table.
    what_if_sheet() { "Côte à côte", "Side by side" }
    /// A table.
    what_if_colleges_before() { "Collèges, tels qu’inscrits", "Colleges, as recorded" }
    /// A table.
    what_if_colleges_after() { "Collèges, sous ces statuts", "Colleges, under these statutes" }
    /// A column.
    what_if_column() { "Point", "Point" }
    /// A column.
    as_recorded() { "Tel qu’inscrit", "As recorded" }
    /// A column.
    as_imagined() { "Et si", "What if" }
    /// No quorum.
    what_if_no_quorum() {
        "pas de vote\u{a0}: le quorum n’est pas atteint", "no vote: the quorum is not reached"
    }
    /// Not closed.
    what_if_not_closed() {
        "ce vote n’est pas clos\u{a0}: il n’y a encore rien à recompter", "this vote is not closed: there is nothing to count again yet"
    }
    /// No colleges.
    what_if_no_colleges() {
        "ces statuts n’ont pas de collèges\u{a0}: donnez-en par un fichier de statuts (--statutes)",
        "these statutes have no colleges: give some by a file of statutes (--statutes)"
    }
    /// Which college.
    what_if_unknown_college(college: &str, known: &str) {
        "il n’y a pas de collège {college}\u{202f}; les collèges sont\u{a0}: {known}", "there is no college {college}; the colleges are: {known}"
    }
    /// Other colleges.
    what_if_counted_otherwise() {
        "des voix ont été comptées sans nom, dans d’autres collèges\u{a0}: le livre ne sait pas de qui elles sont, et ne peut les répartir autrement",
        "votes were counted without names, in other colleges: the book does not know whose they are, and cannot share them otherwise"
    }
    /// Forbidden.
    what_if_forbidden(sentence: &str) {
        "la loi ne permet pas de tels statuts. {sentence}", "the law does not allow such statutes. {sentence}"
    }
    /// A word.
    what_if_unknown_word(name: &str, text: &str, known: &str) {
        "{name}\u{a0}: «\u{a0}{text}\u{a0}» n’est aucun de ces mots\u{a0}: {known}", "{name}: “{text}” is none of these words: {known}"
    }
    /// A weight.
    what_if_not_a_weight(text: &str) {
        "«\u{a0}{text}\u{a0}» n’est pas un poids\u{a0}: écrivez collège=fraction, séparés par des virgules, par exemple cae=1/2,salaries=1/4,usagers=1/4",
        "“{text}” is no weight: write college=fraction, with commas between them, such as cae=1/2,employees=1/4,users=1/4"
    }
    /// Twice.
    what_if_college_twice(college: &str) {
        "le collège {college} est donné deux fois", "the college {college} is given twice"
    }
    /// A part.
    what_if_not_a_part(name: &str, text: &str) {
        "{name}\u{a0}: «\u{a0}{text}\u{a0}» n’est pas une part du tout\u{a0}: écrivez une fraction comme 2/3, ou un pourcentage comme 40%",
        "{name}: “{text}” is no part of a whole: write a fraction such as 2/3, or a percentage such as 40%"
    }
    /// What may be imagined.
    what_if_weights() { "Poids des collèges", "Weights of the colleges" }
    /// What may be imagined.
    what_if_carry() { "Report des voix des collèges", "How colleges are carried" }
    /// What may be imagined.
    what_if_empty() { "Poids d’un collège sans votant", "Weight of a college without a voter" }
    /// What may be imagined.
    what_if_majority() { "Majorité demandée par les statuts", "Majority that the statutes ask" }
    /// What may be imagined.
    what_if_quorum() { "Quorum demandé par les statuts", "Quorum that the statutes ask" }
    /// What may be imagined.
    what_if_quorum_base() { "Quorum compté en", "Quorum counted in" }
    /// What may be imagined.
    what_if_abstentions() { "Abstentions comptées", "Abstentions counted" }
    /// The form.
    what_if_form() { "Et si les statuts étaient autres\u{202f}?", "What if the statutes were others?" }
    /// Below the form.
    what_if_help() {
        "Les votes inscrits sont recomptés sous ces règles, sans rien changer au livre. Une majorité ou un quorum sous ceux de la loi restent sans effet. Poids\u{a0}: collège=fraction, séparés par des virgules.",
        "The recorded votes are counted again under these rules, and the book is not changed. A majority or a quorum below the law’s has no effect. Weights: college=fraction, with commas between them."
    }
    /// As it is.
    what_if_unchanged() { "comme les statuts", "as the statutes have it" }
    /// The button.
    what_if_count() { "Recompter", "Count again" }
    /// A statutes file that is none.
    what_if_not_statutes(file: &str, why: &str) {
        "{file} ne contient pas de statuts complets\u{a0}: {why}. Prenez le champ «\u{a0}statutes\u{a0}» d’une ligne adopt_statutes ou amend_statutes.",
        "{file} holds no complete statutes: {why}. Take the field “statutes” of a line adopt_statutes or amend_statutes."
    }
}
