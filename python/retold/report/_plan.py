"""What of a comparison is shown in full: a report of a thousand pages must open, and say what it leaves out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.compare.differences import ONE_STORY
from retold.report._html import Html, element
from retold.report._words import CLOSE, page_name, plural

if TYPE_CHECKING:
    from retold.compare import Comparison, Pair


@dataclass(frozen=True)
class Limits:
    """How much is shown in full; the JSON of the comparison has everything.

    Attributes:
        matrix: Pages in the matrix.
        pairs: Pairs side by side, the closest first.
        pages: Cleaned pages.
        lines: Lines of one page.
    """

    matrix: int = 40
    pairs: int = 60
    pages: int = 60
    lines: int = 600


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
        self.close = sum(self.counts[relation] for relation in CLOSE)
        self._shown = {(pair.a, pair.b) for pair in self.pairs}
        told = [id for pair in self.pairs for id in (pair.a, pair.b)]
        self.pages = list(dict.fromkeys([*together[: limits.pages], *told]))[: limits.pages]
        self._page_set = frozenset(self.pages)

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

    @staticmethod
    def cap_note(shown: int, total: int, what: str, where: str) -> Html | None:
        """Says that something is left out, if it is."""
        if shown >= total:
            return None
        return element("p", f"{shown:,} of {plural(total, what)} {where}; the rest is in the JSON.", class_="cap")
