"""The result of a comparison, and its pairs: built from the core's numbers when they are asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from retold._core import compare as _core
from retold._shared.arguments import checked, refuse, shown
from retold._shared.listing import Listing
from retold._shared.span import Span
from retold._shared.view import counted
from retold.annotate.document import Findings
from retold.annotate.fact_types import with_slots
from retold.annotate.story import stated
from retold.compare import results
from retold.compare.found import Found
from retold.compare.frames import frame_of, table_of
from retold.compare.json_findings import with_findings
from retold.compare.pair_list import PairList
from retold.compare.results import Document, Omission, Pair, Story
from retold.compare.short_view import comparison_html

if TYPE_CHECKING:
    from os import PathLike

    from retold._shared.table import Table
    from retold.compare.kinds import TableKind

_CAPABILITIES = (
    *("relations", "alignment", "stories", "topics", "direction", "omissions", "facts"),
    *("quotes", "names", "slots", "changes", "statements", "timeline", "flags"),
)


class Comparison(Found):
    """Pages, how every two of them relate, and the stories they tell. Made by `compare`; immutable.

    Attributes:
        documents: The pages, in the order given.
        pairs: Pairs of them: every pair, or those that may have something in common.
        complete: Whether every pair is there.
        stories: Groups of two or more pages that tell the same story.
        topics: Groups of two or more pages on the same matter.
        capabilities: Which kinds of finding were looked for.

    `len` counts the pages, iteration gives them.

    Example:
        >>> from retold import samples
        >>> result = retold.compare(samples.load())
        >>> [page.id for page in result][:2], result.document("coast_wire").language
        (['aune_herald', 'coast_wire'], 'en')
        >>> result.pair("aune_herald", "coast_wire").relation
        'reprint'
        >>> len(result.omissions("tarn_express")) > 0, len(result.to_frame("names")) > 0, result.table("facts")
        (True, True, <table of facts: ... rows>)
        >>> retold.Comparison.from_json(result.to_json()) == result, result.to_html()[:15]
        (True, '<!DOCTYPE html>')
    """

    def __init__(
        self,
        core: _core.Comparison,
        pages: Sequence[Any] = (),
        raws: Sequence[str] = (),
        own: Sequence[list[dict[str, Any]]] = (),
        library: str = "pandas",
    ) -> None:
        self._core = core
        self._pages = tuple(pages)
        self._raws = tuple(raws) or tuple(core.raws())
        self._ids: tuple[str, ...] = tuple(core.ids())
        self._library = library  # that the pages came in
        self._own = tuple(own)  # slots of the user's fact types, of each page
        self._lines: dict[int, list[int]] = {}

    @property
    def capabilities(self) -> tuple[str, ...]:
        """Which kinds of finding were looked for."""
        return _CAPABILITIES

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The pages, in the order given."""
        return Listing(self._document(number) for number in range(len(self._ids)))

    @property
    def pairs(self) -> PairList:
        """The pairs of pages, sorted by (a, b) in the order of the documents; see `complete`."""
        return PairList(self._core, self._ids, self._pair)

    @property
    def complete(self) -> bool:
        """Whether `pairs` has every pair.

        False for more than 500 pages, and where sources or dates exclude pairs: `pairs` then has those that were
        compared and have something in common, and all others are unrelated as far as was looked.
        """
        return self._core.complete

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Groups of two or more pages that tell the same story, the closest first."""
        return Listing(Story(**members) for members in self._core.stories())

    @cached_property
    def topics(self) -> tuple[Story, ...]:
        """Groups of two or more pages on the same matter, the closest first."""
        return Listing(Story(**members) for members in self._core.topics())

    def document(self, id: str | int) -> Document:
        """The page with this id; those of a list have their numbers."""
        return self.documents[self._number(id)]

    def pair(self, a: str | int, b: str | int) -> Pair:
        """How pages a and b relate, with `.a == a`, whichever was given first.

        Two pages whose pair is not in `pairs` are unrelated, and `reasons` says that they were not compared.
        """
        first, second = self._number(a), self._number(b)
        if first == second:
            refuse("b", b, "must be another page than a")
        index = self._core.pair_index(first, second)
        pair = (
            Pair(**self._core.unkept_pair(first, second, results, self._span)) if index is None else self._pair(index)
        )
        return pair if pair.a == self._ids[first] else pair.mirrored()

    def omissions(self, id: str | int) -> tuple[Omission, ...]:
        """What other pages of its story tell and this one has nothing for, the most important first.

        A sentence counts as told by every page that has a sentence aligned with it. What it holds that the page has
        nowhere - a quotation, a number, a date, a name - makes it important, and how many pages tell it.
        """
        return Listing(Omission(**members) for members in _core.omissions(self._found, self._number(id), self._span))

    @checked(indent=(0, 100))
    def to_json(self, *, indent: int | None = None, findings: bool = True) -> str:
        """The comparison as JSON, raw pages included; `docs/json.md` describes the format.

        `findings`: with facts, statements, quotations, names, values, flags and omissions, found now if they were not.
        They are for other programs: `from_json` finds them anew.
        """
        return with_findings(self._state(), self, indent) if findings else self._state(indent)

    @classmethod
    @checked()
    def from_json(cls, text: str) -> Comparison:
        """The comparison that `to_json` wrote, now or in format 1.

        Raises:
            DataError: It is not one; the message names the place that is damaged.
        """
        return cls(_core.from_json(text))

    @checked()
    def table(self, kind: TableKind = "pairs") -> Table:
        """One row per element of `kind`, as a table with `to_pandas`, `to_polars`, `to_pyarrow` and `to_parquet`.

        `pairs`; `passages` (aligned sentences); `facts` (cells: what a page says of a fact, `fact` is its number in
        `.facts`); `statements` (their versions, `statement` is the number in `.statements`); `quotes` (quotations with
        speaker and page); `names` (names of each page, where they first stand).
        Start and end are code points of the raw page.
        """
        return table_of(kind, self)

    @checked()
    def to_frame(self, kind: TableKind = "pairs") -> Any:
        """`table(kind)` as a frame of the library that the pages came in: polars, pyarrow or DuckDB, else pandas."""
        return frame_of(self.table(kind), self._library)

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Comparison) and self._raws == other._raws and self._state() == other._state()

    def __hash__(self) -> int:
        return hash((self._ids, self._raws))

    def __repr__(self) -> str:
        told = f"{counted(len(self.stories), 'story')}, {counted(len(self.topics), 'topic')}"
        return f"<Comparison of {counted(len(self), 'page')}: {told}>"

    def to_html(self, path: str | PathLike[str] | None = None) -> str:
        """The report as one self-contained HTML page; also written to `path` if given."""
        from retold.report import to_html

        return to_html(self, path)

    def _repr_html_(self) -> str:
        return comparison_html(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self._state(), self._raws, self._own, self._library)

    def _state(self, indent: int | None = None) -> str:
        # What `from_json` reads; everything else follows from it.
        return self._core.to_json(-1 if indent is None else indent)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self._ids)}

    def _number(self, id: str | int) -> int:
        # Ids are text; the pages of a list are numbered, and a dict may have numbers for keys.
        try:
            return self._numbers[str(id) if hasattr(id, "__index__") else id]
        except (KeyError, TypeError, ValueError):
            refuse("id", id, f"must be the id of a page, as {shown(list(self._ids))}")

    def _span(self, document: int, start: int, end: int) -> Span:
        raw = self._raws[document]
        if document not in self._lines:
            self._lines[document] = [i for i, c in enumerate(raw) if c == "\n"]
        line = bisect_right(self._lines[document], start - 1) + 1
        return Span(self._ids[document], start, end, line, raw[start:end])

    def _document(self, number: int) -> Document:
        members = self._core.document(number, results, self._span)
        ran = (*self.capabilities, "word_weights") if members.pop("background") else self.capabilities
        members["date"] = members["date"] or None
        findings = Findings(lambda: stated(self._findings[number]), self._raws[number])
        page = self._pages[number] if self._pages else None
        return Document(page=page, capabilities=ran, findings=findings, **members)

    @cached_property
    def _findings(self) -> list[dict[str, Any]]:
        # Of all pages at once: one name has one canonical form on all of them.
        found = self._found.pages(self._span)
        for number, slots in enumerate(self._own):
            members, span = found[number], partial(self._span, number)
            members["slots"] = with_slots(members["slots"], slots, members["quotes"], span)
        return found

    def _pair(self, index: int) -> Pair:
        return Pair(**_core.pair_members(self._found, index, results, self._span))


def _restore(
    json: str, raws: tuple[str, ...], own: tuple[list[dict[str, Any]], ...] = (), library: str = "pandas"
) -> Comparison:
    return Comparison(_core.from_json(json), (), raws, own, library)
