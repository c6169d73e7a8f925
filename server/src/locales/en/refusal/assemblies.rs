//! Calling an assembly and coming to it.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, say, thousands, time};
use crate::locales::en::meetings;
use quitus_domain::values::AssemblyKind;
use quitus_domain::values::{AssemblyRef, AssociateRef, Day, TimeOfDay};

pub(super) fn unknown_assembly(assembly: AssemblyRef) -> Sentence {
    say(
        &format!("The assembly {assembly} was not convened."),
        "One acts only on an assembly that was.",
        "Look for the reference with `quitus assemblies`.",
    )
}

pub(super) fn assembly_twice(assembly: AssemblyRef) -> Sentence {
    say(
        &format!("The assembly {assembly} was convened already."),
        "A reference is that of one assembly only.",
        "Take a new reference.",
    )
}

pub(super) fn held_before_convened(sent_on: Day, held_on: Day) -> Sentence {
    say(
        &format!("The assembly would meet on {}, and the notice goes on {}.", day(held_on), day(sent_on)),
        "One convenes before one meets.",
        "Correct one of both days.",
    )
}

pub(super) fn before_it_was_convened(sent_on: Day, on: Day) -> Sentence {
    say(
        &format!("The assembly was convened on {}.", day(sent_on)),
        &format!("Nothing of it takes effect on {}, before that.", day(on)),
        "Correct the day.",
    )
}

pub(super) fn after_the_meeting(held_on: Day, on: Day) -> Sentence {
    say(
        &format!("The assembly is held on {}.", day(held_on)),
        &format!("On {} it is too late for this.", day(on)),
        "Correct the day, or keep it for another assembly.",
    )
}

pub(super) fn nobody_to_convene(held_on: Day) -> Sentence {
    say(
        &format!("On {} the cooperative has no associate.", day(held_on)),
        "There is nobody to convene.",
        "Record the admissions first.",
    )
}

pub(super) fn weights_not_held() -> Sentence {
    say(
        "The statutes weigh votes by membership or business.",
        "The book does not hold these figures: it cannot make the roll.",
        "Hold this assembly outside the book, and cite its decisions.",
    )
}

pub(super) fn unknown_item(item: u16, items: u16) -> Sentence {
    say(
        &format!("A draft comes under item {}.", thousands(u64::from(item))),
        &format!("The agenda has {}.", count(items, "item", "items")),
        "Give the number of an item of the agenda.",
    )
}

pub(super) fn not_of_this_assembly(resolution: u16, kind: AssemblyKind) -> Sentence {
    say(
        &format!("Resolution {} is not one that this assembly decides.", thousands(u64::from(resolution))),
        &format!("It is convened so: {}.", meetings::assembly_kind(kind)),
        "Convene a mixed one, or correct the kind of the resolution.",
    )
}

pub(super) fn no_failed_first_call(of: AssemblyRef) -> Sentence {
    say(
        &format!("Assembly {of} is no first call that ended without deciding."),
        "Only what the first call did not adopt is called again.",
        "Convene on first call.",
    )
}

pub(super) fn another_agenda(first: u16, second: u16) -> Sentence {
    say(
        &format!(
            "The first call had {}, this one {}.",
            count(first, "resolution", "resolutions"),
            thousands(u64::from(second))
        ),
        "The second call has the same agenda.",
        "Put the same resolutions in the same order.",
    )
}

pub(super) fn second_call_excluded() -> Sentence {
    say("This second call is not possible.", "The statutes exclude it.", "Convene on first call again.")
}

pub(super) fn not_on_the_roll(associate: AssociateRef) -> Sentence {
    say(
        &format!("Associate {associate} is not on the roll of this assembly."),
        "The roll is frozen by the convocation.",
        "See `quitus electorate`, or amend the roll from the register.",
    )
}

pub(super) fn not_in_the_register(associate: AssociateRef, held_on: Day) -> Sentence {
    say(
        &format!("For associate {associate} the register of {} does not say so.", day(held_on)),
        "The roll never departs from the register of the day of the meeting.",
        "Record the admission or the exit first.",
    )
}

pub(super) fn open_already(at: TimeOfDay) -> Sentence {
    say(&format!("The meeting is open since {}.", time(at)), "This is done before it opens.", "Go on with the meeting.")
}

pub(super) fn not_open() -> Sentence {
    say("The meeting is not open.", "One deliberates only while it sits.", "Open it with `open_assembly`.")
}

pub(super) fn assembly_closed(held_on: Day) -> Sentence {
    say(
        &format!("The assembly of {} is closed.", day(held_on)),
        "Nothing is added to it any more.",
        "Correct its minutes by new ones.",
    )
}

pub(super) fn not_closed() -> Sentence {
    say("The meeting is not closed.", "Minutes are sealed afterwards.", "Close it with `close_assembly`.")
}

pub(super) fn not_the_day(held_on: Day, on: Day) -> Sentence {
    say(
        &format!("The assembly is held on {}.", day(held_on)),
        &format!("This act is dated {}.", day(on)),
        "Give it the day of the assembly.",
    )
}

pub(super) fn earlier_than_recorded(at: TimeOfDay, latest: TimeOfDay) -> Sentence {
    say(
        &format!("This act is noted at {}.", time(at)),
        &format!("A vote or the opening is noted at {} already: the count would change.", time(latest)),
        "Correct the time.",
    )
}

pub(super) fn proxy_twice(giver: AssociateRef) -> Sentence {
    say(
        &format!("Associate {giver} gave a proxy already."),
        "One gives one at a time.",
        "Record its revocation first, with `revoke_proxy`.",
    )
}

pub(super) fn no_proxy(giver: AssociateRef) -> Sentence {
    say(
        &format!("Associate {giver} has given no proxy."),
        "Only a proxy that was given is revoked.",
        "Check the reference.",
    )
}

pub(super) fn own_proxy(giver: AssociateRef) -> Sentence {
    say(&format!("Associate {giver} would bear its own proxy."), "A proxy is given to another.", "Choose a bearer.")
}

pub(super) fn form_twice(associate: AssociateRef) -> Sentence {
    say(&format!("A form of associate {associate} was received already."), "Each votes once.", "Keep the first one.")
}
