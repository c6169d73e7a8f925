//! What serving says: the link, and why a question has no answer.

sentences! {
    /// The pages are there.
    serving(address: &str) { "Le livre s’ouvre sur {address} ; Ctrl-C pour arrêter.", "The book opens at {address}; Ctrl-C stops." }
    /// The link.
    one_time_link() {
        "Ouvrez ce lien dans les quinze minutes ; il ne sert qu’une fois, et ouvre une session de huit heures :",
        "Open this link within fifteen minutes; it works once, and opens a session of eight hours:"
    }
    /// The link, behind a proxy.
    one_time_path() {
        "Ouvrez ce chemin à l’adresse de votre serveur mandataire dans les quinze minutes ; il ne sert qu’une fois :",
        "Open this path at the address of your proxy within fifteen minutes; it works once:"
    }
    /// How to have another.
    another_link(process: u32) {
        "Un autre lien : `kill -USR1 {process}`. Il ne ferme pas les sessions ouvertes ; arrêter le programme les ferme.",
        "Another link: `kill -USR1 {process}`. It does not end sessions that are open; stopping the program does."
    }
    /// The end.
    served() { "Arrêté ; les sessions sont closes.", "Stopped; every session has ended." }
    /// An address of the network.
    not_this_machine(address: &str) {
        "{address} est joignable d’autres machines, et ces pages ne sont pas chiffrées. Écoutez sur 127.0.0.1, ou placez un serveur mandataire TLS devant et \
         dites --behind-a-proxy",
        "{address} can be reached from other machines, and these pages are not encrypted. Listen on 127.0.0.1, or put a proxy with TLS in front and say \
         --behind-a-proxy"
    }
    /// No session.
    no_session_title() { "Ouvrez d’abord le lien de lecture", "Open the reading link first" }
    /// No session.
    no_session() {
        "Ce livre se lit par un lien à usage unique, que «\u{a0}quitus serve\u{a0}» affiche en démarrant. Si vous ne l’avez \
         plus, ou si votre session a pris fin, demandez un autre lien à la personne qui fait tourner le programme.",
        "This book is read by a link that works once, which “quitus serve” prints when it starts. If you do not have it any \
         more, or your session has ended, ask the person who runs the program for another link."
    }
    /// A form after its session.
    form_kept() {
        "Votre session a pris fin avant l’envoi\u{a0}: rien n’a été inscrit, et ce que vous avez saisi attend trente minutes. \
         Entrez sous le même identifiant dans ce navigateur\u{a0}: le formulaire revient, rempli.",
        "Your session ended before this was sent: nothing was recorded, and what you typed waits for thirty minutes. Sign in \
         under the same login in this browser, and the form comes back, filled in."
    }
    /// A form after its session.
    form_kept_for_link() {
        "Votre session a pris fin avant l’envoi\u{a0}: rien n’a été inscrit, et ce que vous avez saisi attend trente minutes. \
         Ouvrez un nouveau lien dans ce navigateur\u{a0}: le formulaire revient, rempli.",
        "Your session ended before this was sent: nothing was recorded, and what you typed waits for thirty minutes. Open a new \
         link in this browser, and the form comes back, filled in."
    }
    /// A form after its session.
    form_came_back() {
        "Voici ce que vous aviez saisi. Rien n’en est inscrit\u{a0}: relisez, puis continuez.",
        "Here is what you had typed. Nothing of it is recorded: read it again, then go on."
    }
    /// Where figures are.
    serving_figures(address: &str) {
        "Les mesures sont à {address}metrics, pour cette machine seule.",
        "Figures are at {address}metrics, for this machine alone."
    }
    /// Where figures are not.
    figures_for_this_machine(address: &str) {
        "--metrics {address} est joignable d’autres machines : donnez une adresse de cette machine, comme 127.0.0.1:9464, et \
         laissez un serveur mandataire la montrer à qui doit la lire",
        "--metrics {address} can be reached from other machines: give an address of this machine, such as 127.0.0.1:9464, and \
         let a proxy show it to whoever shall read it"
    }
    /// A used link.
    link_spent_title() { "Ce lien ne sert plus", "This link works no more" }
    /// A used link.
    link_spent() {
        "Il a déjà servi, il a plus de quinze minutes, ou il est incomplet.",
        "It was used already, is older than fifteen minutes, or is incomplete."
    }
    /// No page.
    no_page_title() { "Cette page n’existe pas", "There is no such page" }
    /// No page.
    no_page() {
        "L’adresse ne mène à aucune page du livre. Partez de l’accueil.",
        "The address leads to no page of the book. Start from the home page."
    }
    /// Nothing of that number.
    not_there_title() { "Introuvable dans ce qui est connu", "Not found in what is known" }
    /// Nothing of that number.
    not_there() {
        "Vérifiez le numéro, et les dates demandées en bas de page.",
        "Check the number, and the dates asked for at the foot of the page."
    }
    /// A wrong question.
    wrong_title() { "Question incomprise", "Question not understood" }
    /// A wrong question.
    wrong_next() {
        "Rien n’a été modifié\u{a0}; corrigez l’adresse ou partez de l’accueil.",
        "Nothing was changed; correct the address or start from the home page."
    }
    /// A key that the page does not know.
    unknown_key(key: &str) {
        "Cette page ne connaît pas «\u{a0}{key}\u{a0}».",
        "This page does not know “{key}”."
    }
    /// A key twice.
    key_twice(key: &str) { "«\u{a0}{key}\u{a0}» est donné deux fois.", "“{key}” is given twice." }
    /// Not UTF-8.
    not_utf8() {
        "L’adresse contient des octets qui ne sont pas de l’UTF-8, ou des caractères de commande.",
        "The address holds bytes that are not UTF-8, or control characters."
    }
    /// A shape.
    unknown_shape(shape: &str) {
        "Il n’y a pas de forme «\u{a0}{shape}\u{a0}»\u{a0}: html, json, csv ou xlsx.",
        "There is no shape “{shape}”: html, json, csv or xlsx."
    }
    /// A language.
    unknown_language(language_asked: &str) {
        "Il n’y a pas de langue «\u{a0}{language_asked}\u{a0}»\u{a0}: fr ou en.",
        "There is no language “{language_asked}”: fr or en."
    }
    /// A day.
    not_a_day(text: &str) {
        "«\u{a0}{text}\u{a0}» n’est pas un jour\u{a0}: écrivez année-mois-jour, comme 2019-12-31.",
        "“{text}” is no day: write year-month-day, such as 2019-12-31."
    }
    /// A state of knowledge.
    not_known_at(text: &str) {
        "«\u{a0}{text}\u{a0}» ne dit pas ce qui était connu\u{a0}: le numéro d’une écriture (36), un jour (2020-03-15) ou un \
         instant (2020-03-15T18:00:00+01:00).",
        "“{text}” does not say what was known: the number of an entry (36), a day (2020-03-15) or an instant \
         (2020-03-15T18:00:00+01:00)."
    }
    /// A number.
    not_a_number(key: &str, text: &str) {
        "«\u{a0}{key}\u{a0}» veut un nombre, et «\u{a0}{text}\u{a0}» n’en est pas un.",
        "“{key}” wants a number, and “{text}” is none."
    }
    /// A type.
    unknown_type(text: &str) {
        "Il n’y a pas d’écritures du type «\u{a0}{text}\u{a0}»\u{a0}; par exemple\u{a0}: capital, capital.shares_subscribed.",
        "There are no entries of type “{text}”; for example: capital, capital.shares_subscribed."
    }
    /// No table.
    no_table() {
        "Cette page n’est pas un tableau\u{a0}: demandez html ou json.",
        "This page is no table: ask for html or json."
    }
    /// Only reading.
    method_title() { "Lecture seule", "Reading only" }
    /// Only reading.
    method() {
        "Cette page se lit par GET et HEAD\u{a0}; un acte s’inscrit par son formulaire, et par lui seul.",
        "This page is read by GET and HEAD; an act is recorded by its form, and by that alone."
    }
    /// An address.
    too_long_title() { "Adresse trop longue", "Address too long" }
    /// An address.
    too_long() {
        "Aucune page du livre n’a une adresse aussi longue.",
        "No page of the book has so long an address."
    }
    /// A body.
    body_title() { "Question avec un contenu", "Question with a body" }
    /// A body.
    body() {
        "Une question n’a pas de contenu\u{a0}: tout tient dans l’adresse. Rien n’en a été lu.",
        "A question has no body: everything is in the address. Nothing of it was read."
    }
    /// The book is away.
    away_title() { "Le livre ne peut pas être lu maintenant", "The book cannot be read now" }
    /// The book is away.
    away_next() {
        "Réessayez dans un moment\u{a0}; si cela dure, lancez «\u{a0}quitus doctor\u{a0}» sur la machine.",
        "Try again in a moment; if it lasts, run “quitus doctor” on the machine."
    }
}
