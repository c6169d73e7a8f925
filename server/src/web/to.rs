//! Every page by its name: nowhere else is an address written.

use crate::locales::{Language, cli as say};
use crate::mount;
use uuid::Uuid;

/// A page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum To {
    /// What the book is, what is due, and what was written last.
    Home,
    /// What is due.
    Deadlines,
    /// The associates.
    Register,
    /// One of them, by number, with what is behind its line.
    Associate(u32),
    /// The movements.
    Movements,
    /// The capital.
    Capital,
    /// What is behind it.
    WhyCapital,
    /// The mandates.
    Mandates,
    /// The assemblies.
    Assemblies,
    /// One of them, by number.
    Assembly(u64),
    /// The desk of one of them, on the day.
    Desk(u64),
    /// Convening one.
    Convene,
    /// Consulting in writing.
    Consult,
    /// A deed of all.
    SignDeed,
    /// The notices of one of them.
    Notices(u64),
    /// A form of vote for one of them.
    Answers(u64),
    /// The draft of its minutes.
    Minutes(u64),
    /// What is shown to those who sit there.
    Projector(u64),
    /// The vote on a resolution of one of them, by both numbers.
    Vote(u64, u16),
    /// The resolutions of all assemblies.
    Decisions,
    /// The entries.
    Entries,
    /// One of them, by number.
    Entry(u64),
    /// What stands against the law, the statutes or form.
    Conformity,
    /// What the law asks of a SCIC and of its review.
    Panel,
    /// Becoming one, step by step.
    Conversion,
    /// What a reviewer reads.
    Review,
    /// The same to print.
    ReviewPaper,
    /// The struck registers, and what can be proved of them.
    Proofs,
    /// The totals of one of them.
    ProofCategories,
    /// The same to print.
    ProofPaper,
    /// Lines that a third party draws.
    ProofSample,
    /// The answer to a question.
    ProofAnswer,
    /// The line of an associate, by number.
    ProofOf(u32),
    /// The certificate of the shares of an associate, by number.
    CertificateOf(u32),
    /// The invoices.
    Invoices,
    /// One of them, by number.
    Invoice(String),
    /// What customers owe.
    Receivables,
    /// The price list, and what was billed.
    Services,
    /// What each associate bears of the common means.
    Pools,
    /// The grants.
    Grants,
    /// The fiscal years.
    Accounts,
    /// The annual accounts.
    Statements,
    /// The trial balance.
    Balance,
    /// The balance by party.
    Parties,
    /// The journal of a fiscal year.
    Journal,
    /// A statement of the bank, and what it pays.
    Bank,
    /// An accountant's file of entries.
    Fec,
    /// The file of a fiscal year for the tax office.
    TaxFile(String),
    /// Its description.
    TaxFileDescription(String),
    /// The current accounts of associates.
    CurrentAccounts,
    /// The lines of an account.
    Ledger(String),
    /// The acts that can be recorded.
    Acts,
    /// One of them, by the type of its command.
    Act(String),
    /// Forms filled in ahead.
    Drafts,
    /// The acts that wait for a second person.
    Proposals,
    /// One of them, by the id of its command.
    Proposal(Uuid),
    /// One's own.
    Me,
    /// Leaving.
    Leave,
    /// Ending sessions.
    Sessions,
    /// A second factor.
    Factor,
    /// A new password.
    Password,
    /// Proving again who one is.
    Proof,
    /// Who may enter.
    Persons,
    /// One of them.
    Person(Uuid),
    /// What opens the API to programs.
    Tokens,
    /// The API, for people.
    Api,
}

impl To {
    /// Where the form of an act stands.
    #[must_use]
    pub fn form_of(act: &str) -> Self {
        match act {
            "convene_assembly" => To::Convene,
            "open_consultation" => To::Consult,
            "sign_deed" => To::SignDeed,
            _ => To::Act(act.to_owned()),
        }
    }

    /// Its address: its path, under the mount of the book that answers.
    #[must_use]
    pub fn path(&self) -> String {
        mount::address(&self.below())
    }

