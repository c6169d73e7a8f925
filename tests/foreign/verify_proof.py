"""docs/format.md §10 in Python, written from that page; shares no code with Quitus.

    verify_proof.py VKEY PROOF.json [QUESTION.json]
    verify_proof.py --list LIST.jsonl

Exit 0: it holds. A list has lines {"key", "proof", "question"?}; it prints their verdicts. Needs `cryptography`.
"""
import base64, hashlib, itertools, json, re, sys, unicodedata, uuid
from datetime import date, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ATTESTATION = "quitus attestation of a struck register, version %d\n"
LEAF = {"v", "book", "pos", "type", "tv", "rec", "eff", "actor", "cmd", "pay", "met", "sd", "att"}
SEAL = {"attestation", "checkpoint", "inclusion", "kind", "leaf", "proof"}
KINDS = {"categories": set(), "associate": {"line"}, "sample": {"lines", "nonce"}}
NATURES = {"employees", "producers", "beneficiaries", "volunteers", "public_bodies", "contributors"}
SLUG = "[a-z][a-z0-9_]{0,39}"
sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()
u64 = lambda number: number.to_bytes(8, "big")

def need(holds, what):
    if not holds:
        raise ValueError(what)

def unb64(text, length=32):
    raw = base64.b64decode(text, validate=True)
    need(len(raw) == length and base64.b64encode(raw).decode() == text, "base64 of another length or spelling")
    return raw

def keys(value, wanted, what):
    need(isinstance(value, dict) and set(value) == wanted, f"keys of {what}")
    return value

def number(value):
    need(type(value) is int and 0 <= value < 2**53, "a number")
    return value

def form(pattern, text, what):
    need(isinstance(text, str) and re.fullmatch(pattern, text, re.ASCII) is not None, what)
    return text

def canonical(text):
    """The value of canonical JSON (§1)."""
    def pairs(items):
        need([k for k, _ in items if k.isascii()] == sorted({k for k, _ in items}), "ASCII keys, ascending, none twice")
        return dict(items)
    def whole(digits):
        need(re.fullmatch(r"-?\d+", digits) and digits != "-0" and abs(int(digits)) < 2**53, "an integer below 2^53")
        return int(digits)
    value = json.loads(text, object_pairs_hook=pairs, parse_int=whole, parse_float=whole, parse_constant=whole)
    need(json.dumps(value, ensure_ascii=False, separators=(",", ":")) == text, "not canonical")
    need(unicodedata.is_normalized("NFC", text), "not NFC")
    return value

def signed(note, vkey, lines):
    """The text of a note with so many lines, which the key alone signed (§4)."""
    need(isinstance(note, str) and len(note.encode()) <= 65536, "a note")
    parts = note.split("\n")
    need(len(parts) == lines + 3 and parts[lines] == "" and parts[-1] == "", "text, empty line, one signature")
    origin, ident, public = vkey.split("+", 2)
    public = unb64(public, 33)
    need(public[0] == 1 and sha(origin.encode(), b"\n", public)[:4].hex() == ident, "not a verification key")
    prefix = f"\u2014 {origin} "
    need(parts[-2].startswith(prefix), "signed under another name")
    raw = unb64(parts[-2][len(prefix):], 68)
    need(raw[:4].hex() == ident, "signed by another key")
    text = "\n".join(parts[:lines]) + "\n"
    Ed25519PublicKey.from_public_bytes(public[1:]).verify(raw[4:], text.encode())
    return origin, text, parts[:lines]

def way(index, count):
    """From the leaf upward: whether the sibling stands on the left, and how many leaves it holds."""
    if count < 2:
        return []
    k = 1 << (count - 1).bit_length() - 1
    return way(index, k) + [(False, count - k)] if index < k else way(index - k, count - k) + [(True, k)]

def included(leaf, index, count, path, root):
    need(index < count and len(path) == len(way(index, count)), "hashes of the inclusion path")
    for (left, _), text in zip(way(index, count), path):
        sibling = unb64(text)
        leaf = sha(b"\x01", sibling, leaf) if left else sha(b"\x01", leaf, sibling)
    need(leaf == root, "the entry is not in the book")

