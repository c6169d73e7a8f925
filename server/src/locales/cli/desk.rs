//! What the desk of an assembly says, and the page that its room sees.

sentences! {
    /// No time.
    no_time(text: &str) {
        "«\u{a0}{text}\u{a0}» n’est pas une heure\u{a0}: écrivez 14:05.",
        "“{text}” is no time of the day: write 14:05."
    }
    /// An assembly, to choose from.
    meeting_of(kind: &str, day: &str) { "{kind} du {day}", "{kind} of {day}" }
    /// A page that only a meeting has.
    desk_of_a_meeting(number: usize) {
        "L’assemblée n°\u{a0}{number} est une décision sans réunion\u{a0}: elle n’a pas de table de séance.",
        "Assembly no. {number} decides without a meeting: it has no desk."
    }
    /// Above the page.
    desk_title(kind: &str, day: &str) { "Table de séance\u{a0}: {kind} du {day}", "Desk: {kind} of {day}" }
    /// On the page of an assembly, for whoever only prepares acts.
    desk_of_others() {
        "La table de séance est à qui inscrit\u{a0}: ce qui s’y passe est constaté au moment même, et un vote ne se prépare pas \
         d’avance. Votre rôle prépare l’assemblée\u{a0}: la convocation et les autres actes, gardés comme brouillons, qu’une personne qui \
         peut inscrire relit et inscrit.",
        "The desk of the day is for whoever records: what happens there is noted as it happens, and a vote is not prepared in \
         advance. Your role prepares the assembly: its convocation and other acts, kept as drafts, which a person who may record \
         reads again and records."
    }
    /// A link.
    desk_link() { "la table de séance", "the desk of the day" }
    /// A link.
    projector() { "l’écran de la salle", "the screen of the room" }
    /// A link.
    desk_whole() { "l’assemblée entière", "the whole assembly" }
    /// Above the next step.
    desk_next(step: &str) { "À faire maintenant\u{a0}: {step}", "To do now: {step}" }
    /// What was recorded last.
    desk_last() { "Inscrit en dernier", "Recorded last" }
    /// A step.
    desk_notify() { "convoquer chacun", "convene everybody" }
    /// Why.
    desk_notify_text(left: u64) {
        "Associés dont l’envoi de la convocation n’est pas inscrit\u{a0}: {left}.",
        "Associates whose notice is not recorded: {left}."
    }
    /// By when.
    desk_notify_latest(day: &str) { " Dernier jour pour l’envoi\u{a0}: {day}.", " Last day of sending: {day}." }
    /// A step.
    desk_await() { "attendre le jour de la séance", "wait for the day" }
    /// Why.
    desk_await_text(day: &str) {
        "Chacun est convoqué. La séance est le {day}\u{a0}; les pouvoirs et les formulaires se reçoivent jusque-là.",
        "Everybody is convened. The meeting is on {day}; proxies and forms are received until then."
    }
    /// A step.
    desk_welcome() { "noter les arrivées", "note who arrives" }
    /// Why.
    desk_nobody_yet() { "Personne n’est encore noté présent.", "Nobody is noted as present yet." }
    /// Why.
    desk_no_quorum_yet() {
        "Aucune résolution n’a encore son quorum\u{a0}: la séance ne peut pas s’ouvrir.",
        "No resolution has its quorum yet: the meeting cannot open."
    }
    /// Why.
    desk_everybody() {
        "La convocation est partie trop tard\u{a0}: la séance ne peut s’ouvrir que si tous sont présents ou représentés.",
        "The notice went too late: the meeting can open only when all are present or represented."
    }
    /// A step.
    desk_open() { "ouvrir la séance", "open the meeting" }
    /// Why.
    desk_open_text() {
        "Le quorum d’au moins une résolution est atteint. On peut encore noter des arrivées, avant et après.",
        "The quorum of at least one resolution is reached. Arrivals can still be noted, before and after."
    }
    /// A step.
    desk_resume() { "reprendre la séance", "resume the meeting" }
    /// Why.
    desk_resume_text(day: &str, at: &str) {
        "La séance est suspendue jusqu’au {day} à {at}. Un autre jour, chacun arrive de nouveau.",
        "The meeting is adjourned until {day} at {at}. On another day everyone arrives anew."
    }
    /// A step, and its button.
    desk_put(number: u16) { "mettre aux voix la résolution n°\u{a0}{number}", "put resolution no. {number} to the vote" }
    /// A step.
    desk_count_title(number: u16) {
        "inscrire les votes de la résolution n°\u{a0}{number}", "record the votes on resolution no. {number}"
    }
    /// Why.
    desk_count_text(left: u64, wording: &str) {
        "Voix à exprimer\u{a0}: {left}. {wording}", "Votes to be cast: {left}. {wording}"
    }
    /// Above counts.
    desk_count_help() {
        "Les présents et les représentés seulement\u{a0}: les formulaires reçus se comptent seuls. Une case laissée vide vaut zéro.",
        "Those present or represented only: forms that were received count by themselves. What is left empty is zero."
    }
    /// A count.
    desk_count_of(choice: &str, left: u64) { "{choice} (au plus {left})", "{choice} ({left} at most)" }
    /// A count of a college.
    desk_count_in(college: &str, choice: &str, left: u64) {
        "{college}\u{a0}: {choice} (au plus {left})", "{college}: {choice} ({left} at most)"
    }
    /// A button.
    desk_record_votes() { "Inscrire les votes", "Record the votes" }
    /// Before a link.
    desk_fill() { "Remplir d’avance", "Fill in beforehand" }
    /// A link.
    desk_fill_all() { "tous pour", "all in favour" }
    /// Nothing typed.
    desk_no_votes() {
        "Aucun vote n’est saisi\u{a0}: écrivez au moins un nombre, ou un choix.",
        "No vote was typed: write a number, or choose, at least once."
    }
    /// A step, and its button.
    desk_close_vote(number: u16) { "clore le vote sur la résolution n°\u{a0}{number}", "close the vote on resolution no. {number}" }
    /// Why.
    desk_close_vote_text(left: u64) {
        "Voix non exprimées\u{a0}: {left}. Elles comptent parmi les présents, et pas ailleurs. Le résultat est calculé à la clôture.",
        "Votes not cast: {left}. They count among those present, and nowhere else. The result is computed at the closing."
    }
    /// Above a form.
    desk_more_votes() { "D’autres votes", "More votes" }
    /// A step, and its button.
    desk_close() { "lever la séance", "close the meeting" }
    /// Why.
    desk_close_text() { "Toutes les résolutions sont votées.", "Every resolution is voted on." }
    /// Why.
    desk_close_unvoted(numbers: &str) {
        "Sans quorum, ces résolutions ne peuvent pas être mises aux voix\u{a0}: {numbers}.",
        "Without their quorum these resolutions cannot be put to the vote: {numbers}."
    }
    /// A step, and its button.
    desk_seal() { "rédiger et sceller le procès-verbal", "draw up and seal the minutes" }
    /// Why.
    desk_seal_text() {
        "Le livre a les faits, les résolutions et les votes\u{a0}: il manque la qualité du président, les documents soumis, \
         le résumé des débats et les signataires.",
        "The book has the facts, the resolutions and the votes: what is missing is the capacity of the chair, the documents \
         submitted, the summary of the debates, and who signs."
    }
    /// A step.
    desk_apply() { "exécuter ce qui est adopté", "carry out what was adopted" }
    /// Why.
    desk_apply_text() {
        "Le procès-verbal est scellé. Ces résolutions adoptées attendent leur acte\u{a0}:",
        "The minutes are sealed. These adopted resolutions wait for their act:"
    }
    /// A resolution to carry out.
    desk_apply_one(number: u16, act: &str) { "n°\u{a0}{number}\u{a0}: {act}", "no. {number}: {act}" }
    /// A step.
    desk_done() { "rien", "nothing" }
    /// Why.
    desk_done_text() {
        "La séance est levée, le procès-verbal scellé, et rien n’attend d’être exécuté.",
        "The meeting is closed, its minutes are sealed, and nothing waits to be carried out."
    }
    /// Above other steps.
    desk_aside() { "Ce qui se peut aussi", "What can be done too" }
    /// A button.
    desk_adjourn() { "Suspendre la séance", "Adjourn the meeting" }
    /// Another step.
    desk_not_held() {
        "Si le quorum ne vient pas, levez la séance\u{a0}: le livre constate qu’elle n’a pas pu se tenir, et une seconde \
         convocation est possible là où les statuts la prévoient.",
        "If the quorum does not come, close the meeting: the book records that it could not be held, and a second call is \
         possible where the statutes provide for one."
    }
    /// Above the correction of mistakes.
    desk_mistakes_title() { "Une erreur de saisie\u{a0}?", "A wrong entry?" }
    /// How one corrects.
    desk_mistakes() {
        "Une arrivée notée par erreur se corrige par un départ à la même heure, et un départ par une nouvelle arrivée, tant \
         qu’aucun vote n’a été ouvert depuis. Des votes inscrits ne se reprennent pas un à un\u{a0}: le procès-verbal dit ce qui \
         s’est passé, et un procès-verbal rectificatif nomme celui qu’il corrige.",
        "An arrival noted by mistake is corrected by a departure at the same time, and a departure by a new arrival, as long \
         as no vote was opened since. Votes that were recorded are not taken back one by one: the minutes say what happened, \
         and minutes that correct others name them."
    }
    /// A heading.
    desk_gauge() { "Quorum", "Quorum" }
    /// A table.
    desk_by_college() { "Présents ou représentés, par collège", "Present or represented, by college" }
    /// A column.
    desk_needed() { "Il en faut", "Needed" }
    /// A column.
    desk_state() { "État", "State" }
    /// A quorum.
    desk_level(present: u64, all: u64, needed: u64, reached: &str) {
        "{present} associés sur {all}, il en faut {needed}\u{a0}: {reached}",
        "{present} associates of {all}, {needed} needed: {reached}"
    }
    /// A quorum of shares.
    desk_level_shares(present: u64, all: u64, needed: u64, reached: &str) {
        "{present} parts sur {all}, il en faut {needed}\u{a0}: {reached}",
        "{present} shares of {all}, {needed} needed: {reached}"
    }
    /// No quorum.
    desk_no_quorum(present: u64, all: u64) {
        "{present} sur {all}\u{a0}; aucun quorum n’est demandé", "{present} of {all}; no quorum is asked"
    }
    /// A quorum of a kind of decision.
    desk_level_of(kind: &str, level: &str) { "{kind}\u{a0}: {level}", "{kind}: {level}" }
    /// A heading.
    desk_roll() { "Feuille de présence", "Attendance" }
    /// A table.
    desk_roll_of(shown: usize, all: usize) { "Associés\u{a0}: {shown} sur {all}", "Associates: {shown} of {all}" }
    /// Above a long roll.
    desk_roll_more(shown: usize) {
        "Les {shown} premiers sont montrés\u{a0}; un nom ou un numéro trouve les autres.",
        "The first {shown} are shown; a name or a number finds the others."
    }
    /// A field.
    desk_find() { "Chercher par nom ou par numéro", "Look for a name or a number" }
    /// A button.
    desk_find_button() { "Chercher", "Look" }
    /// Nobody.
    desk_nobody_found(find: &str) {
        "Personne sur la liste ne répond à «\u{a0}{find}\u{a0}».", "Nobody on the roll fits “{find}”."
    }
    /// A column.
    desk_who() { "Associé", "Associate" }
    /// A column.
    desk_college() { "Collège", "College" }
    /// A column.
    desk_record() { "Noter", "Note" }
    /// A field.
    desk_time_of(name: &str) { "Heure, {name}", "Time, {name}" }
    /// A button.
    desk_in() { "présent", "present" }
    /// A button.
    desk_remote() { "à distance", "at a distance" }
    /// A button.
    desk_out() { "parti", "left" }
    /// A link.
    desk_other() { "quelqu’un d’autre", "somebody else" }
    /// A field.
    desk_stands(name: &str) { "Qui est là pour {name}", "Who stands there for {name}" }
    /// A field.
    desk_new_person() { "ou nom et prénom, si la personne est nouvelle", "or first and last name, of a new person" }
    /// Where somebody is.
    desk_present(how: &str, since: &str) { "{how}, depuis {since}", "{how}, since {since}" }
    /// Where somebody is.
    desk_represented(bearer: &str) { "représenté par {bearer}", "represented by {bearer}" }
    /// Where somebody is.
    desk_bearer_away(bearer: &str) { "absent\u{a0}; pouvoir à {bearer}, qui n’est pas là", "away; proxy to {bearer}, who is not there" }
    /// Where somebody is.
    desk_left(at: &str) { "parti à {at}", "left at {at}" }
    /// Where a resolution stands.
    desk_not_put() { "pas encore mise aux voix", "not put to the vote yet" }
    /// Where a resolution stands.
    desk_applied(entry: u64) { "adoptée, exécutée par l’écriture n°\u{a0}{entry}", "adopted, carried out by entry no. {entry}" }
    /// Above a result.
    desk_result_of(number: u16) { "Résultat de la résolution n°\u{a0}{number}", "Result of resolution no. {number}" }
    /// Above the screen of the room.
    desk_wall(kind: &str, day: &str) { "{kind} du {day}", "{kind} of {day}" }
    /// On the screen.
    wall_not_open() { "La séance n’est pas encore ouverte.", "The meeting is not open yet." }
    /// On the screen.
    wall_open(at: &str) { "Séance ouverte à {at}.", "Meeting opened at {at}." }
    /// On the screen.
    wall_adjourned(day: &str, at: &str) { "Séance suspendue\u{a0}: reprise le {day} à {at}.", "Meeting adjourned until {day} at {at}." }
    /// On the screen.
    wall_closed() { "La séance est levée.", "The meeting is closed." }
    /// On the screen.
    wall_vote(number: u16) { "Au vote\u{a0}: résolution n°\u{a0}{number}", "Under vote: resolution no. {number}" }
    /// A link.
    wall_still() { "Ne plus actualiser cette page", "Stop refreshing this page" }
    /// A link.
    wall_moving() { "Actualiser cette page toutes les 5 secondes", "Refresh this page every 5 seconds" }
    /// A label with its number.
    numbered(number: usize, label: &str) { "{number}. {label}", "{number}. {label}" }
    /// A resolution.
    desk_resolution(number: usize) { "Résolution n°\u{a0}{number}", "Resolution no. {number}" }
    /// A button.
    add_item() { "Ajouter un point", "Add an item" }
    /// A button.
    add_motion() { "Ajouter une résolution", "Add a resolution" }
    /// What a resolution authorises.
    would_admit(applicant: &str) { "Admettre {applicant}", "Admit {applicant}" }
    /// What a resolution authorises.
    would_amend_statutes() { "Modifier les statuts", "Amend the statutes" }
    /// The time of notice.
    notice_in_time(days: u64, latest: &str) {
        "La convocation doit partir {days} jours au moins avant la séance\u{a0}: le {latest} au plus tard (code de commerce, art. R223-20\u{202f}; SA\u{a0}: art. R225-69).",
        "The notice must go {days} days at least before the meeting: on {latest} at the latest (commercial code, art. R223-20; SA: art. R225-69)."
    }
    /// The time of notice.
    notice_too_late(days: u64, latest: &str) {
        "L’envoi vient trop tard\u{a0}: il faut {days} jours au moins, donc le {latest} au plus tard. La séance ne pourra s’ouvrir que si tous sont présents ou représentés, et que nul ne s’oppose.",
        "The notice comes too late: {days} days at least are asked, thus {latest} at the latest. The meeting can open only if all are present or represented, and nobody objects."
    }
    /// The time of notice.
    notice_by_statutes() {
        "Le délai de convocation est celui des statuts.", "The time of notice is that of the statutes."
    }
    /// A notice that is late.
    notices_late(latest: &str) {
        "Dernier jour pour l’envoi\u{a0}: {latest}. Des envois plus tardifs s’inscrivent, mais la séance ne s’ouvrira que si tous sont présents ou représentés.",
        "Last day of sending: {latest}. Later notices are recorded, but the meeting will open only if all are present or represented."
    }
    /// Who is on the roll.
    must_be_convened(count: usize, names: &str) {
        "À convoquer, associés du jour de la séance\u{a0}: {count}. {names}.",
        "To convene, the associates of the day of the meeting: {count}. {names}."
    }
    /// Nobody was chosen.
    nobody_checked() { "Aucun associé n’est coché.", "No associate is checked." }
    /// A field.
    medium_of_all() { "Moyen, pour tous", "Medium, for all" }
    /// A field.
    proof_of_all() { "Preuve de l’envoi, pour tous", "Proof of sending, for all" }
    /// A table.
    notices_of() { "Associés à convoquer", "Associates to convene" }
    /// A column.
    notice_other_medium() { "Autre moyen", "Another medium" }
    /// A column.
    notice_other_proof() { "Autre preuve", "Another proof" }
    /// A choice.
    same_as_above() { "le même", "the same" }
    /// A choice.
    no_choice() { "ne se prononce pas", "says nothing" }
    /// A page.
    minutes_draft(kind: &str, day: &str) { "Projet de procès-verbal\u{a0}: {kind} du {day}", "Draft of the minutes: {kind} of {day}" }
    /// A heading.
    minutes_known() { "Ce que le livre sait déjà", "What the book knows already" }
    /// A heading.
    minutes_missing() { "Ce qui manque", "What is missing" }
    /// Before the end.
    minutes_too_early() {
        "La séance n’est pas levée\u{a0}: le procès-verbal se scelle après.", "The meeting is not closed: minutes are sealed after it."
    }
    /// A link.
    minutes_link() { "le projet de procès-verbal", "the draft of the minutes" }
}
