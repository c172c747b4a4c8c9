from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

_Columns: TypeAlias = tuple[
    np.ndarray[Any, np.dtype[np.uint32]], np.ndarray[Any, np.dtype[np.uint32]], np.ndarray[Any, np.dtype[np.float64]]
]

def levenshtein(a: str, b: str, cutoff: float | None = None) -> int: ...
def indel(a: str, b: str, cutoff: float | None = None) -> int: ...
def jaro(a: str, b: str, cutoff: float | None = None) -> float: ...
def jaro_winkler(a: str, b: str, cutoff: float | None = None) -> float: ...
def ratio(a: str, b: str, cutoff: float | None = None) -> float: ...
def partial_ratio(a: str, b: str, cutoff: float | None = None) -> float: ...
def token_sort_ratio(a: str, b: str, cutoff: float | None = None) -> float: ...
def token_set_ratio(a: str, b: str, cutoff: float | None = None) -> float: ...
def matches(
    queries: Any,
    choices: Any,
    measure: str,
    cutoff: float | None,
    max_pairs: int,
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> _Columns: ...
def best_matches(
    query: str,
    choices: Any,
    measure: str,
    k: int,
    cutoff: float | None,
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> _Columns: ...
def matches_by(
    queries: Any,
    choices: Any,
    measure: Callable[[str, str], float] | tuple[int, int],
    cutoff: float | None,
    k: int | None,
    max_pairs: int,
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> _Columns: ...
def open_capsule(capsule: object) -> tuple[int, int, str]: ...
