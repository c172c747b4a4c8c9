"""Makes docs/constants.md: every judgement that stands in the code as a number, and where it comes from.

A judgement is a named constant (`constexpr`) of a floating type anywhere in the core, or of an integer type where pages
are compared or read. It says its source behind it, or above it for a run of constants, in one of three forms:

    // tuned: the data it was measured or fitted on
    // from: the paper, standard or other constant that it was taken from
    // chosen: the reason, where it was set by hand

usage: python tools/list_constants.py [FOLDER OF THE PROJECT]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

FORMS = ("tuned", "from", "chosen")
# Where integers are judgements, too, and not only sizes and codes.
JUDGING = ("compare", "annotate")

CONSTANT = re.compile(
    r"\s*(?:static |inline )*constexpr (?P<type>[\w:]+) (?P<name>\w+) = (?P<value>[^;]+);\s*(?://\s*(?P<note>.*))?$"
)
FLOATS = ("float", "double")
INTEGERS = re.compile(r"int|unsigned|std::size_t|std::u?int\d+_t")
NO_JUDGEMENT = re.compile(r"~|infinity|::max\(\)|UINT32_MAX|static_cast<.*>\(-1\)")
LAYOUT = re.compile(r"(?:\w+_)?(?:count|bits|mask)")  # of an enumeration, of packed numbers
SOURCE = re.compile(rf"({'|'.join(FORMS)}): (\S.*)")

HEAD = """# Constants

Every judgement that stands in the core as a number, and where it comes from: `tuned` on data, taken `from` a paper, a
standard or another constant, or `chosen` for a reason. Made by `python tools/list_constants.py` from the comments
beside them; a test keeps it current. The sets are described in [comparing](comparing.md), [cleaning](cleaning.md) and
[repair](repair.md); figures on a set that something was tuned on are no test results. Trained models are data, not
constants: `cpp/data/models`.

Most reasons of what was `chosen` were written down after the value was set, from what the code does with it. They say
what the value means, not that it was measured to be the best.

| constant | value | in | source |
|---|---|---|---|
"""


class Constant(NamedTuple):
    """A constant, where it stands, and its source as `form: text`; an empty string where it names none."""

    name: str
    value: str
    file: str
    source: str


def _source(note: str) -> str:
    found = SOURCE.search(note)
    return f"{found[1]}: {found[2]}" if found else ""


def read_constants(text: str, file: str) -> list[Constant]:
    """The judgements of one file, in its order."""
    found = []
    above = ""  # the source that the comment above a run of constants names
    for line in text.split("\n"):
        if line.lstrip().startswith("//"):
            above = _source(line) or above
            continue
        match = CONSTANT.match(line)
        if match is None:
            above = ""
            continue
        whole = INTEGERS.fullmatch(match["type"]) and any(area in Path(file).parts for area in JUDGING)
        whole = whole and not LAYOUT.fullmatch(match["name"])
        if (match["type"] in FLOATS or whole) and not NO_JUDGEMENT.search(match["value"]):
            value = match["value"].replace("'", "").rstrip("F")
            found.append(Constant(match["name"], value, file, _source(match["note"] or "") or above))
    return found


def all_constants(root: Path) -> list[Constant]:
    """The judgements of the core, by file."""
    files = sorted(path for folder in ("include", "src") for path in (root / "cpp" / folder).rglob("*.[ch]pp"))
    return [
        constant
        for path in files
        for constant in read_constants(path.read_text(encoding="utf-8"), path.relative_to(root / "cpp").as_posix())
    ]


def page(constants: list[Constant]) -> str:
    """docs/constants.md."""
    return HEAD + "".join(f"| {c.name} | {c.value} | `{c.file}` | {c.source.replace('|', '/')} |\n" for c in constants)


def main() -> None:
    """Writes the page; ends with 1 where a constant names no source."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    constants = all_constants(root)
    (root / "docs" / "constants.md").write_text(page(constants), encoding="utf-8")
    without = [f"{c.file}: {c.name} names no source" for c in constants if not c.source]
    if without:
        sys.exit("\n".join(without))


if __name__ == "__main__":
    main()
