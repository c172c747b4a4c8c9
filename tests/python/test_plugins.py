"""What installed packages add by entry points is found by its name and told by about()."""

import subprocess
import sys

import pytest

import retold

METADATA = "Metadata-Version: 2.1\nName: newsroom\nVersion: 1.2\n"
ENTRY_POINTS = """[retold.measures]
same_start = newsroom:same_start

[retold.rules]
no_credits = newsroom:no_credits

[retold.fact_types]
magnitude = newsroom:magnitude
"""
CODE = """
def same_start(a, b):
    return float(a[:3] == b[:3])

def no_credits(blocks):
    return [("credit", "newsroom") if block.text.startswith("Foto:") else None for block in blocks]

def magnitude(text):
    return [(0, 4, "6.8")]
"""
CALLS = """
import retold
from retold import strings

assert len(strings.matches(["мост", "پل"], ["мосты", "پلوں"], measure="same_start", cutoff=1)) == 1
assert strings.best_matches("bridge", ["x", "bride"], measure="same_start", k=1).right.tolist() == [1]
assert retold.similarity("bridge", "bride", "same_start") == 1.0
raw = "Foto: Ada Krone\\nDie Brücke wurde am Montag nach langer Sperre eröffnet."
page = retold.clean(raw, mode="off", rules=["no_credits"])
assert page.text == "Die Brücke wurde am Montag nach langer Sperre eröffnet.", page.text
assert "magnitude" in [slot.type for slot in retold.annotate("6.8 it was").slots]
about = retold.about()
assert [about[kind] for kind in ("measures", "rules", "fact_types")] == [
    "same_start (newsroom 1.2)", "no_credits (newsroom 1.2)", "magnitude (newsroom 1.2)"], about
"""


@pytest.fixture
def package(tmp_path):
    (tmp_path / "newsroom.py").write_text(CODE, encoding="utf-8")
    facts = tmp_path / "newsroom-1.2.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(METADATA, encoding="utf-8")
    (facts / "entry_points.txt").write_text(ENTRY_POINTS, encoding="utf-8")
    return tmp_path


def test_an_installed_package_adds_measures_rules_and_fact_types(package):
    code = f"import sys; sys.path.insert(0, {str(package)!r})\n" + CALLS
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_name_that_nobody_has_is_refused_as_before():
    with pytest.raises(retold.InvalidArgument, match="measure"):
        retold.strings.matches(["a"], ["b"], measure="same_start")
    with pytest.raises(retold.DataError, match="no_credits"):
        retold.clean("a", rules=["no_credits"])
