"""A document as a notebook shows it."""

from __future__ import annotations

from typing import Any

from retold._shared.view import ROWS, box, cell, grid, text

__all__ = ["document_html"]


def document_html(document: Any) -> str:
    """Title, date and language of a page; its first sentences, who speaks in it and who is named."""
    facts = [f"date {document.date or 'not known'}", f"language {document.language or 'not known'}"]
    title = document.id if document.title is None else f"{document.id}: {document.title.text}"
    parts = []
    if document.sentences:
        rows = [[cell(span.line), text(span.text)] for span in document.sentences[:ROWS]]
        parts.append(grid(("line", "sentence"), rows, len(document.sentences) - len(rows), "sentences"))
    if document.quotes:
        rows = [
            [cell(quote.speaker), text(" … ".join(span.text for span in quote.content))]
            for quote in document.quotes[:ROWS]
        ]
        parts.append(grid(("speaker", "says"), rows, len(document.quotes) - len(rows), "quotations"))
    if document.names:
        rows = [[cell(name.canonical), cell(name.kind), cell(len(name.mentions))] for name in document.names[:ROWS]]
        parts.append(grid(("name", "kind", "mentions"), rows, len(document.names) - len(rows), "names"))
    return box(title or "document", facts, "".join(parts))
