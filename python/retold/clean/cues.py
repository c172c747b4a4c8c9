"""Cue files: a user's own wordings of page furniture, and of what must stay."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from retold import _core
from retold._shared.arguments import checked
from retold._shared.writing import path_bytes

__all__ = ["Cues"]


class Cues:
    r"""Phrases with the label of the lines that have them; a rule for `clean`. Immutable.

    A cue file is JSON: a name, which the reason of every block will show, and cues. `phrase` is compared word by word,
    without case and punctuation; "0" stands for any number. `label` is a label of blocks: "content" keeps a line,
    "title" makes it the title, any other drops it. `where`: "line" (the whole line, the default), "start" or
    "anywhere". `part`: "page" (the default), "top" (above the longest stretch of prose), "bottom" (below it) or
    "edge" (either). `max_words`: longer lines do not count; unless given 40 for "start", and for "anywhere" 12 more
    than the phrase has.

    Example:
        >>> import retold
        >>> file = '''{"format": "retold-cues", "version": 1, "name": "harbour post",
        ...            "cues": [{"phrase": "tide table", "label": "widget", "where": "start"}]}'''
        >>> page = retold.clean("Tide table for Aldmouth: high water at noon.", rules=[retold.Cues.from_json(file)])
        >>> page.blocks[0].label, page.blocks[0].reason
        ('widget', 'rule harbour post: cue "tide table"')
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp(), "post.json")
        >>> _ = path.write_text(retold.Cues.from_json(file).to_json())
        >>> retold.Cues.load(path).phrases
        [('tide table', 'widget')]
    """

    __slots__ = ("_core", "_json")

    def __init__(self, core: Any, json: str) -> None:
        self._core = core
        self._json = json

    @classmethod
    @checked()
    def from_json(cls, json: str) -> Cues:
        """Read a cue file.

        Raises:
            DataError: It is something else; the message names the cue.
        """
        return cls(_core.clean.Cues.from_json(json), json)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Cues:
        """Read a cue file from disk.

        Raises:
            DataError: The file cannot be read, or is something else.
        """
        try:
            return cls.from_json(Path(os.fsdecode(path_bytes(path))).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise _core.DataError(f"cue file {path}: {error}") from None

    def to_json(self) -> str:
        """The file as it was read."""
        return self._json

    @property
    def phrases(self) -> list[tuple[str, str]]:
        """The phrases and their labels."""
        return list(self._core.phrases())

    def __len__(self) -> int:
        return len(self.phrases)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cues) and self._json == other._json

    def __hash__(self) -> int:
        return hash(self._json)

    def __reduce__(self) -> tuple[Any, ...]:
        return Cues.from_json, (self._json,)

    def __repr__(self) -> str:
        return f"Cues({len(self)} phrases)"
