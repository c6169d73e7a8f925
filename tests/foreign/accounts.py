"""Other people's programs add up our accounts: hledger, beancount, and a checker of the tax office's file.

Called with the program `quitus`, the folder of drawn books (see projections/examples/foreign_accounts.rs) and a folder to
write in. To the cent: hledger's trial balance is ours, on the story and on every drawn book; bean-check accepts what we
write and refuses it with one cent moved; the file of every year is accepted, and refused when spoilt.
"""

import csv
import json
import re
import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from accounting_fr.fec_check import check_fec
from beancount import loader
from beancount.core.data import Transaction

DEMO = ["--database", "sqlite://quitus-demo.db", "--cooperative", "demo-cooproduction"]


def run(words, folder):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: {done.returncode}\n{done.stderr}")
    return done.stdout


def hledger(file, *query):
    """Cents by account of six digits."""
    words = ["hledger", "-f", file.name, "balance", "--flat", "--depth", "2", "--no-total", "-O", "csv", *query]
    rows = list(csv.reader(run(words, file.parent).splitlines()))[1:]
    return {name.split(":")[1]: cents(amount) for name, amount in rows}


def cents(amount):
    number = amount.removesuffix(" EUR") if amount != "0" else "0"
    return int(Decimal(number) * 100)


def of_the_result(account):
    return account[0] in "67"


def after(day):
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def nought_less(figures):
    return {account: amount for account, amount in figures.items() if amount}


def trial_balance(file, year, earlier):
    """What hledger makes of the year (or of everything before its day): opening, debits, credits and closing."""
    end = ["-e", after(year["to"])]
    begin = ["-b", year["from"]] if year["from"] else []
    debit = hledger(file, *begin, *end, "amt:>0")
    credit = hledger(file, *begin, *end, "amt:<0")
    opening = {}
    if year["from"]:
        held = hledger(file, "-e", year["from"])
        opening = {account: amount for account, amount in held.items() if not of_the_result(account)}
        # Our balance stands the results of closed and open years before on 120 or 129; hledger knows no close.
        for one in earlier:
            moved = hledger(file, "-b", one["from"], "-e", after(one["to"]), "^6", "^7")
            result = sum(moved.values())
            account = "120000" if result <= 0 else "129000"
            opening[account] = opening.get(account, 0) + result
    accounts = set(opening) | set(debit) | set(credit)
    closing = {a: opening.get(a, 0) + debit.get(a, 0) + credit.get(a, 0) for a in accounts}
    return [nought_less(figures) for figures in (opening, debit, {a: -v for a, v in credit.items()}, closing)]


def same_balances(file, balances):
    run(["hledger", "-f", file.name, "check"], file.parent)
    years = [one for one in balances if one["from"]]
    for year in balances:
        ours = [
            nought_less({line["account"]: line[figure] for line in year["lines"]})
            for figure in ("opening", "debit", "credit", "closing")
        ]
        earlier = [one for one in years if year["from"] and one["to"] < year["from"]]
        theirs = trial_balance(file, year, earlier)
        if ours != theirs:
            sys.exit(f"{file} {year['to']}: ours {ours}, hledger's {theirs}")
        result = -sum(amount for account, amount in theirs[3].items() if of_the_result(account))
        if year["result"] != result:
            sys.exit(f"{file} {year['to']}: result {year['result']}, hledger's {result}")
    return len(balances)


def same_beans(file, last):
    entries, errors, _ = loader.load_file(str(file))
    if errors:
        sys.exit(f"{file}: {errors[0].message}")
    theirs = {}
    for posting in (posting for entry in entries if isinstance(entry, Transaction) for posting in entry.postings):
        account = posting.account.split(":")[1]
        theirs[account] = theirs.get(account, 0) + int(posting.units.number * 100)
    ours = hledger(file.with_suffix(".ledger"), "-e", after(last))
    if nought_less(theirs) != nought_less(ours):
        sys.exit(f"{file}: beancount {theirs}, hledger {ours}")
    one_cent_moved(file)


def one_cent_moved(file):
    """Both sides of the first transaction, so that it still balances by itself."""
    text = file.read_text()
    amounts = list(re.finditer(r"^  \S+  (-?[0-9.]+) EUR$", text, re.M))
    first, second = amounts[0], amounts[1]
    for found, by in ((second, "-0.01"), (first, "0.01")):
        moved = Decimal(found[1]) + Decimal(by)
        text = text[: found.start(1)] + str(moved) + text[found.end(1) :]
    spoilt = file.with_name("spoilt.beancount")
    spoilt.write_text(text)
    errors = loader.load_file(str(spoilt))[1]
    if not any("Balance failed" in error.message for error in errors):
        sys.exit(f"{spoilt}: one cent is elsewhere, and beancount accepts it")


def accepted(quitus, file):
    content = file.read_bytes()
    if content.count(b"\n") == 1:
        # Nothing was ever entered or brought forward: a file of heads alone, which ours calls a fault.
        return
    report = check_fec(content, file.name)
    if not report.ok:
        sys.exit(f"{file}: {report.errors}")
    run([quitus, "accounts", "check-fec", file.name], file.parent)
    spoilt = content.replace(b",00|", b",01|", 1)
    if spoilt != content and check_fec(spoilt, file.name).ok:
        sys.exit(f"{file}: one cent more, and django-accounting-fr accepts it")


def letters(file):
    """How many groups of lines bear a letter: each comes to nought, on one account of one customer, on one day."""
    groups = {}
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines(), delimiter="|", quoting=csv.QUOTE_NONE)
    for row in rows:
        if row["EcritureLet"]:
            key = (row["CompteNum"], row["CompAuxNum"], row["EcritureLet"])
            amount = Decimal(row["Debit"].replace(",", ".")) - Decimal(row["Credit"].replace(",", "."))
            groups.setdefault(key, []).append((amount, row["DateLet"]))
    for key, lines in groups.items():
        if sum(amount for amount, _ in lines) or len({day for _, day in lines}) != 1:
            sys.exit(f"{file}: {key} does not come to nought: {lines}")
    return len(groups)


def story(quitus, folder):
    folder.mkdir()
    run([quitus, "demo"], folder)
    ask = [quitus, *DEMO, "accounts"]
    days = ("2019-12-31", "2025-12-31", "2026-12-31")
    for form, name in (("hledger", "book.ledger"), ("beancount", "book.beancount")):
        (folder / name).write_text(run([*ask, "plain", "--format", form, "--as-of", days[-1]], folder))
    balances = [json.loads(run([*ask, "balance", "--json", "--as-of", day], folder))["accounts"] for day in days]
    for day in days[1:]:
        run([*ask, "fec", day[:4], "--output", ".", "--as-of", day], folder)
    (folder / "balances.json").write_text(json.dumps(balances))


def main():
    quitus, drawn, scratch = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]), Path(sys.argv[3])
    told = scratch / "story"
    story(quitus, told)
    folders = [told, *sorted(drawn.iterdir())]
    days = files = groups = 0
    for folder in folders:
        balances = json.loads((folder / "balances.json").read_text())
        days += same_balances(folder / "book.ledger", balances)
        same_beans(folder / "book.beancount", balances[-1]["to"])
        for file in sorted(folder.glob("*FEC*.txt")):
            accepted(quitus, file)
            groups += letters(file)
            files += 1
    print(f"accounts: {len(folders)} books, {days} trial balances by hledger, {files} files of a year accepted, {groups} letters")
    if not groups:
        sys.exit("no line of any file bears a letter")


main()
