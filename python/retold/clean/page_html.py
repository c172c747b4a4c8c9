"""A cleaned page for notebooks: the story as text, what was dropped greyed in place with its reason."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.clean.block import Block

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


def page_html(title: str, facts: Sequence[str], blocks: Sequence[Block]) -> str:
    """The blocks of a page below its title and facts as HTML: escaped, without scripts, in the notebook's colours."""
    rows = "".join(map(_row, blocks[:SHOWN]))
    more = len(blocks) - SHOWN
    rest = f'<div style="{SMALL}">and {more} more lines</div>' if more > 0 else ""
    head, line = escape(title), escape(", ".join(facts))
    whole = f'<div dir="auto"><strong>{head}</strong><div style="{SMALL}">{line}</div>{rows}{rest}</div>'
    return whole.encode("utf-8", "replace").decode()  # a lone surrogate would not reach the browser
