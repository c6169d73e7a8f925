//! What the columns of an associates' spreadsheet are called, in the words of those who keep one.
//!
//! A head is recognised by its letters and digits alone: case, accents, dots and blanks do not count, so that one name
//! here stands for `N°`, `n` and `N.`.

use super::Language;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $key:literal [$french:literal, $english:literal] $others:expr;)*) => {
        /// What an associate's line says.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Field { $($(#[$doc])* $name,)* }

        impl Field {
            /// Every one of them, in the order of the template.
            pub const ALL: &[Field] = &[$(Field::$name,)*];

            /// Its name in a mapping.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Field::$name => $key,)* }
            }

            /// The head of its column.
            #[must_use]
            pub const fn head(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Field::$name, Language::French) => $french,
                      (Field::$name, Language::English) => $english,)*
                }
            }

            /// What else people write at the head of its column, in plain letters.
            const fn others(self) -> &'static [&'static str] {
                match self { $(Field::$name => &$others,)* }
            }
        }
    };
}

fields! {
    /// The number in the register kept until now.
    Number "number" ["N°", "No."]
        ["numero", "numero d associe", "numero associe", "no associe", "n associe", "number", "associate number", "id"];
    /// Natural person, legal person or indivision.
    Kind "kind" ["Type", "Type"] ["nature", "type d associe", "type de personne", "personne", "kind", "type of person"];
    /// The name: whole, or of a legal person.
    Name "name" ["Dénomination", "Name"]
        ["nom complet", "denomination sociale", "raison sociale", "nom ou denomination", "associe", "societaire",
         "nom et prenom", "nom prenom", "full name", "company", "company name", "associate"];
    /// The last name of a natural person.
    LastName "last_name" ["Nom", "Last name"] ["nom de famille", "nom d usage", "surname", "family name"];
    /// The first name.
    FirstName "first_name" ["Prénom", "First name"] ["prenoms", "given name", "forename"];
    /// The form of a legal person.
    LegalForm "legal_form" ["Forme juridique", "Legal form"] ["forme", "form"];
    /// The SIREN.
    Siren "siren" ["SIREN", "SIREN"] ["n siren", "no siren", "numero siren"];
    /// The seat of a legal person.
    Seat "seat" ["Siège", "Seat"] ["siege social", "registered office"];
    /// Who represents a legal person.
    Representative "representative" ["Représentant", "Representative"]
        ["representant legal", "represente par", "represented by", "legal representative"];
    /// The common agent of co-owners.
    Agent "agent" ["Mandataire unique", "Common agent"] ["mandataire", "mandataire commun", "agent"];
    /// The co-owners.
    CoOwners "co_owners" ["Co-indivisaires", "Co-owners"] ["indivisaires", "coindivisaires", "co proprietaires", "coowners"];
    /// Date of birth.
    BirthDate "birth_date" ["Date de naissance", "Date of birth"] ["ne le", "nee le", "naissance", "birth date", "born on"];
    /// Postal address.
    Address "address" ["Adresse", "Address"] ["adresse postale", "domicile", "postal address"];
    /// E-mail.
    Email "email" ["Courriel", "E-mail"] ["mail", "email", "e mail", "adresse mail", "adresse electronique", "email address"];
    /// Phone.
    Phone "phone" ["Téléphone", "Phone"] ["tel", "portable", "mobile", "phone number", "telephone"];
    /// Category, by its key or its label.
    Category "category" ["Catégorie", "Category"] ["categorie d associe", "categorie d associes"];
    /// Why the associate belongs to the category.
    Ground "ground" ["Motif de la catégorie", "Ground of the category"] ["motif", "lien cooperatif", "ground", "reason"];
    /// First day of membership.
    Since "since" ["Associé depuis le", "Associate since"]
        ["date d entree", "entree", "date d admission", "admis le", "admission", "depuis", "depuis le", "date d adhesion",
         "since", "admitted on", "entry date", "date of admission"];
    /// Number of shares.
    Shares "shares" ["Nombre de parts", "Number of shares"]
        ["parts", "nb parts", "nb de parts", "parts sociales", "nombre de parts sociales", "shares"];
    /// What is paid of them.
    Paid "paid" ["Capital libéré", "Paid"]
        ["libere", "montant libere", "capital verse", "verse", "montant verse", "capital paid", "paid up", "amount paid",
         "paid up capital"];
    /// Until when the rest must be paid.
    PayUpDueOn "pay_up_due_on" ["À libérer avant le", "To be paid up by"]
        ["echeance de liberation", "date limite de liberation", "pay up due on", "due on"];
    /// Last day of membership, of somebody who left and still has shares.
    LeftOn "left_on" ["Parti le", "Left on"]
        ["date de sortie", "sortie", "date de depart", "date de retrait", "sorti le", "exit date"];
}

