//! What kind of page each address is. A route that is not in this table answers nobody.

use crate::mount;
use crate::people::Kind;
use crate::web::ask::decode;
use crate::web::guard::ENTER_ROUTE;
use crate::web::style;
use axum::http::Method;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A kind of page, before the number in its address is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// Of one kind, whatever the address holds.
    Of(Kind),
    /// The file of the associate whose number ends the address.
    File,
}

/// A route, and what reading and sending there are.
#[derive(Clone, Copy, Debug)]
pub struct Right {
    /// As the router writes it.
    pub route: &'static str,
    /// GET and HEAD.
    pub reads: Option<Sort>,
    /// POST.
    pub sends: Option<Sort>,
}

const fn reads(route: &'static str, kind: Kind) -> Right {
    Right { route, reads: Some(Sort::Of(kind)), sends: None }
}

const fn both(route: &'static str, kind: Kind) -> Right {
    Right { route, reads: Some(Sort::Of(kind)), sends: Some(Sort::Of(kind)) }
}

const fn sends(route: &'static str, kind: Kind) -> Right {
    Right { route, reads: None, sends: Some(Sort::Of(kind)) }
}

/// Every route.
pub const RIGHTS: &[Right] = &[
    reads("/", Kind::Start),
    reads("/deadlines", Kind::Deadlines),
    reads("/register", Kind::Book),
    Right { route: "/associates/{number}", reads: Some(Sort::File), sends: None },
    reads("/movements", Kind::Book),
    reads("/capital", Kind::Book),
    reads("/capital/why", Kind::Book),
    reads("/mandates", Kind::Book),
    reads("/assemblies", Kind::Book),
    both("/assemblies/convene", Kind::Draft),
    both("/assemblies/consult", Kind::Draft),
    both("/assemblies/deed", Kind::Draft),
    reads("/assemblies/{number}", Kind::Book),
    both("/assemblies/{number}/desk", Kind::Act),
    both("/assemblies/{number}/notices", Kind::Act),
    both("/assemblies/{number}/answers", Kind::Act),
    reads("/assemblies/{number}/minutes", Kind::Act),
    reads("/assemblies/{number}/projector", Kind::Book),
    reads("/assemblies/{number}/votes/{resolution}", Kind::Book),
    reads("/decisions", Kind::Book),
    reads("/entries", Kind::Book),
    reads("/entries/{number}", Kind::Book),
    reads("/conformity", Kind::Book),
    reads("/scic", Kind::Book),
    Right { route: "/scic/conversion", reads: Some(Sort::Of(Kind::Book)), sends: Some(Sort::Of(Kind::Act)) },
    reads("/review", Kind::Book),
    reads("/review/paper", Kind::Book),
    reads("/proofs", Kind::Book),
    reads("/proofs/categories", Kind::Book),
    reads("/proofs/paper", Kind::Book),
    reads("/proofs/sample", Kind::Book),
    reads("/proofs/answer", Kind::Book),
    Right { route: "/proofs/associates/{number}", reads: Some(Sort::File), sends: None },
    Right { route: "/certificates/{number}", reads: Some(Sort::File), sends: None },
    reads("/invoices", Kind::Book),
    reads("/invoices/{number}", Kind::Book),
    reads("/receivables", Kind::Book),
    reads("/services", Kind::Book),
    reads("/pools", Kind::Book),
    reads("/grants", Kind::Book),
    reads("/accounts", Kind::Book),
    reads("/accounts/statements", Kind::Book),
    reads("/accounts/balance", Kind::Book),
    reads("/accounts/parties", Kind::Book),
    reads("/accounts/current", Kind::Book),
    reads("/accounts/journal", Kind::Book),
    reads("/accounts/ledger/{account}", Kind::Book),
    both("/accounts/fec", Kind::Draft),
    reads("/accounts/fec/{year}", Kind::Book),
    reads("/accounts/fec/{year}/description", Kind::Book),
    both("/accounts/bank", Kind::Draft),
    reads("/acts", Kind::Draft),
    both("/acts/{act}", Kind::Draft),
    both("/drafts", Kind::Draft),
    reads("/proposals", Kind::Act),
    both("/proposals/{command}", Kind::Act),
    both("/login", Kind::Open),
    both("/invitation/{secret}", Kind::Open),
    reads("/me", Kind::Own),
    sends("/me/leave", Kind::Own),
    sends("/me/sessions", Kind::Own),
    both("/me/factor", Kind::Own),
    both("/me/password", Kind::Own),
    both("/me/proof", Kind::Own),
    both("/persons", Kind::Persons),
    both("/persons/{user}", Kind::Persons),
    both("/tokens", Kind::Persons),
    reads("/api", Kind::Book),
    reads(ENTER_ROUTE, Kind::Open),
    reads("/healthz", Kind::Open),
    reads("/readyz", Kind::Open),
];

