"""Differences between aligned sentences that change what is said: numbers, denials and names, not style.

They are read off the word-level changes of pages that tell one story; each points at the words in both pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retold._comparison import Change, Pair

# Kinds of changes, the gravest first.
GRAVE = ("number", "negation", "name")
# Relations of pages that tell one story, the closest first; in the last, neither page depends on the other.
ONE_STORY = ("duplicate", "reprint", "contains", "retelling", "same_story")


@dataclass(frozen=True)
class Difference:
    """A change in an aligned group of a pair; `group` is its index in `pair.aligned`."""

    pair: Pair
    group: int
    change: Change

    @property
    def is_conflict(self) -> bool:
        """Whether both pages cannot be right: two numbers for one thing, or a denial of what the other says."""
        return self.change.kind in ("number", "negation")


def differences(pair: Pair) -> Iterator[Difference]:
    """The grave differences of a pair that tells one story, in the order of a.

    A number or name counts where both pages have one; a missing one is an omission, not a difference.
    """
    if pair.relation not in ONE_STORY:
        return
    for group, aligned in enumerate(pair.aligned):
        for change in aligned.changes:
            replaced = bool(change.a.text.strip() and change.b.text.strip())
            if change.kind == "negation" or (replaced and change.kind in GRAVE):
                yield Difference(pair, group, change)
