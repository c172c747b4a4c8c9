"""Cleaning a page takes a few times its size, however short its lines are."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

PROGRAM = """
import random, resource, sys
import retold
draw = random.Random(11)
letters = "abcdefghijklmnoprstuvw"
words = ["".join(draw.choices(letters, k=draw.randint(2, 10))) for _ in range(9000)]
def sentence(count):
    return " ".join(draw.choices(words, k=count)).capitalize() + "."
size = 3_000_000
page = "\\n".join({pages}[sys.argv[1]]())
retold.clean(page[: 1 << 16])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
cleaned = retold.clean(page)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert cleaned.raw == page
print(1024 * (after - before) / len(page))
"""
PAGES = """{
    "paragraphs": lambda: [sentence(50) for _ in range(size // 330)],
    "sentences": lambda: [sentence(15) for _ in range(size // 100)],
    "teasers": lambda: [sentence(7)[:-1] for _ in range(size // 46)],
    "menus": lambda: [draw.choice(words).title() for _ in range(size // 7)],
    "letters": lambda: draw.choices(letters, k=size // 2),
}"""
# Bytes at the peak for each byte of the page, what is kept of it included.
CASES = [("paragraphs", 3), ("sentences", 3.6), ("teasers", 4.8), ("menus", 20), ("letters", 80)]


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss in KiB")
@pytest.mark.parametrize(("kind", "most"), CASES)
def test_a_page_takes_a_few_times_its_size(kind, most):
    code = PROGRAM.format(pages=PAGES)
    done = subprocess.run([sys.executable, "-c", code, kind], capture_output=True, text=True, check=True)
    assert float(done.stdout) <= most
