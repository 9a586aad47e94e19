"""Makes a table of the rounds that were timed: table.py FOLDER… with lines `name seconds` on standard input."""

import statistics
import sys
from pathlib import Path

files = [path for folder in sys.argv[1:] for path in Path(folder).rglob("*") if path.is_file()]
megabytes = sum(path.stat().st_size for path in files) / 1e6
rounds = {}
for line in sys.stdin:
    name, seconds = line.rsplit(" ", 1)
    rounds.setdefault(name, []).append(float(seconds))
medians = {name: statistics.median(seconds) for name, seconds in rounds.items()}
slowest = medians.get("Sisimai (Perl)")
print(f"{len(files)} files, {megabytes:.1f} MB; the median of {min(map(len, rounds.values()))} rounds in turns")
print("| | mails a second | MB a second | times Sisimai |\n|---|---|---|---|")
for name, seconds in medians.items():
    ratio = f"{slowest / seconds:.1f}" if slowest else "–"
    print(f"| {name} | {len(files) / seconds:,.0f} | {megabytes / seconds:.1f} | {ratio} |")
