"""Differences between aligned sentences that change what is said: numbers, denials and names, not style.

They are read off the word-level changes of pages that tell one story; each points at the words in both pages. Where a
sentence is told in other words, long runs differ, and only what can be laid side by side is taken: one number against
one number. That a page lacks something is an omission, not a difference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold._shared.span import Span
    from retold.compare.results import Change, Pair

# Kinds of changes, the gravest first.
GRAVE = ("number", "negation", "name")
# Relations of pages that tell one story, the closest first; in the last, neither page depends on the other.
ONE_STORY = ("duplicate", "reprint", "contains", "retelling", "same_story")
# Kinds of aligned groups in which most words are the same, so that what differs was changed.
LITERAL = ("same", "edited")
MOST_WORDS = 4  # of a change that is one thing against another

NUMBER = re.compile(r"\d+(?:[.,:/٫٬]\d+)*")


@dataclass(frozen=True)
class Difference:
    """Words of page a that say another thing than those of page b; `group` is the index in `pair.aligned`."""

    pair: Pair
    group: int
    kind: str
    a: Span
    b: Span


def _only_number(span: Span) -> Span | None:
    """The number in a span, if there is exactly one."""
    found = list(NUMBER.finditer(span.text))
    if len(found) != 1:
        return None
    line = span.line + span.text.count("\n", 0, found[0].start())
    start = span.start + found[0].start()
    return replace(span, start=start, end=start + len(found[0][0]), line=line, text=found[0][0])


def _laid_side_by_side(change: Change, *, literal: bool) -> tuple[Span, Span] | None:
    """The two sides of a change that differ in one thing, or None."""
    if change.kind == "number":
        a, b = _only_number(change.a), _only_number(change.b)
        if a is not None and b is not None:
            return None if a.text == b.text else (a, b)
    lengths = [len(side.text.split()) for side in (change.a, change.b)]
    if not literal or max(lengths) > MOST_WORDS:
        return None
    return (change.a, change.b) if change.kind == "negation" or min(lengths) > 0 else None


def differences(pair: Pair) -> Iterator[Difference]:
    """The grave differences of a pair that tells one story, in the order of a."""
    if pair.relation not in ONE_STORY:
        return
    for number, group in enumerate(pair.aligned):
        for change in group.changes:
            if change.kind in GRAVE:
                sides = _laid_side_by_side(change, literal=group.kind in LITERAL)
                if sides is not None:
                    yield Difference(pair, number, change.kind, *sides)
