//! What is said about correcting an entry in the pages.

sentences! {
    /// A heading.
    to_correct() { "Corriger cette écriture", "Correct this entry" }
    /// Above the links.
    correct_by_itself() {
        "Une écriture ne s’efface pas. Une autre la nomme, dit pourquoi, et met l’acte juste à sa place\u{a0}; ou l’annule, si rien ne \
         devait être inscrit.",
        "An entry is not erased. Another one names it, says why, and puts the right act in its place; or annuls it, where nothing \
         should have been recorded."
    }
    /// Above the links.
    correct_by_command() {
        "Une écriture ne s’efface pas. Celle-ci se corrige par «\u{a0}quitus apply\u{a0}» (rectify_entry, avec l’acte juste)\u{a0}; ou \
         s’annule d’ici, si rien ne devait être inscrit.",
        "An entry is not erased. This one is corrected by “quitus apply” (rectify_entry, with the right act); or annulled from \
         here, where nothing should have been recorded."
    }
    /// Of one that was annulled.
    annulled_already() {
        "Cette écriture est déjà annulée\u{a0}: inscrivez l’acte juste comme un acte nouveau.",
        "This entry is annulled already: record the right act as a new one."
    }
    /// Of a correction.
    correct_the_first() {
        "Une correction ne se corrige pas\u{a0}: corrigez de nouveau l’écriture qu’elle nomme.",
        "A correction is not corrected: correct the entry that it names once more."
    }
    /// A link.
    entry_no(number: u64) { "Écriture n° {number}", "Entry no. {number}" }
    /// Of what nothing corrects.
    never_corrected() { "Rien ne corrige cette écriture\u{a0}: elle reste.", "Nothing corrects this entry: it stands." }
    /// Of minutes.
    correct_minutes() {
        "D’autres procès-verbaux, du numéro suivant, corrigent ceux-ci\u{a0}; les deux restent (deux personnes).",
        "Other minutes, under the next number, correct these; both stand (two persons)."
    }
    /// Of a meeting.
    correct_meeting() {
        "Rien d’une assemblée n’est mis à la place d’autre chose\u{a0}: une fois le procès-verbal scellé, un autre le corrige. Avant, \
         dites au procès-verbal ce qui s’est passé.",
        "Nothing of an assembly is put in another's place: once its minutes are sealed, others correct them. Before that, say in \
         the minutes what happened."
    }
    /// Of a struck register.
    correct_struck() {
        "Un registre arrêté s’arrête de nouveau, après la correction de ses lignes.",
        "A struck register is struck anew, after its lines were corrected."
    }
    /// Of a price.
    correct_price() {
        "Un autre choix, de son jour, prend la place de celui-ci.",
        "Another choice takes its place from the day of that one on."
    }
    /// Of a key.
    correct_key() {
        "Une autre clé, de son jour, prend la place de celle-ci.",
        "Another key takes its place from the day of that one on."
    }
    /// Of an invoice.
    correct_invoice() {
        "Une facture ne se change pas\u{a0}: un avoir la reprend, en tout ou en partie, et une autre facture la remplace.",
        "An invoice is not changed: a credit note takes it back, whole or in part, and another invoice replaces it."
    }
    /// Of a credit note.
    correct_credit() {
        "Un avoir ne se change pas\u{a0}: une facture demande de nouveau ce qu’il a repris à tort.",
        "A credit note is not changed: an invoice asks again for what it wrongly took back."
    }
    /// Of a payment.
    correct_payment() {
        "Un règlement ne se change pas\u{a0}: une reprise l’ôte avec tout ce qu’il a payé, et un autre est inscrit.",
        "A payment is not changed: a reversal takes it away with all that it paid, and another one is recorded."
    }
    /// Of a match.
    correct_match() {
        "Un lettrage ne se change pas\u{a0}: un délettrage le défait, et le règlement redevient une avance.",
        "A match is not changed: it is undone, and the payment is an advance again."
    }
    /// Of a match undone.
    correct_unmatching() {
        "Le lettrage défait à tort s’inscrit de nouveau.",
        "A match that was wrongly undone is recorded again."
    }
    /// Of a reversal.
    correct_reversal() {
        "Le règlement repris à tort s’inscrit de nouveau.",
        "A payment that was wrongly reversed is recorded again."
    }
    /// Of a refund to a customer.
    correct_refund() {
        "Ce qui est revenu du client s’inscrit comme un règlement.",
        "What came back from the customer is recorded as a payment."
    }
    /// Of a penalty.
    correct_penalty() {
        "Une pénalité ne se change pas\u{a0}: elle s’annule en entier, et se facture de nouveau s’il le faut.",
        "A penalty is not changed: it is taken back whole, and charged anew where it must be."
    }
    /// Of a penalty that was taken back.
    correct_penalty_cancelled() {
        "Une pénalité annulée ne revient pas\u{a0}: ses jours se facturent de nouveau, sauf si une pénalité postérieure court encore.",
        "A penalty that was taken back does not come back: its days are charged anew, unless a later penalty stands."
    }
    /// Of a loss.
    correct_loss() {
        "Une perte ne se change pas\u{a0}: une reprise rend dû tout ce qui était passé en perte.",
        "A loss is not changed: what was written off is taken up again, whole."
    }
    /// Of a loss taken up again.
    correct_taken_up() {
        "Ce qui n’est de nouveau plus à recevoir se passe en perte encore une fois.",
        "What will not be received after all is written off once more."
    }
    /// Of a filing.
    correct_filing() {
        "Un dépôt ne se change pas\u{a0}: un autre, fait après, s’inscrit à côté.",
        "A filing is not changed: another one, made later, is recorded beside it."
    }
    /// Of the accounts.
    correct_accounts() {
        "En comptabilité rien ne se change (PCG, art. 1031-3)\u{a0}: une écriture contraire la reprend, et une autre dit ce qui est juste.",
        "In the accounts nothing is changed (PCG, art. 1031-3): a contrary entry takes it back, and another one says what is right."
    }
    /// Of the terms of a current account.
    correct_terms() {
        "D’autres conditions, de leur jour, prennent la place de celles-ci.",
        "Other terms take the place of these from their day on."
    }
    /// Of a deposit.
    correct_deposit() {
        "Un apport ne se change pas\u{a0}: un remboursement l’ôte.",
        "A deposit is not changed: a repayment takes it away."
    }
    /// Of a repayment.
    correct_repaid() {
        "Un remboursement ne se change pas\u{a0}: un apport le rend.",
        "A repayment is not changed: a deposit gives it back."
    }
    /// Of interest and grants.
    correct_funds() {
        "Rien n’en est mis à la place d’autre chose\u{a0}: une écriture comptable à la main reprend ce qui est faux.",
        "Nothing of it is put in another's place: an entry by hand takes back what is wrong."
    }
    /// Not so.
    not_corrected_so() {
        "Cette écriture n’est pas là, est annulée, ou se corrige par un autre acte\u{a0}: sa page dit lequel.",
        "This entry is not there, is annulled, or is corrected by another act: its page says by which."
    }
    /// The heading of a form.
    correction_title(number: u64, act: &str) {
        "Correction de l’écriture n°\u{a0}{number}\u{a0}: {act}",
        "Correction of entry no. {number}: {act}"
    }
    /// Above the form.
    correction_text() {
        "Le formulaire est rempli de ce que le livre tient maintenant. Changez ce qui est faux, et dites pourquoi. Ce qui a été \
         effacé, ou n’est plus lisible, est à redonner.",
        "The form is filled in with what the book holds now. Change what is wrong, and say why. What was erased, or can no longer \
         be read, is to be given again."
    }
    /// Fields.
    the_correction() { "La correction", "The correction" }
    /// Fields.
    as_it_should_be() { "L’acte comme il devait être inscrit", "The act as it should have been recorded" }
    /// A field.
    corrected_on() { "Jour de la correction", "Day of the correction" }
    /// A field.
    correction_reason() { "Raison de la correction", "Reason of the correction" }
    /// Its help.
    correction_reason_help() {
        "Ce qui était faux, et ce qui le montre.",
        "What was wrong, and what shows it."
    }
    /// A caption.
    what_changes_in_it() { "Ce qui change dans l’écriture", "What changes in the entry" }
    /// A column.
    field_column() { "Champ", "Field" }
    /// Nothing changes.
    nothing_changes() {
        "Rien ne change dans ce qui est rempli\u{a0}: il n’y a sans doute rien à corriger.",
        "Nothing changes in what is filled in: there is probably nothing to correct."
    }
}
