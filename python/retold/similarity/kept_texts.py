"""Texts that stay, on disk: what `CopyFilter` keeps in a folder, in files that only grow, so that it can go on later.

`texts` has a record a text that stays: u32 bytes of the head, u32 bytes of the text, the head - JSON of its id and
source -, the text in UTF-8. `signatures` has for each of them u64, where the record ends, and the MinHash signature,
u32 each. `gone` has for each text that went u64 its number, u32 the number of the record it duplicates, f64 the score.
All little-endian. `state.json` says how much of these files counts: what lies behind was written before a stop.
"""

from __future__ import annotations

import json
import os
import struct
from array import array
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from retold._core import DataError, InvalidArgument
from retold._shared.arguments import shown
from retold._shared.writing import path_bytes, write_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np

__all__ = ["Kept", "KeptTexts"]

_FORMAT = 1
_SIZES = struct.Struct("<II")
_GONE = struct.Struct("<QId")
_FILES = ("texts", "signatures", "gone")
_PART = 4096  # chosen: signatures that are read in one go


class Kept(NamedTuple):
    """A text that stays: its id, its source if one is known, and itself."""

    id: str | int
    source: str | int | None
    text: str


class KeptTexts:
    """The folder of a `CopyFilter`.

    Args:
        folder: A folder, which is made if it is missing.
        settings: What the signatures depend on; those of a folder that is there must be the same.

    Raises:
        InvalidArgument: The folder was made with other settings.
        DataError: It cannot be made or read, or is damaged.
    """

    def __init__(self, folder: str | os.PathLike[str], settings: Mapping[str, Any]) -> None:
        self._folder = Path(os.fsdecode(path_bytes(folder, "folder")))
        self._settings = dict(settings)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            state = self._read_state()
            self.seen: int = state["seen"]
            self.checksum: int = state["checksum"]
            self._streams = {name: self._open(name, state["bytes"][name]) for name in _FILES}
            self._reader = (self._folder / "texts").open("rb", buffering=0)
        except OSError as error:
            raise DataError(f"{shown(str(self._folder))}: {error.strerror or error}") from None
        self._ends = array("Q")
        self._fresh: dict[int, Kept] = {}

    def _read_state(self) -> dict[str, Any]:
        path = self._folder / "state.json"
        if not path.exists():
            if any((self._folder / name).exists() for name in _FILES):
                return self._nothing()  # stopped before anything was saved
            if any(self._folder.iterdir()):
                raise DataError(f"{shown(str(self._folder))}: holds other files; name a new or an empty folder")
            return self._nothing()
        try:
            state: dict[str, Any] = json.loads(path.read_bytes())
            made_with, known = state["settings"], state["format"] == _FORMAT
            [int(state["bytes"][name]) for name in _FILES]
        except (ValueError, KeyError, TypeError):
            raise DataError(f"{shown(str(path))}: damaged, or no state of a CopyFilter") from None
        if not known:
            raise DataError(f"{shown(str(path))}: of another version of the format")
        for name, value in self._settings.items():
            if made_with.get(name) != value:
                raise InvalidArgument(f"{name}={shown(value)}: must be {shown(made_with.get(name))}, as in the folder")
        return state

    @staticmethod
    def _nothing() -> dict[str, Any]:
        return {"seen": 0, "checksum": 0, "bytes": dict.fromkeys(_FILES, 0)}

    def _open(self, name: str, size: int) -> Any:
        path = self._folder / name
        path.touch()
        if path.stat().st_size < size:
            raise DataError(f"{shown(str(path))}: cut short")
        stream = path.open("r+b")
        stream.truncate(size)
        stream.seek(size)
        return stream

    def __len__(self) -> int:
        return len(self._ends)

    def signatures(self, permutations: int) -> Iterator[np.ndarray[Any, np.dtype[np.uint32]]]:
        """The signatures that the folder holds, in order; must be run through once, before anything is added."""
        import numpy as np

        record = np.dtype([("end", "<u8"), ("signature", "<u4", (permutations,))])
        with (self._folder / "signatures").open("rb") as stream:
            while data := stream.read(record.itemsize * _PART):
                rows = np.frombuffer(data[: len(data) // record.itemsize * record.itemsize], dtype=record)
                self._ends.extend(rows["end"].tolist())
                yield from rows["signature"]

    def gone(self) -> Iterator[tuple[int, int, float]]:
        """What went, as the folder has it: number of the text, number of the text that stays, score."""
        size = self._streams["gone"].tell()
        with (self._folder / "gone").open("rb") as stream:
            for _ in range(size // _GONE.size):
                yield _GONE.unpack(stream.read(_GONE.size))

    def add(self, kept: Kept, signature: np.ndarray[Any, np.dtype[np.uint32]]) -> None:
        """Writes one more text that stays."""
        head = json.dumps([kept.id, kept.source]).encode()
        text = kept.text.encode("utf-8", "surrogatepass")
        self._fresh[len(self._ends)] = kept
        self._ends.append((self._ends[-1] if self._ends else 0) + _SIZES.size + len(head) + len(text))
        with self._named_errors():
            self._streams["texts"].write(_SIZES.pack(len(head), len(text)) + head + text)
            self._streams["signatures"].write(struct.pack("<Q", self._ends[-1]) + signature.astype("<u4").tobytes())

    def add_gone(self, row: int, kept: int, score: float) -> None:
        """Writes that a text goes, for which one and with what score."""
        with self._named_errors():
            self._streams["gone"].write(_GONE.pack(row, kept, score))

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise DataError(f"cannot write {shown(str(self._folder))}: {error.strerror or error}") from None

    def read(self, number: int) -> Kept:
        """A text that stays, by its number.

        Raises:
            DataError: The file has been changed.
        """
        if number in self._fresh:
            return self._fresh[number]
        start, end = self._ends[number - 1] if number else 0, self._ends[number]
        self._reader.seek(start)
        data = self._reader.read(end - start)
        try:
            head_size, size = _SIZES.unpack_from(data)
            text_start = _SIZES.size + head_size
            if text_start + size != len(data):
                raise ValueError
            id_, source = json.loads(data[_SIZES.size : text_start])
            return Kept(id_, source, data[text_start:].decode("utf-8", "surrogatepass"))
        except (ValueError, struct.error, TypeError):
            raise DataError(f"{shown(str(self._folder / 'texts'))}: damaged at byte {start}") from None

    def flush(self) -> None:
        """Hands to the system what is held back."""
        with self._named_errors():
            for stream in self._streams.values():
                stream.flush()
        self._fresh.clear()

    def save(self, seen: int, checksum: int) -> None:
        """Makes what was added count: after a stop at any time, the folder is as at the last save."""
        self.flush()
        for stream in self._streams.values():
            os.fsync(stream.fileno())
        sizes = {name: stream.tell() for name, stream in self._streams.items()}
        state = {"format": _FORMAT, "settings": self._settings, "seen": seen, "checksum": checksum, "bytes": sizes}
        write_files([(self._folder / "state.json", json.dumps(state))])

    def close(self) -> None:
        """Closes the files."""
        for stream in (*self._streams.values(), self._reader):
            stream.close()
