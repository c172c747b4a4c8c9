"""The texts most like each text, by tf-idf: `nearest`, part of `retold.similarity`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from retold import _core
from retold._core.similarity import TermWeights
from retold._shared.arguments import checked
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold.similarity.pair import ShingleSettings
from retold.similarity.pairs import Pairs

if TYPE_CHECKING:
    from retold._shared.progress import Progress

__all__ = ["nearest"]


@checked(n=(1, None), k=(1, None), threshold=(0, 1), max_pairs=(0, None))
def nearest(
    texts: Any,
    queries: Any = None,
    *,
    k: int | None = 10,
    measure: Literal["tfidf"] = "tfidf",
    threshold: float | None = None,
    n: int = 1,
    weights: TermWeights | None = None,
    max_pairs: int = 100_000_000,
    ids: Any = None,
    query_ids: Any = None,
    threads: int | None = None,
    progress: Progress = None,
) -> Pairs:
    """The texts most like each text, or each query, by the words they share.

    The score is the cosine of term weights: 1 + ln(count) times ln((1 + n) / (1 + df)) + 1, so that rare words
    decide. Exact: bounds only save work. Nulls and texts without words are near nothing.

    Args:
        texts: A column of texts.
        queries: A column of texts to look for. None: each text looks for the others.
        k: How many for each. None: all that reach the threshold; without queries each pair is then reported once.
        measure: "tfidf".
        threshold: The least score, up to 1; needed if `k` is None.
        n: Words in a term.
        weights: Term weights of an earlier call (`Pairs.weights`), so that scores can be compared. None: those of
            `texts`.
        max_pairs: More pairs than this, 16 bytes each, are an error.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        query_ids: The same for the queries.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        Pairs: `left` is the row that looks, `right` what it finds, nearest first. Their `weights` are those used.

    Raises:
        InvalidArgument: An option has no such value.

    Sources: Salton and Buckley 1988; Anastasiu and Karypis 2014 (L2AP) for the bounds.

    Example:
        >>> found = retold.nearest(["bridge opens", "council meets", "bridge closed"], ["the new bridge"], k=1)
        >>> found.right.tolist()
        [0]
    """
    column = as_column(texts, ids)
    asked = column if queries is None else as_column(queries, query_ids, "queries")
    columns, learned = _core.similarity.nearest(
        column.texts,
        None if queries is None else asked.texts,
        weights,
        n=n,
        k=k,
        threshold=threshold or 0.0,
        max_pairs=max_pairs,
        threads=threads,
        progress=report_to(progress, "nearest"),
    )
    texts_of, ids_of = zip(asked, column, strict=True)
    used = learned if weights is None else weights
    return Pairs(*columns, weights=used, texts=texts_of, ids=ids_of, settings=ShingleSettings(measure, n, "word"))
