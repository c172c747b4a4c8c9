"""Run the benchmarks and write their sections into docs/benchmarks.md.

Every `tests/bench/bench_NAME.py`, and every program built from a `bench_NAME.cpp`, checks its answers, prints one
Markdown section on stdout and everything else on stderr. One that fails leaves its old section and the run ends with 1.
"""

import argparse
import importlib.metadata
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
PROGRAMS = ROOT / "build" / "bench" / "tests" / "bench"
ORDER = [
    "words",
    "words_python",
    "normalize",
    "sentences",
    "sentence_breaks",
    "tokenizer",
    "hostile",
    "clean",
    "clean_html",
    "repair",
    "near_duplicates",
    "tfidf",
    "strings",
    "passages",
]


def processor() -> str:
    """The name of the processor as the system tells it."""
    told = Path("/proc/cpuinfo")
    names = re.findall(r"model name\s*:\s*(.+)", told.read_text()) if told.exists() else []
    return names[0] if names else platform.processor() or platform.machine()


def introduction() -> str:
    """What the figures are, and on which machine and versions they were taken."""
    peers = re.findall(
        r"^([\w-]+)[^;]*; extra == .bench.$", "\n".join(importlib.metadata.requires("retold") or []), re.M
    )
    versions = []
    for name in ["numpy", "rapidfuzz", "scikit-learn", *(peer for peer in peers if peer != "retold")]:
        try:
            versions.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            versions.append(f"{name} absent")
    return f"""# Benchmarks

Made by `make bench`. Every section checks its answers before it measures, and takes all its figures in one run on one
machine, so the ratios are what to read. Times are CPU time of one core, the least of several runs, unless a section
says otherwise. Texts are generated from fixed seeds, so everybody can make these tables again.

{processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}; {", ".join(versions)}.
"""


def commands() -> dict[str, list[str]]:
    """The command of every benchmark, in the order of the page."""
    found = {p.stem.removeprefix("bench_"): [sys.executable, str(p)] for p in (ROOT / "tests/bench").glob("bench_*.py")}
    for path in (ROOT / "tests/bench").glob("bench_*.cpp"):
        found.setdefault(path.stem.removeprefix("bench_"), [str(PROGRAMS / path.stem)])
    return dict(sorted(found.items(), key=lambda item: [*ORDER, item[0]].index(item[0])))


def sections_of(page: str) -> dict[str, str]:
    """The sections of the page by the name in the comment that opens each."""
    parts = re.split(r"^<!-- bench_(\w+) -->\n", page, flags=re.M)
    return dict(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))


def run(name: str, command: list[str]) -> str | None:
    """The section that a benchmark prints; None, told on stderr, if it fails."""
    print(f"{name} ...", file=sys.stderr, flush=True)
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{name} failed: {error}", file=sys.stderr)
        return None
    if not done.stdout.startswith("## "):
        print(f"{name} failed: it printed no section", file=sys.stderr)
        return None
    return done.stdout.strip()


def main() -> int:
    """Write the page; 1 if a benchmark failed."""
    known = commands()
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", nargs="+", metavar="NAME", choices=known, help=f"only these of {', '.join(known)}")
    wanted = options.parse_args().only or list(known)
    sections = sections_of(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else {}
    made = {name: run(name, known[name]) for name in known if name in wanted}
    sections.update({name: text for name, text in made.items() if text is not None})
    parts = [f"<!-- bench_{name} -->\n{sections[name]}\n" for name in known if name in sections]
    aside = PAGE.with_suffix(".md.part")
    aside.write_text("\n".join([introduction(), *parts]), encoding="utf-8")
    aside.replace(PAGE)
    print(PAGE.relative_to(ROOT))
    return 1 if None in made.values() else 0


if __name__ == "__main__":
    sys.exit(main())
