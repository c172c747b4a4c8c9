"""What the benchmarks share: CPU time, memory, tables, and the texts of ../shared where they are there."""

import gzip
import importlib.metadata
import json
import time
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


def seconds(call, rounds=1):
    """CPU seconds of this process, the least of some runs, and the last result."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        result = call()
        times.append(time.process_time() - start)
    return min(times), result


def peak_bytes(call):
    """How far the memory of this process rose above where it was, in bytes; None where the system does not tell."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        call()
        return None
    before = _status("VmRSS")
    call()
    return max(0, _status("VmHWM") - before)


def _status(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name + ":"))


def megabytes(texts):
    return sum(len(text.encode()) for text in texts) / 1e6


def collections():
    """Name and texts of the collections beside this repository, if any."""
    for name in ("reuters", "newsgroups"):
        path = SHARED / f"{name}.jsonl.gz"
        if path.exists():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                yield name, [json.loads(line)["text"] for line in lines]


def version(name):
    """Name and version of a package for a heading; None if it is not installed."""
    try:
        return f"{name} {importlib.metadata.version(name)}"
    except importlib.metadata.PackageNotFoundError:
        return None


def keys(pairs):
    """The pairs as a set of tuples."""
    return set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
