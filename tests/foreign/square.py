"""What a camera reads off the printed attestation: the square holds the checkpoint that the page prints and the proof holds.

ZXing, which knows nothing of us, reads the square of `quitus proof categories --paper`: byte for byte the checkpoint of the
proof made with it (docs/format.md, 10), which verify_proof.py checks. A square that is spoilt is not read as something else.
Called with the program and a folder to write in.
"""

import html
import json
import os
import re
import subprocess
import sys

import zxingcpp

MODULE = 4  # pixels


def picture(page):
    """The square as grey pixels, from the paths that the page draws."""
    svg = re.search(r"<svg.*?</svg>", page, re.S).group(0)
    side = int(re.search(r'width="(\d+)"', svg).group(1))
    dark = {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1", svg)}
    assert len(dark) > 400, "a square of this text has more"
    rows = []
    for y in range(side):
        line = b"".join((b"\0" if (x, y) in dark else b"\xff") * MODULE for x in range(side))
        rows.append(line * MODULE)
    return side * MODULE, bytearray(b"".join(rows))


def read(side, pixels):
    image = memoryview(bytes(pixels)).cast("B", shape=[side, side])
    return [code.text for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)]


def main(program, folder):
    program = os.path.abspath(program)
    run = lambda *words: subprocess.run([program, *words], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    run("demo")
    run("--database", "sqlite://quitus-demo.db", "proof", "categories", "--output", "proof.json", "--paper", "paper.html")
    page = open(f"{folder}/paper.html", encoding="utf-8").read()
    proof = json.load(open(f"{folder}/proof.json", encoding="utf-8"))
    side, pixels = picture(page)
    texts = read(side, pixels)
    assert texts == [proof["checkpoint"]], (texts, proof["checkpoint"])
    printed = html.unescape(page)
    for line in texts[0].splitlines():
        assert line in printed, f"the page prints it too, for whoever has no camera: {line}"
    # A quarter of the square gone is more than its correction mends.
    for y in range(side // 4, side * 3 // 4):
        pixels[y * side + side // 4 : y * side + side * 3 // 4] = b"\xff" * (side // 2)
    assert read(side, pixels) == [], "a spoilt square is not read"
    print(f"square: a camera reads the {len(texts[0])} bytes of the checkpoint that the proof holds")


if __name__ == "__main__":
    main(*sys.argv[1:])
