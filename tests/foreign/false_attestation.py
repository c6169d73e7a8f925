"""A cooperative that attests more than its book says: its bank cannot see it, its auditor does.

    false_attestation.py FOLDER_OF_PROGRAMS EMPTY_FOLDER

The demonstration's signing key signs a false attestation, as docs/format.md §10 lets anyone write it.
"""
import base64
import glob
import hashlib
import json
import subprocess
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

programs, folder = sys.argv[1:]
DATABASE = ["--database", "sqlite://quitus-demo.db"]

def run(code, program, *arguments):
    done = subprocess.run([f"{programs}/{program}", *arguments], cwd=folder, capture_output=True, text=True)
    if done.returncode != code:
        sys.exit(f"{program} {' '.join(arguments)}: {done.returncode}, expected {code}\n{done.stdout}{done.stderr}")
    return done.stdout

run(0, "quitus", "demo")
run(0, "quitus", "proof", "categories", "--output", "true.json", *DATABASE)
run(0, "quitus", "export", "book.tar", *DATABASE)
key = json.loads(run(0, "quitus", "verify", "--json", *DATABASE))["log"]["keys"][-1]
check = lambda code, file, *more: run(code, "quitus-verify", "proof", file, "--key", key, "--lang", "en", *more)
if "counted again" not in check(0, "true.json", "--bundle", "book.tar"):
    sys.exit("the true attestation was not recounted")

proof = json.load(open(f"{folder}/true.json", encoding="utf-8"))
title, said = proof["attestation"].split("\n")[:2]
said = json.loads(said)
said["register"]["categories"][0]["shares"] += 1000
# The college that the category votes in counts them too, or the bank would see it.
category = said["register"]["categories"][0]["category"]
next(one for one in said["colleges"] if category in one["categories"])["shares"] += 1000
text = title + "\n" + json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
seed = base64.b64decode(open(glob.glob(f"{folder}/quitus-demo.db.keys/demo-cooproduction/signing-1.key")[0]).read())
public = base64.b64decode(key.split("+", 2)[2])
name = said["book"]
ident = hashlib.sha256(name.encode() + b"\n" + public).digest()[:4]
signature = Ed25519PrivateKey.from_private_bytes(seed).sign(text.encode())
proof["attestation"] = f"{text}\n\u2014 {name} {base64.b64encode(ident + signature).decode()}\n"
with open(f"{folder}/false.json", "w", encoding="utf-8") as file:
    file.write(json.dumps(proof, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n")
check(0, "false.json")
check(3, "false.json", "--bundle", "book.tar")
print("proofs: a false attestation holds for a bank, and not for whoever has the book")
