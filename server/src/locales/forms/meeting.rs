//! The forms of assemblies.

both! {
    ASSEMBLY { "Assemblée", "Assembly" }
    DAY { "Jour de la séance", "Day of the meeting" }
    AT { "Heure", "Time" }
    CHAIR { "Qui préside", "Who takes the chair" }

    OPEN { "Ouvrir la séance", "Open the meeting" }
    OPEN_WHEN {
        "Quand le quorum d’au moins une résolution est atteint.",
        "When the quorum of at least one resolution is reached."
    }
    CLOSE { "Lever la séance", "Close the meeting" }
    CLOSE_WHEN {
        "Quand tout est voté, ou pour constater qu’elle n’a pas pu se tenir.",
        "When everything is voted on, or to record that it could not be held."
    }
    ADJOURN { "Suspendre la séance", "Adjourn the meeting" }
    ADJOURN_WHEN {
        "Pour la reprendre plus tard, comme la même assemblée.",
        "To resume it later, as the same assembly."
    }
    RESUMES_ON { "Jour de la reprise", "Day on which it resumes" }
    RESUMES_AT { "Heure de la reprise", "Time at which it resumes" }
    RESUMES_IN { "Lieu de la reprise, s’il change", "Place where it resumes, if another" }
    REASON { "Pourquoi", "Why" }
    RESUME { "Reprendre la séance", "Resume the meeting" }
    RESUME_WHEN { "Quand une séance suspendue continue.", "When a meeting that was adjourned goes on." }

    PROXY { "Recevoir un pouvoir", "Receive a proxy" }
    PROXY_WHEN { "Quand un associé se fait représenter.", "When an associate is represented." }
    PROXY_TO_ASSOCIATE { "à un autre associé", "to another associate" }
    PROXY_OTHER { "Recevoir un pouvoir donné à un tiers", "Receive a proxy given to a third person" }
    PROXY_OTHER_WHEN {
        "Si les statuts admettent un mandataire qui n’est pas associé.",
        "Where the statutes admit a bearer who is no associate."
    }
    PROXY_BLANK { "Recevoir un pouvoir en blanc", "Receive a blank proxy" }
    PROXY_BLANK_WHEN { "Quand personne n’y est nommé.", "When nobody is named in it." }
    GIVER { "Qui le donne", "Who gives it" }
    BEARER { "Qui le porte", "Who bears it" }
    BLANK { "Personne n’est nommé", "Nobody is named" }
    PROXY_PAPER { "Le pouvoir signé", "The signed proxy" }
    PROXY_DAY { "Jour où il est reçu", "Day it is received" }
    REVOKE { "Retirer un pouvoir", "Take a proxy back" }
    REVOKE_WHEN { "Quand celui qui l’a donné le retire.", "When whoever gave it takes it back." }

    SEAL { "Sceller le procès-verbal", "Seal the minutes" }
    SEAL_WHEN {
        "Après la séance\u{a0}: le livre a les faits, les résolutions et les votes\u{202f}; dites ce que lui ne peut savoir.",
        "After the meeting: the book has the facts, the resolutions and the votes; say what it cannot know."
    }
    CORRECT { "Corriger un procès-verbal scellé", "Correct sealed minutes" }
    CORRECT_WHEN {
        "Un procès-verbal scellé est faux ou incomplet\u{a0}: un autre, du numéro suivant, le rectifie\u{202f}; les deux restent. Deux \
         personnes.",
        "Sealed minutes are wrong or incomplete: others, under the next number, correct them; both stand. Two persons."
    }
    CORRECTED { "Numéro du procès-verbal corrigé", "Number of the minutes corrected" }
    CORRECTION { "Ce qui est corrigé", "What is corrected" }
    CORRECTION_HELP {
        "Ce qui était écrit, ce qu’il faut lire, et pourquoi.",
        "What was written, what is to be read, and why."
    }
    SEAL_DAY { "Jour du procès-verbal", "Day of the minutes" }
    MINUTES_NUMBER { "Numéro du procès-verbal", "Number of the minutes" }
    MINUTES_NUMBER_HELP { "Celui qui suit le dernier.", "The one after the last." }
    CHAIR_CAPACITY { "En quelle qualité la séance était présidée", "In which capacity the chair presided" }
    CHAIR_CAPACITY_HELP {
        "Par exemple\u{a0}: Président de séance en qualité de gérant.",
        "For example: Chairman, as manager."
    }
    DOCUMENTS { "Documents et rapports soumis", "Documents and reports submitted" }
    DEBATES { "Résumé des débats", "Summary of the debates" }
    SIGNATORIES { "Qui signe", "Who signs" }
    SIGN { "Joindre la signature d’un procès-verbal", "Attach the signature of minutes" }
    SIGN_WHEN {
        "Quand le fichier signé, ou son jeton d’horodatage, revient.",
        "When the signed file, or its time-stamp, comes back."
    }
    PROOF { "Ce qui est joint", "What is attached" }
    SIMPLE { "Signature simple", "Simple signature" }
    ADVANCED { "Signature avancée", "Advanced signature" }
    QUALIFIED { "Signature qualifiée", "Qualified signature" }
    STAMP { "Horodatage", "Time-stamp" }
    FILE { "Le fichier, ou ce qu’il dit", "The file, or what it says" }

    CONSULT { "Consulter les associés par écrit", "Consult the associates in writing" }
    CONSULT_WHEN {
        "Les statuts le permettent\u{a0}: les associés répondent par écrit, sans se réunir.",
        "The statutes allow it: the associates answer in writing, without meeting."
    }
    ANSWERS_UNTIL { "Réponses jusqu’au", "Answers until" }
    ANSWERS_TO { "Où répondre", "Where to answer" }
    OPENED_BY { "Ouverte par", "Opened by" }
    OF_ACCOUNTS { "Comptes annuels", "Annual accounts" }
    NO_ACCOUNTS { "Non soumis", "Not submitted" }
    WITH_ACCOUNTS { "Soumis à la décision", "Submitted" }
    DEED { "Inscrire un acte signé de tous les associés", "Record a deed that all associates signed" }
    DEED_WHEN {
        "Tous les associés ont signé l’acte qui prend les décisions.", "All associates signed the deed that takes the decisions."
    }
    DEED_PAPER { "Acte", "Deed" }
    DEED_SIGNED_BY { "Signataires", "Signatories" }
    DEED_DAY { "Jour de la signature", "Day of the signature" }
    CONVENE { "Convoquer une assemblée", "Convene an assembly" }
    CONVENE_WHEN {
        "La convocation arrête la liste de ceux qui votent. Les points et les résolutions s’ajoutent un à un.",
        "The convocation freezes the list of those who vote. Items and resolutions are added one by one."
    }
    SENT_ON { "Jour de l’envoi", "Day of sending" }
    KIND { "Nature de l’assemblée", "Kind of assembly" }
    KIND_HELP {
        "Mixte, si elle décide aussi de modifier les statuts.",
        "Mixed, where it also decides to amend the statutes."
    }
    ORDINARY { "Ordinaire", "Ordinary" }
    EXTRAORDINARY { "Extraordinaire", "Extraordinary" }
    MIXED { "Mixte", "Mixed" }
    PLACE { "Lieu, ou lien", "Place, or link" }
    CONVENED_BY { "Qui convoque", "Who convenes" }
    BY_MANAGER { "La gérance, ou la présidence d’une SAS", "The management" }
    BY_BOARD { "Le conseil", "The board" }
    BY_AUDITOR { "Le commissaire aux comptes", "The auditor" }
    BY_ASSOCIATES { "Des associés", "Associates" }
    BY_COURT_AGENT { "Un mandataire de justice", "An agent named by the court" }
    BY_LIQUIDATOR { "Le liquidateur", "The liquidator" }
    PAPERS { "Documents tenus à disposition", "Documents put at the associates’ disposal" }
    FORMS_UNTIL { "Dernier jour des formulaires de vote", "Last day for forms of vote" }
    FORMS_UNTIL_HELP { "Si les statuts admettent le vote à distance.", "Where the statutes admit votes at a distance." }
    SECOND_CALL { "Seconde convocation de", "Second call of" }
    OPENED { "Ouverture", "Opening" }
    CLOSED { "Levée", "Closing" }
    ATTENDANCE { "Présence", "Attendance" }
    AGENDA { "Ordre du jour", "Agenda" }
    ITEM_TITLE { "Intitulé du point", "Title of the item" }
    DRAFTS { "Projets de résolutions", "Drafts of resolutions" }
    ITEM { "Point de l’ordre du jour, par son numéro", "Item of the agenda, by its number" }
    RULE { "Règle de majorité", "Rule of majority" }
    RULE_ORDINARY { "Ordinaire", "Ordinary" }
    RULE_EXTRAORDINARY { "Extraordinaire", "Extraordinary" }
    RULE_UNANIMOUS { "Unanimité", "Unanimity" }
    WORDING { "Texte mis aux voix", "Text put to the vote" }
    MATTER { "Objet", "Matter" }
    BUSINESS { "Affaire", "Business" }
    ELECTION { "Élection ou révocation", "Election, or revocation" }
    BACKING { "Avis de la gérance", "What the management says" }
    BACKED { "Elle la propose ou l’approuve", "It proposes or approves it" }
    NOT_BACKED { "Elle ne l’approuve pas", "It does not back it" }
    RESERVED_TO { "Seule catégorie qui vote", "The category that alone votes" }
    AUTHORISES { "Acte qu’elle permettra", "Act that it will authorise" }
    AUTHORISES_HELP {
        "Ce que le livre inscrira si elle est adoptée\u{a0}; rien, si rien du livre n’en découle.",
        "What the book will record if it is adopted; nothing, when nothing of the book follows from it."
    }
    NOTICES { "Inscrire les envois de la convocation", "Record the notices" }
    NOTICES_WHEN { "Quand la convocation est partie.", "When the notices are sent." }
    MEDIUM { "Moyen", "Medium" }
    SENDING_PROOF { "Preuve de l’envoi", "Proof of sending" }
    REGISTERED_POST { "Lettre recommandée", "Registered post" }
    POST { "Lettre simple", "Ordinary post" }
    BY_HAND { "Remise en main propre", "By hand" }
    BY_EMAIL { "Courrier électronique", "E-mail" }
    ANSWER { "Recevoir un formulaire de vote", "Receive a form of vote" }
    ANSWER_WHEN {
        "Quand un associé vote à distance, là où les statuts l’admettent.",
        "When an associate votes at a distance, where the statutes admit it."
    }
    ANSWER_PAPER { "Le formulaire signé", "The signed form" }
    IN_FAVOUR { "Pour", "For" }
    AGAINST { "Contre", "Against" }
    ABSTENTION { "Abstention", "Abstention" }

    IN { "Arrivée", "Arrival" }
    OUT { "Départ", "Departure" }
    WHO { "Associé", "Associate" }
    STANDS { "Qui est là pour lui", "Who stands there for it" }
    POWER { "Preuve du pouvoir", "Proof of power" }
    ATTENDS { "Comment", "How" }
    HERE { "présent", "present" }
    REMOTE { "à distance", "at a distance" }
    PUT { "Mettre aux voix", "Put to the vote" }
    METHOD { "Comment on vote", "How votes are cast" }
    SHOW { "À main levée", "By show of hands" }
    CALL { "Par appel nominal", "By roll call" }
    SECRET { "À bulletin secret", "By secret ballot" }
    PLATFORM { "Sur une plateforme", "On a platform" }
    NUMBER { "Résolution", "Resolution" }
    VOTES { "Inscrire les votes", "Record the votes" }
    CLOSE_VOTE { "Clore le vote", "Close the vote" }
    DESK_WHEN { "À la table de séance.", "At the desk of the meeting." }
}
