"""`Index`: a collection that can be asked for near copies of a new text, grows, shrinks, and is kept in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from retold._core.similarity import Index as _Index
from retold._shared.arguments import checked
from retold._shared.progress import report_to
from retold._shared.view import ROWS, cell, counted, view
from retold._shared.writing import path_bytes, path_to_write

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from retold._shared.progress import Progress

__all__ = ["Index", "Match"]


@dataclass(frozen=True)
class Match:
    """A text of the index that is like the one asked about."""

    id: str | int
    score: float


@checked(n=(1, 2**32 - 1))
def _make(measure: Literal["jaccard", "containment"], n: int, unit: Literal["word", "char"]) -> _Index:
    return _Index.make(measure, n, unit)


class Index:
    """Shingle sets of texts by id. Answers are exact: shared shingles are counted.

    Queries may run in several threads, also while another adds or removes: they wait for neither, and see what one
    call adds all at once. Pickling and files use the same bytes, which
    docs/copies.md describes.

    Args:
        measure: "jaccard" (shared over all) or "containment" (shared over the smaller set).
        n: Words or characters in a shingle.
        unit: "word" or "char".

    Raises:
        InvalidArgument: An option has no such value.

    Example:
        >>> index = retold.Index(n=2)
        >>> index.add(["a", "b"], ["the mayor opened the bridge", "the council met"])
        >>> index.query("The mayor opened the new bridge", threshold=0.5)
        [Match(id='a', score=0.5)]
        >>> index.remove(["b"])
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp(), "news.index")
        >>> index.save(path)
        >>> retold.Index.load(path).ids()
        ['a']
    """

    __slots__ = ("_core",)

    def __init__(
        self,
        measure: Literal["jaccard", "containment"] = "jaccard",
        n: int = 5,
        *,
        unit: Literal["word", "char"] = "word",
    ) -> None:
        self._core = _make(measure, n, unit)

    @property
    def measure(self) -> Literal["jaccard", "containment"]:
        """How texts are compared."""
        return self._core.measure

    @property
    def n(self) -> int:
        """Words or characters in a shingle."""
        return self._core.n

    @property
    def unit(self) -> Literal["word", "char"]:
        """What a shingle is made of: "word" or "char"."""
        return self._core.unit

    @checked()
    def add(
        self,
        ids: Iterable[str | int],
        texts: Any,
        *,
        threads: int | None = None,
        progress: Progress = None,
    ) -> None:
        """Adds texts.

        Args:
            ids: An id for each, str or int, that is not in the index yet.
            texts: A column of texts.
            threads: At most this many; None: all CPUs of this process.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

        Raises:
            InvalidArgument: An id is there already, comes twice, or is neither str nor int, or there are not as many
                as texts. Nothing is added then.
        """
        self._core.add(ids, texts, threads, report_to(progress, "index"))

    def remove(self, ids: Iterable[str | int]) -> None:
        """Removes texts.

        Args:
            ids: Their ids.

        Raises:
            InvalidArgument: One is not there, or comes twice. Nothing is removed then.
        """
        self._core.remove(ids)

    @checked()
    def query(self, text: str, *, threshold: float = 0.7) -> list[Match]:
        """The texts that are like this one.

        Args:
            text: Any text.
            threshold: The least score, more than 0, at most 1.

        Returns:
            Matches, best first, equal scores in the order of adding. A text without words has none.

        Raises:
            InvalidArgument: The threshold is out of range.
        """
        return [Match(id_, score) for id_, score in self._core.query(text, threshold)]

    def ids(self) -> list[str | int]:
        """The ids in the order of adding."""
        return self._core.ids()

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the index to a file: aside first, then renamed, so that a crash leaves the old file or the new one.

        A link is followed; what is no regular file is written into. Folders that are missing are made.

        Raises:
            InvalidArgument: `path` is none.
            DataError: The file cannot be written; the message names it.
        """
        self._core.save(path_to_write(path))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Index:
        """Reads a file that `save` wrote.

        Raises:
            DataError: It cannot be read, is cut short, damaged, of another version, or no index at all.
        """
        return cls._of(_Index.load(path_bytes(path)))

    @classmethod
    def _of(cls, core: _Index) -> Index:
        index = cls.__new__(cls)
        index._core = core
        return index

    def __len__(self) -> int:
        return len(self._core)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._core

    def __repr__(self) -> str:
        return f"Index({self.measure!r}, n={self.n}, unit={self.unit!r}, {counted(len(self), 'text')})"

    def _repr_html_(self) -> str:
        facts = [f"measure {self.measure}", f"shingles of {self.n} {self.unit}s"]
        rows = [[cell(id_)] for id_ in self.ids()[:ROWS]]
        return view(f"Index of {counted(len(self), 'text')}", ("id",), rows, len(self), facts=facts)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self._core.to_bytes(),)


def _restore(data: bytes) -> Index:
    return Index._of(_Index.from_bytes(data))
