//! Heads of columns and names of figures.

use crate::locales::Column;

pub fn column(column: Column) -> &'static str {
    match column {
        Column::Number => "No.",
        Column::Associate => "Associate",
        Column::Category => "Category",
        Column::Since => "Since",
        Column::Until => "Until",
        Column::AdmittedBy => "Admitted by",
        Column::Decision => "Decision",
        Column::Shares => "Shares",
        Column::Subscribed => "Subscribed capital",
        Column::Paid => "Paid-up capital",
        Column::Called => "Called capital",
        Column::Unpaid => "Still to be paid up",
        Column::Entry => "Entry",
        Column::Entries => "Entries",
        Column::Movement => "Movement",
        Column::EffectiveOn => "Effective on",
        Column::RecordedAt => "Recorded on",
        Column::RectifiedBy => "Rectified by",
        Column::Amount => "Amount",
        Column::CapitalAfter => "Capital after",
        Column::Associates => "Number of associates",
        Column::Highest => "Highest capital reached",
        Column::HighestSince => "Reached on",
        Column::Floor => "Capital floor",
        Column::FloorFraction => "Fraction of the floor",
        Column::RefundableNow => "Refundable now",
        Column::LeftOn => "Left on",
        Column::DueOn => "To be refunded by",
        Column::PayableNow => "Payable now",
        Column::Rule => "Rule",
        Column::Article => "Article",
        Column::Finding => "Finding",
    }
}
