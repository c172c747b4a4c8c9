"""No text makes a verb take much more memory than itself, whatever stands in it."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

PROGRAM = """
import random, resource, sys
import retold
from retold import tokenize
draw = random.Random(5)
size = 4_000_000
noise = draw.randbytes(size)
data = {inputs}[sys.argv[1]]()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
result = {verbs}[sys.argv[2]](data)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(1024 * (after - before) / (len(data) if isinstance(data, bytes) else len(data.encode("utf-8", "surrogatepass"))))
"""
INPUTS = """{
    "noise": lambda: noise,
    "ones": lambda: b"\\xff" * size,
    "misread": lambda: noise.decode("latin-1"),
    "accents": lambda: "e\\u0301a\\u0308o\\u0302 " * (size // 10),
    "letters and marks": lambda: "x\\u200b.\\u00adY\\ufeff" * (size // 10),
    "references": lambda: "&amp;&#8222;&auml;" * (size // 20),
    "one letter words": lambda: "a " * (size // 2),
}"""
VERBS = """{
    "decode": retold.decode,
    "fix_encoding": retold.fix_encoding,
    "decode_entities": retold.decode_entities,
    "normalize": lambda text: retold.normalize(text, form="NFKD", fold=True),
    "compose": lambda text: retold.normalize(text, form="NFC"),
    "words": tokenize.words,
    "sentences": tokenize.sentences,
}"""
# Bytes at the peak for each byte of the text as UTF-8, the result with its edits or spans and all that Python holds.
CASES = [
    ("noise", "decode", 12),
    ("ones", "decode", 20),
    ("misread", "fix_encoding", 12),
    ("misread", "normalize", 16),
    ("accents", "normalize", 12),
    ("accents", "compose", 12),
    ("letters and marks", "normalize", 12),
    ("references", "decode_entities", 12),
    ("misread", "words", 12),
    ("one letter words", "words", 12),
    ("one letter words", "sentences", 12),
]


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss in KiB")
@pytest.mark.parametrize(("given", "verb", "most"), CASES)
def test_a_verb_takes_a_few_bytes_for_each_of_the_text(given, verb, most):
    code = PROGRAM.format(inputs=INPUTS, verbs=VERBS)
    done = subprocess.run([sys.executable, "-c", code, given, verb], capture_output=True, text=True, check=True)
    assert float(done.stdout) <= most