    /// Its path below that.
    fn below(&self) -> String {
        match self {
            To::Home => "/".to_owned(),
            To::Deadlines => "/deadlines".to_owned(),
            To::Register => "/register".to_owned(),
            To::Associate(number) => format!("/associates/{number}"),
            To::Movements => "/movements".to_owned(),
            To::Capital => "/capital".to_owned(),
            To::WhyCapital => "/capital/why".to_owned(),
            To::Mandates => "/mandates".to_owned(),
            To::Assemblies => "/assemblies".to_owned(),
            To::Assembly(number) => format!("/assemblies/{number}"),
            To::Desk(number) => format!("/assemblies/{number}/desk"),
            To::Convene => "/assemblies/convene".to_owned(),
            To::Consult => "/assemblies/consult".to_owned(),
            To::SignDeed => "/assemblies/deed".to_owned(),
            To::Notices(number) => format!("/assemblies/{number}/notices"),
            To::Answers(number) => format!("/assemblies/{number}/answers"),
            To::Minutes(number) => format!("/assemblies/{number}/minutes"),
            To::Projector(number) => format!("/assemblies/{number}/projector"),
            To::Vote(number, resolution) => format!("/assemblies/{number}/votes/{resolution}"),
            To::Decisions => "/decisions".to_owned(),
            To::Entries => "/entries".to_owned(),
            To::Entry(number) => format!("/entries/{number}"),
            To::Conformity => "/conformity".to_owned(),
            To::Panel => "/scic".to_owned(),
            To::Conversion => "/scic/conversion".to_owned(),
            To::Review => "/review".to_owned(),
            To::ReviewPaper => "/review/paper".to_owned(),
            To::Proofs => "/proofs".to_owned(),
            To::ProofCategories => "/proofs/categories".to_owned(),
            To::ProofPaper => "/proofs/paper".to_owned(),
            To::ProofSample => "/proofs/sample".to_owned(),
            To::ProofAnswer => "/proofs/answer".to_owned(),
            To::ProofOf(number) => format!("/proofs/associates/{number}"),
            To::CertificateOf(number) => format!("/certificates/{number}"),
            To::Invoices => "/invoices".to_owned(),
            To::Invoice(number) => format!("/invoices/{number}"),
            To::Receivables => "/receivables".to_owned(),
            To::Services => "/services".to_owned(),
            To::Pools => "/pools".to_owned(),
            To::Grants => "/grants".to_owned(),
            To::Accounts => "/accounts".to_owned(),
            To::Statements => "/accounts/statements".to_owned(),
            To::Balance => "/accounts/balance".to_owned(),
            To::Parties => "/accounts/parties".to_owned(),
            To::Journal => "/accounts/journal".to_owned(),
            To::Bank => "/accounts/bank".to_owned(),
            To::Fec => "/accounts/fec".to_owned(),
            To::TaxFile(year) => format!("/accounts/fec/{year}"),
            To::TaxFileDescription(year) => format!("/accounts/fec/{year}/description"),
            To::CurrentAccounts => "/accounts/current".to_owned(),
            To::Ledger(account) => format!("/accounts/ledger/{account}"),
            To::Acts => "/acts".to_owned(),
            To::Act(act) => format!("/acts/{act}"),
            To::Drafts => "/drafts".to_owned(),
            To::Proposals => "/proposals".to_owned(),
            To::Proposal(command) => format!("/proposals/{command}"),
            To::Me => "/me".to_owned(),
            To::Leave => "/me/leave".to_owned(),
            To::Sessions => "/me/sessions".to_owned(),
            To::Factor => "/me/factor".to_owned(),
            To::Password => "/me/password".to_owned(),
            To::Proof => "/me/proof".to_owned(),
            To::Persons => "/persons".to_owned(),
            To::Person(user) => format!("/persons/{user}"),
            To::Tokens => "/tokens".to_owned(),
            To::Api => "/api".to_owned(),
        }
    }
}

/// The pages of the navigation, in its order.
#[must_use]
pub fn sections(language: Language) -> Vec<(To, String)> {
    vec![
        (To::Home, say::page_home(language)),
        (To::Deadlines, say::sheet_deadlines(language)),
        (To::Register, say::page_register(language)),
        (To::Movements, say::sheet_movements(language)),
        (To::Capital, say::sheet_capital(language)),
        (To::Mandates, say::page_mandates(language)),
        (To::Assemblies, say::sheet_assemblies(language)),
        (To::Entries, say::sheet_entries(language)),
        (To::Conformity, say::page_conformity(language)),
        (To::Panel, say::page_panel(language)),
        (To::Invoices, say::sheet_invoices(language)),
        (To::Receivables, say::sheet_receivables(language)),
        (To::Services, say::page_services(language)),
        (To::Pools, say::sheet_pools(language)),
        (To::Grants, say::sheet_grants(language)),
        (To::Accounts, say::page_accounts(language)),
    ]
}
