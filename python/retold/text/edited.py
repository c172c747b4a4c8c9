"""A changed text and the record of every change, which leads any range back to the raw text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from retold._shared.arguments import checked
from retold._shared.view import box, counted, marked

if TYPE_CHECKING:
    from retold import _core

__all__ = ["Edit", "Edited"]


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
        return self._map.rows(Edit)

    @checked()
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

    @checked()
    def from_raw(self, start: int, end: int) -> tuple[int, int]:
        r"""The range in `text` of raw[start:end]; see `to_raw`.

        Args:
            start: First code point of the range in the raw text.
            end: Code point behind it.

        Returns:
            (start, end) in `text`; empty where the range was deleted.

        Raises:
            InvalidArgument: The range lies outside the raw text.

        Example:
            >>> retold.normalize("cafe\u0301  open").from_raw(3, 5)
            (3, 4)
        """
        return self._map.from_raw(start, end)

    def _repr_html_(self) -> str:
        """The changed text with its edits marked, and the reasons below."""
        reasons = Counter(edit.reason for edit in self.edits)
        facts = [f"{reason}: {count}" for reason, count in reasons.most_common()]
        spans = [(edit.start, edit.end) for edit in self.edits if edit.end > edit.start]
        shown = marked(self.text, spans, 4000)
        body = f'<div dir="auto" style="white-space:pre-wrap;overflow-wrap:anywhere">{shown}</div>'
        return box(counted(len(self._map), "edit"), facts, body)

    def __repr__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:59] + "…"
        return f"Edited({shown!r}, {counted(len(self._map), 'edit')})"
