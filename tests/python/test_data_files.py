"""Data files: where they come from, and that a language is what its folder holds."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from retold import _core
from retold.tokenize import SENTENCE_LANGUAGES, STOP_WORD_LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "cpp/data"
FOLDERS = sorted(path for path in (DATA / "languages").iterdir() if path.is_dir())
LICENCES = {"Apache-2.0", "Unicode-3.0"}  # SPDX identifiers; a new one needs its text in licenses/


def files(pattern="**/*"):
    return sorted(path for path in DATA.glob(pattern) if path.is_file() and path.suffix != ".md")


def head(path):
    """The comments before the first line that is none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return lines[:end]


def entries(path):
    """(head of its section, line) of every line that is neither comment nor head."""
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        content = line.partition("#")[0].strip()
        if content.startswith("["):
            section = content
        elif content:
            yield section, content


def has_origin(lines):
    sources = [line for line in lines if re.fullmatch(r"# Source: \S.{9,}", line)]
    licences = [line.removeprefix("# Licence: ") for line in lines if line.startswith("# Licence: ")]
    return len(sources) == 1 and len(licences) == 1 and licences[0] in LICENCES


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(DATA).as_posix())
def test_a_data_file_names_its_origin_and_licence(path):
    assert has_origin(head(path))


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["# Words. Source: written here. Licence: Apache-2.0."],
        ["# Source: written here by hand."],
        ["# Source:", "# Licence: Apache-2.0"],
        ["# Source: written here by hand.", "# Licence: free"],
        ["# Source: written here by hand.", "# Licence: Apache-2.0", "# Licence: MIT"],
    ],
)
def test_an_origin_in_another_form_is_none(lines):
    assert not has_origin(lines)


def test_languages_are_exactly_the_folders():
    kinds = {
        "abbreviations": SENTENCE_LANGUAGES,
        "stop_words": STOP_WORD_LANGUAGES,
        "cues": _core.clean.cue_languages(),
    }
    for kind, found in kinds.items():
        assert list(found) == sorted(path.name for path in FOLDERS if (path / f"{kind}.txt").is_file()), kind


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_is_named_by_a_canonical_tag(folder):
    assert _core.tokenize.check_language(folder.name) == folder.name


def test_the_matrix_in_the_docs_is_that_of_the_folders():
    tool = ROOT / "tools/make_language_matrix.py"
    assert subprocess.run([sys.executable, str(tool), "--check"], check=False).returncode == 0, f"run {tool.name}"


@pytest.mark.parametrize("path", files("languages/*/*.txt"), ids=lambda path: "/".join(path.parts[-2:]))
def test_a_list_says_nothing_twice(path):
    if path.stem == "word_shares":
        pytest.skip("counted, not written")
    # A phrase may be a cue in several places; an abbreviation does one thing. Phrases between commas share words.
    apart = {"[after time]", "[endings]"} if path.stem == "abbreviations" else {head for head, _ in entries(path)}
    seen = []
    for section, line in entries(path):
        if path.stem in {"cues", "months", "updated"} or ": " in line or ", " in line:
            seen.append((section, line.casefold()))
        else:
            seen += [(section if section in apart else "", word) for word in line.casefold().split()]
    assert sorted({entry for entry in seen if seen.count(entry) > 1}) == []


@pytest.mark.parametrize(("kind", "count"), [("months", 12), ("weekdays", 7)])
def test_names_of_the_calendar_are_numbered_in_order_and_mean_one_thing(kind, count):
    for path in files(f"languages/*/{kind}.txt"):
        rows = []
        for _, line in entries(path):
            number, colon, days = line.partition(": ")
            rows.append([number, *days.split(", ")] if colon else line.split())
        assert [row[0] for row in rows] == [str(number) for number in range(1, count + 1)], path
        names = [name for row in rows for name in row[1:]]
        assert len(names) == len(set(names)), path
        assert all(len(row) > 1 for row in rows), path
        assert all((": " in line) == (kind == "weekdays") for _, line in entries(path)), path


def test_a_month_has_one_number_in_all_languages():
    numbers = {}
    for path in files("languages/*/months.txt"):
        for _, line in entries(path):
            number, *names = line.split()
            for name in names:
                numbers.setdefault(name, set()).add(number)
    assert {name: found for name, found in numbers.items() if len(found) > 1} == {}


def test_languages_of_one_script_are_told_apart_by_words_of_their_own():
    """Every list has words that no other has: otherwise nothing could speak for its language."""
    lists = {path.parent.name: {line for _, line in entries(path)} for path in files("languages/*/stop_words.txt")}
    for tag, words in lists.items():
        others = set().union(*(other for name, other in lists.items() if name != tag))
        assert len(words - others) >= 20, tag
