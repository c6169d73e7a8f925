//! The command line: one file per command.
//!
//! stdout carries data, stderr carries talk. The exit codes are those of [`Exit`], the same for every command.
//! Deliberately absent: rules, SQL, and any text that people read, which stands in `locales`.

mod accounts;
mod accounts_check;
mod accounts_files;
mod apply;
mod asking;
mod assemblies;
mod attendance;
mod backup;
mod backup_trouble;
mod bank;
mod capital;
mod certificate;
mod commands;
mod conformity;
mod convocation;
mod deadlines;
mod decisions;
mod demo;
mod demo_scenes;
mod demo_serve;
mod diff;
mod doctor;
mod electorate;
mod exit;
mod explain;
mod explain_vote;
mod export;
mod extract;
mod fresh;
mod grants;
mod import;
mod import_faults;
mod import_fec;
mod import_preview;
mod init;
mod invoice;
mod invoices;
mod line_result;
mod lines;
mod log;
mod mandates;
mod meeting_paper;
mod minutes;
mod movements;
mod notify;
mod options;
mod output;
mod passphrase;
mod place;
mod pools;
mod progress;
mod projections;
mod proof;
mod receipt;
mod receivables;
mod register;
mod restore;
mod review;
mod rotate_key;
mod schema;
mod scic;
mod serve;
mod services;
mod serving;
mod slot_files;
mod statements;
mod stop;
mod successor;
mod tables;
mod token;
mod trouble;
mod unfinished;
mod user;
mod verify;
mod ways;
mod what_if;
mod what_if_acts;
mod what_if_vote;

pub use exit::Exit;

use crate::locales::Language;
use clap::Parser;
use commands::{Arguments, Command};
use std::process::ExitCode;
use trouble::Trouble;

/// Reads the command line, carries it out and says how it ended.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments.common.language();
    let outcome = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let exit = match outcome {
        Ok(runtime) => {
            let done = runtime.block_on(run(arguments, language));
            // A thread that still waits for the standard input must not keep the program alive.
            runtime.shutdown_background();
            end(language, done)
        }
        Err(error) => end(language, Err(Trouble::file("tokio", &error))),
    };
    ExitCode::from(exit.code())
}

fn end(language: Language, done: Result<(), Trouble>) -> Exit {
    let Err(trouble) = done else { return Exit::Done };
    if let Some(text) = trouble.text(language) {
        output::talk(&format!("quitus: {text}"));
    }
    trouble.exit()
}

async fn run(arguments: Arguments, language: Language) -> Result<(), Trouble> {
    let Arguments { common, command } = arguments;
    match command {
        Command::Demo(demo) => demo::run(&common, &demo, language).await,
        Command::Init(init) => init::run(&common, &init, language).await,
        Command::Apply(apply) => apply::run(&common, &apply, language).await,
        Command::Import(import) => import::run(&common, &import, language).await,
        Command::Register(register) => register::run(&common, &register, language).await,
        Command::Movements(movements) => movements::run(&common, &movements, language).await,
        Command::Capital(capital) => capital::run(&common, &capital, language).await,
        Command::Certificate(options) => certificate::run(&common, &options, language).await,
        Command::Diff(options) => diff::run(&common, &options, language).await,
        Command::Conformity(conformity) => conformity::run(&common, &conformity, language).await,
        Command::Review(review) => review::run(&common, &review, language).await,
        Command::Scic(scic) => scic::run(&common, &scic, language).await,
        Command::Invoice(invoice) => invoice::run(&common, &invoice, language).await,
        Command::Services(services) => services::run(&common, &services, language).await,
        Command::Pools(pools) => pools::run(&common, &pools, language).await,
        Command::Receivables(receivables) => receivables::run(&common, &receivables, language).await,
        Command::Receipt(receipt) => receipt::run(&common, &receipt, language).await,
        Command::Grants(grants) => grants::run(&common, &grants, language).await,
        Command::Invoices(invoices) => invoices::run(&common, &invoices, language).await,
        Command::Bank(bank) => bank::run(&common, &bank, language).await,
        Command::Accounts(accounts) => accounts::run(&common, &accounts, language).await,
        Command::Mandates(mandates) => mandates::run(&common, &mandates, language).await,
        Command::Assemblies(options) => assemblies::run(&common, &options, language).await,
        Command::Electorate(options) => electorate::run(&common, &options, language).await,
        Command::Deadlines(options) => deadlines::run(&common, &options, language).await,
        Command::Decisions(options) => decisions::run(&common, &options, language).await,
        Command::Convocation(options) => convocation::run(&common, &options, language).await,
        Command::Attendance(options) => attendance::run(&common, &options, language).await,
        Command::Minutes(options) => minutes::run(&common, &options, language).await,
        Command::Extract(options) => extract::run(&common, &options, language).await,
        Command::Proof(proof) => proof::run(&common, &proof, language).await,
        Command::Log(log) => log::run(&common, &log, language).await,
        Command::Explain(explain) => explain::run(&common, &explain, language).await,
        Command::WhatIf(options) => what_if::run(&common, &options, language).await,
        Command::Schema(schema) => schema::run(&schema),
        Command::Serve(serve) => serve::run(&common, &serve, language).await,
        Command::User(user) => user::run(&common, &user, language).await,
        Command::Token(token) => token::run(&common, &token, language).await,
        Command::Projections(projections) => projections::run(&common, &projections, language).await,
        Command::Verify(verify) => verify::run(&common, &verify, language).await,
        Command::Export(export) => export::run(&common, &export, language).await,
        Command::Backup(backup) => backup::run(&common, &backup, language).await,
        Command::Restore(restore) => restore::run(&common, &restore, language).await,
        Command::Doctor(doctor) => doctor::run(&common, &doctor, language).await,
        Command::RotateKey(rotate) => rotate_key::run(&common, &rotate, language).await,
    }
}
