"""One spelling for texts that look alike, with a record of every change.

Unicode normalisation forms (UAX #15), case folding, white space, invisible characters and quotation marks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from retold import _core
from retold._edited_column import EditedColumn
from retold._progress import report_to

if TYPE_CHECKING:
    from retold._edited_column import Progress

__all__ = ["Decoded", "Edit", "Edited", "EditedColumn", "decode", "normalize", "normalize_column"]


class Edit(NamedTuple):
    """One change: raw[raw_start:raw_end] became text[start:end], for the reason given ("form", "spaces+form", ...)."""

    raw_start: int
    raw_end: int
    start: int
    end: int
    reason: str


@dataclass(frozen=True)
class Edited:
    """A changed text and how it came about; outside the edits it equals the raw text.

    Attributes:
        text: The changed text; the raw text itself where nothing changed.
    """

    text: str
    _map: _core.text.EditMap = field(repr=False)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changes in order, in code points. They do not overlap."""
        return tuple(map(Edit._make, self._map.rows()))

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        r"""The raw range of text[start:end].

        A range that begins or ends inside an edit takes the whole edit; what was deleted at its border stays outside.

        Args:
            start: First code point of the range in `text`.
            end: Code point behind it.

        Returns:
            (start, end) in the raw text.

        Raises:
            InvalidArgument: The range lies outside the text.

        Example:
            >>> edited = retold.normalize("cafe\u0301  open")
            >>> edited.text
            'café open'
            >>> edited.to_raw(3, 4)
            (3, 5)
        """
        return self._map.to_raw(start, end)

    def from_raw(self, start: int, end: int) -> tuple[int, int]:
        """The range in `text` of raw[start:end]; see `to_raw`.

        Args:
            start: First code point of the range in the raw text.
            end: Code point behind it.

        Returns:
            (start, end) in `text`; empty where the range was deleted.

        Raises:
            InvalidArgument: The range lies outside the raw text.
        """
        return self._map.from_raw(start, end)

    def __repr__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:59] + "…"
        return f"Edited({shown!r}, {len(self._map)} edits)"


@dataclass(frozen=True)
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
    _map: _core.text.EditMap = field(repr=False)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was not plain UTF-8; `raw_start` and `raw_end` count bytes, `start` and `end` code points."""
        return tuple(map(Edit._make, self._map.rows()))

    def __repr__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:59] + "…"
        return f"Decoded({shown!r}, encoding={self.encoding!r}, confidence={self.confidence:.2f})"


def decode(data: bytes, *, hint: str | None = None) -> Decoded:
    """Read bytes of unknown encoding as text.

    A byte order mark decides; else bytes that are valid UTF-8 are UTF-8; else the hint, what an HTML page declares, and
    at last ICU's detector. Nothing in the bytes raises: what means nothing becomes U+FFFD, with an edit. Linear time.

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
    return Decoded(*_core.text.decode(data, hint=hint or ""))


def normalize(
    text: str,
    *,
    form: str | None = "NFC",
    fold: bool = False,
    spaces: bool = True,
    invisibles: bool = True,
    quotes: bool = False,
) -> Edited:
    r"""Bring a text to one spelling; every change is on record.

    Lone surrogates become U+FFFD (reason "malformed"). Normalising twice changes nothing more. Linear time; a text that
    needs no change is only scanned.

    Args:
        text: Any str.
        form: "NFC", "NFD", "NFKC", "NFKD" (UAX #15) or None.
        fold: Full case folding, for comparing without regard to case.
        spaces: Runs of spaces become one U+0020, none beside line ends or at the ends of the text; line ends become
            "\n".
        invisibles: Drop what shows nothing (controls, soft hyphens, zero-width characters, bidi marks) unless the
            script around it needs it: joiners in emoji, Arabic and Indic scripts, bidi marks beside right-to-left
            letters.
        quotes: Curly, angled, low and prime quotation marks and apostrophes become " and '.

    Returns:
        The text and its edits, which map ranges both ways.

    Raises:
        InvalidArgument: `form` is none of these.

    Example:
        >>> retold.normalize("Zwo\u0308lf").edits
        (Edit(raw_start=2, raw_end=4, start=2, end=3, reason='form'),)
    """
    return Edited(
        *_core.text.normalize(text, form=form, fold=fold, spaces=spaces, invisibles=invisibles, quotes=quotes)
    )


def normalize_column(
    texts: Any,
    *,
    form: str | None = "NFC",
    fold: bool = False,
    spaces: bool = True,
    invisibles: bool = True,
    quotes: bool = False,
    threads: int | None = None,
    progress: Progress = None,
) -> EditedColumn:
    r"""Bring every text of a column to one spelling; see `normalize`.

    Args:
        texts: A list of str, a pandas or polars Series, or any Arrow string column; null stays null.
        form: As for `normalize`, like the next four.
        fold: Full case folding.
        spaces: Tidy white space.
        invisibles: Drop what shows nothing and no script needs.
        quotes: Straight quotation marks.
        threads: None for all usable CPUs. The result does not depend on it.
        progress: None shows a bar where somebody watches a long call; True, False, or a callable (done, total).

    Returns:
        The texts with their edits, as one row each.

    Raises:
        InvalidArgument: As for `normalize`, or a row is no text.

    Example:
        >>> column = retold.normalize_column(["Zwo\u0308lf", None, "a  b"])
        >>> column.to_pandas().text.tolist()
        ['Zwölf', None, 'a b']
        >>> column[2].to_raw(2, 3)
        (3, 4)
    """
    rows = _core.text.normalize_column(
        texts,
        form=form,
        fold=fold,
        spaces=spaces,
        invisibles=invisibles,
        quotes=quotes,
        threads=threads,
        progress=report_to(progress, "normalize"),
    )
    return EditedColumn([None if row is None else Edited(*row) for row in rows])
