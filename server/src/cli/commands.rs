//! Every command of the command line, with the one line that says what it does.

use super::options::Common;
use super::{
    accounts, apply, assemblies, attendance, backup, bank, capital, certificate, conformity, convocation, deadlines,
    decisions, demo, diff, doctor, electorate, explain, export, extract, grants, import, init, invoice, invoices, log,
    mandates, minutes, movements, pools, projections, proof, receipt, receivables, register, restore, review,
    rotate_key, schema, scic, serve, services, token, user, verify, what_if,
};
use clap::{Parser, Subcommand};

/// The governance book of a French cooperative: register, capital and decisions, numbered and provable.
#[derive(Parser)]
#[command(name = "quitus", version, after_help = CODES)]
pub struct Arguments {
    /// What every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const CODES: &str = "Exit codes: 0 done, 1 failure, 2 wrong call or input, 3 verification found a discrepancy, 4 a rule refused, \
    5 conflict, 75 temporary or interrupted: run the same command again, nothing is done twice.";

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Play the story of Cooproduction into a fresh book, and three small ones beside it.
    Demo(demo::Demo),
    /// Start a new book, with its keys.
    Init(init::Init),
    /// Carry out the commands of a file, one JSON object a line.
    Apply(apply::Apply),
    /// Start from an existing register: a spreadsheet of associates becomes the opening position.
    Import(import::Import),
    /// Print the register of associates.
    Register(register::Register),
    /// Print the register of movements.
    Movements(movements::Movements),
    /// Print the capital, its floor, and who waits to be paid back.
    Capital(capital::Capital),
    /// Print what differs between two days, or between two states of knowledge.
    Diff(diff::Diff),
    /// Print what stands against the law, the statutes or form.
    Conformity(conformity::Conformity),
    /// Print what the law asks of a SCIC and of its review, line by line.
    Scic(scic::Scic),
    /// Print what a cooperative reviewer reads, or the computed part of the report on the cooperative project.
    Review(review::Review),
    /// Print what is due, and what is overdue, by what the book knows.
    Deadlines(deadlines::Deadlines),
    /// Print the mandates: manager, cooperative reviewer, auditor.
    Mandates(mandates::Mandates),
    /// Print the invoices, what was paid of them and what is open.
    Invoices(invoices::Invoices),
    /// Print the price list, and what was billed by service.
    Services(services::Services),
    /// Print what was called and settled of each pool, by associate.
    Pools(pools::Pools),
    /// Print what customers owe, by how late it is.
    Receivables(receivables::Receivables),
    /// Print the grants: what came in, what is charged to them, what is left to use.
    Grants(grants::Grants),
    /// Draw up an invoice, in French, ready to print and send.
    Invoice(invoice::Invoice),
    /// Draw up the receipt of money that went back to a customer, in French, ready to print.
    Receipt(receipt::Receipt),
    /// Print the accounts: fiscal years, balance, journal, files for other programs.
    Accounts(accounts::Accounts),
    /// Read a statement of the bank, and propose payments.
    Bank(bank::Bank),
    /// Print the general assemblies, or one of them whole.
    Assemblies(assemblies::Assemblies),
    /// Print who votes in an assembly, made anew from the book.
    Electorate(electorate::Electorate),
    /// Print the resolutions, and what is still to be carried out.
    Decisions(decisions::Decisions),
    /// Draw up the letter that convenes an assembly.
    Convocation(convocation::Convocation),
    /// Draw up the attendance sheet of an assembly.
    Attendance(attendance::Attendance),
    /// Draw up the minutes of an assembly.
    Minutes(minutes::Minutes),
    /// Draw up a certified extract of sealed minutes.
    Extract(extract::Extract),
    /// Draw up a proof of the associates by category.
    Proof(proof::Proof),
    /// Print the entries of the book.
    Log(log::Log),
    /// Draw up the certificate of the shares that an associate held on a day.
    Certificate(certificate::Certificate),
    /// Explain a figure by the entries that make it.
    Explain(explain::Explain),
    /// Ask what would be otherwise, without touching the book: a vote under other statutes, the panel after other acts.
    WhatIf(what_if::WhatIf),
    /// Print the JSON Schema of commands or events.
    Schema(schema::Schema),
    /// Show the book in a browser.
    Serve(serve::Serve),
    /// Manage who may enter the pages: roles, invitations, sessions.
    User(user::User),
    /// Manage the tokens that open the API to programs.
    Token(token::Token),
    /// Verify the book from what is stored.
    Verify(verify::Verify),
    /// Compare the tables for other programs with the book, or make them anew.
    Projections(projections::Projections),
    /// Export the book as one file.
    Export(export::Export),
    /// Copy the book into one archive, and its keys apart.
    Backup(backup::Backup),
    /// Bring a book back from its archive.
    Restore(restore::Restore),
    /// Look at database, keys and seal, and say what to do.
    Doctor(doctor::Doctor),
    /// Replace the signing key.
    RotateKey(rotate_key::RotateKey),
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }
}
