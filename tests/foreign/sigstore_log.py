"""Checks our checkpoints and inclusion proofs with the code of sigstore-python, as Rekor's clients do.

    sigstore_log.py DIR

DIR/cases.jsonl is written by the example foreign_corpus of quitus-projections. Consistency proofs are left out: that
program has none. Of sigstore only the two files about the log are run; what they ask of pydantic and of sigstore's own
models is stood in for, so that thirty other packages need not be installed. Exit 0: every case was accepted or refused
as it must be.
"""
import base64
import hashlib
import importlib.metadata
import importlib.util
import json
import struct
import sys
import types

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

VERSION = "4.5.1"


class VerificationError(Exception):
    pass


class Model:
    def __init__(self, **fields):
        self.__dict__.update(fields)


def stand_in(name, **names):
    module = types.ModuleType(name)
    module.__dict__.update(names)
    sys.modules[name] = module


def load(path):
    files = importlib.metadata.files("sigstore")
    file = next(file for file in files if str(file) == path).locate()
    spec = importlib.util.spec_from_file_location(path.replace("/", "_"), file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class Keyring:
    """One Ed25519 key, as sigstore's keyring answers."""

    def __init__(self, vkey):
        self.name, hint, key = vkey.split("+", 2)
        raw = base64.b64decode(key)
        known = hashlib.sha256(self.name.encode() + b"\n" + raw).digest()[:4]
        if raw[0] != 1 or known.hex() != hint:
            raise VerificationError("not the key that it says")
        self.id, self.key = known, Ed25519PublicKey.from_public_bytes(raw[1:])

    def verify(self, *, key_id, signature, data):
        try:
            self.key.verify(signature, data)
        except InvalidSignature as wrong:
            raise VerificationError("signature") from wrong


def opened(text, vkey):
    keyring = Keyring(vkey)
    signed = checkpoints.SignedCheckpoint.from_text(text)
    signed.signed_note.verify(keyring, keyring.id)
    if signed.checkpoint.origin != keyring.name:
        raise VerificationError("another log")
    return signed.checkpoint.log_size, bytes.fromhex(signed.checkpoint.log_hash)


def check(case):
    known = base64.b64decode(case["hash"])
    if case["kind"] == "checkpoint":
        if opened(case["text"], case["vkey"])[1] != known:
            raise VerificationError("another root")
        return
    head, text = case["text"].split("\n\n", 1)
    first, index, *hashes = head.split("\n")
    if first != "c2sp.org/tlog-proof@v1":
        raise VerificationError("not a proof")
    size, root = opened(text, case["vkey"])
    position = int(index.removeprefix("index "))
    leaf = struct.pack(">Q", position)
    if merkle._hash_leaf(leaf) != known:
        raise VerificationError("another leaf")
    proof = Model(log_index=position, tree_size=size, root_hash=root, hashes=[base64.b64decode(h) for h in hashes])
    merkle.verify_merkle_inclusion(Model(_inner=Model(inclusion_proof=proof, canonicalized_body=leaf)))


def main(folder):
    tally, wrong = {True: 0, False: 0}, 0
    with open(f"{folder}/cases.jsonl", encoding="utf-8") as cases:
        for line in cases:
            case = json.loads(line)
            if case["kind"] == "consistency":
                continue
            try:
                check(case)
                accepted = True
            except (VerificationError, ValueError, UnicodeError):
                accepted = False
            tally[accepted] += 1
            if accepted != case["accept"]:
                wrong += 1
                print(f"wrong: {case}")
    print(f"sigstore-python: {tally[True]} accepted, {tally[False]} refused, {wrong} wrong")
    return wrong or not all(tally.values())


if importlib.metadata.version("sigstore") != VERSION:
    sys.exit(f"sigstore {VERSION} is wanted: the files that are run here are private to it")
stand_in("pydantic", BaseModel=Model, Field=lambda *args, **options: None, StrictStr=str)
stand_in("sigstore", errors=None)
stand_in("sigstore.errors", VerificationError=VerificationError)
stand_in("sigstore._utils", KeyID=bytes)
merkle = load("sigstore/_internal/merkle.py")
checkpoints = load("sigstore/_internal/rekor/checkpoint.py")

if len(sys.argv) != 2:
    sys.exit(__doc__)
sys.exit(1 if main(sys.argv[1]) else 0)
