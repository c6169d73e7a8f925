//! What the door itself says of persons, texts, documents, days and references.

use crate::locales::unread::Row;

pub(super) const ROWS: &[Row] = &[
    ("not a command: it is longer than {} bytes", "ce n’est pas une commande : elle a plus de {} octets"),
    (
        "`command_id` is missing: give each command a UUID of its own, so that it is never carried out twice",
        "`command_id` manque : donnez à chaque commande un UUID à elle, pour qu’elle ne soit jamais exécutée deux fois",
    ),
    ("`command_id` must be a UUID in quotes", "`command_id` est un UUID entre guillemets"),
    ("`command_id` must be a UUID", "`command_id` est un UUID"),
    ("`{}` is not given by `apply`: use `quitus {}`", "`{}` ne se donne pas par `apply` : utilisez `quitus {}`"),
    (
        "new_person: `ref` names a person who is in the book: give the reference alone, or another one",
        "new_person : `ref` désigne une personne qui est dans le livre : donnez la référence seule, ou une autre",
    ),
    (
        "{}: the book knows no person by this reference: bring them first, as {\"new_person\": {\"name\": ...}}",
        "{} : le livre ne connaît personne sous cette référence : donnez d’abord la personne, ainsi {\"new_person\": {\"name\": ...}}",
    ),
    (
        "{}: give the values that change, as {\"known_person\": {\"ref\": ..., \"email\": ...}}",
        "{} : donnez les valeurs qui changent, ainsi {\"known_person\": {\"ref\": ..., \"email\": ...}}",
    ),
    (
        "{}: this person was erased, and no value is kept under this reference again: take a new one",
        "{} : cette personne a été effacée, et rien ne se garde plus sous cette référence : prenez-en une nouvelle",
    ),
    (
        "new_person: it stands where no natural person is wanted; nothing of it was kept",
        "new_person : aucune personne physique n’est attendue à cet endroit ; rien n’en a été gardé",
    ),
    ("{} has {} bytes, {} at most", "{} : {} octets, {} au plus"),
    (
        "not a day of the calendar: write year-month-day, such as 2019-12-31",
        "ce n’est pas un jour du calendrier : écrivez année-mois-jour, comme 2019-12-31",
    ),
    (
        "not a reference: give the UUID of who or what is meant, as the book prints it",
        "ce n’est pas une référence : donnez l’UUID de la personne ou de la chose, comme le livre l’affiche",
    ),
    (
        "`{}`: it holds the character {}, which is no part of a name: take it out, and write one line",
        "`{}` : il contient le caractère {}, qui n’est d’aucun nom : retirez-le, et écrivez une seule ligne",
    ),
    (
        "it holds the character {}, which is no part of a name: take it out, and write one line",
        "il contient le caractère {}, qui n’est d’aucun nom : retirez-le, et écrivez une seule ligne",
    ),
    (
        "a digest cannot be given: give the text itself, as {\"text\": \"…\"}",
        "une empreinte ne se donne pas : donnez le texte lui-même, ainsi {\"text\": \"…\"}",
    ),
    ("`new_person` must be an object in braces", "`new_person` est un objet entre accolades"),
    ("`known_person` must be an object in braces", "`known_person` est un objet entre accolades"),
    ("`ref` must be a UUID in quotes", "`ref` est un UUID entre guillemets"),
    ("`ref` must be a UUID", "`ref` est un UUID"),
    ("`ref` must be the UUID of a person in the book", "`ref` est l’UUID d’une personne du livre"),
    (
        "this person is new twice; the second time give only the reference, as a text",
        "cette personne est nouvelle deux fois ; la seconde fois, donnez la référence seule, en texte",
    ),
    ("a new person needs at least a `name`", "une nouvelle personne a au moins un `name`"),
    (
        "`known_person` needs the values that change, and stands once for a person",
        "`known_person` contient les valeurs qui changent, et ne s’écrit qu’une fois par personne",
    ),
    ("`{}` is not kept of a person; kept are: {}", "`{}` n’est pas gardé d’une personne ; on en garde : {}"),
    ("`{}` must have 1 to {} bytes", "`{}` a de 1 à {} octets"),
    (
        "a text must not be empty, and must be Unicode in composed form (NFC)",
        "un texte n’est pas vide, et il est en Unicode composé (NFC)",
    ),
    ("`base64` must be base64 with padding", "`base64` est du base64 avec remplissage"),
    (
        "a document needs a `media_type`, such as application/pdf",
        "un document a un `media_type`, comme application/pdf",
    ),
    (
        "a document must not be empty, and its `media_type` must be like application/pdf",
        "un document n’est pas vide, et son `media_type` ressemble à application/pdf",
    ),
    ("`{}` has no place beside `{}`", "`{}` n’a pas sa place à côté de `{}`"),
    ("must be a text in quotes", "c’est un texte entre guillemets"),
];
