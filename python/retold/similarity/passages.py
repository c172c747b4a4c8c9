"""Passages that texts share, word for word or edited, with their places in both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal, overload

from retold._core import passages as _core
from retold._shared.arguments import checked
from retold._shared.column import as_column, take_ids
from retold._shared.progress import report_to
from retold._shared.rows import row_sources
from retold._shared.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy as np

    from retold._shared.column import Ids
    from retold._shared.progress import Progress

__all__ = ["Passage", "Passages", "passages", "passages_column"]


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


@checked(min_words=(1, None))
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
    return [Passage(**row) for row in _core.passages(a, b, min_words)]


class Passages(Table):
    """The passages that the texts of a column share: a table with one row a passage, sorted by texts and place.

    Attributes:
        a: Row of the earlier of the two texts, uint32.
        b: Row of the later one.
        a_start: Where the passage starts in text a, in code points, int64.
        a_end: Where it ends there, exclusive.
        b_start: Where it starts in text b.
        b_end: Where it ends there, exclusive.
        words: Equal words, in order, int64.
        score: Twice the equal words over the words of both parts, float64.
        kind: "same" or "edited", a list of str.
        ids: What names the texts: the index of a pandas Series, or the ids that were given, and then the table has
            `a_id` and `b_id`; None where rows are only numbered.

    Iterating gives (a, b, Passage).
    """

    __slots__ = ("a", "a_end", "a_start", "b", "b_end", "b_start", "ids", "kind", "score", "words")
    _names = ("a", "b", "a_start", "a_end", "b_start", "b_end", "words", "score")
    a: np.ndarray[Any, np.dtype[np.uint32]]
    b: np.ndarray[Any, np.dtype[np.uint32]]
    a_start: np.ndarray[Any, np.dtype[np.int64]]
    a_end: np.ndarray[Any, np.dtype[np.int64]]
    b_start: np.ndarray[Any, np.dtype[np.int64]]
    b_end: np.ndarray[Any, np.dtype[np.int64]]
    words: np.ndarray[Any, np.dtype[np.int64]]
    score: np.ndarray[Any, np.dtype[np.float64]]
    kind: list[str]
    ids: Ids

    def __init__(self, columns: Sequence[np.ndarray[Any, Any]], kind: Sequence[str], ids: Ids = None) -> None:
        for name, column in zip(self._names, columns, strict=True):
            column.flags.writeable = False
            object.__setattr__(self, name, column)
        object.__setattr__(self, "kind", list(kind))
        object.__setattr__(self, "ids", ids)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Passages are immutable: cannot set {name}")

    def __len__(self) -> int:
        return len(self.a)

    @overload
    def __getitem__(self, index: int) -> tuple[int, int, Passage]: ...
    @overload
    def __getitem__(self, index: slice) -> Passages: ...
    def __getitem__(self, index: int | slice) -> tuple[int, int, Passage] | Passages:
        if isinstance(index, slice):
            return Passages([getattr(self, name)[index] for name in self._names], self.kind[index], self.ids)
        row: list[Any] = [getattr(self, name)[index].item() for name in self._names]
        row.append(self.kind[index])
        return row[0], row[1], Passage(*row[2:])

    def __iter__(self) -> Iterator[tuple[int, int, Passage]]:
        return (self[index] for index in range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Passages):
            return NotImplemented
        import numpy as np

        same = all(np.array_equal(getattr(self, name), getattr(other, name)) for name in self._names)
        return same and self.kind == other.kind

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return Passages, (tuple(getattr(self, name) for name in self._names), self.kind, self.ids)

    def __repr__(self) -> str:
        return f"Passages({len(self)} between {len(set(zip(self.a.tolist(), self.b.tolist(), strict=True)))} pairs)"

    def _columns(self) -> Mapping[str, Any]:
        named = {} if self.ids is None else {f"{side}_id": take_ids(self.ids, getattr(self, side)) for side in "ab"}
        numbers = {name: getattr(self, name) for name in self._names}
        return {"a": self.a, "b": self.b} | named | numbers | {"kind": self.kind}


@checked(min_words=(1, None))
def passages_column(
    texts: Any,
    *,
    min_words: int = 8,
    sources: Sequence[Any] | None = None,
    ids: Any = None,
    threads: int | None = None,
    progress: Progress = None,
) -> Passages:
    """The passages that the texts of a column share, word for word or edited.

    A wording in at most 16 texts is reported for every two of them. One in more is reported for each text with the
    first text and with the one before it, so that a story with ten thousand copies stays linear. With `sources`, two
    texts of one source are not compared, and a wording in at least five texts and in a twentieth of the texts of one
    source (a footer, a menu) is not looked for in that source. A wording that a text repeats counts at its first place.

    Args:
        texts: A column of texts: a list, an array, a pandas or polars Series, Arrow.
        min_words: How many equal words a passage has at least, 1 or more.
        sources: A source a text. None and NaN are no source.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

    Returns:
        A table of passages between rows a < b; positions are code points into the raw texts.

    Raises:
        InvalidArgument: `min_words` is below 1, or `sources` has another length than `texts`.

    Cost: about linear in the text and in the passages; 2.5 to 4 bytes of memory for a byte of text. Sources: winnowing
    (Schleimer, Wilkerson and Aiken 2003); seed, chain and extend (Li 2018).

    Example:
        >>> import retold
        >>> quote = "we have never seen so much rain in one single night"
        >>> found = retold.passages_column(["He said: " + quote, "Nothing here.", quote + ", she said."])
        >>> list(found)
        [(0, 2, Passage(a_start=9, a_end=60, b_start=0, b_end=51, words=11, score=1.0, kind='same'))]
    """
    column = as_column(texts, ids)
    columns = _core.passages_column(
        column.texts, min_words, row_sources(sources), threads, report_to(progress, "passages")
    )
    return Passages(columns[:-1], ["same" if same else "edited" for same in columns[-1].tolist()], column.ids)
