"""Work on what the fuzzers found interesting: the inputs in build/fuzz/corpus beside the committed ones.

usage: python tools/fuzz_corpus.py minimise|keep|coverage [--only words utf8]
  minimise  leaves in build/fuzz/corpus only inputs that together reach what all of them reach
  keep      commits by choice: adds to tests/fuzz/corpus the small ones that reach what the committed ones do not
  coverage  which lines of the parsers all inputs reach together, by the programs of the preset `fuzz-coverage`;
            ends with 1 if it is less than --least of any
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "tests/fuzz/corpus"
FOUND = ROOT / "build/fuzz/corpus"
PROGRAMS = ROOT / "build/fuzz/tests/fuzz"
COUNTING = ROOT / "build/fuzz-coverage/tests/fuzz"
LARGEST = 16_384  # bytes of a committed input
# What takes apart what strangers wrote, and the fuzzers that feed it.
PARSERS = {
    "utf8": ["cpp/src/text/utf8", "cpp/src/text/code_points"],
    "encoding": ["cpp/src/text/encoding", "cpp/src/text/charset_"],
    "entities": ["cpp/src/text/entities"],
    "mojibake": ["cpp/src/text/mojibake"],
    "normalize": ["cpp/src/text/normalize"],
    "html": ["cpp/src/text/html/"],
    "words": ["cpp/src/tokenize/words", "cpp/src/tokenize/graphemes", "cpp/src/text/breaks"],
    "comparison_json": ["cpp/src/io/comparison_json", "cpp/src/io/parse_json"],
    "clean_files": ["cpp/src/io/cues_json", "cpp/src/io/template_json"],
    "index": ["cpp/src/similarity/index_file"],
}


def merge(name: str, target: Path, *sources: Path, counted: bool = True) -> int:
    """Adds to a folder inputs that reach what its own do not (`counted`: or reach it more often); how many."""
    target.mkdir(parents=True, exist_ok=True)
    before = len(list(target.iterdir()))
    options = [f"-max_len={LARGEST}", "-rss_limit_mb=3000"]
    options += ["-merge=1"] if counted else ["-use_counters=0", "-set_cover_merge=1"]
    command = [PROGRAMS / f"fuzz_{name}", *options, target, *(path for path in sources if path.is_dir())]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return len(list(target.iterdir())) - before


def minimise(name: str) -> str:
    """Replaces the found inputs by fewer that reach as much."""
    had, scratch = len(list((FOUND / name).glob("*"))), FOUND.parent / "minimised" / name
    shutil.rmtree(scratch, ignore_errors=True)
    kept = merge(name, scratch, FOUND / name, SEEDS / name)
    shutil.rmtree(FOUND / name, ignore_errors=True)
    shutil.move(scratch, FOUND / name)
    return f"{name:18} {had:>6} found, {kept} are enough"


def keep(name: str) -> str:
    """Adds to the committed inputs."""
    return f"{name:18} {merge(name, SEEDS / name, FOUND / name, counted=False)} added to tests/fuzz/corpus"


def tool(name: str) -> str:
    """The path of a program of LLVM."""
    asked = ["sh", ROOT / "tools/find_clang.sh", name]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def covered_lines(name: str) -> str:
    """Runs a fuzzer over its inputs and exports the coverage of the files that its parser stands in."""
    program, raw = COUNTING / f"fuzz_{name}", COUNTING / f"{name}.profraw"
    inputs = [path for path in (SEEDS / name, FOUND / name) if path.is_dir()]
    environment = {**os.environ, "LLVM_PROFILE_FILE": str(raw)}
    subprocess.run([program, "-runs=0", *inputs], check=True, env=environment, capture_output=True)
    merged = raw.with_suffix(".profdata")
    subprocess.run([tool("llvm-profdata"), "merge", "-sparse", raw, "-o", merged], check=True)
    command = [tool("llvm-cov"), "export", "-summary-only", f"-instr-profile={merged}", program]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def coverage(names: list[str], least: float) -> int:
    """Prints a line for each file of the parsers; 1 if one parser falls short."""
    short = []
    for name in (name for name in names if name in PARSERS):
        lines = reached = 0
        for entry in json.loads(covered_lines(name))["data"][0]["files"]:
            # ccache has the compiler name files from its folder.
            path = os.path.normpath(COUNTING / entry["filename"]).removeprefix(f"{ROOT}/")
            counts = entry["summary"]["lines"]
            if path.endswith(".cpp") and path.startswith(tuple(PARSERS[name])):
                lines, reached = lines + counts["count"], reached + counts["covered"]
                print(f"  {path:50} {counts['covered']:>5} of {counts['count']:>5}")
        share = reached / max(lines, 1)
        print(f"{name:18} {100 * share:.1f} % of {lines} lines")
        short += [name] if share < least else []
    if short:
        print(f"less than {100 * least:.0f} %: {' '.join(short)}")
    return 1 if short else 0


def main() -> int:
    """Does one of the three."""
    known = sorted(path.stem.removeprefix("fuzz_") for path in SEEDS.parent.glob("fuzz_*.cpp"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=["minimise", "keep", "coverage"])
    parser.add_argument("--only", nargs="+", metavar="NAME", choices=known, help=f"only these of {', '.join(known)}")
    parser.add_argument("--least", type=float, default=0.85, metavar="SHARE", help="of a parser's lines (default 0.85)")
    options = parser.parse_args()
    names = options.only or known
    if options.action == "coverage":
        return coverage(names, options.least)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for line in pool.map(minimise if options.action == "minimise" else keep, names):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
