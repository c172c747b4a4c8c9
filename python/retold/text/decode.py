"""Bytes of unknown encoding as text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from retold import _core
from retold._shared.arguments import checked_on_error
from retold.text.edited import Edit

__all__ = ["Decoded", "decode"]


@dataclass(frozen=True, init=False)
class Decoded:
    """The text of some bytes, and why it is read so.

    Attributes:
        text: The text.
        encoding: Its name in the Encoding Standard, in lower case.
        confidence: How far the text may be trusted, 0 to 1; binary data end below 0.1.
    """

    text: str
    encoding: str
    confidence: float
    _data: bytes = field(repr=False)
    _hint: str = field(repr=False)

    def __init__(self, text: str, encoding: str, confidence: float, _data: bytes, _hint: str) -> None:
        # What dataclass would write for a frozen one takes twice the time.
        self.__dict__.update(text=text, encoding=encoding, confidence=confidence, _data=_data, _hint=_hint)

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """What was not plain UTF-8; `raw_start` and `raw_end` count bytes, `start` and `end` code points.

        Found when they are asked for, by reading the bytes, which are kept for it, once more.
        """
        return _core.text.decode_edits(self._data, hint=self._hint).rows(Edit)

    def __repr__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:59] + "…"
        return f"Decoded({shown!r}, encoding={self.encoding!r}, confidence={self.confidence:.2f})"


@checked_on_error()
def decode(data: bytes, *, hint: str | None = None) -> Decoded:
    """Read bytes of unknown encoding as text.

    A byte order mark decides; else bytes that are valid UTF-8 are UTF-8; else the hint, what an HTML page declares, and
    at last the encoding that makes text of them: of Chinese, Japanese and Korean by their frequent characters, of
    Windows, DOS, Mac and ISO by letters that follow one another as in some language; ICU's detector where none does.
    Nothing in the bytes raises: what means nothing becomes U+FFFD, with an edit. Linear time.

    Args:
        data: The bytes of a page.
        hint: What somebody says about the encoding, such as the charset of an HTTP header.

    Returns:
        Text, encoding, confidence and edits.

    Raises:
        InvalidArgument: `hint` names no encoding.

    Example:
        >>> retold.decode("Überfahrt für 3 €, sagte der Fährmann.".encode("cp1252"), hint="windows-1252")
        Decoded('Überfahrt für 3 €, sagte der Fährmann.', encoding='windows-1252', confidence=0.90)
    """
    label = "" if hint is None else hint
    return Decoded(*_core.text.decode(data, hint=label), data, label)
