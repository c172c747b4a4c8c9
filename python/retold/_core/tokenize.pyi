from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np

_Offsets: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]
_Hashes: TypeAlias = np.ndarray[Any, np.dtype[np.uint64]]

kinds: tuple[str, ...]

def words(
    text: str, *, language: object, keep_all: bool, patterns: list[str]
) -> tuple[_Offsets, _Offsets, np.ndarray[Any, np.dtype[np.uint8]]]: ...
def words_column(
    texts: object,
    *,
    language: object,
    keep_all: bool,
    patterns: list[str],
    threads: int | None,
    progress: object,
) -> tuple[_Offsets, _Offsets, _Offsets, np.ndarray[Any, np.dtype[np.uint8]], np.ndarray[Any, np.dtype[np.bool_]]]: ...
def graphemes(text: str) -> tuple[_Offsets, _Offsets]: ...
def sentences(
    text: str, *, language: object, newlines: str, split_quotes: bool, abbreviations: list[str]
) -> tuple[_Offsets, _Offsets]: ...
def paragraphs(text: str) -> tuple[_Offsets, _Offsets]: ...
def paragraphs_column(
    texts: object, *, threads: int | None, progress: Callable[[int, int], object] | None
) -> tuple[_Offsets, _Offsets, _Offsets, np.ndarray[Any, np.dtype[np.uint8]]]: ...
def graphemes_column(
    texts: object, *, threads: int | None, progress: Callable[[int, int], object] | None
) -> tuple[_Offsets, _Offsets, _Offsets, np.ndarray[Any, np.dtype[np.uint8]]]: ...
def guess_language(text: str) -> str: ...
def check_language(language: object) -> str: ...
def sentence_languages() -> list[str]: ...
def shingles(text: str, n: int, *, unit: str) -> tuple[_Hashes, _Offsets, _Offsets]: ...
def sentences_column(
    texts: object,
    *,
    language: object,
    newlines: str,
    split_quotes: bool,
    abbreviations: list[str],
    threads: int | None,
    progress: Callable[[int, int], object] | None,
) -> tuple[_Offsets, _Offsets, _Offsets, np.ndarray[Any, np.dtype[np.uint8]]]: ...
def shingles_column(
    texts: object, n: int, *, unit: str, threads: int | None, progress: Callable[[int, int], object] | None
) -> tuple[_Offsets, _Offsets, _Offsets, _Hashes, np.ndarray[Any, np.dtype[np.uint8]]]: ...
def stop_words(language: object) -> list[str]: ...
def stop_word_languages() -> list[str]: ...
def stem_languages() -> list[str]: ...

class TokenTable:
    def types(self) -> list[str]: ...
    def ids(self) -> np.ndarray[Any, np.dtype[np.uint32]]: ...
    def offsets(self) -> _Offsets: ...
    def select(self, keep: Sequence[bool]) -> TokenTable: ...
    def matrix(
        self, weight: str, *, threads: int | None, progress: Callable[[int, int], object] | None
    ) -> tuple[np.ndarray[Any, np.dtype[np.float64]], np.ndarray[Any, np.dtype[np.int32]], _Offsets]: ...

class Tokenizer:
    @staticmethod
    def make(
        *,
        language: object,
        fold: bool,
        language_stop_words: bool,
        stop_words: Sequence[str],
        stem: bool,
        min_length: int,
    ) -> Tokenizer: ...
    def read(
        self, texts: object, *, threads: int | None, progress: Callable[[int, int], object] | None
    ) -> TokenTable: ...
