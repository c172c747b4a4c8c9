"""Comparisons as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from retold._shared.arguments import refuse
from retold._shared.table import Table
from retold._shared.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retold._shared.span import Span
    from retold.annotate.flag import Flag
    from retold.compare.pair_list import PairList
    from retold.compare.results import Document, Fact, Moment, Omission, Pair, Statement, Story


class Compared(Protocol):
    """What tables, JSON and views are made of: a `Comparison`, which imports these modules."""

    @property
    def pairs(self) -> PairList:
        """The pairs of pages."""

    @property
    def stories(self) -> Sequence[Story]:
        """Pages that tell the same story."""

    @property
    def topics(self) -> Sequence[Story]:
        """Pages on the same matter."""

    @property
    def facts(self) -> Sequence[Fact]:
        """What the pages say of the same things."""

    @property
    def statements(self) -> Sequence[Statement]:
        """What somebody said, as several pages tell it."""

    @property
    def timeline(self) -> Sequence[Moment]:
        """When the pages came out and the dates they tell of."""

    @property
    def flags(self) -> Sequence[Flag]:
        """Places that look as if something went wrong."""

    @property
    def documents(self) -> Sequence[Document]:
        """The pages."""

    def pair(self, a: str, b: str) -> Pair:
        """How two pages relate."""

    def omissions(self, id: str) -> Sequence[Omission]:
        """What a page leaves out."""


def _passages(comparison: Compared) -> Iterator[tuple[Any, ...]]:
    for p in comparison.pairs:
        for g in p.aligned:
            yield p.a, p.b, g.kind, g.score, *_place(g.a), *_place(g.b)


def _facts(comparison: Compared) -> Iterator[tuple[Any, ...]]:
    for number, fact in enumerate(comparison.facts):
        for page, slot in fact.cells.items():
            value = (slot.value, slot.unit, slot.bound, page in fact.outliers, slot.speaker)
            yield number, fact.label, fact.type, fact.status, page, *value, *_place([slot.span]), fact.score, fact.why


def _statements(comparison: Compared) -> Iterator[tuple[Any, ...]]:
    for number, statement in enumerate(comparison.statements):
        for version in statement.versions:
            said = (version.document, version.form, version.quote.speaker, version.quote.kind)
            yield number, statement.speaker, statement.change, *said, *_place(version.quote.content)


def _quotes(comparison: Compared) -> Iterator[tuple[Any, ...]]:
    for document in comparison.documents:
        for q in document.quotes:
            cue, venue = " ".join(span.text for span in q.cue), q.venue.text if q.venue else None
            yield document.id, q.speaker, q.kind, *_place(q.content), cue, venue, q.score, q.evidence


def _names(comparison: Compared) -> Iterator[tuple[Any, ...]]:
    for document in comparison.documents:
        for n in document.names:
            first = min([*n.mentions, *n.roles], key=lambda span: span.start)
            counts = len(n.mentions), len(n.roles)
            yield document.id, n.canonical, n.kind, *counts, "; ".join(n.aliases), first.start, first.end, n.score


def _place(spans: Sequence[Span]) -> tuple[int, int, str]:
    return spans[0].start, spans[-1].end, " ".join(span.text for span in spans)


_TABLES = {
    "passages": (_passages, "a b kind score a_start a_end a_text b_start b_end b_text"),
    "facts": (_facts, "fact label type status page value unit bound outlier speaker start end text score why"),
    "statements": (_statements, "statement said_by change page form speaker kind start end text"),
    "quotes": (_quotes, "page speaker kind start end text cue venue score evidence"),
    "names": (_names, "page name kind mentions roles aliases start end score"),
}
_NUMBERS = {
    "score": "float64",
    "outlier": "bool",
    **dict.fromkeys(("fact", "statement", "mentions", "roles"), "int64"),
    **dict.fromkeys(("start", "end", "a_start", "a_end", "b_start", "b_end"), "int64"),
}


class FindingsTable(Table):
    """Findings of one kind of all pages, a row each: for pandas, polars, pyarrow and whatever reads Arrow.

    Example:
        >>> from retold import samples
        >>> quotes = retold.compare(samples.load()).table("quotes")
        >>> quotes
        <table of quotes: ... rows>
        >>> quotes.to_polars()["page"].n_unique()
        5
    """

    __slots__ = ("_data", "_kind")

    def __init__(self, kind: str, comparison: Compared) -> None:
        import numpy as np

        rows, names = _TABLES[kind]
        found = list(rows(comparison))
        columns = zip(*found, strict=True) if found else ((),) * len(names.split())
        self._kind = kind
        self._data = {
            name: np.array(cells, dtype=_NUMBERS[name]) if name in _NUMBERS else list(cells)
            for name, cells in zip(names.split(), columns, strict=True)
        }

    def __len__(self) -> int:
        return len(self._data["score" if "score" in self._data else "text"])

    def __repr__(self) -> str:
        return f"<table of {self._kind}: {counted(len(self), 'row')}>"

    def _columns(self) -> dict[str, Any]:
        return self._data


def table_of(kind: str, comparison: Compared) -> Table:
    """The table of one kind; see `Comparison.table`."""
    if not isinstance(kind, str) or kind not in ("pairs", *_TABLES):
        refuse("kind", kind, f"must be one of {', '.join(('pairs', *_TABLES))}")
    return comparison.pairs if kind == "pairs" else FindingsTable(kind, comparison)


def frame_of(table: Table, library: str) -> Any:
    """A table as a frame of a library: "polars", "pyarrow", "duckdb" (a relation), or else pandas."""
    if library == "polars":
        return table.to_polars()
    if library == "pyarrow":
        return table.to_pyarrow()
    if library == "duckdb":
        import duckdb

        return duckdb.from_arrow(table.to_pyarrow())
    return table.to_pandas()
