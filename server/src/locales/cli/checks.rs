//! What verification, export and the doctor say.

use crate::locales::Language;
use quitus_projections::log::verify::What;

sentences! {
    /// A figure.
    entries() { "Écritures", "Entries" }
    /// The tree's root.
    root() { "Racine", "Root" }
    /// How far it is sealed.
    sealed_to() { "Scellé", "Sealed" }
    /// So many of so many.
    entries_of(signed: u64, size: u64) { "{signed} écritures sur {size}", "{signed} entries of {size}" }
    /// Texts and documents.
    documents() { "Textes et documents", "Texts and documents" }
    /// Values of persons.
    identities() { "Données personnelles", "Personal values" }
    /// How many are how.
    tally(shown: u64, sealed: u64, withheld: u64, erased: u64, missing: u64) {
        "{shown} vérifiés, {sealed} scellés, {withheld} non communiqués, {erased} effacés, {missing} manquants",
        "{shown} checked, {sealed} sealed, {withheld} withheld, {erased} erased, {missing} missing"
    }
    /// All is well.
    everything_agrees() { "Tout concorde.", "Everything agrees." }
    /// Something is not.
    differences(count: u64) { "{count} différences.", "{count} differences." }
    /// Where it begins.
    first_wrong(number: u64) { "Première écriture fausse : n° {number}.", "First wrong entry: no. {number}." }
    /// Which were changed.
    altered(numbers: &str) {
        "Écritures changées depuis vos tuiles : {numbers}.",
        "Entries changed since your tiles: {numbers}."
    }
    /// A place.
    the_book() { "livre", "book" }
    /// A place.
    an_entry(number: u64) { "écriture n° {number}", "entry no. {number}" }
    /// One difference.
    differs(place: &str, what: &str, expected: &str, found: &str) {
        "  {place}, {what} : attendu {expected}, trouvé {found}",
        "  {place}, {what}: expected {expected}, found {found}"
    }
    /// A figure of the projections.
    figure_differs(figure: &str, state: &str, fold: &str) {
        "  {figure} : l’état qui décide donne {state}, la projection {fold}",
        "  {figure}: the deciding state says {state}, the projection {fold}"
    }
    /// Never overwritten.
    file_exists(path: &str) {
        "{path} existe déjà et n’est jamais écrasé ; choisissez un autre nom ou déplacez ce fichier",
        "{path} is there already and is never overwritten; choose another name, or move it away"
    }
    /// Exported.
    exported(entries: u64, path: &str) {
        "{entries} écritures exportées dans {path}",
        "{entries} entries exported to {path}"
    }
    /// What to do with it.
    after_export(path: &str) {
        "Pour le vérifier sans base ni réseau : quitus-verify {path}",
        "To check it without database and network: quitus-verify {path}"
    }
    /// A check.
    check_database() { "base joignable", "database reachable" }
    /// A check.
    check_schema() { "schéma de la base", "schema of the database" }
    /// A check.
    check_book() { "livre", "book" }
    /// A check.
    check_keys() { "clés présentes", "keys at hand" }
    /// A check.
    check_key_modes() { "clés lisibles par leur seul propriétaire", "keys readable by their owner only" }
    /// A check.
    check_continuity() {
        "clés de ce livre, et base qui continue le dernier scellé conservé",
        "keys are this book's, and the database continues the kept checkpoint"
    }
    /// A check.
    check_seal() { "dernier scellé couvrant tout le livre", "last checkpoint covers the whole book" }
    /// A check.
    check_clock() { "horloge", "clock" }
    /// A detail.
    entries_read(size: u64) { "{size} écritures relues", "{size} entries read" }
    /// Good.
    well() { "ok", "ok" }
    /// Bad.
    problem() { "problème", "problem" }
    /// Not sealed to the end.
    not_covered(signed: u64, head: u64) {
        "le dernier scellé couvre {signed} écritures sur {head} ; la prochaine commande `quitus apply` scellera le reste",
        "the last checkpoint covers {signed} entries of {head}; the next `quitus apply` will seal the rest"
    }
    /// The clock is late.
    clock_behind(now: &str, last: &str) {
        "la machine dit {now} et la dernière écriture est de {last} ; mettez l’horloge à l’heure",
        "the machine says {now} and the last entry is of {last}; set the clock right"
    }
    /// Others can read the keys.
    keys_open(paths: &str) {
        "d’autres que leur propriétaire peuvent les lire ; retirez ces droits : chmod go= {paths}",
        "others than their owner can read them; take those rights away: chmod go= {paths}"
    }
}

/// What was compared.
#[must_use]
pub fn what(language: Language, what: What) -> &'static str {
    let (french, english) = names(what);
    match language {
        Language::French => french,
        Language::English => english,
    }
}

fn names(what: What) -> (&'static str, &'static str) {
    match what {
        What::Position => ("numéro d’ordre", "position"),
        What::LeafForm => ("forme de la feuille", "form of the leaf"),
        What::LeafHash => ("empreinte de la feuille", "leaf hash"),
        What::LeafPosition => ("numéro dans la feuille", "position in the leaf"),
        What::Book => ("livre nommé par la feuille", "book named by the leaf"),
        What::EventType => ("type de l’écriture", "type of the entry"),
        What::EventVersion => ("version du type", "version of the type"),
        What::RecordedAt => ("instant d’inscription", "instant of recording"),
        What::RecordedOrder => ("ordre des inscriptions", "order of recording"),
        What::Actor => ("auteur de l’inscription", "actor"),
        What::Command => ("commande", "command"),
        What::Payload => ("contenu", "payload"),
        What::PayloadForm => ("forme du contenu", "form of the payload"),
        What::Metadata => ("métadonnées", "metadata"),
        What::MetadataForm => ("forme des métadonnées", "form of the metadata"),
        What::Opening => ("ouverture du livre", "opening of the book"),
        What::Rotation => ("changement de clé", "key rotation"),
        What::StoredNode => ("nœud de l’arbre", "node of the tree"),
        What::CheckpointForm => ("forme du scellé", "form of the checkpoint"),
        What::CheckpointSize => ("étendue du scellé", "size of the checkpoint"),
        What::Root => ("racine scellée", "sealed root"),
        What::Signature => ("signature du scellé", "signature of the checkpoint"),
        What::Pinned => ("scellé conservé", "kept checkpoint"),
        What::TrustedKey => ("clé de confiance", "trusted key"),
        What::KeptTile => ("tuile conservée", "kept tile"),
        What::Tile => ("tuile", "tile"),
        What::Document => ("texte ou document", "text or document"),
        What::Identity => ("donnée personnelle", "personal value"),
        What::Receipt => ("reçu", "receipt"),
        What::Manifest => ("description de l’export", "description of the bundle"),
        What::Unreadable => ("ligne illisible", "unreadable row"),
        What::Index => ("index de la base", "index of the database"),
    }
}
