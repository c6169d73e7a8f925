//! The words of the conversion into a SCIC.

both! {
    CONVERT { "Transformer la coopérative en SCIC", "Convert the cooperative into a SCIC" }
    CONVERT_WHEN {
        "L’assemblée extraordinaire a adopté la transformation et tout son dossier\u{a0}: c’est un seul acte, dans le même livre.",
        "The extraordinary assembly adopted the conversion and its whole pack: it is one act, in the same book."
    }
    CONVERTED_ON { "Jour de la transformation", "Day of the conversion" }
    CLAUSES { "Statuts de la SCIC", "Statutes of the SCIC" }
    PACK { "Dossier", "Pack" }
    OBJECT { "Objet d’intérêt collectif et d’utilité sociale", "Object of collective interest and social utility" }
    PROJECT { "Description du projet coopératif", "Description of the cooperative project" }
    NO_COLLEGES { "Clause qui dit qu’il n’y a pas de collèges", "Clause that says that there are no colleges" }
    DISSOLUTION { "Clause de dissolution", "Clause on the dissolution" }
    MANAGER { "Mandat de la gérance confirmée", "Mandate of the manager who is confirmed" }
    AGREEMENT { "Plus que la majorité", "More than the majority" }
    UNANIMOUS { "Accord de tous les associés", "Agreement of all associates" }
    FORESEEN { "Clause des statuts de l’association qui le prévoit", "Clause of the association’s rules that foresees it" }
    CATEGORY { "Catégorie dans la SCIC", "Category in the SCIC" }
    GROUND { "À quel titre", "On what ground" }
    EVIDENCE { "Justificatif", "Evidence" }
    PERSON { "Personne physique", "Natural person" }
    PRESENT { "Associés de ce jour", "Associates of that day" }
    ENTERING { "Associés qui entrent par le même acte", "Associates who enter by the same act" }
    ENTERING_PERSONS { "Faire entrer une personne physique par le même acte", "Let a natural person enter by the same act" }
    ENTERING_GROUPS { "Faire entrer une indivision par le même acte", "Let co-owners enter by the same act" }
    ENTERING_COMPANIES { "Faire entrer une personne morale par le même acte", "Let a legal person enter by the same act" }
    ENTERING_HELP {
        "Sans candidature inscrite\u{a0}: la décision de la transformation admet",
        "Without a recorded application: the decision of the conversion admits"
    }
    NOT_YET { "Pas dans cet acte", "Not in this act" }
}
