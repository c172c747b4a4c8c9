"""How pages relate: which are copies, reprints or retellings of each other, sentence by sentence.

`compare` takes raw or cleaned pages and gives a `Comparison`; everything in it points at spans of the raw pages.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from retold._core import compare as _core
from retold._shared.arguments import checked, refuse
from retold._shared.progress import report_to
from retold.clean import Page, clean
from retold.compare.comparison import Comparison
from retold.compare.pages import pages_by_id

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from retold._shared.progress import Progress
    from retold.compare.pages import AnyPages

    Embedder = Callable[[list[str]], npt.NDArray[np.float32]]

__all__ = ["compare", "same_name"]


@checked()
def compare(
    pages: AnyPages,
    *,
    embedder: Embedder | None = None,
    language: str = "auto",
    threads: int | None = None,
    progress: Progress = None,
) -> Comparison:
    """Compares every page with every other: relations, aligned sentences, stories, topics.

    Pages are copies (`duplicate`, `reprint`, `contains`) by the runs of five words that they share (Broder 1997), a
    `retelling` by sentences that say the same in other words, of the `same_story` by a weighing of words, leads, names
    and numbers (tf-idf, with the common words of the language known beforehand). Where nothing tells, nothing is said.

    Args:
        pages: Raw pages or `Page` objects by id; a list of them (ids "0", "1", ...); a column of texts, or the `Pages`
            of `clean_column`; a frame (pandas, polars, pyarrow) with a column "text" and, if there, "id"; or the path
            of a folder, whose .txt and .html files are the pages, by file name without the ending. Without ids, those
            of pandas are its index. Raw pages are cleaned first; missing ones (None, NaN) are left out.
        embedder: A callable that gives a row of numbers for each text; it gets the cleaned text of every page. Pages
            whose rows have a cosine above .75 may be of one story without sharing words. Only ever adds.
        language: "auto" (what the page says, else a guess) or the BCP 47 tag of all pages.
        threads: How many threads to use; None: as many as this process may. The result is the same for any number.
        progress: None shows a bar where somebody watches a long call; True, False, or a callable (done, total).

    Returns:
        A `Comparison`. Positions are code points into the raw pages.

    Raises:
        InvalidArgument: No pages but something else, ids that are not different, a language that is no tag, or an
            embedder with another number of rows.
        DataError: A folder that cannot be read.

    Example:
        >>> from retold import compare
        >>> result = compare({"a": "The old bridge is shut.", "b": "The old bridge is shut."})
        >>> result.pair("a", "b").relation
        'duplicate'
    """
    cleaned = {
        id: page if isinstance(page, Page) else clean(page, language=language) for id, page in pages_by_id(pages)
    }
    rows = None
    if embedder is not None and not callable(embedder):
        refuse("embedder", embedder, "must be None or a callable (list of str)")
    if embedder is not None and cleaned:
        rows = _embedded(embedder, [page.text for page in cleaned.values()])
    handles = [page._core for page in cleaned.values()]
    core = _core.compare_pages(
        list(cleaned),
        handles,
        language=language,
        embeddings=rows,
        threads=threads,
        progress=report_to(progress, "compare", unit=""),
    )
    return Comparison(core, tuple(cleaned.values()), tuple(page.raw for page in cleaned.values()))


def _embedded(embedder: Embedder, texts: list[str]) -> npt.NDArray[np.float32]:
    import numpy as np

    given = embedder(texts)
    try:
        rows = np.asarray(given, dtype=np.float32)
    except (TypeError, ValueError, OverflowError):
        refuse("embedder", given, "must return a row of numbers for each text")
    if rows.ndim != 2 or len(rows) != len(texts):
        refuse(
            "embedder",
            f"an array of shape {rows.shape}",
            f"must return a row of numbers for each of {len(texts)} texts",
        )
    return rows


@checked()
def same_name(a: str, b: str) -> float:
    """Whether two spellings may name one person or organisation.

    Case, diacritics, order, titles and legal forms do not count; initials, missing parts, run-together words and the
    vowels that transliterations lose cost little (after Soft-TFIDF, Cohen, Ravikumar and Fienberg 2003). Cyrillic,
    Greek and Arabic letters are read as Latin ones. Symmetric; microseconds for a pair.

    Args:
        a: A name, as printed.
        b: Another.

    Returns:
        0 to 1; 1 for the same words, from .5 up the two may be one.

    Example:
        >>> from retold import same_name
        >>> same_name("Dr. Mira Solvay", "SOLVAY, Mira")
        1.0
        >>> same_name("Mira Solvay", "Ada Brun") < 0.5
        True
    """
    return _core.same_name(a, b)
