"""Shingles of a text: runs of n words or characters as hashes, for finding shared wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from retold import _core
from retold._shared.arguments import checked
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold.tokenize.span_columns import ShingleColumn
from retold.tokenize.spans import Spans

if TYPE_CHECKING:
    import numpy as np

    from retold._shared.progress import Progress


class Shingles(Spans):
    """Shingles of a text: spans with a hash each. Neighbours overlap.

    Attributes:
        hashes: Hash of every shingle, uint64; the same for the same words in any text, release and machine.
    """

    __slots__ = ("hashes",)
    hashes: np.ndarray[Any, np.dtype[np.uint64]]

    def __init__(self, source: str, starts: Any, ends: Any, hashes: Any) -> None:
        super().__init__(source, starts, ends)
        hashes.flags.writeable = False
        object.__setattr__(self, "hashes", hashes)

    def _parts(self) -> tuple[Any, ...]:
        return (self.source, self.starts, self.ends, self.hashes)


@checked(n=(1, None))
def shingles(text: str, n: int = 5, *, unit: Literal["word", "char"] = "word") -> Shingles:
    """The shingles of a text (Broder 1997): its runs of n words or characters as 64-bit hashes with their places.

    Words are compared by their fold key: case, compatibility forms and kinds of apostrophes make no difference, and
    punctuation does not count. The hash is stated in docs/hashes.md and does not change.

    Args:
        text: Any str.
        n: Words or characters in a shingle, at least 1.
        unit: "word", or "char" for code points of the folded text with each run of white space as one space.

    Returns:
        One shingle for every unit but the last n - 1; one of all units if there are fewer than n; none without units.
        Linear time for any n.

    Raises:
        InvalidArgument: `n` is below 1 or `unit` is none of these.

    Example:
        >>> found = retold.shingles("The dam held. The dam HELD!", 3)
        >>> list(found)
        ['The dam held', 'dam held. The', 'held. The dam', 'The dam HELD']
        >>> bool(found.hashes[0] == found.hashes[3])
        True
    """
    hashes, starts, ends = _core.tokenize.shingles(text, n, unit=unit)
    return Shingles(text, starts, ends, hashes)


@checked(n=(1, None))
def shingles_column(
    texts: Any,
    n: int = 5,
    *,
    unit: Literal["word", "char"] = "word",
    ids: Any = None,
    threads: int | None = None,
    progress: Progress = None,
) -> ShingleColumn:
    """The shingles of every text of a column; see `shingles`.

    Args:
        texts: A list of str, a pandas or polars Series, or any Arrow string column; null stays null.
        n: Words or characters in a shingle, at least 1.
        unit: "word" or "char".
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: None for all usable CPUs. The result does not depend on it.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        Spans and hashes of every row.

    Raises:
        InvalidArgument: As for `shingles`, or a row is no text.

    Example:
        >>> column = shingles_column(["The dam held fast.", "the dam held"], 3)
        >>> column[0], bool(column.hashes[0] == column.hashes[2])
        ([(0, 12), (4, 17)], True)
    """
    report = report_to(progress, "shingles")
    column = as_column(texts, ids)
    offsets, starts, ends, hashes, valid = _core.tokenize.shingles_column(
        column.texts, n, unit=unit, threads=threads, progress=report
    )
    return ShingleColumn(offsets, starts, ends, hashes, valid, ids=column.ids, texts=column.texts)
