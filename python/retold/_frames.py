"""Comparisons as pandas tables and as small HTML for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from retold.compare import Comparison

COLUMNS = {
    "pairs": ("a", "b", "relation", "score", "margin", "runner_up", "first", "reasons"),
    "passages": ("a", "b", "kind", "score", "a_start", "a_end", "a_text", "b_start", "b_end", "b_text"),
    "facts": ("label", "type", "status", "document", "value", "start", "end", "text"),
    "quotes": ("document", "kind", "speaker", "start", "end", "text"),
    "names": ("document", "canonical", "kind", "mentions", "aliases"),
    "statements": ("document", "kind", "speaker", "start", "end", "text"),
}
SHOWN = 12  # pages whose matrix still fits a notebook


def _pairs(comparison: Comparison) -> Iterator[tuple[Any, ...]]:
    for p in comparison.pairs:
        first = p.direction.first if p.direction else None
        yield p.a, p.b, p.relation, p.score, p.margin, p.runner_up, first, "; ".join(p.reasons)


def _passages(comparison: Comparison) -> Iterator[tuple[Any, ...]]:
    for p in comparison.pairs:
        for g in p.aligned:
            sides = [(s[0].start, s[-1].end, " ".join(span.text for span in s)) for s in (g.a, g.b)]
            yield p.a, p.b, g.kind, g.score, *sides[0], *sides[1]


def _quoted(document: str, quote: Any) -> tuple[Any, ...]:
    start, end = quote.content[0].start, quote.content[-1].end
    return document, quote.kind, quote.speaker, start, end, " ".join(span.text for span in quote.content)


def _rows(comparison: Comparison, kind: str) -> Iterator[tuple[Any, ...]]:
    if kind == "pairs":
        yield from _pairs(comparison)
    elif kind == "passages":
        yield from _passages(comparison)
    elif kind == "facts":
        for fact in comparison.facts:
            for id, slot in fact.cells.items():
                yield fact.label, fact.type, fact.status, id, slot.value, slot.span.start, slot.span.end, slot.span.text
    elif kind == "names":
        for document in comparison.documents:
            for name in document.names:
                yield document.id, name.canonical, name.kind, len(name.mentions), "; ".join(name.aliases)
    elif kind == "quotes":
        for document in comparison.documents:
            yield from (_quoted(document.id, quote) for quote in document.quotes)
    else:
        yield from (_quoted(quote.content[0].document, quote) for quote in comparison.statements)


def frame(comparison: Comparison, kind: str) -> pd.DataFrame:
    """The table of one kind; see `Comparison.to_frame`."""
    if kind not in COLUMNS:
        raise InvalidArgument(f"kind={kind!r}: must be one of {', '.join(COLUMNS)}")
    import pandas as pd

    return pd.DataFrame(list(_rows(comparison, kind)), columns=list(COLUMNS[kind]))


def html(comparison: Comparison) -> str:
    """What a notebook shows: the stories, and the matrix of relations."""
    shown = [document.id for document in comparison.documents[:SHOWN]]
    head = "".join(f"<th>{escape(id)}</th>" for id in shown)
    lines = [f"<tr><th></th>{head}</tr>"]
    for a in shown:
        cells = ("<td></td>" if a == b else _cell(comparison.pair(a, b)) for b in shown)
        lines.append(f"<tr><th>{escape(a)}</th>{''.join(cells)}</tr>")
    stories = "".join(
        f"<li>{escape(story.label[:120])} <small>({escape(', '.join(story.documents[:SHOWN]))})</small></li>"
        for story in comparison.stories[:SHOWN]
    )
    more = f"<p>The first {SHOWN} of {len(comparison)} pages.</p>" if len(comparison) > SHOWN else ""
    return f"<div><b>{escape(repr(comparison))}</b><ul>{stories}</ul><table>{''.join(lines)}</table>{more}</div>"


def _cell(pair: Any) -> str:
    why = escape("; ".join(pair.reasons), quote=True)
    return f'<td title="{why}">{escape(pair.relation.replace("_", " "))}<br><small>{pair.score:.2f}</small></td>'
