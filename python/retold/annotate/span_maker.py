"""Spans of one text out of places in it."""

from __future__ import annotations

import re
from bisect import bisect_right

from retold._shared.span import Span

__all__ = ["SpanMaker"]


class SpanMaker:
    """Makes spans of one text."""

    def __init__(self, document: str, raw: str) -> None:
        self._document = document
        self._raw = raw
        self._lines = [end.start() for end in re.finditer("\n", raw)]

    def __call__(self, start: int, end: int) -> Span:
        """The span of these code points."""
        line = bisect_right(self._lines, start - 1) + 1
        return Span(self._document, start, end, line, self._raw[start:end])
