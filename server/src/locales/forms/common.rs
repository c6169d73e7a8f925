//! What several forms share.

both! {
    REGISTER { "Registre des associés", "Register of associates" }
    ASSEMBLIES { "Assemblées générales", "General assemblies" }
    CAPITAL { "Capital", "Capital" }
    MANDATES { "Mandats", "Mandates" }
    SOCIETY { "Vie de la société", "Life of the society" }
    BILLING { "Services et factures", "Services and invoices" }
    ACCOUNTS { "Comptes", "Accounts" }
    DAY { "Jour d’effet", "Day of effect" }

    ASSOCIATE { "Associé", "Associate" }
    CATEGORY { "Catégorie d’associés", "Category of associates" }
    DECISION { "Décision", "Decision" }
    DECISION_HELP {
        "La résolution adoptée qui autorise cet acte\u{a0}; si le livre ne la tient pas, dites ci-dessous quel organe a décidé.",
        "The adopted resolution that authorises this act; if the book does not hold it, say below which organ decided."
    }
    DECISION_OUTSIDE { "Une décision prise hors du livre", "A decision taken outside the book" }
    ORGAN { "Organe qui a décidé", "Organ that decided" }
    DECIDED_ON { "Jour de la décision", "Day of the decision" }
    DECISION_NUMBER { "Référence de la décision", "Reference of the decision" }
    DECISION_NUMBER_HELP {
        "Par exemple\u{a0}: AGO du 12 juin 2026, résolution n°\u{a0}3.",
        "For example: ordinary assembly of 12 June 2026, resolution no. 3."
    }
    ANOTHER_DAY {
        "Un autre jour d’effet que celui de la décision, ou sa référence",
        "Another day of effect than that of the decision, or its reference"
    }
    DECISION_PAPER { "Extrait du procès-verbal ou de l’acte", "Extract of the minutes or of the deed" }
    PAPER_HELP {
        "Recopiez ce que dit la pièce. Le texte est scellé\u{a0}: le livre n’en garde en clair que l’empreinte.",
        "Write what the paper says. The text is sealed: in clear the book keeps its digest only."
    }
    ORDINARY_ASSEMBLY { "Assemblée générale ordinaire", "Ordinary general assembly" }
    EXTRAORDINARY_ASSEMBLY { "Assemblée générale extraordinaire", "Extraordinary general assembly" }
    BOARD { "Conseil d’administration ou de surveillance", "Board" }
    MANAGER { "Gérance, ou présidence d’une SAS", "Management" }
    FOUNDING_DEED { "Acte constitutif", "Founding deed" }

    KNOWN_PERSON { "Personne déjà nommée dans le livre", "Person whom the book names already" }
    NEW_PERSON { "Nom et prénom", "First and last name" }
    NEW_PERSON_ELSE { "ou nom et prénom, si elle est nouvelle", "or first and last name, of a new person" }
    NEW_PERSON_HELP {
        "Le nom est gardé chiffré, à part du livre, et peut être effacé un jour.",
        "The name is kept encrypted, apart from the book, and can be erased one day."
    }
    NEW_NAME { "Nouveau nom", "New name" }
    REACH { "Coordonnées", "Contact" }
    BIRTH_DATE { "Date de naissance", "Date of birth" }
    ADDRESS { "Adresse postale", "Postal address" }
    EMAIL { "Adresse électronique", "E-mail address" }
    PHONE { "Téléphone", "Phone" }
    NONE_OF_THESE { "\u{2014} choisir \u{2014}", "\u{2014} choose \u{2014}" }
    OUTSIDE_CHOICE { "\u{2014} aucune de celles-ci \u{2014}", "\u{2014} none of these \u{2014}" }
    NEW_CHOICE { "\u{2014} une nouvelle personne \u{2014}", "\u{2014} a new person \u{2014}" }
    PAPER { "Pièce", "Paper" }
    ROW { "Ligne", "Line" }
    OTHER_PAPERS { "Pièces", "Papers" }
}
