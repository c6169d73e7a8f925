"""Verifies an exported bundle from docs/format.md alone; shares no code with Quitus.

    verify_bundle.py FILE.tar

Exit 0: everything agrees.
"""
import json
import sys
import tarfile

from verify_format import b64, check_entry, check_note, root, same, sha, tile_path, unb64, url

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

if len(sys.argv) != 2:
    sys.exit(__doc__)
bundle(sys.argv[1])
