"""Many short texts as Arrow keeps them - bytes and offsets - cut out of longer ones without an object for each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from retold._shared.storable import storable

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

_PART = 1 << 22  # chosen: characters that are looked at in one go, so that the indices of a part take some 100 MB


@dataclass(frozen=True)
class Texts:
    """A column of texts: text i is data[offsets[i]:offsets[i + 1]], UTF-8.

    Attributes:
        offsets: int64, one more than texts.
        data: uint8.
        valid: bool, False where there is no text; None: there is one everywhere.
    """

    offsets: np.ndarray[Any, np.dtype[np.int64]]
    data: np.ndarray[Any, np.dtype[np.uint8]]
    valid: np.ndarray[Any, np.dtype[np.bool_]] | None = None

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, place: int | slice) -> Any:
        """One text, or, of a slice without a step, the column of its texts."""
        if isinstance(place, slice):
            first, last, _ = place.indices(len(self))
            last = max(first, last)
            return Texts(
                self.offsets[first : last + 1], self.data, None if self.valid is None else self.valid[first:last]
            )
        place = range(len(self))[place]
        return self[place : place + 1].tolist()[0]

    def tolist(self) -> list[str | None]:
        """The texts as str, None where there is none.

        Example:
            >>> cut_texts(["ein Wort"], [0, 2], [0, 4], [3, 8]).tolist()
            ['ein', 'Wort']
        """
        bounds = self.offsets.tolist()
        start = bounds[0]
        data = self.data[start : bounds[-1]].tobytes()
        texts = [data[first - start : last - start].decode() for first, last in pairwise(bounds)]
        if self.valid is None:
            return [*texts]
        return [text if valid else None for text, valid in zip(texts, self.valid.tolist(), strict=True)]

    def take(self, places: Any) -> Texts:
        """The texts with these numbers, in this order; linear in what is taken."""
        import numpy as np

        data, sizes = _gathered(self.data, self.offsets[:-1][places], self.offsets[1:][places])
        offsets = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        return Texts(offsets, data, None if self.valid is None else self.valid[places])


def cut_texts(rows: Sequence[str | None], offsets: Any, starts: Any, ends: Any) -> Texts:
    """Ranges of texts as texts of their own.

    Args:
        rows: The texts; lone surrogates become U+FFFD.
        offsets: Row i has the ranges offsets[i] to offsets[i + 1].
        starts: First code point of each range in its text.
        ends: The code point behind its last.

    Returns:
        The texts of all ranges, one after the other.

    Cost: linear in the rows and in what is cut out.
    """
    import numpy as np

    offsets, starts, ends = (np.asarray(places, dtype=np.int64) for places in (offsets, starts, ends))
    parts, sizes = [], []
    for first, last in _row_parts(rows):
        span = slice(int(offsets[first]), int(offsets[last]))
        data, bounds = _encoded(rows[first:last])
        lengths = [0 if row is None else len(row) for row in rows[first:last]]
        before = np.cumsum([0, *lengths[:-1]])
        shift = np.repeat(before, np.diff(offsets[first : last + 1]))
        part, size = _gathered(data, bounds[starts[span] + shift], bounds[ends[span] + shift])
        parts.append(part)
        sizes.append(size)
    none = np.zeros(0, dtype=np.int64)
    return Texts(
        np.concatenate([[0], np.cumsum(np.concatenate([none, *sizes]))]).astype(np.int64),
        np.concatenate([none.astype(np.uint8), *parts]),
    )


def take_texts(types: Sequence[str], ids: Any) -> Texts:
    """The texts with these numbers, again and again; linear in the result.

    Example:
        >>> take_texts(["мост", "dam"], [1, 0, 1]).tolist()
        ['dam', 'мост', 'dam']
    """
    import numpy as np

    data = [storable(text).encode() for text in types]
    ends = np.cumsum([0, *map(len, data)])
    ids = np.asarray(ids, dtype=np.int64)
    flat = np.frombuffer(b"".join(data), dtype=np.uint8)
    offsets = np.concatenate([[0], np.cumsum(ends[ids + 1] - ends[ids])]).astype(np.int64)
    parts = [ids[at : at + _PART // 8] for at in range(0, len(ids), _PART // 8)]
    pieces = [_gathered(flat, ends[part], ends[part + 1])[0] for part in parts]
    return Texts(offsets, np.concatenate([np.zeros(0, dtype=np.uint8), *pieces]))


def _row_parts(rows: Sequence[str | None]) -> list[tuple[int, int]]:
    """Runs of rows that together have about _PART characters."""
    found, first, size = [], 0, 0
    for row, text in enumerate(rows):
        size += len(text or "")
        if size >= _PART:
            found.append((first, row + 1))
            first, size = row + 1, 0
    return [*found, (first, len(rows))] if first < len(rows) else found


def _encoded(rows: Sequence[str | None]) -> tuple[Any, Any]:
    """The rows one after the other as UTF-8, and where each of their code points starts; the end comes last."""
    import numpy as np

    data = np.frombuffer(storable("".join(row or "" for row in rows)).encode(), dtype=np.uint8)
    return data, np.append(np.flatnonzero((data & 0xC0) != 0x80), len(data))


def _gathered(data: Any, starts: Any, ends: Any) -> tuple[Any, Any]:
    """The bytes of all ranges, one after the other, and the size of each."""
    import numpy as np

    sizes = ends - starts
    total = int(sizes.sum())
    places = np.repeat(starts - np.cumsum(sizes) + sizes, sizes)
    places += np.arange(total)
    return data[places], sizes
