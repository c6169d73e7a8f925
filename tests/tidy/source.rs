//! A Rust file, read just well enough for the rules: what is code, what is a comment, what is a literal, what is a test.
//!
//! Every derived text has a line for each line of the file, so that a breach can name its line.

/// A Rust file in the forms that rules ask for.
pub struct Source {
    /// Path from the root of the repository.
    pub path: String,
    /// The file as it is.
    pub text: String,
    /// Without comments and with empty literals.
    pub code: String,
    /// `code` without what only a test compiles.
    pub live: String,
    /// The literals outside tests.
    pub literals: Vec<Literal>,
}

/// A string or character literal.
pub struct Literal {
    /// Line of its opening quote, counted from 1.
    pub line: usize,
    /// What stands between the quotes, escapes as written.
    pub text: String,
    at: usize,
}

impl Source {
    /// Reads a file.
    pub fn new(path: &str, text: &str) -> Self {
        let mut lexer = Lexer { chars: text.chars().collect(), at: 0, code: String::new(), literals: Vec::new() };
        while lexer.at < lexer.chars.len() {
            lexer.step();
        }
        let Lexer { code, mut literals, .. } = lexer;
        let live = if is_test_path(path) { blank(&code) } else { without_tests(&code) };
        literals.retain(|literal| !live[literal.at..].starts_with(' '));
        Source { path: path.to_owned(), text: text.to_owned(), code, live, literals }
    }

    /// Turns the whole file into a test, when its parent declares it under `#[cfg(test)]`.
    pub fn become_test(&mut self) {
        self.live = blank(&self.code);
        self.literals.clear();
    }
}

/// Whether a path is test code by its place.
fn is_test_path(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs") || path.ends_with("_tests.rs")
}

struct Lexer {
    chars: Vec<char>,
    at: usize,
    code: String,
    literals: Vec<Literal>,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn keep(&mut self) {
        self.code.push(self.peek(0));
        self.at += 1;
    }

    fn hide(&mut self) {
        let shown = if self.peek(0) == '\n' { '\n' } else { ' ' };
        self.code.push(shown);
        self.at += 1;
    }

    fn step(&mut self) {
        let in_word = self.code.chars().last().is_some_and(is_word);
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => self.hide_while(|lexer| lexer.peek(0) != '\n'),
            ('/', '*') => self.block_comment(),
            ('"', _) => self.string(),
            ('r', '"' | '#') if !in_word || self.follows_prefix() => self.raw_string(),
            ('\'', _) => self.quote(),
            _ => self.keep(),
        }
    }

    /// Whether the `r` at hand ends a `br` or `cr` that begins a word.
    fn follows_prefix(&self) -> bool {
        let mut before = self.code.chars().rev();
        matches!(before.next(), Some('b' | 'c')) && !before.next().is_some_and(is_word)
    }

    fn hide_while(&mut self, more: impl Fn(&Self) -> bool) {
        while self.at < self.chars.len() && more(self) {
            self.hide();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.hide();
                    if self.at >= self.chars.len() { return } else { continue }
                }
            }
            self.hide();
            self.hide();
            if depth == 0 {
                return;
            }
        }
    }

    /// Keeps the quotes and hides what stands between them.
    fn literal(&mut self, ends: impl Fn(&Self) -> bool) {
        let (line, at) = (self.code.matches('\n').count() + 1, self.code.len());
        self.keep();
        let start = self.at;
        while self.at < self.chars.len() && !ends(self) {
            if self.peek(0) == '\\' && self.peek(1) != '\n' {
                self.hide();
            }
            self.hide();
        }
        let end = self.at.min(self.chars.len());
        self.literals.push(Literal { line, text: self.chars[start..end].iter().collect(), at });
        self.keep();
    }

    fn string(&mut self) {
        self.literal(|lexer| lexer.peek(0) == '"');
    }

    fn raw_string(&mut self) {
        let hashes = self.chars[self.at + 1..].iter().take_while(|&&c| c == '#').count();
        if self.peek(1 + hashes) != '"' {
            return self.keep(); // a raw identifier, r#type
        }
        (0..=hashes).for_each(|_| self.keep());
        let (line, at, start) = (self.code.matches('\n').count() + 1, self.code.len(), self.at + 1);
        self.keep();
        self.hide_while(|lexer| lexer.peek(0) != '"' || (1..=hashes).any(|i| lexer.peek(i) != '#'));
        self.literals.push(Literal { line, text: self.chars[start..self.at].iter().collect(), at });
        (0..=hashes).for_each(|_| self.keep());
    }

    /// A character, or else a lifetime.
    fn quote(&mut self) {
        if self.peek(1) == '\\' || self.peek(2) == '\'' {
            self.literal(|lexer| lexer.peek(0) == '\'');
        } else {
            self.keep();
        }
    }
}

