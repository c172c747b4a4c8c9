"""Cleaning a page takes a few times its size, however short its lines are."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

PROGRAM = """
import ctypes, pathlib, random, sys
import retold
draw = random.Random(11)
letters = "abcdefghijklmnoprstuvw" + sys.argv[2]
words = ["".join(draw.choices(letters, k=draw.randint(2, 10))) for _ in range(9000)]
def sentence(count):
    return " ".join(draw.choices(words, k=count)).capitalize() + "."
def held(name):
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return 1024 * int(next(line for line in lines if line.startswith(name)).split()[1])
size = 3_000_000
page = "\\n".join({pages}[sys.argv[1]]())
retold.clean(page[: 1 << 16])
getattr(ctypes.CDLL(None), "malloc_trim", int)(0)
pathlib.Path("/proc/self/clear_refs").write_text("5")  # the peak is counted from here
before = held("VmRSS")
cleaned = retold.clean(page)
after = held("VmHWM")
assert cleaned.raw == page
print((after - before) / len(page.encode()))
"""
PAGES = """{
    "paragraphs": lambda: [sentence(50) for _ in range(size // 330)],
    "sentences": lambda: [sentence(15) for _ in range(size // 100)],
    "teasers": lambda: [sentence(7)[:-1] for _ in range(size // 46)],
    "menus": lambda: [draw.choice(words).title() for _ in range(size // 7)],
    "letters": lambda: draw.choices(letters, k=size // 2),
}"""
# Bytes at the peak for each byte of the page, beside the page itself, which is copied where it is not ASCII.
CASES = [("paragraphs", 1.7), ("sentences", 2.2), ("teasers", 3.5), ("menus", 22), ("letters", 76)]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("letter", ["", "ж"])
@pytest.mark.parametrize(("kind", "most"), CASES)
def test_a_page_takes_a_few_times_its_size(kind, most, letter):
    code = PROGRAM.format(pages=PAGES)
    done = subprocess.run([sys.executable, "-c", code, kind, letter], capture_output=True, text=True, check=True)
    assert float(done.stdout) <= most + (0 if letter.isascii() else 1)