/// How a route is named where answers are counted: as the router writes it, so that no number of a path stands there.
#[must_use]
pub fn class(route: Option<&str>) -> &'static str {
    match route.and_then(of_route) {
        Some(Right { route: "", .. }) => "sheet",
        Some(right) => right.route,
        None => "none",
    }
}

/// What is asked of a route.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// There is no such page.
    Nothing,
    /// The page is there, and is not asked in this way; these are the methods that it knows.
    OtherMethod(&'static str),
    /// A page of that kind.
    Page(Kind),
}

/// What a request asks: its route as the router found it, its method and its path.
#[must_use]
pub fn asked(route: Option<&str>, method: &Method, path: &str) -> Asked {
    let reading = matches!(*method, Method::GET | Method::HEAD);
    let Some(right) = route.and_then(of_route) else {
        return if reading { Asked::Nothing } else { Asked::OtherMethod("GET, HEAD") };
    };
    let sort = if reading { right.reads } else { right.sends.filter(|_| *method == Method::POST) };
    match sort {
        Some(Sort::Of(kind)) => Asked::Page(kind),
        Some(Sort::File) => Asked::Page(Kind::File(number_of(path))),
        None => Asked::OtherMethod(match (right.reads, right.sends) {
            (_, None) => "GET, HEAD",
            (None, Some(_)) => "POST",
            (Some(_), Some(_)) => "GET, HEAD, POST",
        }),
    }
}

/// The routes by the first step of their path: every link of every page is looked up here.
static BY_STEP: LazyLock<BTreeMap<&'static str, Vec<Right>>> = LazyLock::new(|| {
    let mut steps: BTreeMap<&'static str, Vec<Right>> = BTreeMap::new();
    RIGHTS.iter().for_each(|right| steps.entry(first_step(right.route)).or_default().push(*right));
    steps
});

fn first_step(path: &str) -> &str {
    path.split('/').nth(1).unwrap_or_default()
}

fn beside(path: &str) -> &'static [Right] {
    BY_STEP.get(first_step(path)).map(Vec::as_slice).unwrap_or_default()
}

fn of_route(route: &str) -> Option<Right> {
    if route == style::ADDRESS.as_str() {
        return Some(Right { route: "", reads: Some(Sort::Of(Kind::Open)), sends: None });
    }
    beside(route).iter().find(|right| right.route == route).copied()
}

/// The number that ends a path, as its page reads it; nobody has the number nought.
fn number_of(path: &str) -> u32 {
    let last = decode(path).and_then(|path| path.rsplit('/').next()?.parse().ok());
    last.unwrap_or_default()
}

/// What an address of ours leads to, for links: the first route that fits.
#[must_use]
pub fn leads_to(address: &str) -> Asked {
    let Some(below) = mount::path(address) else { return Asked::Nothing };
    let path = below.split('?').next().unwrap_or_default();
    let fits = |route: &&Right| {
        let (mut steps, mut wanted) = (path.split('/'), route.route.split('/'));
        loop {
            match (steps.next(), wanted.next()) {
                (None, None) => return true,
                (Some(step), Some(want)) if want == step || want.starts_with('{') => {}
                _ => return false,
            }
        }
    };
    asked(beside(path).iter().find(fits).map(|right| right.route), &Method::GET, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_of_its_kind() {
        assert_eq!(leads_to("/"), Asked::Page(Kind::Start));
        assert_eq!(leads_to("/associates/12?on=2019-12-31"), Asked::Page(Kind::File(12)));
        assert_eq!(leads_to("/associates/%31%32"), Asked::Page(Kind::File(12)));
        assert_eq!(leads_to("/associates/x"), Asked::Page(Kind::File(0)));
        assert_eq!(leads_to("/capital/why"), Asked::Page(Kind::Book));
        assert_eq!(leads_to("/nowhere"), Asked::Nothing);
        assert_eq!((class(Some("/associates/{number}")), class(None)), ("/associates/{number}", "none"));
        assert_eq!(class(Some(style::ADDRESS.as_str())), "sheet");
        assert_eq!(leads_to("/me/leave"), Asked::OtherMethod("POST"));
        assert_eq!(asked(Some("/login"), &Method::PUT, "/login"), Asked::OtherMethod("GET, HEAD, POST"));
        assert_eq!(asked(Some("/unlisted"), &Method::GET, "/unlisted"), Asked::Nothing);
        assert_eq!(asked(None, &Method::POST, "/unlisted"), Asked::OtherMethod("GET, HEAD"));
    }
}