def header(text, origin):
    leaf = keys(canonical(text), LEAF, "the leaf")
    need(len(text.encode()) <= 65535 and leaf["v"] == 1 and leaf["book"] == origin, "a leaf of this book")
    need(leaf["type"] == "scic.register_struck" and number(leaf["tv"]) > 0, "a strike")
    need(all(re.fullmatch(r"[!-~]{1,128}", leaf[key]) for key in ("actor", "cmd")), "actor and command")
    need(unb64(leaf["pay"]) and unb64(leaf["met"]) and leaf["sd"] == sorted(set(leaf["sd"])), "commitments, digests")
    need(len({*map(unb64, leaf["att"])}) == len(leaf["att"]), "no digest twice")
    datetime.strptime(form(r"\d{4}-\d\d-\d\dT[\d:]{8}\.\d{6}Z", leaf["rec"], "an instant"), "%Y-%m-%dT%H:%M:%S.%fZ")
    return leaf

def register(value):
    """The attested register (§10): categories' totals, root."""
    keys(value, {"categories", "colleges", "effective_on", "ground", "root", "size", "statutes"}, "the register")
    need(value["ground"] in ("assembly", "year_end", "on_demand"), "a ground")
    number(value["size"]), number(value["statutes"])
    date.fromisoformat(form(r"\d{4}-\d\d-\d\d", value["effective_on"], "a day"))
    for one in value["colleges"]:
        form(SLUG, keys(one, {"college", "weight"}, "a college")["college"], "a college")
        above, below = form(r"(0|[1-9]\d*)/[1-9]\d*", one["weight"], "a weight").split("/")
        need(max(int(above), int(below)) < 2**32, "a weight")
    for one in value["categories"]:
        form(SLUG, keys(one, {"associates", "category", "shares", "subscribed"}, "a category")["category"], "a category")
    totals = [tuple(number(one[k]) for k in ("associates", "shares", "subscribed")) for one in value["categories"]]
    return totals, unb64(value["root"])

def colleges(told, value):
    """Version 2: each category sits in one college, and a college counts what its categories do."""
    three, of = ("associates", "shares", "subscribed"), {one["category"]: one for one in value["categories"]}
    need([one["college"] for one in told] == [one["college"] for one in value["colleges"]], "other colleges")
    seats = sorted(seat for one in told for seat in one["categories"])
    need(not told or seats == sorted(of) and len(of) == len(value["categories"]), "each category in one college")
    for one in told:
        names = [name for name in of if name in one["categories"]]
        need(set(one) == {"categories", "college", *three} and one["categories"] == names, "keys, the statutes' order")
        need(all(number(one[key]) == sum(of[name][key] for name in names) for key in three), "what a college counts")

def climb(line, totals, root, count):
    """Step 4 of the page."""
    keys(line, {"associate", "category", "cents", "index", "mac", "path", "shares"}, "a line")
    reference, index, category = uuid.UUID(line["associate"]), number(line["index"]), number(line["category"])
    need(str(reference) == line["associate"] and index < count and category < len(totals), "a line of this register")
    figures = [category, number(line["shares"]), number(line["cents"])]
    own = sha(b"\x03", sha(unb64(line["mac"]), reference.bytes), *map(u64, figures))
    sums = [[1, *figures[1:]] if at == category else [0, 0, 0] for at in range(len(totals))]
    steps, pack = way(index, count), lambda sums: b"".join(u64(figure) for three in sums for figure in three)
    need(isinstance(line["path"], list) and len(line["path"]) == len(steps), "steps of the path")
    for (left, size), step in zip(steps, line["path"]):
        keys(step, {"hash", "totals"}, "a step")
        sibling, beside = unb64(step["hash"]), step["totals"]
        need(len(beside) == len(totals) and all(len(three) == 3 for three in beside), "totals of each category")
        need(sum(number(three[0]) for three in beside) == size, "associates counted beside the way")
        pair = ((sibling, beside), (own, sums)) if left else ((own, sums), (sibling, beside))
        own = sha(b"\x04", *(part for h, t in pair for part in (h, pack(t))))
        sums = [[a + number(b) for a, b in zip(x, y)] for x, y in zip(sums, beside)]
        need(all(figure < 2**64 for three in sums for figure in three), "a sum beyond 64 bits")
    need(own == root and [tuple(three) for three in sums] == totals, "another register")
    return index, reference.bytes

