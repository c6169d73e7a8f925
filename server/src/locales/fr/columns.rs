//! Heads of columns and names of figures.

use crate::locales::Column;

pub fn column(column: Column) -> &'static str {
    match column {
        Column::Number => "N°",
        Column::Associate => "Associé",
        Column::Category => "Catégorie",
        Column::Since => "Depuis le",
        Column::Until => "Jusqu’au",
        Column::AdmittedBy => "Admis par",
        Column::Decision => "Décision",
        Column::Shares => "Parts",
        Column::Subscribed => "Capital souscrit",
        Column::Paid => "Capital libéré",
        Column::Called => "Capital appelé",
        Column::Unpaid => "Reste à libérer",
        Column::Entry => "Écriture",
        Column::Entries => "Écritures",
        Column::Movement => "Mouvement",
        Column::EffectiveOn => "Date d’effet",
        Column::RecordedAt => "Inscrit le",
        Column::RectifiedBy => "Rectifié par",
        Column::Amount => "Montant",
        Column::CapitalAfter => "Capital après",
        Column::Associates => "Nombre d’associés",
        Column::Highest => "Capital le plus élevé atteint",
        Column::HighestSince => "Atteint le",
        Column::Floor => "Capital plancher",
        Column::FloorFraction => "Fraction du plancher",
        Column::RefundableNow => "Remboursable à ce jour",
        Column::LeftOn => "Parti le",
        Column::DueOn => "À rembourser au plus tard le",
        Column::PayableNow => "Payable à ce jour",
        Column::Rule => "Règle",
        Column::Article => "Article",
        Column::Finding => "Constat",
    }
}
