"""Which texts of a collection are copies of each other, and the signatures by which large collections find them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from retold import _core
from retold._shared.arguments import checked
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold._shared.rows import row_sources, row_times
from retold.similarity.band_join import BandSettings
from retold.similarity.pair import ShingleSettings, Unit
from retold.similarity.pairs import Pairs
from retold.similarity.stored_join import Rows, check_for_store, join_in_store

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence
    from datetime import timedelta

    import numpy as np

    from retold._shared.progress import Progress

__all__ = ["minhash_column", "near_duplicates"]

SetMeasure: TypeAlias = Literal["jaccard", "containment"]


@checked(
    n=(1, None), permutations=(1, 4096), seed=(0, 2**32 - 1), threshold=(0, 1), max_df=(1, None), max_pairs=(0, None)
)
def near_duplicates(
    texts: Any,
    *,
    threshold: float = 0.7,
    measure: SetMeasure = "jaccard",
    n: int = 5,
    unit: Unit = "word",
    method: Literal["exact", "minhash"] | None = None,
    permutations: int = 128,
    seed: int = 1,
    verify: bool = True,
    identical: Literal["all", "first"] = "all",
    max_df: int | None = None,
    sources: Sequence[Any] | None = None,
    times: Sequence[Any] | None = None,
    window: float | timedelta | None = None,
    max_pairs: int = 100_000_000,
    ids: Any = None,
    store: str | os.PathLike[str] | None = None,
    threads: int | None = None,
    progress: Progress = None,
) -> Pairs:
    """All pairs of texts whose sets of shingles are alike.

    Nothing is estimated with method "exact": every pair at or above the threshold is found, with its exact score.
    "minhash" needs far less memory and may miss a few: a pair just at the threshold is found with 99 %, a closer
    one more surely; what it reports is exact too. The result is the same for any number of threads and any order of
    texts. A text without words, or null, is in no pair. A text of fewer than `n` words has one shingle of all its
    words.

    Args:
        texts: A column of texts: a list, an array, a pandas or polars Series, Arrow.
        threshold: The least score, more than 0, at most 1.
        measure: "jaccard": shared shingles over all of both; "containment": over those of the text that has fewer, so
            that an excerpt is found in a long text.
        n: Words or characters in a shingle.
        unit: "word" or "char".
        method: "exact", or "minhash" (for jaccard). None: "exact", with a store "minhash".
        permutations: Length of a MinHash signature, 1 to 4096.
        seed: Of the MinHash permutations.
        verify: Whether minhash compares the sets of what it found; otherwise scores are those of the signatures.
        identical: "all" reports every pair of texts with one set (k of them make k (k - 1) / 2 pairs); "first" only
            the pair of each with the first of them, which alone is compared with the others.
        max_df: Shingles in more than this many different texts, as menus and footers have, are left out of all texts
            before comparing; `Pairs.ignored` says how many. None: none are. Not with minhash.
        sources: A source a text; pairs within a source are not reported. None and NaN are no source.
        times: A time a text: numbers, datetimes or ISO strings. None, NaN and NaT are unknown and exclude nothing.
        window: Pairs further apart are not reported: a timedelta, or a number in the unit of numeric times.
        max_pairs: More pairs than this, 16 bytes each, are an error, before they fill the memory where they can be
            counted: 200,000 copies of one text make 20 billion, unless `identical` is "first".
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        store: Where texts and sketches go that memory does not hold: a folder, for a file that goes afterwards, or a
            DuckDB file (.duckdb) that is made and kept. `texts` may then be an iterator, a DuckDB relation or a reader
            of Arrow batches, and is read once. Method minhash, verified; needs `retold[data]`. docs/copies.md
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (done, in all: bytes, of a store bands
            and then candidates).

    Returns:
        Pairs with left < right, sorted.

    Raises:
        InvalidArgument: An option has no such value, a column another length, or there are more than `max_pairs`.

    Cost: linear in the text plus the pairs that come close; about 8 bytes a shingle (exact) or 4 bytes a
    permutation and text (minhash) beside the texts. Sources: Xiao et al. 2008 (PPJoin), Mann, Augsten and Bouros
    2016; Broder 1997.

    Example:
        >>> retold.near_duplicates(["a b c d", "x y z", "a b c d e"], n=2, threshold=0.5)
        Pairs(1: 0-2 0.750)
    """
    row_time, width = row_times(times, window)
    if store is not None:
        check_for_store(measure, method, threshold, max_df, verify)
        settings = BandSettings(threshold, n, unit, permutations, seed)
        rows = Rows(row_sources(sources), row_time, width)
        limits: dict[str, Any] = {"identical": identical, "max_pairs": max_pairs, "threads": threads}
        return join_in_store(texts, ids, store, settings, rows, progress=progress, **limits)
    column = as_column(texts, ids)
    columns, ignored = _core.similarity.near_duplicates(
        column.texts,
        threshold=threshold,
        measure=measure,
        n=n,
        unit=unit,
        method=method or "exact",
        minhash={"permutations": permutations, "seed": seed, "verify": verify},
        identical=identical,
        max_df=max_df or 0,
        sources=row_sources(sources),
        times=row_time,
        window=width,
        max_pairs=max_pairs,
        threads=threads,
        progress=report_to(progress, "near duplicates"),
    )
    texts, ids = (column.texts, column.texts), (column.ids, column.ids)
    return Pairs(*columns, ignored=ignored, texts=texts, ids=ids, settings=ShingleSettings(measure, n, unit))


@checked(n=(1, None), permutations=(1, 4096), seed=(0, 2**32 - 1))
def minhash_column(
    texts: Any,
    *,
    permutations: int = 128,
    n: int = 5,
    unit: Unit = "word",
    seed: int = 1,
    threads: int | None = None,
    progress: Progress = None,
) -> np.ndarray[Any, np.dtype[np.uint64]]:
    """MinHash signatures: the share of equal numbers in two rows estimates the Jaccard similarity of the two texts.

    The standard deviation of the estimate is sqrt(J (1 - J) / permutations). Every shingle counts. Number i is the
    least (a_i * (h >> 32) + b_i) mod 2^32 over the text's shingle hashes h; docs/copies.md gives the constants,
    and they do not change.

    Args:
        texts: A column of texts.
        permutations: Numbers in a signature, 1 to 4096.
        n: Words or characters in a shingle.
        unit: "word" or "char".
        seed: Of the permutations, 0 to 2^32 - 1; only signatures of one seed can be compared.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        uint64 array (texts, permutations). Without words, every number of the row is 2^32 - 1.

    Raises:
        InvalidArgument: An option is out of range.

    Source: Broder 1997.

    Example:
        >>> a, b = retold.minhash_column(["one two three", "one two four"], n=1)
        >>> bool(0.2 < (a == b).mean() < 0.8)
        True
    """
    return _core.similarity.minhash_column(
        as_column(texts).texts,
        permutations=permutations,
        n=n,
        unit=unit,
        seed=seed,
        threads=threads,
        progress=report_to(progress, "signatures"),
    )
