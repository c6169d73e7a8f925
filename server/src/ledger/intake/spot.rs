//! Where a value stands in a command. It is written out only where something is wrong with it, which is rare, and walking
//! a command costs nothing for it otherwise.

use std::fmt;

/// A place in a command, told as `$.identity.person`.
#[derive(Clone, Copy)]
pub(super) enum Spot<'s> {
    /// Where the walk began.
    Start(&'s str),
    /// A field of an object.
    Field(&'s Spot<'s>, &'s str),
    /// An item of a list, from 0.
    Item(&'s Spot<'s>, usize),
}

impl Spot<'_> {
    /// The whole command.
    pub const COMMAND: Spot<'static> = Spot::Start("$");
}

impl fmt::Display for Spot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Spot::Start(text) => f.write_str(text),
            Spot::Field(of, name) => write!(f, "{of}.{name}"),
            Spot::Item(of, at) => write!(f, "{of}[{at}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Spot;

    #[test]
    fn a_spot_is_told_from_the_start() {
        let (list, second) = (Spot::Field(&Spot::COMMAND, "lines"), |list| Spot::Item(list, 1));
        assert_eq!(Spot::Field(&second(&list), "cents").to_string(), "$.lines[1].cents");
    }
}
