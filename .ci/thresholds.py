"""Holds the figures of score.py (standard input) against a table of thresholds: thresholds.py TABLE CORPUS.

A text is a mail as a reader copies it out, so both have the same right answer. Where the label of the mail
allows "remove" and that of its text forbids it, the labels contradict each other, and the removal is counted
apart.
"""

import json
import re
import sys

FIGURE = re.compile(r"(?P<name>\w+: .+?) +(?P<right>\d+) of +(?P<all>\d+) ")
LOST = re.compile(r"  miss (?P<form>email|text): address kept: (?P<file>\S+) WRONG REMOVAL")


def read_mails(corpus):
    """Returns the mail of every text, by the file of the text."""
    with open(f"{corpus}/expected.jsonl", encoding="utf-8") as lines:
        samples = [json.loads(line) for line in lines]
    mails = {sample["group"]: sample for sample in samples if sample["form"] == "email"}
    return {sample["file"]: mails.get(sample["group"]) for sample in samples if sample["form"] == "text"}


def is_contradicted(file, mails):
    """Tells whether the label of the mail allows what the label of its text forbids."""
    mail = mails.get(file)
    return mail is not None and any("remove" in (row["accept"] or []) for row in mail["rows"])


def read_figures(lines, mails):
    """Returns percentages by name, and the numbers of good addresses that would be lost."""
    figures = {"wrong removals": 0, "wrong removals, labels agree": 0}
    for line in lines:
        if figure := FIGURE.match(line):
            figures[figure["name"]] = 100 * int(figure["right"]) / int(figure["all"])
        elif lost := LOST.match(line):
            figures["wrong removals"] += 1
            figures["wrong removals, labels agree"] += not is_contradicted(lost["file"], mails)
        if not line.startswith("  miss"):
            print(line, end="")
    return figures


def read_thresholds(lines):
    """Yields a name, its bound (min or max) and the bound's value for every row."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            name, bound, value = line.rstrip("\n").split("\t")
            yield name, bound, float(value)


def is_met(figure, bound, value):
    """Tells whether a figure is there and on the right side of its bound."""
    return figure is not None and (figure >= value if bound == "min" else figure <= value)


def main(table, corpus):
    """Prints the figures, one sentence for every threshold that is missed, then the count."""
    figures = read_figures(sys.stdin, read_mails(corpus))
    for name in ("wrong removals", "wrong removals, labels agree"):
        print(f"mails and texts: {name}: {figures[name]}")
    with open(table, encoding="utf-8") as lines:
        rows = list(read_thresholds(lines))
    missed = [row for row in rows if not is_met(figures.get(row[0]), *row[1:])]
    for name, bound, value in missed:
        print(f"missed: {name} is {figures.get(name)}, its {bound} is {value:g}")
    print(f"thresholds: {len(rows) - len(missed)} passed, {len(missed)} failed")
    return bool(missed)


sys.exit(main(*sys.argv[1:]))
