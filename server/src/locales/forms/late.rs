//! The words of the acts on what is not paid, or paid too much.

both! {
    INVOICE { "Facture", "Invoice" }
    AMOUNT { "Montant, taxe comprise, en euros", "Amount, tax included, in euros" }
    BANK { "Pièce de banque", "The bank’s paper" }
    PENALTY { "Facturer des pénalités au taux convenu", "Charge late penalties at the agreed rate" }
    PENALTY_WHEN {
        "Une facture n’est pas payée à l’échéance, et les statuts ou les conditions de vente fixent un taux.",
        "An invoice is not paid when due, and the statutes or the terms of sale set a rate."
    }
    PENALTY_BANK { "Facturer des pénalités au taux de la Banque centrale", "Charge late penalties at the central bank’s rate" }
    PENALTY_BANK_WHEN {
        "Une facture n’est pas payée à l’échéance, et aucun taux n’est convenu\u{a0}: dix points de plus que la Banque centrale européenne.",
        "An invoice is not paid when due, and no rate was agreed: ten points above the European Central Bank."
    }
    UNTIL { "Retard compté jusqu’au", "Delay counted through" }
    AGREED { "Taux convenu, pour cent par an", "Agreed rate, percent a year" }
    LEGAL { "Taux de l’intérêt légal du semestre, pour cent", "Legal rate of interest of the half-year, percent" }
    LEGAL_HELP { "Le taux convenu ne descend pas sous trois fois ce taux.", "The agreed rate is never below three times that." }
    REFINANCING { "Taux de refinancement de la Banque centrale, pour cent", "Refinancing rate of the central bank, percent" }
    CHARGED_ON { "Jour de la facturation", "Day of the charge" }
    CANCEL { "Annuler une pénalité de retard", "Take a late penalty back" }
    CANCEL_WHEN {
        "Une pénalité a été facturée à tort, ou la coopérative y renonce.",
        "A penalty was charged in error, or the cooperative waives it."
    }
    PENALTY_OF { "Pénalité", "Penalty" }
    WAIVER { "Décision ou pièce", "Decision or document" }
    CANCELLED_ON { "Jour de l’annulation", "Day on which it is taken back" }
    WRITE_OFF { "Passer une facture en perte", "Write an invoice off" }
    WRITE_OFF_WHEN { "Une créance ne sera pas payée, et une pièce le montre.", "A debt will not be paid, and a paper shows it." }
    EVIDENCE { "Ce qui montre la perte", "What shows the loss" }
    DUPLICATE { "Duplicata envoyé au client", "Copy sent to the customer" }
    DUPLICATE_HELP {
        "Sans lui, la taxe déjà due ne revient pas à la coopérative.",
        "Without it, the tax that was due does not come back to the cooperative."
    }
    WRITTEN_OFF_ON { "Jour de la perte", "Day of the loss" }
    TAKE_UP { "Reprendre une perte", "Take a loss up again" }
    TAKE_UP_WHEN { "Une facture passée en perte pourra être payée.", "An invoice that was written off may be paid after all." }
    REASON { "Raison", "Reason" }
    TAKEN_UP_ON { "Jour de la reprise", "Day it is taken up" }
    REFUND { "Rembourser un trop-perçu", "Pay back what was paid too much" }
    REFUND_WHEN { "D’un paiement, une part ne paie aucune facture.", "A part of a payment pays no invoice." }
    PAYMENT { "Paiement", "Payment" }
    REFUND_INVOICE { "Rembourser une facture reprise par un avoir", "Pay back an invoice that a credit note took back" }
    REFUND_INVOICE_WHEN {
        "Le client avait payé avant que l’avoir ne reprenne la facture.",
        "The customer had paid before the credit note took the invoice back."
    }
    REFUNDED_ON { "Jour du remboursement", "Day of the refund" }
}
