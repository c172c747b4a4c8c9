"""Progress of long column calls: what the `progress` argument means, as the callable that the core reports to."""

from __future__ import annotations

import sys
import time
import warnings
from typing import TYPE_CHECKING, Any, TypeAlias

from retold._shared.arguments import refuse

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Progress", "report_to"]

Progress: TypeAlias = "bool | Callable[[int, int], object] | None"
"""What every `progress` argument takes."""


class _Bar:
    """A tqdm bar that opens once the call has taken `delay` seconds; short calls neither show nor import anything.

    A call of several stages, each with its own total, has a bar for each.
    """

    def __init__(self, label: str, unit: str, delay: float) -> None:
        self._label = label
        self._unit = unit
        self._opens = time.monotonic() + delay
        self._bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        if self._bar is None:
            if time.monotonic() < self._opens or done >= total:
                return
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # a notebook without widgets gets a bar of text
                from tqdm.auto import tqdm
            self._bar = tqdm(total=total, desc=self._label, unit=self._unit, unit_scale=True, leave=False)
        if total != self._bar.total:
            self._bar.reset(total)
        self._bar.update(done - self._bar.n)
        if done >= total:
            self._bar.close()
            self._bar = None


def _somebody_watches() -> bool:
    return sys.stderr.isatty() or "ipykernel" in sys.modules


def report_to(progress: Progress, label: str, *, unit: str = "B") -> Callable[[int, int], object] | None:
    """The callable (done, total) for the core, or None for silence.

    `None` shows a bar in a terminal or notebook if tqdm is installed and the call takes longer than a second; True
    always shows one; False never does.
    """
    if progress is None:
        if not _somebody_watches():
            return None
        from importlib.util import find_spec

        return _Bar(label, unit, delay=1) if find_spec("tqdm") else None
    if isinstance(progress, bool):
        return _Bar(label, unit, delay=0) if progress else None
    if not callable(progress):
        refuse("progress", progress, "must be None, a bool or a callable (done, total)")
    return progress
