"""Passages that texts share, word for word or edited, with their places in both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from retold._core import InvalidArgument
from retold._core import passages as _core

__all__ = ["Passage", "passages"]


@dataclass(frozen=True)
class Passage:
    """A passage that stands in two texts.

    Attributes:
        a_start: Where it starts in the first text, in code points.
        a_end: Where it ends there, exclusive.
        b_start: Where it starts in the second text.
        b_end: Where it ends there, exclusive.
        words: How many words of it are equal, in order.
        score: Twice the equal words over the words of both parts, more than 0.5; 1 if all are equal.
        kind: "same" if all words are equal (case, punctuation and spaces may differ), else "edited".
    """

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int
    score: float
    kind: Literal["same", "edited"]


def _check_min_words(min_words: int) -> None:
    if min_words < 1:
        raise InvalidArgument(f"min_words={min_words}: must be at least 1")


def passages(a: str, b: str, *, min_words: int = 8) -> list[Passage]:
    """The passages that two texts share, word for word or edited.

    Runs of equal words close together and in one order make a passage; what lies between them is aligned word by word.
    Words are compared without regard to case, compatibility forms and kinds of apostrophes; punctuation does not count.

    Args:
        a: One text.
        b: The other.
        min_words: How many equal words a passage has at least, 1 or more.

    Returns:
        The passages in order of their place in `a`. `a[p.a_start:p.a_end]` and `b[p.b_start:p.b_end]` are the wordings.
        A passage within a longer one on both sides is left out.

    Raises:
        InvalidArgument: If `min_words` is below 1.

    Cost: about linear in both lengths. Source: seed, chain and extend as for sequence reads (Li 2018).

    Example:
        >>> import retold
        >>> a = "Officials said: the ferry with 80 people on board sank on Monday night off the coast."
        >>> b = "The ferry, with 80 people on board, sank late on Monday night. Rescue teams are out."
        >>> [(p.words, p.kind, a[p.a_start:p.a_end]) for p in retold.passages(a, b)]
        [(11, 'edited', 'the ferry with 80 people on board sank on Monday night')]
    """
    _check_min_words(min_words)
    return [Passage(*row) for row in _core.passages(a, b, min_words)]
