"""`CopyFilter`: near copies left out of texts that come one after the other, more of them than memory holds."""

from __future__ import annotations

import tempfile
import time
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal
from zlib import crc32

from retold._core import DataError
from retold._core import similarity as _core
from retold._core.text import read_column
from retold._shared.arguments import checked, refuse
from retold._shared.column import as_column
from retold._shared.rows import is_missing, listed
from retold._shared.view import counted
from retold.similarity.index import Match
from retold.similarity.kept_texts import Kept, KeptTexts
from retold.similarity.shingle_sets import ShingleSets

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence

__all__ = ["CopyFilter"]

_TOGETHER = 1024  # chosen: texts that are signed in one go
_SECONDS = 30  # chosen: between two saves; what a stop loses


@checked(n=(1, None), permutations=(1, 4096), seed=(0, 2**32 - 1), threshold=(0, 1))
def _settings(threshold: float, n: int, unit: Literal["word", "char"], permutations: int, seed: int) -> dict[str, Any]:
    return {"threshold": float(threshold), "n": n, "unit": unit, "permutations": permutations, "seed": seed}


class CopyFilter:
    """Says of each text whether it is a near copy of an earlier one that stays: `dedup` for a stream.

    Only signatures are held in memory; the texts that stay lie on disk, and those that a signature points at are read
    again and compared in full. So the answers are those of `near_duplicates(method="minhash")` and the rule of `dedup`:
    scores are exact, a pair just at the threshold is found with 99 %, closer ones more surely, and nothing goes by a
    chain of likenesses.

    With a folder the filter goes on where it was: given the same texts again, it answers those it has judged without
    comparing, and new ones may follow.

    Args:
        folder: Where the texts that stay are written, new or of an earlier filter. None: a temporary one.
        threshold: The least score of a near copy (jaccard), more than 0, at most 1.
        n: Words or characters in a shingle.
        unit: "word" or "char".
        permutations: Length of a signature, 1 to 4096.
        seed: Of the permutations, 0 to 2^32 - 1.

    Attributes:
        seen: How many texts there were.
        kept: How many of them stay and have words.

    Raises:
        InvalidArgument: An option has no such value, or another one than in the folder.
        DataError: The folder holds something else, is damaged, or cannot be written.

    Cost: about linear. Memory: about 0.5 KB a text that stays at the default threshold - 8 bytes, a byte a
    permutation, 10 to 12 bytes a band (32 of them) -, nothing for a text that goes, and at most 64 MB for texts that
    are compared again and again, as those of one template are. Disk: the texts that stay, and 4
    bytes a permutation each. One thread at a time, one filter a folder.

    Example:
        >>> with retold.CopyFilter(n=2, threshold=0.5) as copies:
        ...     copies.take(["the mayor opened the bridge", "snow fell"])
        ...     copies.take(["The mayor opened the new bridge"])
        [None, None]
        [Match(id=0, score=0.5)]
        >>> import tempfile
        >>> copies = retold.CopyFilter(tempfile.mkdtemp())  # a folder that stays
        >>> _ = copies.take(["the mayor opened the bridge"])
        >>> copies.close()
    """

    def __init__(
        self,
        folder: str | os.PathLike[str] | None = None,
        *,
        threshold: float = 0.7,
        n: int = 5,
        unit: Literal["word", "char"] = "word",
        permutations: int = 128,
        seed: int = 1,
    ) -> None:
        self._is = _settings(threshold, n, unit, permutations, seed)
        self._table = _core.SignatureTable.make(permutations, float(threshold))
        self._temporary = tempfile.TemporaryDirectory(prefix="retold-") if folder is None else None
        self._texts = KeptTexts(folder if self._temporary is None else self._temporary.name, self._is)  # type: ignore[arg-type]
        for signature in self._texts.signatures(permutations):
            self._table.add(signature)
        self._sets = ShingleSets(self._texts, n, unit)
        self._judged = self._texts.seen  # before this filter was opened
        self._checksum_then = self._texts.checksum
        self._gone = self._texts.gone()
        self._next_gone = next(self._gone, None)
        self._checksum = 0
        self.seen: int = 0
        self._lock = Lock()
        self._whole = True
        self._save_at = time.monotonic() + _SECONDS

    @property
    def kept(self) -> int:
        """How many texts stay and have words."""
        return len(self._texts)

    @property
    def memory_bytes(self) -> int:
        """What the signatures take in memory, and the texts that were compared last."""
        return self._table.memory_bytes + 8 * len(self._texts) + self._sets.memory_bytes

    @checked()
    def take(
        self,
        texts: Any,
        *,
        ids: Any = None,
        sources: Sequence[Any] | None = None,
        threads: int | None = None,
    ) -> list[Match | None]:
        """Judges the next texts.

        Args:
            texts: A column of texts, as large as suits the memory; thousands at a time are fast.
            ids: A name for each, str or int, by which answers name it. None: the index of a pandas Series where it
                has one of its own, else the numbers of the texts, counted from 0 through all calls.
            sources: A source a text; texts of one source are then not copies of each other. None and NaN are none.
            threads: At most this many; None: all CPUs of this process.

        Returns:
            For each text None if it stays, else the text it is a near copy of: of those that stay the closest, the
            first of equals. A null, or a text without words, stays.

        Raises:
            InvalidArgument: `texts` is no column, or there are not as many ids or sources.
            DataError: The texts are not those that the folder was made from, or it cannot be written.
        """
        column = as_column(texts, ids)
        rows = read_column(column.texts)
        names = [None] * len(rows) if column.ids is None else [_storable(name) for name in listed("ids", column.ids)]
        origins = [None] * len(rows) if sources is None else [_storable(one) for one in listed("sources", sources)]
        if len(origins) != len(rows):
            refuse("sources", f"{len(origins)} values", "must be one for each text")
        answers: list[Match | None] = []
        with self._lock:
            if not self._whole:
                raise DataError("this filter was stopped in the middle; open its folder anew")
            while len(answers) < len(rows):
                judged_before = max(0, self._judged - self.seen)
                part = slice(len(answers), len(answers) + min(_TOGETHER, judged_before or _TOGETHER))
                if judged_before:
                    answers += self._answers_of_then(rows[part])
                else:
                    answers += self._judge(rows[part], names[part], origins[part], threads)
                if self._temporary is None and time.monotonic() > self._save_at:
                    self._save()
        return answers

    def _count(self, rows: list[str | None]) -> None:
        for text in rows:
            data = b"\xff" if text is None else text.encode("utf-8", "surrogatepass") + b"\xfe"
            self._checksum = crc32(data, self._checksum)
        self.seen += len(rows)

    def _answers_of_then(self, rows: list[str | None]) -> Iterator[Match | None]:
        """The answers that the folder has; its texts are these, or it ends with an error."""
        first, self._whole = self.seen, False
        self._count(rows)
        if self.seen == self._judged and self._checksum != self._checksum_then:
            raise DataError("the texts are not those that the folder was made from")
        for row in range(first, self.seen):
            if self._next_gone is None or self._next_gone[0] != row:
                yield None
                continue
            _, kept, score = self._next_gone
            self._next_gone = next(self._gone, None)
            yield Match(self._texts.read(kept).id, score)
        self._whole = True

    def _judge(
        self, rows: list[str | None], names: list[Any], sources: list[Any], threads: int | None
    ) -> list[Match | None]:
        import numpy as np

        shingles = {"n": self._is["n"], "unit": self._is["unit"]}
        signing = {"permutations": self._is["permutations"], "seed": self._is["seed"], "threads": threads}
        signed = _core.minhash_column(rows, **shingles, **signing, progress=None).astype(np.uint32)
        with_words = (signed != 2**32 - 1).any(axis=1).tolist()
        first, answers, self._whole = self.seen, [], False
        self._count(rows)
        for number, text in enumerate(rows):
            answer = None
            if text is not None and with_words[number]:
                name = first + number if names[number] is None else names[number]
                answer = self._judge_one(first + number, Kept(name, sources[number], text), signed[number])
            answers.append(answer)
        self._texts.flush()
        self._whole = True
        return answers

    def _judge_one(self, row: int, new: Kept, signature: Any) -> Match | None:
        score, number = self._sets.closest(new, self._table.candidates(signature))
        if score < self._is["threshold"]:
            self._texts.add(new, signature)
            self._table.add(signature)
            return None
        self._texts.add_gone(row, number, score)
        return Match(self._texts.read(number).id, score)

    def _save(self) -> None:
        if self.seen >= self._judged:
            self._texts.save(self.seen, self._checksum)
        self._save_at = time.monotonic() + _SECONDS

    def close(self) -> None:
        """Saves what was judged, or removes the temporary folder."""
        if self._temporary is None and self._whole:
            self._save()
        self._texts.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def __enter__(self) -> CopyFilter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"CopyFilter({counted(self.seen, 'text')}, {self.kept} kept, threshold={self._is['threshold']})"


def _storable(name: Any) -> str | int | None:
    """A name or a source as JSON has it."""
    if isinstance(name, str) or (isinstance(name, int) and not isinstance(name, bool)):
        return name
    return None if is_missing(name) else str(name)
