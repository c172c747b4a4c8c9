"""What a run on Spark costs: CPU and memory of all its processes, and what its executors shuffled."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def family() -> list[int]:
    """This process and all that it started, by their numbers."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(entry.name))
    found = [os.getpid()]
    for process in found:
        found += children.get(process, [])
    return found


def cpu_ticks() -> dict[tuple[int, int], int]:
    """CPU time of each process of the family, by its number and start.

    Children that have ended are not asked for: Spark's Python daemon lets them go without a trace, so that who counts
    must look often.
    """
    found = {}
    for process in family():
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[process, int(fields[19])] = int(fields[11]) + int(fields[12])
    return found


def memory_bytes() -> int:
    """Memory of the family, what processes share counted once (PSS)."""
    total = 0
    for process in family():
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return total


class Meter:
    """Measures a stretch of work.

    Attributes:
        seconds: Wall time.
        cpu: CPU seconds of all processes, but for the last second of those that ended.
        peak: Bytes of memory, at most.
        shuffled: Bytes written for shuffles, as they are sent: packed.
    """

    def __init__(self, spark) -> None:
        self._spark = spark
        self.seconds = self.cpu = 0.0
        self.peak = self.shuffled = 0

    def _shuffle_bytes(self) -> int:
        executors = self._spark.sparkContext._jsc.sc().statusStore().executorList(False)
        return sum(executors.apply(place).totalShuffleWrite() for place in range(executors.size()))

    def __enter__(self) -> Meter:
        self._start, self._shuffled = time.time(), self._shuffle_bytes()
        self._before = cpu_ticks()
        self._ticks = dict(self._before)
        self._done = threading.Event()
        self._watch = threading.Thread(target=self._sample, daemon=True)
        self._watch.start()
        return self

    def _sample(self) -> None:
        while not self._done.wait(1):
            self._look()

    def _look(self) -> None:
        self._ticks |= cpu_ticks()
        self.peak = max(self.peak, memory_bytes())

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._watch.join()
        self._look()
        self.seconds = time.time() - self._start
        self.cpu = sum(ticks - self._before.get(process, 0) for process, ticks in self._ticks.items()) / TICKS
        self.shuffled = self._shuffle_bytes() - self._shuffled


def kill_one_executor(after: float) -> threading.Thread:
    """Ends one executor of a local cluster of this process, `after` seconds from now, as if its machine were lost."""

    def kill() -> None:
        time.sleep(after)
        for process in family():
            try:
                command = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if b"org.apache.spark.executor.CoarseGrainedExecutorBackend" in command:
                os.kill(process, 9)
                print(f"executor {process} is gone", flush=True)
                return
        print("no executor found", flush=True)

    thread = threading.Thread(target=kill, daemon=True)
    thread.start()
    return thread
