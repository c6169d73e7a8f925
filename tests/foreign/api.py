"""Somebody else's questions to the API: schemathesis draws them from the description, valid and not, and checks each answer.

Called with the program `quitus`, a folder to write in and how many questions each address is asked. The book is the demonstration; acts that
happen to be valid are recorded in it. No answer of 5xx, none that the description does not know, no valid question refused
but by a rule, none accepted that is not valid; and the book verifies afterwards. The feed does not end by itself and is left
to the tests of the program.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

DEMO = ["--database", "sqlite://quitus-demo.db", "--cooperative", "demo-cooproduction"]

# A command can be what the description says and yet be refused: by a rule (422), by what no schema can say, such as the
# order of two days (400), or because what it names is not there (404).
SETTINGS = """
hooks = "hooks.py"

[checks]
positive_data_acceptance.expected-statuses = ["2xx", 304, 400, 404, 412, 422]
negative_data_rejection.expected-statuses = [304, 400, 401, 403, 404, 405, 412, 413, 415, 422]
"""

# schemathesis tells hypothesis which questions were accepted, and hypothesis then looks for better ones, the less costly
# among the equally good: from some hundred questions on, that search over a union of a hundred commands has no end in
# sight. Told nothing, it draws the questions that it was asked for, and stops.
HOOKS = """
import hypothesis

hypothesis.target = lambda observation, *, label="": observation
"""


def run(words, folder):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: {done.returncode}\n{done.stderr}")
    return done.stdout


def questions(text):
    """How many were asked, as schemathesis says at its end."""
    found = re.search(r"Test cases:\s*\n?\s*([\d,]+) generated", text)
    return int(found.group(1).replace(",", "")) if found else 0


def main(quitus, folder, each):
    folder.mkdir(parents=True, exist_ok=True)
    run([quitus, "demo"], folder)
    words = [quitus, *DEMO, "token", "add", "schemathesis", "--scope", "read,record,events", "--until", "2099-12-31"]
    token = run(words, folder).strip()
    (folder / "schemathesis.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "hooks.py").write_text(HOOKS, encoding="utf-8")
    served = subprocess.Popen(
        [quitus, *DEMO, "serve", "--listen", "127.0.0.1:0"],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    try:
        root = "/".join(served.stdout.readline().split("/")[:3])
        asked = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "run", f"{root}/api/v1/openapi.json",
             "--header", f"Authorization: Bearer {token}", "--checks", "all", "--exclude-path", "/api/v1/events",
             "--phases", "fuzzing", "--max-examples", str(each), "--seed", "20261130", "--no-color", "--workers", "2"],
            cwd=folder, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"},
        )
    finally:
        served.terminate()
        served.wait(timeout=30)
    count = questions(asked.stdout)
    if asked.returncode != 0 or count == 0:
        sys.exit(f"{asked.stdout}\n{asked.stderr}".replace(token, "(the token)"))
    run([quitus, *DEMO, "verify"], folder)
    print(f"api: {count} questions of schemathesis, every answer as described; the book verifies")


main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]), int(sys.argv[3]))
