//! Codes of an authenticator app: TOTP (RFC 6238) over HMAC-SHA-1, 6 digits, 30 seconds, which every app knows.

use hmac::{Hmac, Mac};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sha1::Sha1;
use subtle::ConstantTimeEq;

/// Seconds of one step.
const STEP: u64 = 30;

/// Steps before and after now whose code is taken: clocks differ, and people type slowly.
const SLACK: u64 = 1;

/// Digits of a code.
const DIGITS: u32 = 6;

/// The code of a step (RFC 4226, section 5.3).
fn code_of(secret: &[u8], step: u64) -> u32 {
    // HMAC takes keys of every length.
    let Ok(mac) = <Hmac<Sha1> as Mac>::new_from_slice(secret) else { return 0 };
    let hash: [u8; 20] = mac.chain_update(step.to_be_bytes()).finalize().into_bytes().into();
    let [.., last] = hash;
    let offset = usize::from(last & 0x0f);
    let word = hash.get(offset..offset + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes);
    word & 0x7fff_ffff
}

/// The code of a step, as an app shows it.
fn shown(secret: &[u8], step: u64) -> String {
    format!("{:06}", code_of(secret, step) % 10_u32.pow(DIGITS))
}

/// The code at an instant, in seconds since 1970.
#[must_use]
pub fn code_at(secret: &[u8], seconds: u64) -> String {
    shown(secret, seconds / STEP)
}

/// The step whose code was typed, near an instant. Every step is compared, in constant time.
#[must_use]
pub fn step_of(secret: &[u8], typed: &str, seconds: u64) -> Option<u64> {
    let now = seconds / STEP;
    let steps = now.saturating_sub(SLACK)..=now.saturating_add(SLACK);
    steps.fold(None, |found, step| match bool::from(shown(secret, step).as_bytes().ct_eq(typed.as_bytes())) {
        true => Some(step),
        false => found,
    })
}

/// RFC 4648 base32 without padding, as apps read secrets.
#[must_use]
pub fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for chunk in bytes.chunks(5) {
        let mut five = [0; 5];
        for (place, byte) in five.iter_mut().zip(chunk) {
            *place = *byte;
        }
        let word = five.iter().fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
        let letters = (chunk.len() * 8).div_ceil(5);
        let letter = |place: usize| LETTERS[(word >> (35 - 5 * place) & 0x1f) as usize];
        text.extend((0..letters).map(|place| char::from(letter(place))));
    }
    text
}

/// The bytes that a base32 text of ours stands for.
#[must_use]
pub fn of_base32(text: &str) -> Option<Vec<u8>> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => Some(u64::from(c - b'A')),
        b'2'..=b'7' => Some(u64::from(c - b'2') + 26),
        _ => None,
    };
    let mut bytes = Vec::new();
    for chunk in text.as_bytes().chunks(8) {
        let word = chunk.iter().try_fold(0_u64, |word, c| Some(word << 5 | value(*c)?))?;
        let word = word << (5 * (8 - chunk.len()));
        bytes.extend(word.to_be_bytes().iter().skip(3).take(chunk.len() * 5 / 8));
    }
    (base32(&bytes) == text).then_some(bytes)
}

/// What the square says that an app reads; the secret is in base32.
#[must_use]
pub fn uri(secret: &str, issuer: &str, login: &str) -> String {
    let plain = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let (issuer, login, secret) = (plain(issuer), plain(login), plain(secret));
    format!("otpauth://totp/{issuer}:{login}?secret={secret}&issuer={issuer}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn the_vectors_of_rfc_6238() {
        let rows = [
            (59, 94_287_082),
            (1_111_111_109, 7_081_804),
            (1_111_111_111, 14_050_471),
            (1_234_567_890, 89_005_924),
            (2_000_000_000, 69_279_037),
            (20_000_000_000, 65_353_130),
        ];
        for (seconds, code) in rows {
            assert_eq!(code_of(SECRET, seconds / STEP) % 100_000_000, code, "{seconds}");
            assert_eq!(code_at(SECRET, seconds), format!("{:06}", code % 1_000_000));
        }
    }

    #[test]
    fn the_vectors_of_rfc_4226() {
        let codes =
            ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];
        for (step, code) in (0..).zip(codes) {
            assert_eq!(shown(SECRET, step), code);
        }
    }

    #[test]
    fn a_code_is_taken_one_step_early_or_late() {
        let now = 1_111_111_111;
        let step = now / STEP;
        for near in [step - 1, step, step + 1] {
            assert_eq!(step_of(SECRET, &shown(SECRET, near), now), Some(near));
        }
        for far in [shown(SECRET, step - 2), shown(SECRET, step + 2), String::new(), "14050471".into(), "05047".into()]
        {
            assert_eq!(step_of(SECRET, &far, now), None, "{far}");
        }
        assert_eq!(step_of(SECRET, &shown(SECRET, 0), 0), Some(0));
    }

    #[test]
    fn the_vectors_of_rfc_4648() {
        for (bytes, text) in
            [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")]
        {
            assert_eq!(base32(bytes.as_bytes()), text);
            assert_eq!(of_base32(text).as_deref(), Some(bytes.as_bytes()));
        }
        for wrong in ["M", "my", "MZ1", "MZ\u{e9}", "MZ======", "MR"] {
            assert_eq!(of_base32(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_app_reads_who_and_where() {
        let uri = uri(&base32(SECRET), "Coop & Cie", "zoe@example.org");
        assert_eq!(
            uri,
            "otpauth://totp/Coop%20%26%20Cie:zoe%40example%2Eorg?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Coop%20%26%20Cie"
        );
    }
}
