"""How results look in a notebook: one style for all, escaped, without scripts, on light and dark pages.

Colours are the notebook's own; marks are see-through, so that they show on any ground. Every cell has the
direction of its text; long words wrap, long texts and tables are cut, and say so: a view has at most some 50 KB.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from retold._shared.storable import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["LONGEST", "ROWS", "box", "cell", "counted", "grid", "marked", "view"]

ROWS = 10  # chosen: rows of a table, as pandas and polars show
LONGEST = 240  # chosen: characters of a text in a table
_SHORT = 32  # chosen: characters of a cell whose words are never broken, as ids and labels
_LINE = 24  # chosen: characters of a cell that stays one line, as days and sums
_TAG = re.compile("<[^>]*>")
SMALL = "font-size:.85em;opacity:.75"
_CELL = "text-align:start;vertical-align:top;padding:.15em .6em"
_MARK = "background:rgba(230,159,0,.35);color:inherit;border-radius:2px"


def text(value: Any, longest: int = LONGEST) -> str:
    """A value as escaped text of one line."""
    shown = " ".join(str(value).split())
    return escape(storable(shown if len(shown) <= longest else shown[: longest - 1] + "…"))


def cell(value: Any) -> str:
    """A value of a table as HTML: numbers short, what is missing as a dash.

    Example:
        >>> cell(None), cell(0.123456), cell("<b>")
        ('–', '0.123', '&lt;b&gt;')
    """
    if value is None or value != value:  # noqa: PLR0124
        return "–"
    if isinstance(value, float):
        return f"{value:.3f}"
    return text(value)


def _data(inner: str) -> str:
    """One cell; short ones are a line, long ones may break within a word and stay wide enough to be read."""
    longest = max(len(_TAG.sub("", line)) for line in inner.split("<br>"))
    wrap = ";white-space:nowrap" if longest <= _LINE else ""
    wrap = wrap if longest <= _SHORT else ";overflow-wrap:anywhere;min-width:10em"
    return f'<td style="{_CELL}{wrap}" dir="auto">{inner}</td>'


def counted(count: int, one: str) -> str:
    """So many of something, in words.

    Example:
        >>> counted(1, "edit"), counted(2, "edit"), counted(1200, "story")
        ('1 edit', '2 edits', '1200 stories')
    """
    if count == 1:
        return f"1 {one}"
    return f"{count} {one[:-1]}ies" if one.endswith("y") else f"{count} {one}s"


def grid(names: Sequence[str], rows: Iterable[Sequence[str]], more: int = 0, what: str = "row") -> str:
    """A table of cells that are HTML already, and how many rows it leaves out."""
    head = "".join(f'<th style="{_CELL}">{text(name)}</th>' for name in names)
    body = "".join("<tr>" + "".join(map(_data, row)) + "</tr>" for row in rows)
    rest = f'<div style="{SMALL}">{counted(more, f"more {escape(what)}")}</div>' if more > 0 else ""
    return f'<table style="max-width:100%"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}'


def box(title: str, facts: Sequence[str], body: str) -> str:
    """A view: title, facts below it, and what is HTML already."""
    line = f'<div style="{SMALL}">{" · ".join(text(fact) for fact in facts)}</div>' if facts else ""
    head = f'<div dir="auto"><strong>{text(title)}</strong></div>'
    return f'<div style="max-width:60em;overflow-x:auto">{head}{line}{body}</div>'


def view(
    title: str, names: Sequence[str], rows: Sequence[Sequence[str]], size: int, *, facts: Sequence[str] = ()
) -> str:
    """A view that is a table: its rows are the first of so many."""
    return box(title, facts, grid(names, rows, size - len(rows)))


def marked(whole: str, spans: Iterable[tuple[int, int]], longest: int = LONGEST) -> str:
    """A text with some ranges marked, as HTML; ranges are in order, and what several cover is marked once.

    Example:
        >>> marked("a < b", [(0, 1)]).count("<mark"), marked("a < b", []).endswith("a &lt; b")
        (1, True)
        >>> marked("a b c", [(0, 3), (2, 5)]).count(" b")
        1
    """
    parts, done = [], 0
    for start, end in spans:
        if start >= longest:
            break
        start, end = max(start, done), min(end, longest)  # noqa: PLW2901
        if start >= end:
            continue
        parts.append(escape(whole[done:start]))
        parts.append(f'<mark style="{_MARK}">{escape(whole[start:end])}</mark>')
        done = end
    parts.append(escape(whole[done : max(done, longest)]) + ("…" if len(whole) > max(done, longest) else ""))
    return str(storable("".join(parts)))
