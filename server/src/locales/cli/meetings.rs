//! What is said of assemblies around their tables.

sentences! {
    /// A convocation.
    convened(kind: &str, day: &str, at: &str, resolutions: usize, associates: u64) {
        "{kind} du {day} à {at}\u{202f}; résolutions\u{a0}: {resolutions}\u{202f}; associés convoqués\u{a0}: {associates}",
        "{kind} of {day} at {at}; resolutions: {resolutions}; associates convened: {associates}"
    }
    /// One resolution.
    resolution(number: u16) { "résolution {number}", "resolution {number}" }
    /// How long a roll is.
    roll_of(associates: u64) { "associés sur la liste\u{a0}: {associates}", "associates on the roll: {associates}" }
    /// A named bearer.
    proxy_to(name: &str) { "à {name}", "to {name}" }
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
    /// What is attached to them.
    minutes_signed(number: u32, proof: &str) { "procès-verbal n°\u{a0}{number}, {proof}", "minutes no. {number}, {proof}" }
}
