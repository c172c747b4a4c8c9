"""Run the evaluation scripts beside the checkout and fail on what must never happen: a crash or a broken invariant.

A figure below a floor is printed and passes: figures on a small slice say little. So does a script about a verb that
the package does not offer yet; it is named. Usage: evaluate.py [--limit N]
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

RUN_ALL = Path(__file__).resolve().parents[2] / "shared" / "eval" / "run_all.py"

# What the scripts ask for and the package does not have yet: verbs, and findings of a comparison.
NOT_OFFERED = re.compile(
    r"AttributeError: module 'retold' has no attribute"
    r"|AttributeError: '(?:Document|Comparison)' object has no attribute "
    r"'(?:quotes|names|slots|flags|facts|statements|timeline)'"
)


def main() -> int:
    """Print the table of the scripts; 1 if one crashed or reported a broken invariant."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--limit", default="20", metavar="N", help="only the first N items of each set")
    limit = options.parse_args().limit
    done = subprocess.run([sys.executable, str(RUN_ALL), "--limit", limit], capture_output=True, text=True, check=False)
    print(done.stdout + done.stderr, flush=True)
    rows = done.stdout.splitlines()[1:]
    absent = [row for row in rows if NOT_OFFERED.search(row)]
    for row in absent:
        print(f"not offered yet: {row}", file=sys.stderr)
    told = [row for row in rows if row not in absent]
    bad = [row for row in told if "broken:" in row or " exit " in row or "cannot run" in row or "  -  " in row]
    for row in bad:
        print(f"failed: {row}", file=sys.stderr)
    return 1 if bad or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
