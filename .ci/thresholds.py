"""Holds the figures of score.py (standard input) against a table of thresholds: thresholds.py TABLE DISPUTED CORPUS.

Each figure is also given without the labels that DISPUTED lists as wrong, each with words of its mail that say
so. Such a figure has ", undisputed" behind its name.
"""

import email
import email.policy
import json
import re
import sys
from pathlib import Path

FIGURE = re.compile(r"(?P<name>\w+: .+?) +(?P<right>\d+) of +(?P<all>\d+) ")
MISS = re.compile(r"  miss (?P<name>\w+: [^:]+): (?P<where>\S+)")
LABELS = {"kind": "kind", "verdict right": "verdict", "removals found": "verdict", "address kept": "verdict"}
LABELS |= {"reply code": "codes", "status": "codes"}


def read_rows(path):
    """Yields the cells of every row of a table."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def read_words(path):
    """Returns all that a person or a program can read in a mail, on one line."""
    raw = path.read_bytes()
    texts = [raw.decode("utf-8", "replace")]
    for part in email.message_from_bytes(raw, policy=email.policy.default).walk():
        if part.get_content_maintype() == "text":
            texts.append(part.get_payload(decode=True).decode(part.get_content_charset("utf-8"), "replace"))
    return " ".join(" ".join(texts).split())


def read_sample(corpus, stem):
    """Returns the words of what a row of the disputed labels names: a mail and the lines of it, or a line."""
    mails = [read_words(path) for path in Path(corpus, "emails").glob(stem + ".*")]
    with Path(corpus, "lines.jsonl").open(encoding="utf-8") as lines:
        samples = [json.loads(line) for line in lines]
    return " ".join(mails + [sample["text"] for sample in samples if stem_of(sample["id"]) == stem])


def read_disputed(table, corpus):
    """Returns the disputed labels as pairs of a mail and a label, after a look at their words."""
    disputed = set()
    for stem, label, words in read_rows(table):
        if words not in read_sample(corpus, stem):
            sys.exit(f"{table}: {words!r} does not stand in {stem}")
        disputed.add((stem, label))
    return disputed


def stem_of(where):
    """Returns the mail of a sample: of itself, of the text made of it, or of a line of it."""
    name = where.removeprefix("emails/").removeprefix("texts/").removeprefix("diagnostic:").replace("__", "/")
    return re.sub(r"(\.(eml|txt))+$", "", name)


def read_figures(lines, disputed):
    """Returns right and all by name, also without the disputed labels, and prints the lines that are no misses."""
    counts = {}
    for line in lines:
        if figure := FIGURE.match(line):
            counts[figure["name"]] = [int(figure["right"]), int(figure["all"]), 0]
        elif miss := MISS.match(line):
            label = LABELS.get(miss["name"].split(": ")[1])
            counts[miss["name"]][2] += (stem_of(miss["where"]), label) in disputed
        if not line.startswith("  miss"):
            print(line, end="")
    return counts


def tell(counts):
    """Returns percentages by name, and the numbers of good addresses that would be lost."""
    figures = {}
    for name, (right, total, doubted) in counts.items():
        figures[name] = 100 * right / total
        figures[f"{name}, undisputed"] = 100 * right / (total - doubted)
        if name.endswith("address kept"):
            form = name.split(":")[0]
            figures[f"{form}: wrong removals"] = total - right
            figures[f"{form}: wrong removals, undisputed"] = total - right - doubted
    return figures


def main(table, disputed, corpus):
    """Prints the figures, one sentence for every threshold that is missed, then the count."""
    figures = tell(read_figures(sys.stdin, read_disputed(disputed, corpus)))
    for name in figures:
        if name.endswith("undisputed"):
            print(f"{name:40} {figures[name]:8.2f}")
    rows = [(name, bound, float(value)) for name, bound, value in read_rows(table)]
    met = {"min": lambda figure, value: figure >= value, "max": lambda figure, value: figure <= value}
    missed = [row for row in rows if row[0] not in figures or not met[row[1]](figures[row[0]], row[2])]
    for name, bound, value in missed:
        print(f"missed: {name} is {figures.get(name)}, its {bound} is {value:g}")
    print(f"thresholds: {len(rows) - len(missed)} passed, {len(missed)} failed")
    return bool(missed)


sys.exit(main(*sys.argv[1:]))
