"""Differences between aligned sentences that change what is said: numbers, denials and names, not style.

They are read off the word-level changes of pages that tell one story; each points at the words in both pages. Where a
sentence is told in other words, long runs differ, and only what can be laid side by side is taken: one number against
one number. That a page lacks something is an omission, not a difference.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from retold import _core

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold._shared.span import Span
    from retold.compare.kinds import Relation
    from retold.compare.results import Pair

# Kinds of changes, the gravest first.
GRAVE = ("number", "negation", "name")
# Relations of pages that tell one story, the closest first; in the last, neither page depends on the other.
ONE_STORY = cast("tuple[Relation, ...]", _core.compare.one_story)


@dataclass(frozen=True)
class Difference:
    """Words of page a that say another thing than those of page b; `group` is the index in `pair.aligned`."""

    pair: Pair
    group: int
    kind: str
    a: Span
    b: Span


def _part(span: Span, start: int, end: int) -> Span:
    """A piece of a span; the whole of it is the span itself."""
    if (start, end) == (0, len(span.text)):
        return span
    line = span.line + span.text.count("\n", 0, start)
    return replace(span, start=span.start + start, end=span.start + end, line=line, text=span.text[start:end])


def differences(pair: Pair) -> Iterator[Difference]:
    """The grave differences of a pair that tells one story, in the order of a."""
    if pair.relation not in ONE_STORY:
        return
    for number, group in enumerate(pair.aligned):
        for change in group.changes:
            if change.kind in GRAVE:
                sides = _core.compare.laid_side_by_side(change.kind, group.kind, change.a.text, change.b.text)
                if sides is not None:
                    yield Difference(pair, number, change.kind, _part(change.a, *sides[0]), _part(change.b, *sides[1]))
