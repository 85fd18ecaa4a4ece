"""A program that reads a page over and over: `reader.py FILE`, until its standard input ends; it prints reads and misses."""

import sys
import threading
from pathlib import Path

page = Path(sys.argv[1])
ended = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
print("reading", flush=True)
reads = misses = 0
while not ended.is_set():
    reads += 1
    try:
        misses += not page.read_text(encoding="utf-8").endswith("</p>")
    except OSError:
        misses += 1
print(reads, misses)
