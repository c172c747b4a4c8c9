"""Writes the matrix language x kind of list into docs/languages.md, from the folders of cpp/data/languages.

python tools/make_language_matrix.py           write it
python tools/make_language_matrix.py --check   exit code 1 if it is not what the folders say
"""

from __future__ import annotations

import argparse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ROOT / "cpp/data/languages"
PAGE = ROOT / "docs/languages.md"
BEGIN, END = "<!-- matrix: made by tools/make_language_matrix.py -->\n", "<!-- end of matrix -->\n"


def matrix() -> str:
    """The table in Markdown: a row for each folder, a column for each kind of file."""
    kinds = sorted({path.stem for path in LANGUAGES.glob("*/*.txt")})
    rows = [["", *(kind.replace("_", " ") for kind in kinds)], ["---", *(":---:" for _ in kinds)]]
    for folder in sorted(path for path in LANGUAGES.iterdir() if path.is_dir()):
        rows.append([f"`{folder.name}`", *("x" if (folder / f"{kind}.txt").is_file() else "" for kind in kinds)])
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    made = before + BEGIN + matrix() + END + after
    if options.check:
        return int(made != page)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
