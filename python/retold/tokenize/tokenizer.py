"""Texts as lists of terms, and collections as matrices of documents by terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from retold import _core
from retold._shared.arguments import checked, refuse, shown, strings_of
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold.tokenize.term_lists import TermLists
from retold.tokenize.vocabulary import Vocabulary, learn_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import scipy.sparse

    from retold._shared.progress import Progress

STOP_WORD_LANGUAGES = tuple(_core.tokenize.stop_word_languages())
"""Languages with a list of function words."""

STEM_LANGUAGES = tuple(_core.tokenize.stem_languages())
"""Languages with a stemmer; empty if this build has none."""


@checked(min_length=(0, None))
def _core_tokenizer(
    by_language: bool, words: list[str], *, language: str, fold: bool, stem: bool, min_length: int
) -> _core.tokenize.Tokenizer:
    if by_language and language != "auto" and not _core.tokenize.stop_words(language):
        refuse("stop_words", "language", f"there is no list for the language {shown(language)}")
    return _core.tokenize.Tokenizer.make(
        language=language,
        fold=fold,
        language_stop_words=by_language,
        stop_words=words,
        stem=stem,
        min_length=min_length,
    )


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
        InvalidArgument: An option is none of these, `language` is no tag, or the language named has no stemmer or no
            list of stop words.
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
            refuse("stop_words", own, "must be None, 'language' or a list of words")
        if self.keep is not None and not callable(self.keep):
            refuse("keep", self.keep, "must be None or a callable (list of words)")
        object.__setattr__(self, "language", _core.tokenize.check_language(self.language))
        words = [] if own is None or by_language else strings_of("stop_words", own)
        if not by_language and own is not None:
            object.__setattr__(self, "stop_words", frozenset(words))
        core = _core_tokenizer(
            by_language, words, language=self.language, fold=self.fold, stem=self.stem, min_length=self.min_length
        )
        object.__setattr__(self, "_handle", core)

    def __reduce__(self) -> tuple[Any, ...]:
        names = ("language", "fold", "stop_words", "stem", "min_length", "keep")
        return (_make, ({name: getattr(self, name) for name in names},))

    @checked()
    def tokens(self, text: str) -> list[str]:
        """The terms of one text, in order. Linear time.

        Example:
            >>> Tokenizer(language="en", stop_words="language").tokens("The dam held fast.")
            ['dam', 'held', 'fast']
        """
        return self.tokens_column([text], threads=1)[0]

    @checked()
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

    @checked(min_texts=(0, None), max_terms=(0, None))
    def fit(
        self,
        texts: Any,
        *,
        min_texts: int = 1,
        max_terms: int | None = None,
        threads: int | None = None,
        progress: Progress = None,
    ) -> Vocabulary:
        """The vocabulary of a collection, by which other texts become matrices with the same columns.

        Args:
            texts: As in `tokens_column`.
            min_texts: Terms in fewer texts are left out.
            max_terms: At most so many, those in most texts; of equals the first by code points.
            threads: None for all usable CPUs.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

        Returns:
            The vocabulary; `transform` gives the matrices.

        Raises:
            InvalidArgument: A number is negative.

        Example:
            >>> Tokenizer().fit(["Снег идёт.", "Снег."], min_texts=2).terms
            ['снег']
        """
        lists = self.tokens_column(texts, threads=threads, progress=progress)
        return learn_vocabulary(self, lists, min_texts, max_terms)

    @checked()
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
        table = self._handle.read(as_column(texts).texts, threads=threads, progress=report)
        if self.keep is None:
            return table
        kept = self.keep(table.types())
        if not hasattr(kept, "__iter__"):
            refuse("keep", kept, "must return a truth value for each word")
        return table.select([bool(value) for value in kept])


def _make(options: dict[str, Any]) -> Tokenizer:
    return Tokenizer(**options)
