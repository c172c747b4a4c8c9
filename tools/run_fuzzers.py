"""Run every fuzzer for some seconds, report on all of them, and end with 1 if one found something.

A fuzzer starts from its committed inputs in tests/fuzz/corpus/NAME and the words of tests/fuzz/dictionaries/NAME.dict.
What it finds interesting stays in build/fuzz/corpus/NAME for the next run; an input that it stops at goes to
build/fuzz/found. Try one again with: build/fuzz/tests/fuzz/fuzz_NAME build/fuzz/found/NAME-crash-...

With --seed every run tries the same inputs in the same order, from the committed ones on, as far as its time goes: it
fails for what a change broke, not by luck.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "tests" / "fuzz"
BUILD = ROOT / "build" / "fuzz"
FOUND = BUILD / "found"
FIXED_ADDRESSES = ("setarch", "-R")


def programs() -> dict[str, Path]:
    """The built fuzzers by name."""
    built = BUILD / "tests" / "fuzz"
    names = sorted(path.stem.removeprefix("fuzz_") for path in SEEDS.glob("fuzz_*.cpp"))
    return {name: built / f"fuzz_{name}" for name in names}


def run(name: str, program: Path, seconds: int, seed: int | None) -> tuple[bool, str]:
    """Whether the fuzzer found nothing, and a line that tells so or the first sign of what it found."""
    corpus = BUILD / ("corpus" if seed is None else "seeded") / name
    if seed is not None:
        shutil.rmtree(corpus, ignore_errors=True)
    corpus.mkdir(parents=True, exist_ok=True)
    log = BUILD / f"fuzz_{name}.log"
    command = [program, f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=3000", "-print_final_stats=1"]
    command += [f"-dict={SEEDS / 'dictionaries' / name}.dict", f"-artifact_prefix={FOUND}/{name}-"]
    if seed is not None:
        # Addresses, and reading its own finds again by the clock, would make the order of inputs a matter of luck.
        command = [*FIXED_ADDRESSES, *command, f"-seed={seed}", "-reload=0"]
    with log.open("w", encoding="utf-8") as output:
        done = subprocess.run([*command, corpus, SEEDS / "corpus" / name], stdout=output, stderr=output, check=False)
    told = log.read_text(encoding="utf-8", errors="replace")
    runs = re.search(r"number_of_executed_units: (\d+)", told)
    if done.returncode == 0 and runs:
        return True, f"{name:18} ok      {int(runs[1]):>10,} runs"
    signs = re.search(
        r"^(broken: .*|SUMMARY: .*|.*(?:runtime error|ERROR: \w+Sanitizer|terminate called).*)$", told, re.M
    )
    kept = re.search(r"Test unit written to (\S+)", told)
    where = Path(kept[1]).relative_to(ROOT) if kept else log.relative_to(ROOT)
    return False, f"{name:18} FAILED  {signs[1] if signs else f'exit {done.returncode}'}; {where}"


def main() -> int:
    """Print a line for each fuzzer; 1 if one found something."""
    known = programs()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=30, metavar="N", help="for each fuzzer (default 30)")
    parser.add_argument("--seed", type=int, metavar="N", help="the same inputs every time")
    parser.add_argument("--only", nargs="+", metavar="NAME", choices=known, help=f"only these of {', '.join(known)}")
    options = parser.parse_args()
    FOUND.mkdir(parents=True, exist_ok=True)
    wanted = {name: path for name, path in known.items() if name in (options.only or known)}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        tasks = [pool.submit(run, name, program, options.seconds, options.seed) for name, program in wanted.items()]
        failed = 0
        for task in tasks:
            fine, line = task.result()
            failed += not fine
            print(line, flush=True)
    print(f"{len(tasks) - failed} fuzzers found nothing, {failed} found something", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
