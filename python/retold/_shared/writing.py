r"""Writing files that are there whole or not at all; a lone surrogate is written as `\udXXX`, which JSON reads back."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def _usual_mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those of any new file; temporary files are private."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


@contextmanager
def _written_aside(path: Path, text: str) -> Iterator[Path]:
    """A file beside `path` with the text in it, gone at the end unless it was renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:80]}.", suffix=".part", dir=path.parent)
    aside = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        aside.chmod(_usual_mode(path))
        yield aside
    finally:
        aside.unlink(missing_ok=True)


def write_files(contents: Mapping[Path, str]) -> None:
    """Writes texts to files: all are written aside first, then renamed.

    Args:
        contents: Path to text; folders that are missing are made.

    Raises:
        OSError: A file cannot be written; then none has been replaced.
    """
    for path in contents:
        if path.is_dir():
            raise IsADirectoryError(21, "Is a directory", str(path))
    with ExitStack() as stack:
        asides = {path: stack.enter_context(_written_aside(path, text)) for path, text in contents.items()}
        for path, aside in asides.items():
            aside.replace(path)
