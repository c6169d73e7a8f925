//! A proof in words: what it proves, what it does not, or why it is refused.

use super::Language;
use quitus_domain::scic::{BrokenPath, OpenedLine, StrikeGround};
use quitus_domain::values::CategoryKind;
use quitus_projections::log::checkpoint::CheckpointError;
use quitus_projections::log::to_base64;
use quitus_projections::proof::{CollegeTotals, Restated, Shown, Statement, Verified, Why};

pub(crate) fn no_key(language: Language) -> &'static str {
    language.pick(
        "sans clé de confiance, rien n’est vérifié : donnez --key avec la clé de vérification du livre. Demandez-la à la \
         coopérative par une autre voie que ce fichier (`quitus verify` l’affiche), \
         et gardez-la.",
        "without a trusted key nothing is verified: give --key with the book's verification key. Ask the cooperative for it \
         by another way than this file (`quitus verify` prints it), and keep it.",
    )
}

pub(crate) fn bad_key(language: Language) -> &'static str {
    language.pick(
        "--key : ce n’est pas une clé de vérification ; elle s’écrit <origine>+<8 chiffres hexadécimaux>+<base64>",
        "--key: not a verification key; it is written <origin>+<8 hex digits>+<base64>",
    )
}

pub(crate) fn not_text(language: Language) -> &'static str {
    language.pick("ce n’est pas un texte (UTF-8)", "not a text (UTF-8)")
}

pub(crate) fn count(language: Language, count: u64, associates: u64) -> String {
    language.pick(
        format!(
            "{count} lignes ne peuvent pas être tirées d’un registre de {associates} ; demandez-en de 1 à {associates}"
        ),
        format!("{count} lines cannot be drawn from a register of {associates}; ask for 1 to {associates}"),
    )
}

pub(crate) fn keep_the_question(language: Language) -> &'static str {
    language.pick(
        "gardez cette question : la réponse se vérifie avec --question",
        "keep this question: the answer is checked with --question",
    )
}

pub(crate) fn whose_draw(language: Language) -> &'static str {
    language.pick(
        "un échantillon ne prouve rien si un autre que vous l’a tiré : donnez --question avec la question que vous avez posée, \
         ou --nonce avec votre propre tirage",
        "a sample proves nothing when somebody else drew it: give --question with the question that you asked, or --nonce \
         with your own draw",
    )
}

pub(crate) fn no_question(language: Language, path: &str, why: &str) -> String {
    language.pick(format!("--question {path} : {why}"), format!("--question {path}: {why}"))
}

pub(crate) fn recounted(language: Language) -> &'static str {
    language.pick(
        "recompté     le livre entier est vérifié, et le registre de ce jour, recompté de ses écritures, est celui qui est attesté",
        "recounted    the whole book verifies, and the register of that day, counted again from its entries, is the attested one",
    )
}

pub(crate) fn bundle_differs(language: Language, path: &str) -> String {
    language.pick(
        format!("{path} ne se vérifie pas sous ce scellé : `quitus-verify {path}` nomme ce qui diffère"),
        format!("{path} does not verify under this checkpoint: `quitus-verify {path}` names what differs"),
    )
}

pub(crate) fn not_recounted(language: Language, why: &str) -> String {
    language.pick(
        format!("le registre ne se recompte pas depuis le livre : {why}"),
        format!("the register cannot be counted again from the book: {why}"),
    )
}

pub(crate) fn false_attestation(language: Language, number: u64) -> String {
    language.pick(
        format!("fausse attestation : l’écriture n° {number} du livre dit autre chose que ce que la clé du livre atteste d’elle"),
        format!("a false attestation: entry no. {number} of the book says something else than what the book's key attests of it"),
    )
}

pub(crate) fn no_sample(language: Language) -> &'static str {
    language.pick(
        "cette preuve n’est pas un échantillon : elle n’ouvre pas de lignes tirées au sort",
        "this proof is no sample: it opens no lines drawn at random",
    )
}

pub(crate) fn other_day(language: Language, wanted: &str, found: &str) -> String {
    language.pick(
        format!("refusée : registre arrêté au {found}, et non au {wanted}"),
        format!("refused: a register struck on {found}, not on {wanted}"),
    )
}

pub(crate) fn refused(language: Language, place: &str, why: &str) -> String {
    language.pick(format!("refusée, à {place} : {why}"), format!("refused, at {place}: {why}"))
}

