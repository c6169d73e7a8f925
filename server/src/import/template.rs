//! An empty sheet with every column, and one line that shows how it is filled.

use crate::locales::Language;
use crate::locales::field::Field;

/// The template as CSV: as Excel opens it in that language.
///
/// # Errors
/// What the writer of CSV answers.
pub fn template(language: Language) -> Result<String, csv::Error> {
    let delimiter = match language {
        Language::French => b';',
        Language::English => b',',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(Field::ALL.iter().map(|field| field.head(language)))?;
    writer.write_record(Field::ALL.iter().map(|field| field.example(language)))?;
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
