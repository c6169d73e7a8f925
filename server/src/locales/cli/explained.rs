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
}
