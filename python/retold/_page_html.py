"""A cleaned page for notebooks: the story as text, what was dropped greyed in place with its reason."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from retold._page import Block, Page

SHOWN = 400  # blocks; more make a notebook slow

ROW = "display:grid;grid-template-columns:3em 6em 1fr;gap:.5em;padding:.1em 0;"
DROPPED = "opacity:.5;"
SMALL = "font-size:.8em;opacity:.8;"


def _row(block: Block) -> str:
    text = escape(block.text)
    if not block.kept:
        text = (
            f'<s style="text-decoration-thickness:1px">{text}</s> <span style="{SMALL}">{escape(block.reason)}</span>'
        )
    style = ROW if block.kept else ROW + DROPPED
    label = escape(block.label)
    facts = f'<span style="{SMALL}">{block.line}</span><span style="{SMALL}">{label}</span>'
    return f'<div style="{style}">{facts}<span dir="auto">{text}</span></div>'


def page_html(page: Page) -> str:
    """The page as HTML: escaped, without scripts, in the colours of the notebook."""
    kept = sum(block.kept for block in page.blocks)
    head = escape(page.title or "no title")
    facts = [f"{kept} of {len(page.blocks)} lines kept", page.language, *page.flags]
    facts += [f"{name}: {value}" for name in ("date", "byline", "outlet") if (value := getattr(page, name))]
    rows = "".join(map(_row, page.blocks[:SHOWN]))
    more = len(page.blocks) - SHOWN
    rest = f'<div style="{SMALL}">and {more} more lines</div>' if more > 0 else ""
    line = escape(", ".join(facts))
    whole = f'<div dir="auto"><strong>{head}</strong><div style="{SMALL}">{line}</div>{rows}{rest}</div>'
    return whole.encode("utf-8", "replace").decode()  # a lone surrogate would not reach the browser