/// Why a proof is refused.
pub(crate) fn why(language: Language, why: &Why) -> String {
    let french = match why {
        Why::TooLong => "plus long qu’une preuve ne peut l’être".to_owned(),
        Why::Spelling(_) | Why::Ending => {
            "le fichier n’est pas écrit dans la seule forme admise (JSON canonique, une fin de ligne)".to_owned()
        }
        Why::Shape(_) => "les champs ne sont pas ceux d’une preuve de cette espèce".to_owned(),
        Why::Version(found) => format!("version {found} ; ce programme lit les versions 1 et 2"),
        Why::Form(_) | Why::Note(CheckpointError::Malformed(_) | CheckpointError::Key(_)) | Why::Leaf(_) => {
            "ce qui se trouve là n’a pas la forme voulue".to_owned()
        }
        Why::OtherKey { held, signed } => format!(
            "signé par la clé {signed}, et la clé de confiance est {held}. Si la coopérative a changé de clé, demandez-lui une \
             preuve sous un scellé de la vôtre (`quitus proof … --signed-by CLÉ`), ou la nouvelle clé par une autre voie \
             que ce fichier"
        ),
        Why::Note(CheckpointError::NotSigned(key)) => format!("n’est pas signé par la clé {key}"),
        Why::Note(CheckpointError::OtherOrigin { expected, found }) => {
            format!("vient d’un autre livre : {found} et {expected}")
        }
        Why::Inclusion(_) => "l’écriture d’arrêté n’est pas dans le livre que le scellé couvre".to_owned(),
        Why::Disagrees { expected, found } => format!("{found}, quand le reste de la preuve dit {expected}"),
        Why::Path(BrokenPath::Miscounted { step, expected, found }) => format!(
            "étape {step} : {found} associés comptés à une place qui en tient {expected} ; quelqu’un est caché ou compté \
             deux fois"
        ),
        Why::Path(BrokenPath::Overflow { step }) => format!("étape {step} : une somme dépasse 64 bits"),
        Why::Path(_) => "le chemin de la ligne n’a pas la forme que sa place demande".to_owned(),
        Why::OtherRoot => "la ligne ne mène pas à la racine du registre".to_owned(),
        Why::OtherTotals => "la ligne et ses voisines donnent d’autres totaux que ceux du registre".to_owned(),
        Why::Order => {
            "la référence ne vient pas après celle d’avant : désordre, ou un associé compté deux fois".to_owned()
        }
        Why::NotDrawn { expected, found } => {
            format!("ouvre la ligne {found} quand le tirage donne la ligne {expected}")
        }
        Why::Count { count, associates } => format!("{count} lignes tirées d’un registre de {associates}"),
        Why::Totals => "des totaux qui ne s’additionnent pas".to_owned(),
    };
    let english = match why {
        Why::OtherKey { .. } => format!(
            "{why}. If the cooperative changed its key, ask it for a proof under a checkpoint that yours signed \
             (`quitus proof … --signed-by KEY`), or for the new key by another way than this file"
        ),
        _ => why.to_string(),
    };
    language.pick(french, english)
}

fn nature(language: Language, kind: CategoryKind) -> &'static str {
    match kind {
        CategoryKind::Employees => language.pick("salariés", "employees"),
        CategoryKind::Producers => language.pick("producteurs", "producers"),
        CategoryKind::Beneficiaries => language.pick("bénéficiaires", "beneficiaries"),
        CategoryKind::Volunteers => language.pick("bénévoles", "volunteers"),
        CategoryKind::PublicBodies => language.pick("personnes publiques", "public bodies"),
        CategoryKind::Contributors => language.pick("autres contributeurs", "other contributors"),
    }
}

fn ground(language: Language, ground: StrikeGround) -> &'static str {
    match ground {
        StrikeGround::Assembly => language.pick("pour une assemblée", "for an assembly"),
        StrikeGround::YearEnd => language.pick("en fin d’exercice", "at a year end"),
        StrikeGround::OnDemand => language.pick("à la demande", "on demand"),
    }
}

/// Everything that was proved.
pub(crate) fn report(language: Language, verified: &Verified) -> String {
    let Verified { head, leaf, statement, shown, checkpoint: _ } = verified;
    let register = &statement.register;
    let number = statement.position + 1;
    let (day, why, rec) = (register.effective_on, ground(language, register.ground), &leaf.recorded_at);
    let mut text = language.pick(
        format!(
            "livre        {}\nregistre     arrêté au {day}, {why} : écriture n° {number}, enregistrée le {rec}\nscellé       \
             {} écritures, racine {}\n\n",
            head.origin,
            head.size,
            to_base64(&head.root)
        ),
        format!(
            "book         {}\nregister     struck on {day}, {why}: entry no. {number}, recorded at {rec}\ncheckpoint   {} \
             entries, root {}\n\n",
            head.origin,
            head.size,
            to_base64(&head.root)
        ),
    );
    text += &totals(language, statement);
    text += &opened(language, register, shown);
    text += &meaning(language, shown);
    text += language.pick("\nverdict      la preuve tient\n", "\nverdict      the proof holds\n");
    text
}

