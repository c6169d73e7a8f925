//! Calling an assembly, taking part in it, and its minutes.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say, thousands};
use crate::locales::en::meetings;
use quitus_domain::law::minutes::Mention;
use quitus_domain::values::{Day, Days};

pub(super) fn no_power_to_convene(shares: u64, all_shares: u64, heads: u64, all_heads: u64) -> Sentence {
    say(
        &format!(
            "Who convenes has no power to: {} of {} shares, {} of {} associates.",
            thousands(shares),
            thousands(all_shares),
            thousands(heads),
            thousands(all_heads)
        ),
        "The manager convenes; associates may with half the shares, or with a tenth of the shares and of the associates.",
        "Have the manager convene, or ask the court for an agent.",
    )
}

pub(super) fn notice_too_short(sent_on: Day, held_on: Day, least: Days, latest: Day) -> Sentence {
    say(
        &format!("The notice sent on {} for {} is too late.", day(sent_on), day(held_on)),
        &format!("At least {} days are asked: it had to go by {}.", thousands(u64::from(least.0)), day(latest)),
        "Meet later, or open when all are present or represented and nobody objects.",
    )
}

pub(super) fn short_notice_waived(sent_on: Day, held_on: Day) -> Sentence {
    say(
        &format!("The notice sent on {} for {} was too late.", day(sent_on), day(held_on)),
        "All were present or represented, and nobody objected.",
        "Say so in the minutes.",
    )
}

pub(super) fn papers_not_at_disposal(papers_by: Day) -> Sentence {
    say(
        "The assembly on the accounts was called without any paper for the associates.",
        &format!("Accounts, reports and drafts had to be at their disposal by {}.", day(papers_by)),
        "Say in the minutes which papers they had, or call again.",
    )
}

pub(super) fn no_email_consent(consented_on: Option<Day>, by: Day) -> Sentence {
    say(
        &consented(consented_on),
        &format!("A notice by e-mail wants a written consent, given by {}.", day(by)),
        "Send the notice by registered post too.",
    )
}

pub(super) fn not_on_agenda() -> Sentence {
    say(
        "This is not on the agenda.",
        "Nothing else is decided; only the revocation of a manager may come up in the meeting.",
        "Convene another assembly for it.",
    )
}

pub(super) fn draft_too_late(requested_on: Day, latest: Day) -> Sentence {
    say(
        &format!("The draft was asked for on {}.", day(requested_on)),
        &format!("It had to be by {}.", day(latest)),
        "Keep it for the next assembly.",
    )
}

pub(super) fn draft_of_too_few(held: u64, all: u64) -> Sentence {
    say(
        &format!("Those who ask hold {} of {} shares.", thousands(held), thousands(all)),
        "A twentieth is asked.",
        "Find others to ask with them.",
    )
}

pub(super) fn proxy_not_allowed() -> Sentence {
    say(
        "This person may not bear the proxy.",
        "Neither the statutes nor the law admit it.",
        "Choose a bearer whom they admit.",
    )
}

pub(super) fn proxy_limit(held: u64, most: u64) -> Sentence {
    say(
        &format!("This would be proxy number {} of one bearer.", thousands(held)),
        &format!("No more than {} are allowed.", thousands(most)),
        "Choose another bearer.",
    )
}

pub(super) fn proxy_out_of_scope(given_for: Day, held_on: Day) -> Sentence {
    say(
        &format!("The proxy was given for the assembly of {}.", day(given_for)),
        &format!("It does not serve that of {}, which has another agenda.", day(held_on)),
        "Ask for another proxy.",
    )
}

pub(super) fn not_present() -> Sentence {
    say(
        "This associate is not present in the eyes of the law.",
        "The statutes do not let one take part at a distance.",
        "Have the associate come, or give a proxy.",
    )
}

pub(super) fn postal_vote_not_foreseen() -> Sentence {
    say(
        "This vote by post is not admitted.",
        "The statutes do not provide for it.",
        "Have the associate come, or give a proxy.",
    )
}

pub(super) fn blank_proxies() -> Sentence {
    say(
        "The statutes leave blank proxies uncounted.",
        "In a SA they count for the drafts that the board backs, and against the others.",
        "Have that clause of the statutes amended.",
    )
}

pub(super) fn late_ballot(until: Day, received_on: Day) -> Sentence {
    say(
        &format!("The form came on {}.", day(received_on)),
        &format!("It had to come by {}: it is not counted.", day(until)),
        "Have the associate come, or give a proxy.",
    )
}

pub(super) fn minutes_incomplete(missing: &[Mention]) -> Sentence {
    say(
        &format!("The minutes lack: {}.", meetings::mentions(missing)),
        "Minutes are sealed only when they are complete.",
        "Add these mentions.",
    )
}

pub(super) fn signature_below_advanced() -> Sentence {
    say(
        "This signature is below the advanced level.",
        "Electronic minutes want an advanced signature at least.",
        "Keep the signed paper in the register, or sign at that level.",
    )
}

pub(super) fn sequence_gap(expected: u32, given: u32) -> Sentence {
    say(
        &format!("These minutes would bear number {}.", thousands(u64::from(given))),
        &format!("Minutes follow each other without gap: {} comes next.", thousands(u64::from(expected))),
        "Give them that number.",
    )
}

fn consented(consented_on: Option<Day>) -> String {
    match consented_on {
        Some(on) => format!("The consent to notices by e-mail dates from {}.", day(on)),
        None => "No consent to notices by e-mail stands in the register.".to_owned(),
    }
}
