//! The words of a conversion into a SCIC and of reviews.

use quitus_domain::law::conversion::{Formality, PackItem};
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::reviews::Opinion;

/// An item of the pack, within a sentence.
pub fn pack_item(item: PackItem) -> &'static str {
    match item {
        PackItem::Mention => "la mention de la SCIC à côté du nom",
        PackItem::Object => "l’objet d’intérêt collectif et d’utilité sociale",
        PackItem::Capital => "le capital variable et son plancher",
        PackItem::Project => "la description du projet coopératif",
        PackItem::Categories => "les catégories et les règles d’entrée et de sortie",
        PackItem::Colleges => "les collèges et leurs poids, ou leur absence",
        PackItem::Admission => "l’organe qui admet",
        PackItem::Shares => "la valeur de la part, le minimum et la libération",
        PackItem::Assemblies => "les règles des assemblées",
        PackItem::Results => "l’affectation du résultat, 15 % puis 50 %",
        PackItem::ReviewClause => "la clause de révision",
        PackItem::Reviewer => "le réviseur",
        PackItem::Deputy => "le réviseur suppléant",
        PackItem::Dissolution => "la clause de dissolution",
        PackItem::FirstAssociates => "la liste des premiers associés, avec preuves",
        PackItem::Manager => "la gérance confirmée",
    }
}

/// A formality.
pub fn formality(formality: Formality) -> &'static str {
    match formality {
        Formality::LegalNotice => "annonce légale",
        Formality::SingleWindow => "dépôt au guichet unique",
        Formality::BeneficialOwners => "déclaration des bénéficiaires effectifs",
    }
}

/// What one who opposed may choose.
pub fn dissent_option(option: DissentOption) -> &'static str {
    match option {
        DissentOption::BuyBack => "rachat des parts sous deux ans",
        DissentOption::RepayableAccount => "compte remboursable sous cinq ans, au taux légal",
    }
}

/// What a reviewer concludes.
pub fn opinion(opinion: Opinion) -> &'static str {
    match opinion {
        Opinion::Compliant => "conforme",
        Opinion::WithReservations => "avec réserves",
        Opinion::NotCompliant => "non conforme",
    }
}
