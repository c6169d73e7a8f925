//! What is said about persons, rights and entering.

sentences! {
    /// Entering.
    login_title() { "Entrer", "Sign in" }
    /// Entering.
    login_text() {
        "Ce livre s’ouvre aux personnes qui y ont été invitées.",
        "This book opens to the persons who were invited to it."
    }
    /// Help for who cannot enter.
    login_lost() {
        "Mot de passe perdu\u{a0}? L’administrateur du livre peut vous inviter de nouveau. Invitation perdue, ou plus \
         d’administrateur\u{a0}: «\u{a0}quitus user invite\u{a0}», sur la machine.",
        "Password lost? The administrator of the book can invite you again. Invitation lost, or no administrator any more: \
         “quitus user invite”, on the machine."
    }
    /// A field.
    login_name() { "Identifiant", "Login" }
    /// A field.
    password() { "Mot de passe", "Password" }
    /// A field.
    code() { "Code à usage unique", "One-time code" }
    /// A field.
    code_help() {
        "Seulement si vous avez réglé un second facteur\u{a0}: les six chiffres de l’application, ou un code de secours.",
        "Only if you have set a second factor: the six digits of the app, or a recovery code."
    }
    /// A button.
    login_button() { "Entrer", "Sign in" }
    /// Refused.
    login_wrong() {
        "L’identifiant, le mot de passe ou le code ne va pas\u{a0}; on ne dit pas lequel. Vérifiez-les et recommencez.",
        "Login, password or code is wrong; which of them is not said. Check them and try again."
    }
    /// Refused.
    login_wait(seconds: i64) {
        "Trop d’essais à la suite\u{a0}: celui-ci n’a pas été regardé. Réessayez dans {seconds} s\u{a0}; personne n’est exclu \
         pour de bon.",
        "Too many tries in a row: this one was not looked at. Try again in {seconds} s; nobody is locked out for good."
    }
    /// Refused.
    login_busy() {
        "Trop de personnes entrent en même temps\u{a0}; réessayez dans un instant.",
        "Too many persons sign in at the same time; try again in a moment."
    }
    /// Refused.
    login_ended() {
        "Votre accès à ce livre a pris fin. L’administrateur du livre peut le prolonger.",
        "Your access to this book has ended. The administrator of the book can extend it."
    }
    /// An invitation.
    invitation_title() { "Choisir un mot de passe", "Choose a password" }
    /// An invitation.
    invitation_text(login: &str) {
        "Vous êtes invité sous l’identifiant «\u{a0}{login}\u{a0}». Le mot de passe choisi ici remplace tout autre, et met \
         fin à vos sessions ouvertes.",
        "You are invited under the login “{login}”. The password chosen here replaces any other, and ends your open \
         sessions."
    }
    /// A field.
    new_password() { "Nouveau mot de passe", "New password" }
    /// A field.
    password_help() {
        "Douze caractères au moins\u{a0}; quatre mots sans rapport font l’affaire.",
        "At least twelve characters; four unrelated words will do."
    }
    /// A field.
    password_again() { "Le même, encore une fois", "The same, once more" }
    /// A button.
    password_button() { "Régler le mot de passe", "Set the password" }
    /// A new password.
    password_change() { "Changer de mot de passe", "Change the password" }
    /// A new password.
    password_text() {
        "Vos autres sessions prennent fin quand le mot de passe change.",
        "Your other sessions end when the password changes."
    }
    /// Refused.
    password_short() {
        "Ce mot de passe a moins de douze caractères\u{a0}; choisissez-en un plus long.",
        "This password has fewer than twelve characters; choose a longer one."
    }
    /// Refused.
    password_long() {
        "Ce mot de passe dépasse 1\u{202f}024 octets\u{a0}; choisissez-en un plus court.",
        "This password is longer than 1,024 bytes; choose a shorter one."
    }
    /// Refused.
    password_obvious() {
        "Ce mot de passe serait deviné le premier\u{a0}: il répète l’identifiant, ou quelques caractères. Choisissez-en un \
         autre.",
        "This password would be guessed first: it repeats the login, or a few characters. Choose another one."
    }
    /// Refused.
    password_different() {
        "Les deux mots de passe diffèrent\u{a0}; écrivez deux fois le même.",
        "The two passwords differ; write the same one twice."
    }
    /// Done.
    password_set_title() { "Le mot de passe est réglé", "The password is set" }
    /// Done.
    password_set() {
        "L’invitation ne sert plus. Entrez avec votre identifiant et ce mot de passe.",
        "The invitation works no more. Sign in with your login and this password."
    }
    /// A spent invitation.
    invitation_spent_title() { "Cette invitation ne sert plus", "This invitation works no more" }
    /// A spent invitation.
    invitation_spent() {
        "Elle a déjà servi, une plus récente l’a remplacée, elle a plus de trois jours, ou elle est incomplète. Demandez-en \
         une autre à l’administrateur du livre.",
        "It was used already, a newer one has replaced it, it is older than three days, or it is incomplete. Ask the \
         administrator of the book for another one."
    }
    /// A forged form.
    forged_title() { "Formulaire refusé", "Form refused" }
    /// A forged form.
    forged() {
        "Ce formulaire ne vient pas d’une page de votre session\u{a0}: rien n’en a été fait. Rouvrez la page et envoyez-le \
         de là.",
        "This form does not come from a page of your session: nothing was done. Open the page again and send it from there."
    }
    /// A large form.
    too_much_title() { "Formulaire trop gros, ou trop lent", "Form too large, or too slow" }
    /// A large form.
    too_much() {
        "Le formulaire dépasse ce qu’il peut contenir, ou n’est pas arrivé à temps\u{a0}: rien n’en a été fait. \
         Recommencez.",
        "The form is larger than it can be, or did not arrive in time: nothing was done. Try again."
    }
    /// A garbled form.
    garbled_title() { "Formulaire illisible", "Form not readable" }
    /// A garbled form.
    garbled() {
        "Un champ est donné deux fois, ou contient des octets qui ne sont pas du texte\u{a0}: rien n’en a été fait. Rouvrez \
         la page et recommencez.",
        "A field is given twice, or holds bytes that are no text: nothing was done. Open the page again and try again."
    }
    /// One's own page.
    me_title() { "Mon accès", "My access" }
    /// A figure.
    role_column() { "Rôle", "Role" }
    /// A figure.
    in_the_book() { "Nommé dans le livre", "Named in the book" }
    /// The second factor.
    factor_title() { "Second facteur", "Second factor" }
    /// The second factor.
    factor_on() {
        "Réglé\u{a0}: un code est demandé à chaque entrée.",
        "Set: a code is asked for at each sign-in."
    }
    /// The second factor.
    factor_off() { "Aucun\u{a0}: le mot de passe suffit pour entrer.", "None: the password is enough to enter." }
    /// The second factor.
    factor_advised() {
        "Votre rôle lit tout le livre\u{a0}: réglez un second facteur, pour qu’un mot de passe volé n’ouvre rien.",
        "Your role reads the whole book: set a second factor, so that a stolen password opens nothing."
    }
    /// The second factor.
    factor_demanded() {
        "Ces pages se lisent au-delà de cette machine, et votre rôle y inscrit des actes ou en ouvre l’accès\u{a0}: réglez un \
         second facteur maintenant. Jusque-là, seules vos propres pages s’ouvrent.",
        "These pages reach beyond this machine, and your role records acts there or lets others in: set a second factor now. \
         Until then your own pages alone open."
    }
    /// The second factor.
    factor_set() { "Régler un second facteur", "Set a second factor" }
    /// The second factor.
    factor_text() {
        "Lisez ce carré avec une application de codes (TOTP), ou recopiez-y la clé\u{a0}; puis écrivez le code qu’elle \
         affiche. Tout second facteur d’avant est remplacé, et vos autres sessions prennent fin.",
        "Read this square with an authenticator app (TOTP), or copy the key into it; then write the code that it shows. Any \
         second factor from before is replaced, and your other sessions end."
    }
    /// The second factor.
    factor_square() { "Le carré que l’application lit", "The square that the app reads" }
    /// The second factor.
    factor_secret() { "Clé", "Key" }
    /// A field.
    factor_code() { "Code affiché", "Code shown" }
    /// A button.
    factor_button() { "Vérifier le code et régler", "Check the code and set" }
    /// Refused.
    factor_wrong() {
        "Ce code n’est pas celui de la clé en ce moment\u{a0}: vérifiez l’heure de l’appareil, et écrivez le code suivant.",
        "This code is not that of the key now: check the clock of the device, and write the next code."
    }
    /// Recovery codes.
    codes_title() { "Codes de secours", "Recovery codes" }
    /// Recovery codes.
    codes_text() {
        "Le second facteur est réglé. Imprimez ou recopiez ces codes\u{a0}: chacun remplace une fois l’application, et ils ne \
         seront plus montrés.",
        "The second factor is set. Print or copy these codes: each stands in for the app once, and they are not shown again."
    }
    /// Sessions.
    sessions_title() { "Sessions ouvertes", "Open sessions" }
    /// A column.
    session_begun() { "Ouverte le", "Begun" }
    /// A column.
    session_used() { "Utilisée le", "Last used" }
    /// A mark.
    session_here() { "celle-ci", "this one" }
    /// A button.
    end_session(begun: &str) { "Fermer la session du {begun}", "End the session of {begun}" }
    /// A button.
    end_all_sessions() { "Fermer toutes les sessions", "End every session" }
    /// A button.
    leave() { "Sortir", "Sign out" }
    /// Proving again.
    proof_title() { "Prouver encore qui vous êtes", "Prove again who you are" }
    /// Proving again.
    proof_text() {
        "Ce que vous demandez touche aux accès\u{a0}: redonnez votre mot de passe, et le code s’il y en a un.",
        "What you ask for touches who may enter: give your password again, and the code if there is one."
    }
    /// A button.
    proof_button() { "Continuer", "Go on" }
    /// Persons.
    persons_title() { "Personnes et droits", "Persons and rights" }
    /// Persons.
    persons_text() {
        "Qui peut entrer dans ce livre, et avec quel rôle. Rien d’ici ne s’inscrit dans le livre.",
        "Who may enter this book, and in which role. Nothing of this is recorded in the book."
    }
    /// Persons, before there is an administrator.
    persons_alone() {
        "Aucun administrateur n’a encore de mot de passe\u{a0}: le lien de «\u{a0}quitus serve\u{a0}» ouvre tout, à qui \
         l’a. Dès qu’un administrateur choisit le sien, le lien n’ouvre plus rien, et chacun entre par son identifiant.",
        "No administrator has a password yet: the link of “quitus serve” opens everything, to whoever has it. As soon as an \
         administrator chooses one, the link opens nothing any more, and everybody enters by login."
    }
    /// A column.
    state_of_person() { "État", "State" }
    /// A state.
    state_invited() { "invité, sans mot de passe", "invited, no password yet" }
    /// A state.
    state_password() { "mot de passe", "password" }
    /// A state.
    state_factor() { "mot de passe et second facteur", "password and second factor" }
    /// A role.
    role_alone() { "Seul à la machine", "Alone at the machine" }
    /// A role.
    role_reader() { "Lecture par le lien", "Reading by the link" }
    /// A role.
    role_administrator() { "Administration", "Administrator" }
    /// A role.
    role_manager() { "Gérance", "Manager" }
    /// A role.
    role_assistant() { "Assistance", "Assistant" }
    /// A role.
    role_associate(number: u32) { "Associé n°\u{a0}{number}", "Associate no. {number}" }
    /// A role.
    role_auditor(last: &str) { "Contrôle, jusqu’au {last} compris", "Auditor, through {last}" }
    /// A role of a newer program.
    role_unknown() { "rôle d’un programme plus récent\u{a0}: n’ouvre rien", "role of a newer program: opens nothing" }
    /// A role without its number.
    kind_associate() { "Associé", "Associate" }
    /// A role without its end.
    kind_auditor() { "Contrôle", "Auditor" }
    /// A heading.
    invite_title() { "Inviter une personne", "Invite a person" }
    /// A button.
    invite_button() { "Créer l’invitation", "Make the invitation" }
    /// A field.
    login_help() {
        "Un pseudonyme ou une adresse électronique, sans espace\u{a0}; jamais écrit dans le livre.",
        "A handle or an e-mail address, without spaces; never written in the book."
    }
    /// A field.
    role_number() { "Numéro de l’associé", "Number of the associate" }
    /// A field.
    role_number_help() { "Pour un associé\u{a0}: celui du registre.", "For an associate: that of the register." }
    /// A field.
    role_until() { "Dernier jour", "Last day" }
    /// A field.
    role_until_help() { "Pour un contrôle\u{a0}: il prend fin ensuite.", "For an auditor: it ends afterwards." }
    /// Refused.
    not_a_login() {
        "Cet identifiant ne va pas\u{a0}: il faut de 1 à 254 caractères, sans espace.",
        "This login will not do: 1 to 254 characters, without spaces."
    }
    /// Refused.
    not_a_role() {
        "Choisissez un rôle\u{a0}; pour un associé, donnez son numéro\u{a0}; pour un contrôle, le dernier jour.",
        "Choose a role; for an associate give the number; for an auditor, the last day."
    }
    /// Refused.
    login_taken() {
        "Quelqu’un a déjà cet identifiant dans ce livre\u{a0}: invitez-le de nouveau, ou choisissez-en un autre.",
        "Somebody has this login in this book already: invite them again, or choose another one."
    }
    /// Invited.
    invited_title() { "Invitation prête", "Invitation ready" }
    /// Invited.
    invited_text(login: &str) {
        "Donnez ce lien à «\u{a0}{login}\u{a0}», et à personne d’autre\u{a0}: qui l’ouvre choisit le mot de passe. Il sert \
         une fois, pendant trois jours, et ne sera plus montré.",
        "Give this link to “{login}”, and to nobody else: whoever opens it chooses the password. It works once, for three \
         days, and is not shown again."
    }
    /// Invited.
    invitation_link() { "Lien d’invitation", "Invitation link" }
    /// One person.
    not_oneself() {
        "C’est votre propre accès\u{a0}: un autre administrateur peut le changer, ou «\u{a0}quitus user\u{a0}» sur la machine.",
        "This is your own access: another administrator can change it, or “quitus user” on the machine."
    }
    /// A heading.
    role_change() { "Changer le rôle", "Change the role" }
    /// A button.
    role_button() { "Donner ce rôle", "Give this role" }
    /// A heading.
    rights_other() { "Accès", "Access" }
    /// Inviting again.
    invite_again_text() {
        "Une nouvelle invitation annule la précédente\u{a0}; le mot de passe ne change que quand elle sert. Elle ne dispense \
         pas du second facteur.",
        "A new invitation voids the older one; the password changes only when it is used. It does not do away with the \
         second factor."
    }
    /// A button.
    invite_again() { "Inviter de nouveau", "Invite again" }
    /// A button.
    factor_forget() { "Retirer le second facteur", "Remove the second factor" }
    /// Removing.
    remove_text() {
        "Retirer une personne efface son identifiant, son mot de passe et ses sessions. Les écritures gardent sa référence, \
         qui ne dit plus qui c’était.",
        "Removing a person deletes login, password and sessions. Entries keep the reference, which no longer says who it was."
    }
    /// A button.
    remove_button() { "Retirer cette personne", "Remove this person" }
    /// On the command line.
    enter_by_name() {
        "Chacun entre par son identifiant à cette adresse ; « quitus user » gère les personnes, et le lien n’ouvre plus rien :",
        "Everybody enters by login at this address; `quitus user` manages persons, and the link opens nothing any more:"
    }
    /// On the command line.
    no_such_login(login: &str) {
        "personne n’a l’identifiant {login} dans ce livre ; `quitus user list` les montre",
        "nobody has the login {login} in this book; `quitus user list` shows them"
    }
    /// On the command line.
    wrong_login(login: &str) {
        "{login:?} n’est pas un identifiant : il faut de 1 à 254 caractères, sans espace",
        "{login:?} is no login: 1 to 254 characters, without spaces"
    }
    /// On the command line.
    wrong_role(role: &str) {
        "{role:?} n’est pas un rôle : administrator, manager, assistant, associate:NUMÉRO ou auditor:DERNIER-JOUR",
        "{role:?} is no role: administrator, manager, assistant, associate:NUMBER or auditor:LAST-DAY"
    }
    /// On the command line.
    invitation_path() {
        "Donnez ce chemin, à l’adresse de vos pages, à cette personne et à nulle autre ; il sert une fois, pendant trois jours :",
        "Give this path, at the address of your pages, to that person and to nobody else; it works once, for three days:"
    }
    /// On the command line.
    role_given(login: &str, role: &str) { "{login} : {role}, dès maintenant.", "{login}: {role}, from now on." }
    /// On the command line.
    sessions_ended(login: &str, count: u64) { "{login} : {count} sessions closes.", "{login}: {count} sessions ended." }
    /// On the command line.
    person_removed(login: &str) {
        "{login} est retiré ; les écritures gardent la référence, qui ne dit plus qui c’était.",
        "{login} is removed; entries keep the reference, which no longer says who it was."
    }
    /// On the command line.
    factor_forgotten(login: &str) {
        "{login} entre sans second facteur jusqu’à ce qu’il en règle un autre.",
        "{login} enters without a second factor until another one is set."
    }
    /// On the command line.
    no_factor(login: &str) { "{login} n’a pas de second facteur", "{login} has no second factor" }
    /// On the command line.
    nobody_invited() {
        "Personne n’est invité : le lien de `quitus serve` ouvre tout. `quitus user add LOGIN --role administrator` commence.",
        "Nobody is invited: the link of `quitus serve` opens everything. `quitus user add LOGIN --role administrator` begins."
    }
}