/// Whether a character can stand in an identifier.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The line of a byte offset, counted from 1.
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The byte offsets where `needle` stands as whole words.
pub fn find<'a>(code: &'a str, needle: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(needle).map(|(at, _)| at).filter(move |&at| {
        let before = code[..at].chars().next_back().is_some_and(is_word);
        let after = code[at + needle.len()..].chars().next().is_some_and(is_word);
        !(before && needle.starts_with(is_word) || after && needle.ends_with(is_word))
    })
}

/// Where the item that begins at `start` ends: behind its first `;` outside brackets, or behind its braces.
pub fn item_end(code: &str, start: usize) -> usize {
    let (mut braces, mut others) = (0_i32, 0_i32);
    for (at, c) in code[start..].char_indices() {
        match c {
            '(' | '[' => others += 1,
            ')' | ']' => others -= 1,
            '{' => braces += 1,
            '}' => braces -= 1,
            ';' => {}
            _ => continue,
        }
        if matches!(c, '}' | ';') && braces <= 0 && others <= 0 {
            return start + at + 1;
        }
    }
    code.len()
}

fn blank(code: &str) -> String {
    code.chars().map(|c| if c == '\n' { "\n".to_owned() } else { " ".repeat(c.len_utf8()) }).collect()
}

/// Hides every item under `#[cfg(test)]`.
fn without_tests(code: &str) -> String {
    let mut live = code.to_owned();
    for mark in ["#[cfg(test)]", "#[cfg(all(test"] {
        while let Some(start) = live.find(mark) {
            let mut item = start;
            while live[item..].trim_start().starts_with("#[") {
                item += live[item..].find(']').map_or(live.len() - item, |at| at + 1);
            }
            let end = item_end(&live, item);
            let hidden = blank(&live[start..end]);
            live.replace_range(start..end, &hidden);
        }
    }
    live
}

#[test]
fn comments_and_literals_are_not_code() {
    let text = "let a = \"x // \\\" y\"; // f32\nlet b = r#\"{ \"f32\" }\"#; /* { /* } */ */ let c: &'a u8 = '{';";
    let source = Source::new("domain/src/x.rs", text);
    assert!(!source.code.contains("f32") && !source.code.contains('{'), "{}", source.code);
    assert!(source.code.contains("let c: &'a u8"), "{}", source.code);
    let found: Vec<_> = source.literals.iter().map(|literal| (literal.line, literal.text.as_str())).collect();
    assert_eq!(found, [(1, "x // \\\" y"), (2, "{ \"f32\" }"), (2, "{")]);
    assert_eq!(source.code.lines().count(), source.text.lines().count());
}

#[test]
fn tests_are_not_live() {
    let text =
        "fn a() {}\n#[cfg(test)]\n#[derive(X)]\nfn b(x: [u8; 3]) { c(); }\n#[cfg(test)]\nmod d;\nfn e() { \"f\" }";
    let source = Source::new("domain/src/x.rs", text);
    let kept: Vec<_> =
        ["fn a", "fn b", "c()", "mod d", "fn e"].into_iter().filter(|s| source.live.contains(s)).collect();
    assert_eq!(kept, ["fn a", "fn e"]);
    assert_eq!(source.literals.len(), 1);
    for path in ["domain/src/x/tests.rs", "domain/src/x_tests.rs", "domain/tests/law/main.rs"] {
        assert!(!Source::new(path, text).live.contains("fn"), "{path}");
    }
}
