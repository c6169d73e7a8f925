//! General assemblies (*assemblées générales*): convened, held, counted, minuted and carried out, as one legal chain.
//!
//! The roll is frozen by the convocation and can be recomputed from the book; quorum, majority and result are computed by
//! the rule of each resolution's kind, on the statutes then in force, and are never supplied; an act that an assembly
//! authorised cites the resolution, once. What happened is recorded even when it is irregular; what is refused is a false
//! conclusion. The roll stays as it was frozen when the register is rectified later. Deliberately absent: the choice of a
//! voter in a secret ballot, the text of resolutions and debates (sealed beside the book), the printed papers, and the
//! correction of an entry of a meeting by another (other minutes say so).

mod adjourn;
mod agenda;
mod amend_roll;
mod approve;
mod assembly;
mod attend;
mod cited;
mod consult;
mod convene;
mod deed;
mod event;
mod hall;
mod held;
mod minutes;
mod notices;
mod presence;
mod proxies;
mod record;
pub mod result;
pub mod roll;
mod sit;
mod state;
mod terms;
mod vote;
mod what_if;
mod written;

pub use adjourn::{AdjournAssembly, ResumeAssembly, adjourn_breaches, adjourn_event, resume_breaches, resume_event};
pub use agenda::{Authorised, Draft, Source};
pub use amend_roll::{AmendRoll, amended, breaches as amend_roll_breaches, event as amend_roll_event};
pub use approve::{Approval, ApproveMinutes, breaches as approve_breaches, event as approve_event};
pub use assembly::{Assembly, Counted, Decided, Form, Resolution, Resumption, Sent, Stage, Stay, Vote};
pub use attend::{
    CheckIn, CheckOut, check_in_breaches, check_in_event, check_in_findings, check_out_breaches, check_out_event,
};
pub use cited::{Asked, breaches as cited_breaches, to_apply};
pub use consult::{
    OpenConsultation, open_breaches as open_consultation_breaches, open_event as open_consultation_event,
    open_findings as open_consultation_findings, results as consultation_results,
};
pub use convene::{ConveneAssembly, breaches as convene_breaches, event as convene_event, frozen};
pub use deed::{
    SignDeed, breaches as sign_deed_breaches, event as sign_deed_event, findings as sign_deed_findings,
    results as deed_results,
};
pub use event::{
    AssemblyConvened, CheckedIn, CheckedOut, FormReceived, NoticeSent, ProxyGiven, ProxyRevoked, ResolutionAdded,
    RollAmended, RollChange,
};
pub use hall::Hall;
pub use held::{
    AssemblyAdjourned, AssemblyClosed, AssemblyOpened, AssemblyResumed, Attendance, Ballot, CollegeResult, Count,
    MinutesApproved, MinutesProof, MinutesSealed, MinutesSigned, VoteClosed, VoteOpened, VoteResult, Votes,
    VotesRecorded, WeighedResult,
};
pub use minutes::{SealMinutes, SignMinutes, seal_breaches, seal_event, sign_breaches, sign_event, sign_findings};
pub use notices::{
    AddResolution, RecordNotice, add_breaches, add_event, notice_breaches, notice_event, notice_findings,
};
pub use presence::Part;
pub use proxies::{
    GiveProxy, ReceiveForm, RevokeProxy, form_breaches, form_event, give_breaches as give_proxy_breaches,
    give_event as give_proxy_event, revoke_breaches as revoke_proxy_breaches, revoke_event as revoke_proxy_event,
};
pub use roll::{Frozen, Roll, RollStated, Voter};
pub use sit::{
    Asks, CloseAssembly, OpenAssembly, asks, close_breaches, close_event, open_breaches, open_event, open_findings,
    quorate,
};
pub use state::{Assemblies, LastMinutes, Minuted};
pub use terms::{Attends, Backing, Choice, Matter, NoticeMedium, Outcome, ProxyBearer, VotingMethod, organ};
pub use vote::{
    CloseVote, PutToVote, RecordVotes, close_breaches as close_vote_breaches, close_event as close_vote_event,
    put_breaches as put_to_vote_breaches, put_event as put_to_vote_event, record_breaches as record_votes_breaches,
    record_events as record_votes_events,
};
pub use what_if::{Imagined, Unimaginable, imagined};
pub use written::{ConsultationOpened, DeedSigned, Holding};

pub use crate::values::AssemblyKind;
use vote::kept_secret;

use crate::law::Clause;
use crate::statutes::Faculty;

/// A faculty of the statutes as the law asks about it.
fn clause(faculty: Faculty) -> Clause {
    match faculty {
        Faculty::Foreseen => Clause::Foreseen,
        Faculty::NotForeseen => Clause::NotForeseen,
    }
}
