"""docs/format.md in Python, written from that page; shares no code with Quitus.

    verify_format.py tests/golden/format/example.json

Recomputes every value of the page's worked example. Standard library, and `cryptography` for Ed25519.
Exit 0: everything agrees.
"""
import base64
import hashlib
import json
import re
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

LEAF_KEYS = {"v", "book", "pos", "type", "tv", "rec", "eff", "actor", "cmd", "pay", "met", "sd", "att"}
b64 = lambda raw: base64.b64encode(raw).decode()
unb64 = lambda text: base64.b64decode(text, validate=True)
url = lambda raw: base64.urlsafe_b64encode(raw).decode().rstrip("=")
sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()

def same(what, expected, found):
    if expected != found:
        sys.exit(f"{what}: expected {expected!r}, found {found!r}")

def root(hashes):
    if len(hashes) < 2:
        return hashes[0] if hashes else sha()
    k = 1 << (len(hashes) - 1).bit_length() - 1
    return sha(b"\x01", root(hashes[:k]), root(hashes[k:]))

def canonical(text):
    """The value of a text that must be canonical JSON."""
    def pairs(items):
        same("no key twice", len(items), len(dict(items)))
        same("keys ascending", sorted(k for k, _ in items), [k for k, _ in items])
        return dict(items)
    value = json.loads(text, object_pairs_hook=pairs, parse_float=lambda n: sys.exit(f"a float: {n}"))
    same("canonical", json.dumps(value, ensure_ascii=False, separators=(",", ":")), text)
    return value

def check_entry(e, origin, position, last):
    """One entry against itself (§2); returns leaf, payload's object, leaf hash."""
    leaf, salt = canonical(e["leaf"]), unb64(e["salt"])
    payload, metadata = canonical(e["payload"]), canonical(e["metadata"])
    same("leaf keys", LEAF_KEYS, set(leaf))
    same("format", 1, leaf["v"])
    same("book", origin, leaf["book"])
    same("position", position, leaf["pos"])
    same("type", [e["type"]] * 2, [leaf["type"], *payload])
    same("version", e["version"], str(leaf["tv"]))
    same("pay", leaf["pay"], b64(sha(b"\x02", salt, e["payload"].encode())))
    same("met", leaf["met"], b64(sha(b"\x06", salt, e["metadata"].encode())))
    same("metadata", [leaf["rec"], leaf["actor"], leaf["cmd"]],
         [metadata["recorded_at"], metadata["actor"], metadata["command_id"]])
    same("rec", True, last <= leaf["rec"])
    same("rec form", True, bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", leaf["rec"])))
    same("sd", sorted(set(leaf["sd"])), leaf["sd"])
    same("opening", position == 0, e["type"] == "book.opened")
    return leaf, payload[e["type"]], sha(b"\x00", e["leaf"].encode())

def check_note(note, keys):
    """A checkpoint signed by every key (§4); returns size and root."""
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    origin, size, top = text.split("\n")[:3]
    for key in keys:
        name, ident, public = key.split("+", 2)
        public = unb64(public)
        same("key id", ident, sha(name.encode(), b"\n", public)[:4].hex())
        same("key of this book", origin, name)
        lines = [unb64(s.split(" ")[2]) for s in signatures.split("\n") if s.startswith(f"— {name} ")]
        mine = [raw[4:] for raw in lines if raw[:4].hex() == ident]
        same(f"signatures by {key}", 1, len(mine))
        Ed25519PublicKey.from_public_bytes(public[1:]).verify(mine[0], text.encode())
    return int(size), unb64(top)

def audit_path(hashes, position):
    """RFC 6962 §2.1.1."""
    if len(hashes) == 1:
        return []
    k = 1 << (len(hashes) - 1).bit_length() - 1
    if position < k:
        return audit_path(hashes[:k], position) + [root(hashes[k:])]
    return audit_path(hashes[k:], position - k) + [root(hashes[:k])]

def consistency(hashes, old, whole=True):
    """RFC 6962 §2.1.2."""
    if old == len(hashes):
        return [] if whole else [root(hashes)]
    k = 1 << (len(hashes) - 1).bit_length() - 1
    if old <= k:
        return consistency(hashes[:k], old, whole) + [root(hashes[k:])]
    return consistency(hashes[k:], old - k, False) + [root(hashes[:k])]

def tile_path(level, number, width):
    digits = str(number).zfill(-(-len(str(number)) // 3) * 3)
    *groups, final = re.findall("...", digits)
    name = "".join(f"x{group}/" for group in groups) + final
    return f"tile/{level}/{name}" + (f".p/{width}" if width < 256 else "")

def example(path):
    x = json.load(open(path, encoding="utf-8"))
    private = Ed25519PrivateKey.from_private_bytes(unb64(x["seed"]))
    public = b"\x01" + private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    ident = sha(x["origin"].encode(), b"\n", public)[:4]
    same("vkey", x["verification_key"], f"{x['origin']}+{ident.hex()}+{b64(public)}")
    hashes, last = [], ""
    for position, e in enumerate(x["entries"]):
        leaf, _, digest = check_entry(e, x["origin"], position, last)
        same("pay, met", [e["pay"], e["met"], e["leaf_hash"]], [leaf["pay"], leaf["met"], b64(digest)])
        hashes, last = hashes + [digest], leaf["rec"]
    same("roots", x["roots"], [b64(root(hashes[:n])) for n in range(4)])
    same("nodes", x["stored_nodes"], [b64(h) for h in (hashes[0], hashes[1], root(hashes[:2]), hashes[2])])
    text = f"{x['origin']}\n3\n{b64(root(hashes))}\n"
    note = f"{text}\n— {x['origin']} {b64(ident + private.sign(text.encode()))}\n"
    same("checkpoint", x["checkpoint"], note)
    check_note(note, [x["verification_key"]])
    path = "".join(b64(h) + "\n" for h in audit_path(hashes, 1))
    same("inclusion", x["inclusion"]["proof"], f"c2sp.org/tlog-proof@v1\nindex 1\n{path}\n{note}")
    path = "".join(b64(h) + "\n" for h in consistency(hashes, 2))
    same("consistency", x["consistency"]["proof"], f"old 2\n{path}\n{note}")
    d, t = x["disclosure"], x["text"]
    same("json", d["json"], json.dumps([d["salt"], f"{d['person']}/{d['field']}", d["value"]], separators=(",", ":")))
    same("encoded", d["encoded"], url(d["json"].encode()))
    same("disclosure", [d["digest"]] * 2, [url(sha(d["encoded"].encode())), *leaf["sd"]])
    same("text", [t["digest"]] * 2, [b64(sha(b"\x05", unb64(t["salt"]), t["text"].encode())), *leaf["att"]])
    print("example: everything agrees")

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    example(sys.argv[1])
