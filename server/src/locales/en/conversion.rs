//! The words of a conversion into a SCIC and of reviews.

use quitus_domain::law::conversion::{Formality, PackItem};
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::reviews::Opinion;

/// An item of the pack, within a sentence.
pub fn pack_item(item: PackItem) -> &'static str {
    match item {
        PackItem::Mention => "the words of the SCIC beside the name",
        PackItem::Object => "the object of collective interest and social utility",
        PackItem::Capital => "the variable capital and its floor",
        PackItem::Project => "the description of the cooperative project",
        PackItem::Categories => "the categories and the rules of entry and exit",
        PackItem::Colleges => "the colleges and their weights, or their absence",
        PackItem::Admission => "the organ that admits",
        PackItem::Shares => "the value of the share, the minimum and the payment",
        PackItem::Assemblies => "the rules of assemblies",
        PackItem::Results => "the allocation of the result, 15 % then 50 %",
        PackItem::ReviewClause => "the clause on the review",
        PackItem::Reviewer => "the reviewer",
        PackItem::Deputy => "the deputy reviewer",
        PackItem::Dissolution => "the clause on dissolution",
        PackItem::FirstAssociates => "the list of first associates, with evidence",
        PackItem::Manager => "the manager confirmed",
    }
}

/// A formality.
pub fn formality(formality: Formality) -> &'static str {
    match formality {
        Formality::LegalNotice => "legal notice",
        Formality::SingleWindow => "single-window filing",
        Formality::BeneficialOwners => "declaration of beneficial owners",
    }
}

/// What one who opposed may choose.
pub fn dissent_option(option: DissentOption) -> &'static str {
    match option {
        DissentOption::BuyBack => "shares bought back within two years",
        DissentOption::RepayableAccount => "account repaid within five years, at the legal rate",
    }
}

/// What a reviewer concludes.
pub fn opinion(opinion: Opinion) -> &'static str {
    match opinion {
        Opinion::Compliant => "compliant",
        Opinion::WithReservations => "with reservations",
        Opinion::NotCompliant => "not compliant",
    }
}
