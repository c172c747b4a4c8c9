"""What a page's values and its cleaning rest on."""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["Evidence", "Guard"]


class Evidence(NamedTuple):
    """Where a value was read.

    Attributes:
        value: As the page has it, tidied.
        origin: "text", a line of `raw`; or "json-ld", "meta", "title", "time", "item" (microdata), "link", "url".
        span: In `raw` for "text", else in `html`; empty where there is no such place.
    """

    value: str
    origin: str
    span: tuple[int, int]


class Guard(NamedTuple):
    """How much of a page was looked at, and why.

    Attributes:
        mode: What was applied: "full", "edges" or "off".
        score: 0 to 1, how sure it is that the page has furniture; 1 where the caller chose the mode.
        reason: The evidence in words.
    """

    mode: Literal["full", "edges", "off"]
    score: float
    reason: str
