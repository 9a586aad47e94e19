"""Times flufl.bounce: scan.py ROUNDS FOLDER…

Reads every file below the folders first, then parses and scans all of them ROUNDS times, and prints the seconds of
each round, one a line.
"""

import email
import sys
import time
from pathlib import Path

from flufl.bounce import scan_message

rounds, *folders = sys.argv[1:]
mails = [path.read_bytes() for folder in folders for path in sorted(Path(folder).rglob("*")) if path.is_file()]
for _ in range(int(rounds)):
    start = time.perf_counter()
    for mail in mails:
        try:
            scan_message(email.message_from_bytes(mail))
        except Exception:  # It stops at some broken mails; the clock goes on.
            pass
    print(time.perf_counter() - start)
