//! The words of the acts of the capital.

both! {
    SUBSCRIBE { "Souscrire des parts", "Subscribe shares" }
    SUBSCRIBE_WHEN { "Un associé a signé un bulletin de souscription.", "An associate has signed a subscription form." }
    SUBSCRIBED_ON { "Jour de la souscription", "Day of the subscription" }
    SHARES { "Nombre de parts", "Number of shares" }
    SHARES_HELP {
        "La valeur d’une part est celle que les statuts fixent ce jour-là.",
        "The value of one share is what the statutes fix on that day."
    }
    PAID_AT_ONCE { "Montant versé ce jour, en euros", "Amount paid on that day, in euros" }
    PAID_AT_ONCE_HELP {
        "Un quart au moins de la valeur des parts, et ce que demandent les statuts.",
        "At least a quarter of the value of the shares, and what the statutes ask for."
    }
    BULLETIN { "Bulletin de souscription", "Subscription form" }
    SUBSCRIPTION { "Souscription", "Subscription" }
    CALL { "Appeler une partie d’une souscription", "Call a part of a subscription" }
    CALL_WHEN {
        "La coopérative demande une partie de ce qui reste à libérer, avant le terme des statuts.",
        "The cooperative asks for a part of what is not paid, before the term of the statutes."
    }
    CALLED_ON { "Jour de l’appel", "Day of the call" }
    CALLED { "Montant appelé, en euros", "Amount called, in euros" }
    DUE_ON { "À verser au plus tard le", "Due on" }
    CALL_LETTER { "Lettre d’appel", "Letter" }
    PAY_UP { "Inscrire un versement sur des parts", "Record a payment on shares" }
    PAY_UP_WHEN { "Un associé libère tout ou partie de ce qu’il doit sur ses parts.", "An associate pays what it owes on its shares, or a part of it." }
    PAID_ON { "Jour du versement", "Day of the payment" }
    AMOUNT { "Montant, en euros", "Amount, in euros" }
    NOTIFY { "Inscrire une mise en demeure", "Record a formal notice" }
    NOTIFY_WHEN {
        "Une lettre recommandée demande ce qui n’a pas été libéré à temps.",
        "A registered letter asks for what was not paid in time."
    }
    NOTICE_ON { "Jour de la lettre", "Day of the letter" }
    NOTICE_LETTER { "Lettre recommandée", "Registered letter" }
    DEFAULT { "Constater une défaillance", "Record a default" }
    DEFAULT_WHEN {
        "La mise en demeure est restée sans effet\u{a0}: la qualité d’associé se perd de plein droit.",
        "The formal notice had no effect: the membership ends by law."
    }
    TRANSFER { "Inscrire une cession de parts", "Record a transfer of shares" }
    TRANSFER_WHEN { "Des parts passent d’un associé à un autre, par un acte.", "Shares go from one associate to another, by a deed." }
    TRANSFERRED_ON { "Jour de la cession", "Day of the transfer" }
    FROM { "Cédant", "Transferor" }
    TO { "Cessionnaire", "Transferee" }
    PRICE { "Prix total, en euros", "Whole price, in euros" }
    PRICE_HELP { "Au plus la valeur nominale des parts.", "At most the nominal value of the shares." }
    DEED { "Acte de cession", "Deed of transfer" }
    APPROVAL { "Agrément", "Approval" }
    REFUND { "Rembourser des parts aussitôt", "Refund shares at once" }
    REFUND_WHEN { "Un ancien associé est payé le jour même où ses parts sont annulées.", "A former associate is paid on the day its shares are cancelled." }
    REFUNDED_ON { "Jour du remboursement", "Day of the refund" }
    FORMER { "Ancien associé", "Former associate" }
    REFUNDED { "Montant payé, en euros", "Amount paid, in euros" }
    CANCEL { "Annuler des parts et reconnaître la dette", "Cancel shares and owe their value" }
    CANCEL_WHEN {
        "Les parts d’un ancien associé sont annulées\u{a0}; la coopérative lui en doit la valeur, à payer plus tard.",
        "The shares of a former associate are cancelled; the cooperative owes their value, to be paid later."
    }
    CANCELLED_ON { "Jour de l’annulation", "Day of the cancellation" }
    SHEET { "Bilan qui fixe la valeur", "Balance sheet that fixes the value" }
    CLOSED_ON { "Bilan clos le", "Balance sheet of" }
    LOSSES { "Pertes, en euros", "Losses, in euros" }
    CAPITAL_THEN { "Capital à cette date, en euros", "Capital on that day, in euros" }
    STATUTORY_RESERVES { "Réserves statutaires, en euros", "Statutory reserves, in euros" }
    SHEET_PAPER { "Ce que dit le bilan", "What the balance sheet says" }
    DEBT { "Dette", "Debt" }
    SCHEDULE { "Échelonner une dette", "Schedule a debt" }
    SCHEDULE_WHEN {
        "L’organe compétent fixe des échéances pour ce qui est dû à un ancien associé.",
        "The competent organ sets dates for what is owed to a former associate."
    }
    SCHEDULED_ON { "Jour de l’échelonnement", "Day of the schedule" }
    INSTALMENTS { "Échéances", "Instalments" }
    PAY_REFUND { "Payer une dette", "Pay a debt" }
    PAY_REFUND_WHEN { "La coopérative paie un ancien associé, en tout ou en partie.", "The cooperative pays a former associate, wholly or in part." }
    SET_OFF { "Compenser une dette", "Set a debt off" }
    SET_OFF_WHEN {
        "Ce qui est dû à un ancien associé s’éteint contre ce qu’il doit.",
        "What is owed to a former associate goes out against what it owes."
    }
    SET_OFF_ON { "Jour de la compensation", "Day of the set-off" }
    CLAIM { "Créance de la coopérative", "Claim of the cooperative" }
    PAYS { "Factures réglées", "Invoices paid" }
    PAYS_HELP {
        "Les factures que l’ancien associé n’a pas payées. Rien si la créance n’est pas une facture du livre.",
        "The invoices that the former associate has not paid. Nothing where the claim is no invoice of the book."
    }
    OF_INVOICE { "Facture", "Invoice" }
    REDUCE { "Réduire une dette", "Reduce a debt" }
    REDUCE_WHEN {
        "Des pertes apparues après le départ sont imputées sur ce qui reste dû.",
        "Losses found after the exit are charged on what is still owed."
    }
    REDUCED_ON { "Jour de la réduction", "Day of the reduction" }
    REDUCED { "Réduction, en euros", "Reduction, in euros" }
}
