"""Memory that large texts had goes back to the system while small ones made after them stay."""

import platform
import subprocess
import sys

import pytest

MEASURED = """
from pathlib import Path
import re
from nutgraf.engines.heap import give_back

def megabytes():
    return int(re.search(r"VmRSS:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1000

{before}
first = "x" * 30_000_000
del first  # from now on glibc would keep what is smaller
large = [f"{{number}}" * 10_000_000 for number in range(5)]
small = "y" * 100_000
held = megabytes()
large.clear()
print(held - megabytes())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps them")
@pytest.mark.parametrize(("before", "is_back"), [("give_back()", True), ("", False)])
def test_large_texts_are_given_back(before: str, is_back: bool) -> None:
    code = MEASURED.format(before=before)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (float(done.stdout) > 40) is is_back
