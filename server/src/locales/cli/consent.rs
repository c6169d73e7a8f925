//! What is said about acts that want two persons.

sentences! {
    /// Above the button of a grave act.
    consent_needed() {
        "Cet acte est de ceux qui demandent deux personnes\u{a0}: vous le proposez en prouvant encore qui vous êtes, une autre \
         personne qui peut inscrire le lit et le confirme. Rien n’est inscrit avant.",
        "This act is one of those that want two persons: you propose it, proving again who you are, and another person who may \
         record reads and confirms it. Nothing is recorded before that."
    }
    /// A button.
    propose_button() { "Proposer à une autre personne", "Propose to another person" }
    /// One person alone.
    consent_alone() {
        "Cet acte demande deux personnes, et personne d’autre que vous ne peut inscrire ici\u{a0}: rien n’est inscrit. Invitez une \
         autre personne comme administrateur ou gérant, qui choisisse son mot de passe\u{a0}; ou donnez la commande à «\u{a0}quitus \
         apply\u{a0}», sur la machine, où qui la tient en répond seul.",
        "This act wants two persons, and nobody but you may record here: nothing is recorded. Invite another person as \
         administrator or manager, who chooses a password; or give the command to “quitus apply”, on the machine, where \
         whoever holds it answers for it alone."
    }
    /// As many wait as may.
    too_many_proposals() {
        "Trop d’actes proposés attendent déjà\u{a0}: confirmez-en, refusez-en ou retirez-en d’abord.",
        "Too many proposed acts wait already: confirm, decline or withdraw some of them first."
    }
    /// A wrong answer.
    proof_wrong() {
        "Le mot de passe ou le code est faux. Rien n’a été proposé, confirmé ni refusé.",
        "The password or the code is wrong. Nothing was proposed, confirmed or declined."
    }
    /// Whoever proposed it.
    consent_of_another() {
        "Une autre personne que celle qui propose, et qui peut inscrire, doit confirmer.",
        "Another person than the one who proposes, who may record, must confirm."
    }
    /// Before the buttons of the other person.
    consent_text() {
        "Si c’est bien ce qui doit être inscrit, prouvez encore qui vous êtes et confirmez\u{a0}: l’écriture nommera les deux \
         personnes. Sinon, refusez\u{a0}: rien n’est inscrit.",
        "If this is what should be recorded, prove again who you are and confirm: the entry will name both persons. If not, \
         decline: nothing is recorded."
    }
    /// The role of the proposer has changed.
    proposer_may_no_more() {
        "Qui a proposé cet acte ne peut plus inscrire\u{a0}: il faut qu’une autre personne le propose de nouveau.",
        "Whoever proposed this act may record no longer: another person has to propose it again."
    }
    /// The book has grown.
    proposal_moved() {
        "Depuis la proposition, le livre a changé, et l’acte n’inscrirait plus la même chose\u{a0}: il ne peut être confirmé.",
        "Since it was proposed the book has changed, and the act would no longer record the same: it cannot be confirmed."
    }
    /// A heading.
    was_proposed() { "Ce qui était proposé", "What was proposed" }
    /// A heading.
    was_filled_in() { "Ce qui a été rempli", "What was filled in" }
    /// What to do.
    propose_anew() {
        "Refusez ou retirez cette proposition, et proposez l’acte de nouveau s’il le faut.",
        "Decline or withdraw this proposal, and propose the act again if it is needed."
    }
    /// A page.
    page_proposals() { "Actes proposés", "Proposed acts" }
    /// The list.
    proposals_text(days: i64) {
        "Ces actes demandent deux personnes\u{a0}: l’une propose, une autre confirme. Rien n’en est inscrit. Une proposition \
         s’efface après {days} jours, ou avec la personne qui l’a faite.",
        "These acts want two persons: one proposes, another confirms. Nothing of them is recorded. A proposal goes after \
         {days} days, or with the person who made it."
    }
    /// An empty list.
    no_proposals() { "Aucun acte n’attend une seconde personne.", "No act waits for a second person." }
    /// A heading among what is due.
    to_confirm() { "Actes qui attendent votre accord", "Acts that wait for your consent" }
    /// Beside one that waits.
    kept_by(login: &str, at: &str) { "par «\u{a0}{login}\u{a0}», le {at}", "by “{login}”, {at}" }
    /// Above one of them.
    proposed_by(login: &str, at: &str, until: &str) {
        "Proposé par «\u{a0}{login}\u{a0}», le {at}. La proposition s’efface le {until}. Voici ce qui serait inscrit maintenant.",
        "Proposed by “{login}”, {at}. The proposal goes on {until}. This is what would be recorded now."
    }
    /// Above what a program laid down.
    laid_down_by(program: &str, by: &str, at: &str, until: &str) {
        "Déposé par un programme, le {at}, avec le jeton «\u{a0}{program}\u{a0}» que «\u{a0}{by}\u{a0}» a fait. Personne ne le propose \
         encore. Il s’efface le {until}. Voici ce qui serait inscrit maintenant.",
        "Laid down by a program, {at}, with the token “{program}”, which “{by}” made. Nobody proposes it yet. It goes on \
         {until}. This is what would be recorded now."
    }
    /// Beside one of them in a list.
    laid_by(program: &str, at: &str) {
        "par le programme «\u{a0}{program}\u{a0}», le {at}\u{a0}: il faut deux personnes",
        "by the program “{program}”, {at}: two persons are wanted"
    }
    /// Before the buttons of the first person.
    take_up_text() {
        "Un programme n’est personne, et cet acte demande deux personnes. Si c’est bien ce qui doit être inscrit, prouvez encore \
         qui vous êtes et proposez-le\u{a0}: une autre personne le confirme. Sinon, refusez\u{a0}: rien n’est inscrit.",
        "A program is nobody, and this act wants two persons. If this is what should be recorded, prove again who you are and \
         propose it: another person confirms it. If not, decline: nothing is recorded."
    }
    /// A button.
    confirm_button() { "Confirmer et inscrire au livre", "Confirm and record in the book" }
    /// A button.
    decline_button() { "Refuser la proposition", "Decline the proposal" }
    /// A button.
    withdraw_button() { "Retirer la proposition", "Withdraw the proposal" }
    /// No such proposal.
    no_such_proposal() {
        "Cette proposition n’est pas là\u{a0}: refusée, retirée, ou trop vieille. Rien n’en a été inscrit.",
        "This proposal is not there: declined, withdrawn, or too old. Nothing of it was recorded."
    }
    /// Of an entry of two persons.
    proposed_in() { "Proposé par", "Proposed by" }
    /// Of an entry of two persons.
    confirmed_in() { "Confirmé par", "Confirmed by" }
    /// A page.
    page_drafts() { "Brouillons", "Drafts" }
    /// The list.
    drafts_text(days: i64) {
        "Des formulaires remplis d’avance, hors du livre\u{a0}: rien n’en est inscrit. Ouvrez-en un, relisez, et inscrivez-le comme votre \
         acte si votre rôle le permet. Un brouillon s’efface après {days} jours, ou avec la personne qui l’a gardé.",
        "Forms filled in ahead, outside the book: nothing of them is recorded. Open one, read it again, and record it as your own \
         act where your role allows it. A draft goes after {days} days, or with the person who kept it."
    }
    /// An empty list.
    no_drafts() { "Aucun brouillon.", "No draft." }
    /// A column.
    draft_column() { "Brouillon", "Draft" }
    /// A column.
    kept_by_column() { "Gardé par", "Kept by" }
    /// A column.
    kept_at() { "Gardé le", "Kept on" }
    /// A button.
    keep_draft_button() { "Garder comme brouillon", "Keep as a draft" }
    /// A button.
    drop_draft_button() { "Jeter le brouillon", "Throw the draft away" }
    /// Above the form of one.
    draft_of(login: &str, at: &str) {
        "Brouillon gardé par «\u{a0}{login}\u{a0}», le {at}. Rien n’en est inscrit.",
        "Draft kept by “{login}”, {at}. Nothing of it is recorded."
    }
    /// As many wait as may.
    too_many_drafts() {
        "Trop de brouillons attendent déjà\u{a0}: celui-ci n’est pas gardé. Jetez-en d’abord\u{a0}; ce que vous avez écrit est encore là.",
        "Too many drafts wait already: this one is not kept. Throw some away first; what you typed is still here."
    }
    /// No such draft.
    no_such_draft() {
        "Ce brouillon n’est pas là\u{a0}: jeté, trop vieux, ou devenu un acte proposé.",
        "This draft is not there: thrown away, too old, or proposed as an act by now."
    }
    /// Links of the list of acts.
    waiting_acts() { "Actes en attente", "Acts that wait" }
    /// On the first page.
    drafts_wait(count: usize) { "{count} à relire", "{count} to read again" }
}
