"""What of a comparison is shown in full: a report of a thousand pages must open, and say what it leaves out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from retold.compare.differences import ONE_STORY
from retold.compare.short_view import RELATED
from retold.report._html import Html, element
from retold.report._words import CLOSE, page_name, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.annotate import Slot
    from retold.compare import Comparison, Pair, Span
    from retold.compare.results import Fact


# Types of slots that say how or by whom something is said: no values, and often whole sentences.
_NO_VALUES = frozenset(["polarity", "attribution", "source"])


@dataclass(frozen=True)
class Limits:
    """How much is shown in full; the JSON of the comparison has everything.

    Attributes:
        matrix: Pages in the matrix.
        pairs: Pairs side by side, the closest first.
        pages: Cleaned pages.
        lines: Lines of one page.
        facts: Facts that contradict each other, that go together, and that agree, each.
        columns: Pages in one table of facts, those that differ first.
        statements: Statements under "Who says what".
        omissions: Sentences that a page leaves out, of each page.
        related: Pairs of pages that have anything in common, beyond which facts are not looked for.
    """

    matrix: int = 40
    pairs: int = 60
    pages: int = 60
    lines: int = 600
    facts: int = 40
    columns: int = 12
    statements: int = 120
    omissions: int = 5
    related: int = RELATED


class Plan:
    """Which pages and pairs are shown, in what order, and the anchors that lead to them."""

    def __init__(self, comparison: Comparison, limits: Limits) -> None:
        self.limits = limits
        ids = [document.id for document in comparison.documents]
        self._number = {id: number for number, id in enumerate(ids)}
        self.story_of = {id: n for n, story in enumerate(comparison.stories, 1) for id in story.documents}
        together = sorted(ids, key=lambda id: (self.story_of.get(id, len(ids) + 1), self._number[id]))
        self.matrix_pages = together[: limits.matrix]
        self.counts: Counter[str] = Counter()  # of relations
        self.pairs = self._closest(comparison)
        related = self.counts.total() - self.counts["unrelated"]
        self.facts: Sequence[Fact] | None = comparison.facts if related <= limits.related else None
        self.close = sum(self.counts[relation] for relation in CLOSE)
        self._shown = {(pair.a, pair.b) for pair in self.pairs}
        told = [id for pair in self.pairs for id in (pair.a, pair.b)]
        self.pages = list(dict.fromkeys([*together[: limits.pages], *told]))[: limits.pages]
        self._page_set = frozenset(self.pages)
        self._comparison = comparison
        self._lines: dict[str, list[tuple[int, int]]] = {}  # shown of a page, as ranges of its raw text
        self._slots: dict[str, list[Slot]] = {}
        self._places: dict[str, dict[int, int]] = {}  # linked spans of a page, start to end

    def _closest(self, comparison: Comparison) -> list[Pair]:
        """The closest pairs; those that only share a topic, or nothing, where there are few."""
        ranked = comparison.pairs.ranked()
        self.counts.update(row.relation for row in ranked)
        if len(ranked) > 2 * self.limits.pairs:
            ranked = tuple(row for row in ranked if row.relation in ONE_STORY)
        return [comparison.pairs[row.number] for row in ranked[: self.limits.pairs]]

    def page_anchor(self, id: str) -> str:
        """The anchor of a page."""
        return f"page-{self._number[id] + 1}"

    def pair_anchor(self, pair: Pair) -> str:
        """The anchor of a pair, whichever way round it is."""
        first, second = sorted((self._number[pair.a] + 1, self._number[pair.b] + 1))
        return f"pair-{first}-{second}"

    def has_page(self, id: str) -> bool:
        """Whether the page is shown in full."""
        return id in self._page_set

    def has_pair(self, a: str, b: str) -> bool:
        """Whether the pair is shown in full."""
        return (a, b) in self._shown or (b, a) in self._shown

    def page_link(self, id: str) -> Html:
        """The page's id, linked to the page if it is shown."""
        name = page_name(id)
        return element("a", name, href=f"#{self.page_anchor(id)}") if self.has_page(id) else name

    def span_link(self, span: Span, content: Html) -> Html:
        """Content linked to the span in the raw page, which gets a mark there; only content if it is not shown."""
        lines = self._shown_lines(span.document)
        number = bisect_right(lines, span.start, key=itemgetter(0)) - 1
        if number < 0 or span.start >= lines[number][1]:
            return content
        places = self._places.setdefault(span.document, {})
        places[span.start] = max(span.end, places.get(span.start, 0))
        return element("a", content, href=f"#{self.place_anchor(span.document, span.start)}")

    def slots_in(self, span: Span) -> Sequence[Slot]:
        """The values in a piece of a page, in order; none where facts were not looked for."""
        if self.facts is None:
            return ()
        slots = self._slots.get(span.document)
        if slots is None:
            found = self._comparison.document(span.document).slots
            values = [slot for slot in found if slot.type not in _NO_VALUES]
            slots = self._slots[span.document] = sorted(values, key=lambda slot: slot.span.start)
        first = bisect_left(slots, span.start, key=lambda slot: slot.span.start)
        return slots[first : bisect_left(slots, span.end, key=lambda slot: slot.span.start)]

    def _shown_lines(self, id: str) -> list[tuple[int, int]]:
        if id not in self._lines:
            page = self._comparison.document(id).page if self.has_page(id) else None
            blocks = page.blocks[: self.limits.lines] if page is not None else ()
            self._lines[id] = [(block.start, block.end) for block in blocks]
        return self._lines[id]

    def place_anchor(self, id: str, start: int) -> str:
        """The anchor of a span in the raw page."""
        return f"at-{self._number[id] + 1}-{start}"

    def places(self, id: str) -> list[tuple[int, int]]:
        """The spans of a page that were linked so far, in order, each ending where the next begins."""
        found = sorted(self._places.get(id, {}).items())
        after = [start for start, _ in found[1:]] + [end for _, end in found[-1:]]
        return [(start, min(end, limit)) for (start, end), limit in zip(found, after, strict=True)]

    @staticmethod
    def cap_note(shown: int, total: int, what: str, where: str, *, rest: str = "the JSON") -> Html | None:
        """Says that something is left out, if it is, and where it is."""
        if shown >= total:
            return None
        return element("p", f"{shown:,} of {plural(total, what)} {where}; the rest is in {rest}.", class_="cap")