def drawn(three_lines, nonce, count, k):
    need(1 <= k <= count, "a draw")
    places, start = set(), three_lines.encode() + nonce
    for j in itertools.takewhile(lambda _: len(places) < k, itertools.count()):
        places.add(int.from_bytes(sha(start, u64(j))[:8], "big") % count)
    return sorted(places)

def verify(text, vkey, question=None):
    need(text.endswith("\n"), "one line end")
    proof = canonical(text[:-1])
    need(isinstance(proof, dict) and proof.get("kind") in KINDS and number(proof.get("proof")) in (1, 2), "a proof")
    title = ATTESTATION % proof["proof"]
    keys(proof, SEAL | KINDS[proof["kind"]], "the proof")
    origin, head, (name, size, top) = signed(proof["checkpoint"], vkey, 3)
    need(name == origin and re.fullmatch(r"0|[1-9]\d{0,15}", size, re.ASCII), "a checkpoint")
    attested = signed(proof["attestation"], vkey, 2)[1]
    said = canonical(attested.removeprefix(title)[:-1])
    counted = {"colleges"} if proof["proof"] == 2 else set()
    keys(said, {"book", "entry", "natures", "position", "register", "root", "size"} | counted, "the attestation")
    need([said["book"], number(said["size"]), said["root"]] == [origin, int(size), top], "another checkpoint")
    leaf, entry = header(proof["leaf"], origin), sha(b"\x00", proof["leaf"].encode())
    totals, root = register(said["register"])
    colleges(said["colleges"], said["register"]) if "colleges" in said else None
    named = [unb64(said["entry"]), number(said["position"]), said["register"]["effective_on"]]
    need([entry, leaf["pos"], leaf["eff"]] == named, "another entry")
    included(entry, number(leaf["pos"]), int(size), proof["inclusion"], unb64(top))
    need(len(said["natures"]) == len(totals) and NATURES.issuperset(said["natures"]), "natures")
    count = sum(associates for associates, _, _ in totals)
    need(count < 2**64 and (count > 0 or root == sha()), "the root of nobody")
    shown = {"categories": [], "associate": [proof.get("line")], "sample": proof.get("lines")}[proof["kind"]]
    opened = [climb(line, totals, root, count) for line in shown]
    if proof["kind"] == "sample":
        nonce = bytes.fromhex(form(r"[0-9a-f]{64}", proof["nonce"], "a nonce"))
        need([index for index, _ in opened] == drawn(head, nonce, count, len(opened)), "not what was drawn")
        need(all(a[1] < b[1] for a, b in zip(opened, opened[1:])), "references ascend")
    if question is not None:
        found = dict(count=len(proof.get("lines", [])), entry=said["entry"], kind="question", nonce=proof.get("nonce"),
                     proof=1, root=said["root"], size=said["size"])
        need(question.endswith("\n") and canonical(question[:-1]) == found, "answers another question")

def verdict(*arguments):
    try:
        return verify(*arguments) or "holds"
    except (InvalidSignature, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as why:
        return f"refused: {type(why).__name__} {why}"

if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--list":
        rows = map(json.loads, open(sys.argv[2], encoding="utf-8"))
        print(*(verdict(row["proof"], row["key"], row.get("question")) for row in rows), sep="\n")
    elif len(sys.argv) in (3, 4):
        first, *rest = [open(path, "rb").read().decode(errors="replace") for path in sys.argv[2:]]
        sys.exit({"holds": 0}.get(found := verdict(first, sys.argv[1], *rest), found))
    else:
        sys.exit(__doc__)
