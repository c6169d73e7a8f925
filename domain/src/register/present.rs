//! Whether somebody is an associate on the day of an act.

use super::{Associate, Exit, Register};
use crate::law::refund;
use crate::refusal::Refusal;
use crate::values::{AssociateRef, Day};

/// The line of one who is an associate on `on`.
///
/// # Errors
/// Unknown, not yet, or no longer (COOP-24) an associate.
pub fn associate_on(register: &Register, associate: AssociateRef, on: Day) -> Result<&Associate, Refusal> {
    let line = entered(register, associate, on)?;
    refund::still_associate(line.exit.map(|exit| exit.on), on).map_err(Refusal::Law)?;
    Ok(line)
}

/// The exit of one whose membership has ended by `on`, which may be its last day.
///
/// # Errors
/// Unknown, still an associate, or leaving only later.
pub fn leaver(register: &Register, associate: AssociateRef, on: Day) -> Result<Exit, Refusal> {
    let line = register.get(associate).ok_or(Refusal::UnknownAssociate { associate })?;
    let exit = line.exit.ok_or(Refusal::StillAnAssociate { associate })?;
    match on < exit.on {
        true => Err(Refusal::BeforeItsBasis { effective_on: on, basis: exit.at, basis_on: exit.on }),
        false => Ok(exit),
    }
}

/// The line of one who leaves: an associate on the last day. An end already told of, and still to come, gives way.
///
/// # Errors
/// Unknown, not yet an associate, or gone by `on`.
pub fn leaving(register: &Register, associate: AssociateRef, on: Day) -> Result<&Associate, Refusal> {
    let line = entered(register, associate, on)?;
    match line.exit {
        Some(exit) if exit.on <= on => Err(Refusal::AlreadyLeft { associate, left_on: exit.on }),
        Some(_) | None => Ok(line),
    }
}

fn entered(register: &Register, associate: AssociateRef, on: Day) -> Result<&Associate, Refusal> {
    let line = register.get(associate).ok_or(Refusal::UnknownAssociate { associate })?;
    let (basis, basis_on) = (line.admitted_at, line.since);
    if on < basis_on { Err(Refusal::BeforeItsBasis { effective_on: on, basis, basis_on }) } else { Ok(line) }
}
