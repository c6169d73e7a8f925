"""Our canonical JSON against PyPI's rfc8785: the same bytes on the corpus that the
example foreign_corpus of quitus-projections writes.

    pip install rfc8785 && python3 tests/foreign/jcs.py DIR
"""
import json
import pathlib
import sys

import rfc8785

lines = (pathlib.Path(sys.argv[1]) / "jcs.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
wrong = 0
for line in lines:
    case = json.loads(line)
    theirs = rfc8785.dumps(json.loads(case["input"]))
    if theirs != case["output"].encode():
        wrong += 1
        print("differs:", theirs, case["output"].encode())
print(f"rfc8785: {len(lines)} values, {wrong} differ")
sys.exit(1 if wrong or not lines else 0)
