"""All that the texts of a column state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._core import annotate as _core
from retold._core.text import read_column
from retold._shared.arguments import checked, refuse
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold._shared.rows import is_missing, listed, row_days
from retold.annotate.aliases import alias_rows
from retold.annotate.annotations import Annotations
from retold.annotate.fact_types import own_slots, read_fact_types
from retold.annotate.found_columns import read_tables, read_texts, with_own_rows
from retold.annotate.story import is_page, language_of, story_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retold.annotate.fact_types import FactTypes

__all__ = ["annotate_column"]


@checked()
def annotate_column(
    texts: Any,
    *,
    sources: Any = None,
    anchors: Any = None,
    language: str = "auto",
    aliases: Mapping[str, str] | None = None,
    fact_types: FactTypes = (),
    ids: Any = None,
    threads: int | None = None,
    progress: Any = None,
) -> Annotations:
    """The quotations, names, dates, numbers and flags of many texts, in parallel.

    Args:
        texts: A list of str, a NumPy object array, a pandas or polars Series, or an Arrow array; None stays None. Or
            pages, as `retold.clean_column` gives them: of each only the story is read.
        sources: Where each text is from, a column of the same length; kept in the tables.
        anchors: The day on which each text was written: a column of ISO days or dates, None where it is not known; of a
            page by default the day that it states.
        language: "auto" (the page's language, or a guess from each text) or a BCP 47 tag.
        aliases: Writings of names that you know, and whose they are, as for `retold.names`.
        fact_types: Types of your own, as for `annotate`; they are called for one text after the other.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: How many; None: as many as the CPUs this process may use. The result does not depend on it.
        progress: None shows a bar where somebody watches a long call; True, False, or a callable (done, total).

    Returns:
        The findings, as tables `quotes`, `names`, `slots` and `flags` with a row each, and as a `Document` per text.

    Raises:
        InvalidArgument: An anchor is no day, an alias is empty, a fact type gives something else, or columns differ in
            length.

    Cost: linear in the texts; about 5 ms for a page of 5 kB on one core.

    Example:
        >>> import retold
        >>> found = retold.annotate_column(['"We lost 40 boats," said Ada Krone.', None, "Brücke seit 3. Mai zu."])
        >>> found.quotes.to_polars().select("row", "speaker", "text").rows()
        [(0, 'Ada Krone', 'We lost 40 boats,')]
        >>> [(slot.type, slot.value) for slot in found[2].slots]
        [('date', 'XXXX-05-03')]
    """
    types = read_fact_types(fact_types)
    pages, raws, stories, index = _texts_of(texts, ids)
    told = report_to(progress, "annotate")
    days = _as_long("anchors", row_days("anchors", anchors), len(raws))
    known = None if pages is None else [language_of(page) if language == "auto" else None for page in pages]
    if pages is not None:
        stated = [None if page is None else page.date for page in pages]
        days = stated if days is None else [day or own for day, own in zip(days, stated, strict=True)]
    found = _core.annotate_column(
        stories,
        anchors=days,
        languages=known,
        language=language,
        aliases=alias_rows(aliases),
        threads=threads,
        progress=told,
    )
    languages = read_texts(found.pop("languages"))
    tables = read_tables(found)
    if types:
        tables["slots"] = with_own_rows(tables, [own_slots(types, text or "") for text in stories])
    return Annotations(raws, languages, tables, ids=index, sources=_sources(sources, raws), pages=pages)


def _texts_of(texts: Any, ids: Any) -> tuple[list[Any] | None, list[str | None], Any, Any]:
    """Pages or None, the texts that positions are of, what the core reads, and ids."""
    own = getattr(texts, "ids", None)
    listed_pages = list(texts) if hasattr(texts, "_as_texts") or isinstance(texts, list | tuple) else []
    if any(page is not None for page in listed_pages) and all(page is None or is_page(page) for page in listed_pages):
        column = as_column([None if page is None else story_of(page) for page in listed_pages], ids)
        raws = [None if page is None else page.raw for page in listed_pages]
        return listed_pages, raws, column.texts, own if column.ids is None else column.ids
    column = as_column(texts, ids)
    raws = read_column(column.texts)
    return None, raws, raws, column.ids


def _as_long(name: str, values: list[Any] | None, size: int) -> list[Any] | None:
    if values is not None and len(values) != size:
        refuse(name, values, f"must be one for each of the {size} texts")
    return values


def _sources(sources: Any, raws: list[str | None]) -> list[Any] | None:
    if sources is None:
        return None
    given = [None if is_missing(source) else source for source in listed("sources", sources)]
    return _as_long("sources", given, len(raws))
