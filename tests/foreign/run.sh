#!/bin/sh
# Other people's programs against ours: what we write they accept, what is spoilt they
# and we refuse. Needs Debian's golang-go, golang-golang-x-mod-dev, python3-cryptography,
# and PyPI's rfc8785 in the python named by JCS_PYTHON.
set -eu
cd "$(dirname "$0")/../.."
corpus=${1:-target/foreign}
python=${PYTHON:-/usr/bin/python3}
cargo build -q -p quitus-verify
cargo run -q -p quitus-projections --example foreign_corpus -- "$corpus"
GO111MODULE=off GOPATH=/usr/share/gocode go run tests/foreign/xmod/main.go "$corpus"
"${JCS_PYTHON:-$python}" tests/foreign/jcs.py "$corpus"
"$python" tests/foreign/verify_format.py example tests/golden/format/example.json

for bundle in "$corpus"/*.tar; do
    case $bundle in */bad-*) wanted=3 ;; *) wanted=0 ;; esac
    ours=0 && target/debug/quitus-verify "$bundle" >/dev/null || ours=$?
    theirs=0 && "$python" tests/foreign/verify_format.py bundle "$bundle" >/dev/null 2>&1 || theirs=3
    if [ $ours != $wanted ] || [ $theirs != $wanted ]; then
        echo "$bundle: wanted $wanted, quitus-verify $ours, Python $theirs"
        exit 1
    fi
    echo "$bundle: both answer $wanted"
done
