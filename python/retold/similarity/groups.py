"""Groups of texts that belong together: `groups` and `describe_groups`, part of `retold.similarity`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from retold import _core
from retold._shared.arguments import checked
from retold._shared.rows import numbers_of
from retold._shared.table import Table
from retold.similarity.pairs import Pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

__all__ = ["GroupTable", "describe_groups", "groups"]

_SHOWN = 10


@checked(size=(0, 2**32 - 1))
def groups(pairs: Pairs, size: int, *, link: Literal["core", "any"] = "core") -> np.ndarray[Any, np.dtype[np.int64]]:
    """A group number for every text, from pairs of texts that belong together.

    With "any", every pair joins: a chain of copies of copies is one group, and so are two stories that one roundup
    quotes. With "core", best pairs first, two groups become one if at least half of all pairs between them were
    reported; then a text left alone joins the group whose core it is paired with, the core being the member with
    the greatest sum of scores. So one loose pair joins nothing, and differently cut copies stay with their
    original.

    Args:
        pairs: As `near_duplicates` returns them, with scores at least 0.
        size: How many texts there are.
        link: "core" or "any".

    Returns:
        One int64 per text: 0, 1, ... in the order of each group's first text. A text in no pair is a group of its
        own.

    Raises:
        InvalidArgument: `link` is neither, or a pair names a text past `size`.

    Cost: linear ("any"), or p log² p for p pairs ("core").

    Example:
        >>> pairs = retold.near_duplicates(["a b c d", "x y z", "a b c d e"], n=2, threshold=0.5)
        >>> retold.groups(pairs, 3).tolist()
        [0, 1, 0]
    """
    return _core.similarity.groups(pairs.left, pairs.right, pairs.score, size, link=link)


class GroupTable(Table):
    """Groups of two texts and more, the largest first.

    Attributes:
        group: int64 array, numbers of the groups.
        texts: int64 array, how many texts each has.
        representative: int64 array, the row of the text that stands for each.
    """

    __slots__ = ("group", "representative", "texts")

    group: np.ndarray[Any, np.dtype[np.int64]]
    texts: np.ndarray[Any, np.dtype[np.int64]]
    representative: np.ndarray[Any, np.dtype[np.int64]]

    def __init__(self, group: Any, texts: Any, representative: Any) -> None:
        for name, values in (("group", group), ("texts", texts), ("representative", representative)):
            object.__setattr__(self, name, numbers_of(name, values, "int64"))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a GroupTable is immutable: cannot set {name}")

    def __len__(self) -> int:
        return len(self.group)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, GroupTable):
            return NotImplemented
        import numpy as np

        return all(
            np.array_equal(a, b) for a, b in zip(self._columns().values(), other._columns().values(), strict=True)
        )

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return GroupTable, (self.group, self.texts, self.representative)

    def __repr__(self) -> str:
        shown = ", ".join(
            f"{group}: {texts} texts" for group, texts in zip(self.group[:3], self.texts[:3], strict=True)
        )
        return f"GroupTable({len(self)}{'; ' + shown if shown else ''}{', ...' if len(self) > 3 else ''})"

    def _columns(self) -> Mapping[str, Any]:
        return {"group": self.group, "texts": self.texts, "representative": self.representative}


@checked()
def describe_groups(pairs: Pairs, labels: Any) -> GroupTable:
    """The groups of two texts and more, the largest first, with the text that stands for each.

    The representative is the member with the greatest sum of scores with other members, the first of equals: the text
    that most copies resemble, usually the fullest.

    Args:
        pairs: The pairs that the groups were made from.
        labels: A group number for each text, as `groups` returns them.

    Returns:
        A GroupTable, sorted by the number of texts, then by the number of the group.

    Raises:
        InvalidArgument: A label is negative, or a pair names a text past the labels.

    Cost: about linear.

    Example:
        >>> pairs = retold.near_duplicates(["a b c d", "x y z", "a b c d e"], n=2, threshold=0.5)
        >>> retold.describe_groups(pairs, retold.groups(pairs, 3))
        GroupTable(1; 0: 2 texts)
    """
    columns = _core.similarity.describe_groups(
        pairs.left, pairs.right, pairs.score, numbers_of("labels", labels, "int64")
    )
    return GroupTable(*columns)
