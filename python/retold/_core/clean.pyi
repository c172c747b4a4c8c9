from collections.abc import Sequence
from typing import Any

import numpy as np

_Array = np.ndarray[Any, Any]

class Page:
    raw: str
    text: str
    title: tuple[str, int, int] | None
    date: tuple[str, int, int] | None
    byline: tuple[str, int, int] | None
    outlet: tuple[str, int, int] | None
    language: str
    flags: list[str]
    capabilities: list[str]
    kept_share: float
    edits: list[tuple[int, int, int, int, str]]
    def blocks(
        self,
    ) -> tuple[
        np.ndarray[Any, Any],
        np.ndarray[Any, Any],
        np.ndarray[Any, Any],
        list[str],
        list[bool],
        list[str],
        np.ndarray[Any, Any],
    ]: ...
    def overrule(self, verdicts: Sequence[tuple[str, str] | None]) -> Page: ...
    def to_raw(self, start: int, end: int) -> tuple[int, int]: ...
    def from_raw(self, start: int, end: int) -> tuple[int, int]: ...

def clean(text: str, *, language: str, mode: str) -> Page: ...
def labels() -> list[str]: ...
def cue_languages() -> list[str]: ...
