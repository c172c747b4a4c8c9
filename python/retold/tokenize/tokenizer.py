"""Texts as lists of terms, and collections as matrices of documents by terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from retold import _core
from retold._shared.progress import report_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import numpy as np
    import scipy.sparse

    from retold._shared.progress import Progress

STOP_WORD_LANGUAGES = tuple(_core.tokenize.stop_word_languages())
"""Languages with a list of function words."""

STEM_LANGUAGES = tuple(_core.tokenize.stem_languages())
"""Languages with a stemmer; empty if this build has none."""


@dataclass(frozen=True, eq=False)
class TermLists:
    """The tokens of a column, as numbers. `len`, iteration and indexing give the rows as lists of str.

    Attributes:
        types: The distinct tokens, sorted by code points.
        ids: Every token as an index into types, uint32, row after row.
        offsets: Row i has ids[offsets[i]:offsets[i + 1]], int64.
    """

    types: list[str]
    ids: np.ndarray[Any, np.dtype[np.uint32]]
    offsets: np.ndarray[Any, np.dtype[np.int64]]

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, row: int) -> list[str]:
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        row %= len(self)
        return [self.types[i] for i in self.ids[self.offsets[row] : self.offsets[row + 1]].tolist()]

    def __iter__(self) -> Iterator[list[str]]:
        return (self[row] for row in range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TermLists):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((len(self), len(self.ids), tuple(self.types[:8])))

    def __repr__(self) -> str:
        return f"TermLists({len(self)} rows, {len(self.ids)} tokens, {len(self.types)} types)"

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """The rows as an Arrow large_list of string (the Arrow PyCapsule protocol)."""
        import nanoarrow as na

        words = na.c_array([self.types[i] for i in self.ids.tolist()], na.string())
        lists = na.c_array_from_buffers(na.large_list(na.string()), len(self), [None, self.offsets], children=[words])
        capsules: tuple[object, object] = lists.__arrow_c_array__(requested_schema)
        return capsules


@dataclass(frozen=True, kw_only=True)
class Tokenizer:
    """Turns texts into terms. Prepared, immutable, safe to share between threads; picklable if `keep` is.

    Steps: words (UAX #29, see `words`), fold, `min_length`, stop words, stem, `keep`. What depends on a word alone is
    done once per distinct word of a call.

    Attributes:
        language: For stop words and stems: "auto" (`guess_language`, for each text) or a BCP 47 tag.
        fold: Whether words become their fold key: NFKC, case folded, straight apostrophes.
        stop_words: None; "language" for the function words of the language; or words of your own, in any case.
        stem: Whether terms are Snowball stems. With "auto", texts of a language without a stemmer keep their words.
        min_length: Characters that a word has at least.
        keep: A filter of your own: gets the list of distinct terms, returns a truth value for each. Runs once a call.

    Raises:
        InvalidArgument: An option is none of these, or the language named has no stemmer or no list of stop words.
        Error: Stems are asked for and this build has none.

    Example:
        >>> tokenizer = Tokenizer(language="en", stop_words="language", stem=True)
        >>> tokenizer.tokens("The dams were holding; nobody’s house flooded.")
        ['dam', 'hold', 'nobodi', 'hous', 'flood']
    """

    language: str = "auto"
    fold: bool = True
    stop_words: Literal["language"] | Iterable[str] | None = None
    stem: bool = False
    min_length: int = 1
    keep: Callable[[list[str]], Iterable[bool]] | None = None
    _handle: Any = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        own = self.stop_words
        by_language = isinstance(own, str) and own == "language"
        if isinstance(own, str) and not by_language:
            raise _core.InvalidArgument(f"stop_words={own!r}: must be None, 'language' or a list of words")
        if self.min_length < 0:
            raise _core.InvalidArgument(f"min_length={self.min_length!r}: must be at least 0")
        if by_language and self.language != "auto" and not _core.tokenize.stop_words(self.language):
            raise _core.InvalidArgument(f"stop_words='language': there is no list for the language {self.language!r}")
        words = [] if own is None or by_language else list(own)
        if not by_language and own is not None:
            object.__setattr__(self, "stop_words", frozenset(words))
        core = _core.tokenize.Tokenizer(
            language=self.language,
            fold=self.fold,
            language_stop_words=by_language,
            stop_words=words,
            stem=self.stem,
            min_length=self.min_length,
        )
        object.__setattr__(self, "_handle", core)

    def __reduce__(self) -> tuple[Any, ...]:
        names = ("language", "fold", "stop_words", "stem", "min_length", "keep")
        return (_make, ({name: getattr(self, name) for name in names},))

    def tokens(self, text: str) -> list[str]:
        """The terms of one text, in order. Linear time."""
        return self.tokens_column([text], threads=1)[0]

    def tokens_column(self, texts: Any, *, threads: int | None = None, progress: Progress = None) -> TermLists:
        """The terms of every text of a column.

        Args:
            texts: A list of str, a pandas or polars Series, or any Arrow string column; null gives no terms.
            threads: None for all usable CPUs. The result does not depend on it.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

        Returns:
            The rows; also an Arrow list of strings.

        Example:
            >>> list(Tokenizer(min_length=4).tokens_column(["Плотина устояла.", None, "The dam held."]))
            [['плотина', 'устояла'], [], ['held']]
        """
        table = self._table(texts, threads, progress)
        return TermLists(table.types(), table.ids(), table.offsets())

    def matrix(
        self,
        texts: Any,
        weight: Literal["count", "binary", "tfidf"] = "count",
        *,
        threads: int | None = None,
        progress: Progress = None,
    ) -> tuple[scipy.sparse.csr_array, list[str]]:
        """The texts by their terms as a sparse matrix, as scikit-learn's vectorizers give it. Needs scipy.

        Args:
            texts: As in `tokens_column`.
            weight: "count"; "binary" (1 where a term occurs); or "tfidf": count times ln((1 + texts) / (1 + texts with
                the term)) + 1, each row scaled to length 1, as TfidfVectorizer does by default.
            threads: None for all usable CPUs.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

        Returns:
            The matrix (texts, terms) of float64 with sorted indices, and the terms, sorted by code points.

        Example:
            >>> matrix, terms = Tokenizer().matrix(["the dam held", "the dam broke"])
            >>> terms
            ['broke', 'dam', 'held', 'the']
            >>> matrix.toarray().tolist()
            [[0.0, 1.0, 1.0, 1.0], [1.0, 1.0, 0.0, 1.0]]
        """
        from scipy.sparse import csr_array

        table = self._table(texts, threads, progress)
        types = table.types()
        data, indices, indptr = table.matrix(weight, threads=threads, progress=None)
        matrix = csr_array((data, indices, indptr), shape=(len(indptr) - 1, len(types)))
        matrix.has_sorted_indices = True
        return matrix, types

    def _table(self, texts: Any, threads: int | None, progress: Progress) -> Any:
        report = report_to(progress, "words")
        table = self._handle.read(texts, threads=threads, progress=report)
        return table if self.keep is None else table.select([bool(kept) for kept in self.keep(table.types())])


def _make(options: dict[str, Any]) -> Tokenizer:
    return Tokenizer(**options)
