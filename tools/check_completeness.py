"""How much of the installed package a type checker understands; ends with 1 below 99 %.

`basedpyright --verifytypes` reads the package as a user's editor does: a name whose type it has to guess, or cannot
know, is listed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile

LEAST = 99.0  # chosen: the bases that scikit-learn does not describe are what is left


def main() -> int:
    """Prints the names that are not understood, and the share of those that are."""
    command = ["basedpyright", "--verifytypes", "retold", "--ignoreexternal", "--outputjson", "--pythonpath"]
    with tempfile.TemporaryDirectory() as elsewhere:  # not in a checkout, whose sources would be taken
        done = subprocess.run([*command, sys.executable], capture_output=True, text=True, check=False, cwd=elsewhere)
    report = json.loads(done.stdout)["typeCompleteness"]
    if not report["pyTypedPath"]:
        print("retold is not installed here, or has no py.typed")
        return 1
    for symbol in report["symbols"]:
        for problem in symbol["diagnostics"]:
            if problem["severity"] == "error":
                print(f"{symbol['name']}: {problem['message'].splitlines()[0]}")
    share = 100 * report["completenessScore"]
    count = sum(report["exportedSymbolCounts"].values())
    print(f"{share:.1f} % of {count} public names are understood")
    return 0 if share >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
