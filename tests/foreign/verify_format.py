"""Verifies Quitus books from docs/format.md alone; shares no code with Quitus.

    verify_format.py example tests/golden/format/example.json
    verify_format.py bundle FILE.tar

Standard library, and `cryptography` for Ed25519. Exit 0: everything agrees.
"""
import json
import sys
import tarfile

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from book_format import audit_path, b64, check_entry, check_note, consistency, root, same, sha, tile_path, unb64, url

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

def bundle(path):
    with tarfile.open(path) as tar:
        files = {m.name: tar.extractfile(m).read() for m in tar}
    rows = lambda name: [json.loads(line) for line in files.get(name, b"").decode().split("\n")[:-1]]
    book = json.loads(files["book.json"])
    hashes, last, keys, sd, att, erased, persons = [], "", [], {}, set(), set(), set()
    for position, e in enumerate(rows("entries.jsonl")):
        leaf, fact, digest = check_entry(e, book["origin"], position, last)
        hashes, last = hashes + [digest], leaf["rec"]
        sd.update({d: e["payload"] for d in leaf["sd"]})
        att.update(leaf["att"])
        if e["type"] == "book.opened":
            same("opening", [1, book["origin"]], [fact["format"], fact["origin"]])
            keys.append((position, fact["verification_key"]))
        if e["type"] == "book.key_rotated":
            same("rotation", keys[-1][1], fact["old"])
            keys.append((position, fact["new"]))
        erased.update([fact["digest"]] if e["type"] == "text.erased" else [])
        persons.update([fact["person"]] if e["type"] == "person.erased" else [])
    same("manifest", [book["size"], book["root"]], [len(hashes), b64(root(hashes))])
    before = 0
    for note in [row["note"] for row in rows("checkpoints.jsonl")]:
        size = int(note.split("\n")[1])
        in_force = lambda n: sum(at < n for at, _ in keys)
        due = [key for _, key in keys[max(in_force(before), 1) - 1:in_force(size)]]
        same("checkpoint", (size, root(hashes[:size])), check_note(note, due))
        before = size
    same("all is signed for", len(hashes), before)
    same("last checkpoint", note.encode() if hashes else None, files.get("checkpoint"))
    level, n = hashes, 0
    while level:
        for at in range(0, len(level), 256):
            tile = level[at:at + 256]
            same("tile", b"".join(tile), files.pop(tile_path(n, at // 256, len(tile)), None))
        level, n = [root(level[at:at + 256]) for at in range(0, len(level) // 256 * 256, 256)], n + 1
    same("no other tile", [], [name for name in files if name.startswith("tile/")])
    shown = set()
    for row in rows("texts.jsonl") + rows("attachments.jsonl"):
        same("document", row["digest"], b64(sha(b"\x05", unb64(row["salt"]), unb64(row["bytes"]))))
        same("document in the book, not erased", True, row["digest"] in att - erased)
        shown.add(row["digest"])
    for row in rows("identities.jsonl"):
        digest = url(sha(row["disclosure"].encode()))
        same("identity in the book", True, digest in sd)
        shown.add(digest)
    gone = erased & att | {d for d, payload in sd.items() if any(p in payload for p in persons)}
    left = (att | set(sd)) - shown - gone
    if {"texts", "attachments"} <= set(book["sections"]):
        same("missing documents", set(), left & att)
    print(f"{path}: {len(hashes)} entries, {len(shown)} shown, {len(gone - shown)} erased, {len(left)} withheld: everything agrees")

if len(sys.argv) != 3 or sys.argv[1] not in ("example", "bundle"):
    sys.exit(__doc__)
{"example": example, "bundle": bundle}[sys.argv[1]](sys.argv[2])
