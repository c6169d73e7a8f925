//! What abstaining weighs where the law leaves it to the statutes.

use super::assemblies::{result, voted};
use super::common::*;
use Choice::{Abstention, InFavour};
use quitus_domain::assemblies::*;
use quitus_domain::law::notice::Convener;
use quitus_domain::statutes::{Abstentions, Statutes};
use quitus_domain::values::Form;

#[test]
fn the_statutes_of_a_sas_say_what_abstaining_weighs() {
    let adopted = |abstentions| {
        let sas = but(statutes_2012(), |s: &mut Statutes| {
            (s.form, s.assemblies.abstentions) = (Form::Sas, abstentions);
        });
        let book = Given::cooproduction_under(sas).with_the_three_caes();
        let book = book.and(on(NOTICE, ConveneAssembly { convened_by: Convener::CourtAgent, ..convocation(1) }));
        let all = [ARTENREEL, COOPENATES, ANTIGONE];
        let book = all.into_iter().fold(book, |b, who| b.and(on(MEETING, arrival(who, "14:00"))));
        let ballots = [(ARTENREEL, InFavour), (COOPENATES, Abstention), (ANTIGONE, Abstention)];
        result(&voted(book.and(on(MEETING, opens("14:05"))), 1, &ballots), 1).outcome
    };
    assert_eq!(adopted(None), Outcome::Adopted);
    assert_eq!(adopted(Some(Abstentions::NotCast)), Outcome::Adopted);
    assert_eq!(adopted(Some(Abstentions::Against)), Outcome::Rejected);
}
