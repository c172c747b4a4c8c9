from collections.abc import Iterable
from typing import Any, Literal, TypedDict

import numpy as np

_Indices = np.ndarray[Any, np.dtype[np.uint32]]
_Hashes = np.ndarray[Any, np.dtype[np.uint64]]
_Floats = np.ndarray[Any, np.dtype[np.float64]]
_Progress = Any

class _MinHash(TypedDict):
    permutations: int
    seed: int
    verify: bool

def similarity(a: str, b: str, measure: str, *, n: int, unit: str) -> float: ...
def groups(
    left: _Indices, right: _Indices, score: _Floats, size: int, *, link: str
) -> np.ndarray[Any, np.dtype[np.int64]]: ...
def describe_groups(
    left: _Indices, right: _Indices, score: _Floats, labels: np.ndarray[Any, np.dtype[np.int64]]
) -> tuple[
    np.ndarray[Any, np.dtype[np.int64]], np.ndarray[Any, np.dtype[np.int64]], np.ndarray[Any, np.dtype[np.int64]]
]: ...
def keep_first(
    left: _Indices, right: _Indices, score: _Floats, *, ones_are_equal: bool
) -> dict[int, tuple[int, float]]: ...
def explain(
    left: str, right: str, *, n: int, unit: str, score: float, weights: TermWeights | None
) -> list[dict[str, Any]]: ...
def minhash_column(
    texts: Any, *, permutations: int, n: int, unit: str, seed: int, threads: int | None, progress: _Progress
) -> np.ndarray[Any, np.dtype[np.uint64]]: ...
def band_keys(
    texts: Any,
    *,
    threshold: float,
    n: int,
    unit: str,
    permutations: int,
    seed: int,
    threads: int | None,
    progress: _Progress,
) -> tuple[np.ndarray[Any, np.dtype[np.uint64]], np.ndarray[Any, np.dtype[np.uint64]], _Indices]: ...
def score_pairs(
    texts: Any, left: _Indices, right: _Indices, *, n: int, unit: str, threads: int | None, progress: _Progress
) -> _Floats: ...
def rows_per_band(permutations: int, threshold: float) -> int: ...
def near_duplicates(
    texts: Any,
    *,
    threshold: float,
    measure: str,
    n: int,
    unit: str,
    method: str,
    minhash: _MinHash,
    identical: str,
    max_df: int,
    sources: _Indices | None,
    times: _Floats | None,
    window: float | None,
    max_pairs: int,
    threads: int | None,
    progress: _Progress,
) -> tuple[tuple[_Indices, _Indices, _Floats], int]: ...

class TermWeights:
    def __copy__(self) -> TermWeights: ...
    def __deepcopy__(self, memo: object) -> TermWeights: ...
    @property
    def documents(self) -> int: ...
    def __len__(self) -> int: ...
    def idf(self, term: int) -> float: ...

def nearest(
    texts: Any,
    queries: Any,
    weights: TermWeights | None,
    *,
    n: int,
    k: int | None,
    threshold: float,
    max_pairs: int,
    threads: int | None,
    progress: _Progress,
) -> tuple[tuple[_Indices, _Indices, _Floats], TermWeights | None]: ...

class Index:
    @staticmethod
    def make(measure: str, n: int, unit: str) -> Index: ...
    def add(self, ids: Iterable[str | int], texts: Any, threads: int | None, progress: _Progress) -> None: ...
    def remove(self, ids: Iterable[str | int]) -> None: ...
    def query(self, text: str, threshold: float) -> list[tuple[str | int, float]]: ...
    def ids(self) -> list[str | int]: ...
    def __len__(self) -> int: ...
    def __contains__(self, id: object) -> bool: ...
    @property
    def measure(self) -> Literal["jaccard", "containment"]: ...
    @property
    def n(self) -> int: ...
    @property
    def unit(self) -> Literal["word", "char"]: ...
    def to_bytes(self) -> bytes: ...
    def save(self, path: bytes) -> None: ...
    @staticmethod
    def from_bytes(bytes: bytes) -> Index: ...
    @staticmethod
    def load(path: bytes) -> Index: ...

def jaccards(set: _Hashes, others: list[_Hashes]) -> _Floats: ...

class SignatureTable:
    @staticmethod
    def make(permutations: int, threshold: float) -> SignatureTable: ...
    def add(self, signature: _Indices) -> int: ...
    def candidates(self, signature: _Indices) -> list[int]: ...
    def __len__(self) -> int: ...
    @property
    def memory_bytes(self) -> int: ...