fn totals(language: Language, statement: &Statement) -> String {
    let register = &statement.register;
    let row = |name: &str, nature: &str, associates: &str, shares: &str, capital: &str| {
        let gap = " ".repeat(22_usize.saturating_sub(nature.chars().count()));
        format!("{name:<20} {nature}{gap} {associates:>10} {shares:>10} {capital:>16}\n")
    };
    let mut text = match language {
        Language::French => row("catégorie", "nature", "associés", "parts", "capital (€)"),
        Language::English => row("category", "nature", "associates", "shares", "capital (EUR)"),
    };
    for (one, kind) in register.categories.iter().zip(&statement.natures) {
        let (associates, shares) = (one.associates.to_string(), one.shares.to_string());
        text +=
            &row(&one.category.to_string(), nature(language, *kind), &associates, &shares, &one.subscribed.to_string());
    }
    for one in &register.colleges {
        let (college, weight) = (&one.college, String::from(one.weight));
        text += &language.pick(
            format!("collège      {college} : {weight} des voix"),
            format!("college      {college}: {weight} of the votes"),
        );
        let told = statement.colleges.iter().flatten().find(|totals| totals.college == one.college);
        text += &told.map(|totals| counted(language, totals)).unwrap_or_default();
        text += "\n";
    }
    text + "\n"
}

/// What a college counts, where the attestation says it.
fn counted(language: Language, one: &CollegeTotals) -> String {
    let categories: Vec<&str> = one.categories.iter().map(|category| category.as_str()).collect();
    let (categories, euros) = (categories.join(" + "), one.subscribed);
    language.pick(
        format!(", {categories} : {} associés, {} parts, {euros} €", one.associates, one.shares),
        format!(", {categories}: {} associates, {} shares, EUR {euros}", one.associates, one.shares),
    )
}

fn opened(language: Language, register: &Restated, shown: &Shown) -> String {
    let line = |one: &OpenedLine| {
        let category =
            register.categories.get(one.leaf.category).map(|one| one.category.to_string()).unwrap_or_default();
        let (index, shares) = (one.index + 1, one.leaf.shares);
        let (associate, euros) = (one.leaf.associate, format!("{}.{:02}", one.leaf.cents / 100, one.leaf.cents % 100));
        language.pick(
            format!("ligne {index:>6}  {associate}  {category}  {shares} parts, {euros} €\n"),
            format!("line {index:>6}  {associate}  {category}  {shares} shares, {euros} EUR\n"),
        )
    };
    match shown {
        Shown::Totals => String::new(),
        Shown::Line(one) => line(one) + "\n",
        Shown::Sample { lines, .. } => lines.iter().map(line).collect::<String>() + "\n",
    }
}

/// What follows from it, and what does not.
fn meaning(language: Language, shown: &Shown) -> String {
    let attested = language.pick(
        "prouvé       la clé du livre atteste ces totaux, à côté d’une écriture qui est dans le livre et qui ne peut plus \
         changer sans que le scellé le montre\n",
        "proved       the book's key attests these totals, beside an entry that is in the book and cannot change any more \
         without the checkpoint showing it\n",
    );
    let own = match shown {
        Shown::Totals => language.pick(
            "pas prouvé   que les lignes sous ces totaux sont vraies : demandez un échantillon (`quitus-verify question`), ou le \
             livre à un auditeur\n",
            "not proved   that the lines beneath these totals are true: ask for a sample (`quitus-verify question`), or an \
             auditor for the book\n",
        ),
        Shown::Line(_) => language.pick(
            "prouvé       cet associé y est compté une fois, à cette place, avec ces parts, dans cette catégorie\npas prouvé   \
             que les autres lignes sont vraies, ni qui se cache derrière cette référence\n",
            "proved       this associate is counted there once, at this place, with these shares, in this category\nnot \
             proved   that the other lines are true, nor who stands behind this reference\n",
        ),
        Shown::Sample { .. } => language.pick(
            "prouvé       ces lignes, tirées par vous, sont dans le registre : chacune compte un associé, et ses voisines \
             donnent les totaux attestés\npas prouvé   que chaque référence est une personne réelle et distincte : demandez à \
             voir qui elles sont\n",
            "proved       these lines, drawn by you, are in the register: each counts one associate, and with what stands \
             beside it makes the attested totals\nnot proved   that each reference is a real and distinct person: ask to see \
             who they are\n",
        ),
    };
    format!("{attested}{own}")
}
