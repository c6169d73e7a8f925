//! The demonstration: the story of Cooproduction, played under its own clock.