impl Field {
    /// What stands in the one line of the template: a cooperative, with nothing of what other kinds of associates have.
    #[must_use]
    pub const fn example(self, language: Language) -> &'static str {
        match (self, language) {
            (Field::Number, _) => "1",
            (Field::Kind, Language::French) => "personne morale",
            (Field::Kind, Language::English) => "legal person",
            (Field::Name, _) => "Les Ateliers du Rhin",
            (Field::LegalForm, _) => "SCOP SARL",
            (Field::Siren, _) => "732 829 320",
            (Field::Seat, _) => "Strasbourg",
            (Field::Representative, _) => "Camille Martin",
            (Field::Email, _) => "contact@example.org",
            (Field::Phone, _) => "03 88 00 00 00",
            (Field::Category, Language::French) => "Bénéficiaires",
            (Field::Category, Language::English) => "Beneficiaries",
            (Field::Ground, Language::French) => "utilise les services de la coopérative",
            (Field::Ground, Language::English) => "uses the services of the cooperative",
            (Field::Since, Language::French) => "02/01/2012",
            (Field::Since, Language::English) => "2012-01-02",
            (Field::Shares, _) => "100",
            (Field::Paid, Language::French) => "1 500,00",
            (Field::Paid, Language::English) => "1500.00",
            (Field::PayUpDueOn, Language::French) => "02/01/2027",
            (Field::PayUpDueOn, Language::English) => "2027-01-02",
            (
                Field::LastName
                | Field::FirstName
                | Field::Agent
                | Field::CoOwners
                | Field::BirthDate
                | Field::Address
                | Field::LeftOn,
                _,
            ) => "",
        }
    }

    /// The field of that name in a mapping.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// The field that a head means, without any mapping.
    #[must_use]
    pub fn of_head(head: &str) -> Option<Field> {
        let letters = plain(head);
        let own = |field: &Field| [Language::French, Language::English].map(|language| plain(field.head(language)));
        let means = |field: &Field| own(field).contains(&letters) || field.others().contains(&letters.as_str());
        Field::ALL.iter().copied().find(means)
    }
}

/// How a line of sums begins.
pub const SUMS: &[&str] = &["total", "totaux", "sous total", "sum", "somme", "subtotal"];

/// What a line of the sheet is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KindWord {
    /// A natural person.
    Natural,
    /// A legal person.
    Legal,
    /// Co-owners without legal personality.
    Indivision,
}

impl KindWord {
    /// The kind that a word means.
    #[must_use]
    pub fn of(word: &str) -> Option<KindWord> {
        match plain(word).as_str() {
            "personne physique" | "physique" | "pp" | "particulier" | "natural person" | "natural" => {
                Some(KindWord::Natural)
            }
            "personne morale" | "morale" | "pm" | "societe" | "association" | "legal person" | "legal" => {
                Some(KindWord::Legal)
            }
            "indivision" | "club" | "cigales" | "co ownership" => Some(KindWord::Indivision),
            _ => None,
        }
    }
}

/// Small letters and digits without accents, other signs as single blanks.
#[must_use]
pub fn plain(text: &str) -> String {
    let letters: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_head_means_one_field_only() {
        let mut meaning: BTreeMap<String, Field> = BTreeMap::new();
        for field in Field::ALL {
            let heads = [field.head(Language::French), field.head(Language::English), field.key()];
            let all = heads.iter().chain(field.others()).map(|head| plain(head));
            for head in all {
                let other = meaning.insert(head.clone(), *field);
                assert!(other.is_none_or(|other| other == *field), "`{head}` means {field:?} and {other:?}");
            }
            assert_eq!(Field::of_head(heads[0]), Some(*field));
            assert_eq!(Field::of_key(field.key()), Some(*field));
            assert!(field.others().iter().all(|other| plain(other) == *other), "{field:?} is not plain");
        }
    }

    #[test]
    fn a_head_is_read_by_its_letters() {
        for (head, field) in [
            ("  n° ", Field::Number),
            ("N\u{ba}", Field::Number),
            ("Nb. parts", Field::Shares),
            ("DATE D’ENTRÉE", Field::Since),
            ("De\u{301}nomination", Field::Name),
            ("E-mail", Field::Email),
        ] {
            assert_eq!(Field::of_head(head), Some(field), "{head}");
        }
        assert_eq!(Field::of_head("Observations"), None);
    }
}
