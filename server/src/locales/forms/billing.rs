//! The words of the acts of billing.

both! {
    PRICE { "Fixer le prix d’un service", "Set the price of a service" }
    PRICE_WHEN { "Un service entre au tarif, ou son prix change.", "A service comes on the price list, or its price changes." }
    PRICED_FROM { "En vigueur le", "In force from" }
    SERVICE_KEY { "Clé du service", "Key of the service" }
    KEY_HELP {
        "Minuscules sans accent, chiffres et tirets bas\u{a0}: paie, plateau_1.",
        "Small letters without accents, digits and underscores: payroll, floor_1."
    }
    LABEL { "Nom", "Name" }
    NATURE { "Nature", "Nature" }
    SHARED_MEANS { "Moyens mis en commun", "Shared means" }
    SERVICE_NATURE { "Prestation de service", "Service" }
    STAFF { "Personnel mis à disposition", "Staff made available" }
    UNIT { "Unité", "Unit" }
    HOUR { "Heure", "Hour" }
    DAY { "Jour", "Day" }
    MONTH { "Mois", "Month" }
    PIECE { "Pièce", "Piece" }
    FLAT { "Forfait", "Flat rate" }
    UNIT_PRICE { "Prix hors taxe d’une unité, en euros", "Price of one unit before tax, in euros" }
    UNIT_PRICE_HELP { "0 quand le coût est partagé par une clé.", "0 where the cost is shared by a key." }
    VAT { "TVA", "VAT" }
    STANDARD { "Taux normal", "Standard rate" }
    INTERMEDIATE { "Taux intermédiaire", "Intermediate rate" }
    REDUCED { "Taux réduit", "Reduced rate" }
    COST_SHARING { "Exonérée\u{a0}: groupement de moyens", "Exempt: cost sharing" }
    KEY { "Fixer la clé d’un pool", "Set the key of a pool" }
    KEY_WHEN { "L’organe compétent a dit comment un coût commun se partage.", "The competent organ said how a common cost is shared." }
    POOL_KEY { "Clé du pool", "Key of the pool" }
    WEIGHTS { "Part de chacun", "The part of each" }
    ASSOCIATE { "Associé", "Associate" }
    WEIGHT { "Poids", "Weight" }
    KEY_EVIDENCE { "D’où viennent ces poids", "Where these weights come from" }
    VAT_DUE { "Choisir quand la TVA est exigible", "Choose when VAT is due" }
    VAT_DUE_WHEN { "La coopérative opte pour les débits, ou revient aux encaissements.", "The cooperative opts for debits, or goes back to receipts." }
    DUE { "Exigibilité", "Due" }
    ON_RECEIPT { "À l’encaissement", "On receipt" }
    ON_DEBITS { "D’après les débits", "On debits" }
    OPTION_PAPER { "Option déposée", "Option filed" }
    INVOICE { "Facturer un associé", "Invoice an associate" }
    INVOICE_WHEN { "Un associé reçoit une facture pour des services du tarif.", "An associate gets an invoice for services of the price list." }
    INVOICE_OTHER { "Facturer un tiers", "Invoice a third party" }
    INVOICE_OTHER_WHEN {
        "Un client qui n’est pas associé reçoit une facture, dans la limite du cinquième.",
        "A customer who is no associate gets an invoice, within a fifth of the turnover."
    }
    ISSUED_ON { "Jour de la facture", "Day of the invoice" }
    CUSTOMER { "Client", "Customer" }
    CUSTOMER_KEY { "Clé du client", "Key of the customer" }
    CUSTOMER_NAME { "Dénomination", "Name" }
    SIREN { "SIREN", "SIREN" }
    SEAT { "Siège", "Seat" }
    LINES { "Lignes", "Lines" }
    SERVICE { "Service", "Service" }
    QUANTITY { "Quantité", "Quantity" }
    FROM { "Période, du", "Period, from" }
    TO { "Période, au", "Period, to" }
    DUE_ON { "À payer le", "Due on" }
    USAGE { "Constater l’usage d’un service", "Record the use of a service" }
    USAGE_WHEN {
        "Un associé a utilisé un service, facturé plus tard ou non\u{a0}; cela montre aussi qu’il en bénéficie.",
        "An associate used a service, billed later or not; it also shows that they benefit."
    }
    USAGE_HELP { "Dans l’unité du tarif\u{a0}: 1,5 pour une heure et demie.", "In the unit of the price list: 1.5 for an hour and a half." }
    USAGE_EVIDENCE { "Relevé d’usage", "What shows it" }
    USED_ON { "Jour du constat", "Day it was established" }
    BY_KEY { "Appeler un coût commun par sa clé", "Call a common cost by its key" }
    BY_KEY_WHEN { "Un montant se partage par la clé d’un pool\u{a0}: une facture à chacun.", "An amount is shared by the key of a pool: an invoice to each." }
    POOL { "Pool", "Pool" }
    TOTAL { "Montant hors taxe, en euros", "Amount before tax, in euros" }
    SETTLE { "Régulariser un coût commun", "Settle a common cost" }
    SETTLE_WHEN {
        "Le coût réel d’une période est connu\u{a0}: ce qui manque est facturé, ce qui est de trop est repris.",
        "What a period really cost is known: what lacks is billed, what is too much is taken back."
    }
    COST { "Coût réel hors taxe, en euros", "Real cost before tax, in euros" }
    STATEMENT { "État des coûts", "Statement of costs" }
    CREDIT { "Émettre un avoir", "Issue a credit note" }
    CREDIT_WHEN { "Une facture est reprise, en tout ou en partie.", "An invoice is taken back, wholly or in part." }
    CREDITED_ON { "Jour de l’avoir", "Day of the credit note" }
    OF_INVOICE { "Facture", "Invoice" }
    LINE_NUMBER { "Ligne de la facture, à partir de 1", "Line of the invoice, from 1" }
    TAKEN_BACK { "Montant hors taxe, en euros", "Amount before tax, in euros" }
    ADVANCE_VAT { "Taux de TVA de ce qui reste en avance", "Rate of VAT of what is left as an advance" }
    ADVANCE_VAT_HELP {
        "La TVA d’un acompte sur un service est exigible le jour de l’encaissement (CGI, art. 269-2 c)\u{a0}; elle est reprise quand l’avance paie une facture. Laisser vide si l’on ne sait pas encore ce que l’argent paie.",
        "VAT on an advance for a service is due on the day the money comes (CGI, art. 269-2 c); it is given back when the advance pays an invoice. Leave empty while nobody knows what the money is for."
    }
    REASON { "Raison", "Reason" }
    RECEIVE { "Inscrire un paiement d’un associé", "Record a payment of an associate" }
    RECEIVE_WHEN { "Un associé a payé\u{a0}; dites quelles factures, ou rien pour une avance.", "An associate has paid; say which invoices, or none for an advance." }
    RECEIVE_OTHER { "Inscrire un paiement d’un tiers", "Record a payment of a third party" }
    RECEIVE_OTHER_WHEN { "Un client qui n’est pas associé a payé.", "A customer who is no associate has paid." }
    RECEIVED_ON { "Jour du paiement", "Day of the payment" }
    AMOUNT { "Montant, en euros", "Amount, in euros" }
    PAYS { "Factures payées", "Invoices paid" }
    BANK { "Relevé bancaire", "Bank statement" }
    MATCH { "Lettrer une avance", "Match an advance" }
    MATCH_WHEN { "Une avance paie maintenant des factures.", "An advance pays invoices now." }
    MATCHED_ON { "Jour du lettrage", "Day of the matching" }
    PAYMENT { "Paiement", "Payment" }
    UNMATCH { "Délettrer un paiement", "Unmatch a payment" }
    UNMATCH_WHEN {
        "Un paiement a été lettré avec une facture qu’il ne réglait pas\u{a0}: il redevient une avance.",
        "A payment was matched with an invoice that it was not for: it is an advance again."
    }
    UNMATCHED_ON { "Jour du délettrage", "Day of the unmatching" }
    REVERSE { "Inscrire un paiement rejeté", "Record that a payment came back" }
    REVERSE_WHEN { "La banque a repris un paiement.", "The bank took a payment back." }
    REVERSED_ON { "Jour du rejet", "Day it came back" }
}
