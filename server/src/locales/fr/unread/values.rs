//! What a value says that does not read itself.

use crate::locales::unread::Row;

pub(super) const ROWS: &[Row] = &[
    (
        "`{}` is not a SIREN: nine digits whose Luhn sum is a multiple of ten",
        "`{}` n’est pas un SIREN : neuf chiffres, dont la somme de Luhn est un multiple de dix",
    ),
    ("`{}` is not a fraction: write it as `1/4`", "`{}` n’est pas une fraction : écrivez-la comme `1/4`"),
    (
        "`{}` is not a book identifier: a lower-case UUID, or `demo-` and a short name",
        "`{}` n’est pas l’identifiant d’un livre : un UUID en minuscules, ou `demo-` et un nom court",
    ),
    (
        "`{}` is not a short name: 1 to 40 of a-z, 0-9 and _, a letter first",
        "`{}` n’est pas un nom court : de 1 à 40 caractères parmi a-z, 0-9 et _, une lettre d’abord",
    ),
    (
        "`{}` is not a label: 1 to 200 characters, no line breaks, Unicode in composed form (NFC)",
        "`{}` n’est pas un libellé : de 1 à 200 caractères, sans retour à la ligne, en Unicode composé (NFC)",
    ),
    (
        "`{}` is not a digest: 32 bytes in base64 with padding",
        "`{}` n’est pas une empreinte : 32 octets en base64 avec remplissage",
    ),
    (
        "{} is too large: amounts stay below 2^53 cents",
        "{} est trop grand : un montant reste inférieur à 2^53 centimes",
    ),
    (
        "`{}` is not a time of day: write hours and minutes, such as 14:05",
        "`{}` n’est pas une heure : écrivez heures et minutes, comme 14:05",
    ),
    (
        "`{}` is not an account: three to six digits, the first from 1 to 8, such as 512 or 706100",
        "`{}` n’est pas un compte : de trois à six chiffres, le premier de 1 à 8, comme 512 ou 706100",
    ),
    (
        "`{}` is not a quantity: above zero, with at most three decimals after a point, such as 1.5",
        "`{}` n’est pas une quantité : au-dessus de zéro, avec au plus trois décimales après un point, comme 1.5",
    ),
    (
        "`{}` is not a percentage: below 100, with at most two decimals after a point, such as 3.27",
        "`{}` n’est pas un pourcentage : moins de 100, avec au plus deux décimales après un point, comme 3.27",
    ),
    (
        "`{}` is not the number of an invoice or a credit note: such as FA-2025-0001 or AV-2025-0001",
        "`{}` n’est pas le numéro d’une facture ou d’un avoir, comme FA-2025-0001 ou AV-2025-0001",
    ),
    (
        "`{}` is not a fiscal year: the year in which it ends, such as 2025",
        "`{}` n’est pas un exercice : l’année où il se termine, comme 2025",
    ),
    (
        "{} is not a number of shares: at least 1, at most 1 000 000 000",
        "{} n’est pas un nombre de parts : de 1 à 1 000 000 000",
    ),
];
