"""A pair as a notebook shows it: two pages side by side, with what differs marked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from retold._shared.view import box, grid, marked, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["ABOUT", "pair_html"]

ABOUT = ("fact", "attribution", "wording", "order", "furniture")  # of a change, the most telling first

_GROUPS = 40  # chosen: rows of a pair; with two texts each a view stays below 50 KB
_ID = 28  # chosen: characters of an id beside a sentence
_LEFT_OVER = 8  # chosen: sentences of one page alone that are shown


def _side(spans: Sequence[Any], changes: Iterable[Any]) -> str:
    """The sentences of one side, with the changed words in them marked."""
    parts = []
    for span in spans:
        here = [c for c in changes if span.start <= c.start < c.end <= span.end]
        inside = [(c.start - span.start, c.end - span.start) for c in here]
        parts.append(marked(span.text, inside))
    return " ".join(parts)


def pair_html(pair: Any) -> str:
    """The aligned sentences of two pages side by side, then what only one of them has."""
    facts = [f"{pair.relation.replace('_', ' ')} {pair.score:.2f}", *pair.reasons]
    if pair.direction is not None:
        facts.append(f"{pair.direction.first} came first ({pair.direction.confidence:.2f})")
    about = Counter(change.about for change in pair.changes)
    if about:
        facts.append("changes: " + ", ".join(f"{about[one]} {one}" for one in ABOUT if about[one]))
    rows = [
        [_side(g.a, [c.a for c in g.changes]), _side(g.b, [c.b for c in g.changes]), text(f"{g.kind} {g.score:.2f}")]
        for g in pair.aligned[:_GROUPS]
    ]
    rows += [[marked(span.text, ()), "", text(f"only {pair.a}", _ID)] for span in pair.only_a[:_LEFT_OVER]]
    rows += [["", marked(span.text, ()), text(f"only {pair.b}", _ID)] for span in pair.only_b[:_LEFT_OVER]]
    more = len(pair.aligned) + len(pair.only_a) + len(pair.only_b) - len(rows)
    return box(f"{pair.a} and {pair.b}", facts, grid((pair.a, pair.b, ""), rows, more, "sentence"))
