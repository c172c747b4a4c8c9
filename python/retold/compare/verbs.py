"""How pages relate: which are copies, reprints or retellings of each other, sentence by sentence.

`compare` takes raw or cleaned pages and gives a `Comparison`; everything in it points at spans of the raw pages.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from retold._core import compare as _core
from retold._shared.arguments import checked, refuse
from retold._shared.progress import report_to
from retold.annotate.fact_types import own_slots, read_fact_types
from retold.annotate.story import story_of
from retold.clean import Page, clean_column
from retold.clean.late_page import LatePage
from retold.compare.beside import days_of_window
from retold.compare.comparison import Comparison
from retold.compare.pages import given_pages, library_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import timedelta

    import numpy as np
    import numpy.typing as npt

    from retold._shared.progress import Progress
    from retold.annotate.fact_types import FactTypes
    from retold.compare.pages import AnyPages

    Embedder = Callable[[list[str]], npt.NDArray[np.float32]]

__all__ = ["compare", "same_name"]

_TOGETHER = 128  # chosen: pages that are cleaned in one go; of more, what cleaning makes is held at once


@checked()
def compare(
    pages: AnyPages,
    *,
    sources: Mapping[Any, Any] | Sequence[Any] | str | None = None,
    dates: Mapping[Any, Any] | Sequence[Any] | str | None = None,
    window: float | timedelta | None = None,
    embedder: Embedder | None = None,
    fact_types: FactTypes = (),
    language: str = "auto",
    threads: int | None = None,
    progress: Progress = None,
) -> Comparison:
    """Compares pages with each other: relations, aligned sentences, stories, topics.

    Pages are copies (`duplicate`, `reprint`, `contains`) by the runs of five words that they share (Broder 1997), a
    `retelling` by sentences that say the same in other words, of the `same_story` by a weighing of words, leads, names
    and numbers (tf-idf, with the common words of the language known beforehand). Where nothing tells, nothing is said.

    Args:
        pages: Raw pages or `Page` objects by id; a list of them (ids "0", "1", ...); a column of texts, or the `Pages`
            of `clean_column`; a frame (pandas, polars, pyarrow) with a column "text" and, if there, "id" and "date"; or
            the path of a folder, whose .txt and .html files are the pages, by file name without the ending. Without
            ids, those of pandas are its index. Raw pages are cleaned first; missing ones (None, NaN) are left out.
        sources: A source for each page: a dict by id, a column, or the name of a column of the frame. Two pages of one
            source are not compared. None and NaN are no source.
        dates: When each page was published: dates, datetimes (NumPy's and pandas' too, those without a zone are UTC) or
            ISO 8601 strings, given as sources are; of a frame, its column "date" if there is one. Where a page has none
            here, the date that it states counts.
        window: Pages published further apart are not compared (Welbers et al. 2021, RNewsflow): days, or a timedelta.
            Pages without a date are compared with all.
        embedder: A callable that gives a row of numbers for each text; it gets the cleaned text of every page. Pages
            whose rows have a cosine above .75 may be of one story without sharing words. Only ever adds.
        fact_types: Types of your own, as for `retold.annotate`: their values are led together by the words around them
            and stand in `facts` and in the slots of the documents. JSON does not keep them.
        language: "auto" (what the page says, else a guess) or the BCP 47 tag of all pages.
        threads: How many threads to use; None: as many as this process may. The result is the same for any number.
        progress: None shows a bar where somebody watches a long call; True, False, or a callable (done, total).

    Returns:
        A `Comparison`. Positions are code points into the raw pages. Up to 500 pages it has every pair; of more, each
        page is compared with the 24 that share most of its rare words and the 8 that share most runs of words, and
        pairs that have nothing in common are left out (`Comparison.complete` is False).

    Raises:
        InvalidArgument: No pages but something else, ids that are not different, sources or dates of other pages or of
            no such kind, a window below 0, a language that is no tag, an embedder with another number of rows,
            or a fact type that gives something else.
        DataError: A folder that cannot be read.

    Cost: time and memory about linear in the text.

    Example:
        >>> from retold import compare
        >>> result = compare({"a": "The old bridge is shut.", "b": "The old bridge is shut."})
        >>> result.pair("a", "b").relation
        'duplicate'
    """
    types = read_fact_types(fact_types)
    given = given_pages(pages, sources, dates)
    days = days_of_window(window)
    if embedder is not None and not callable(embedder):
        refuse("embedder", embedder, "must be None or a callable (list of str)")
    taken = _core.given_pages(len(given.ids))
    kept: list[Page] = []
    texts: list[str] = []
    own = []
    report = report_to(progress, "compare", unit="")
    all_cleaned = _cleaned(given.pages, language, threads, report)
    for id, page, date, cleaned in zip(given.ids, given.pages, given.dates, all_cleaned, strict=True):
        # What cleaning made of a text is not held for all of an archive: it can be made again.
        late = LatePage(page, language) if isinstance(page, str) and page == cleaned.raw else cleaned
        taken.add(id, cleaned._core, late.raw, date)
        kept.append(late)
        if embedder is not None:
            texts.append(cleaned.text)
        if types:
            own.append(own_slots(types, story_of(cleaned)))
    rows = None if embedder is None or not kept else _embedded(embedder, texts)
    core = _core.compare_pages(
        taken,
        language=language,
        embeddings=rows,
        sources=given.sources or [],
        window=days,
        threads=threads,
        progress=report,
    )
    return Comparison(core, kept, [page.raw for page in kept], own, library_of(pages))


def _cleaned(
    pages: Sequence[str | Page], language: str, threads: int | None, report: Callable[[int, int], object] | None
) -> Iterator[Page]:
    """The pages, those that are texts cleaned: many at a time on all CPUs, of which `report` hears by characters."""
    size, done = sum(len(page) for page in pages if isinstance(page, str)), 0
    for first in range(0, len(pages), _TOGETHER):
        part = pages[first : first + _TOGETHER]
        texts = [page if isinstance(page, str) else None for page in part]
        made = clean_column(texts, language=language, threads=threads, progress=False)
        for page, cleaned in zip(part, made, strict=True):
            yield page if isinstance(page, Page) else cast("Page", cleaned)
        done += sum(len(text) for text in texts if text is not None)
        if report is not None and size:
            report(done, size)


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
