"""Comparisons as pandas tables and as small HTML for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument
from retold._shared.storable import storable
from retold._shared.view import box, grid, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pandas as pd

    from retold.compare.results import Pair, Story

COLUMNS = {
    "pairs": ("a", "b", "relation", "score", "margin", "runner_up", "first", "reasons"),
    "passages": ("a", "b", "kind", "score", "a_start", "a_end", "a_text", "b_start", "b_end", "b_text"),
}
SHOWN = 12  # pages whose matrix still fits a notebook


def _pairs(pairs: Iterable[Pair]) -> Iterator[tuple[Any, ...]]:
    for p in pairs:
        first = p.direction.first if p.direction else None
        yield p.a, p.b, p.relation, p.score, p.margin, p.runner_up, first, "; ".join(p.reasons)


def _passages(pairs: Iterable[Pair]) -> Iterator[tuple[Any, ...]]:
    for p in pairs:
        for g in p.aligned:
            sides = [(s[0].start, s[-1].end, " ".join(span.text for span in s)) for s in (g.a, g.b)]
            yield p.a, p.b, g.kind, g.score, *sides[0], *sides[1]


def frame(kind: str, pairs: Iterable[Pair]) -> pd.DataFrame:
    """The table of one kind; see `Comparison.to_frame`."""
    if kind not in COLUMNS:
        raise InvalidArgument(f"kind={kind!r}: must be one of {', '.join(COLUMNS)}")
    import pandas as pd

    rows = _pairs(pairs) if kind == "pairs" else _passages(pairs)
    return pd.DataFrame([[storable(cell) for cell in row] for row in rows], columns=list(COLUMNS[kind]))


def html(
    title: str, ids: Sequence[str], stories: Sequence[Story], matrix: Sequence[Sequence[Pair | None]], *, left_out: int
) -> str:
    """What a notebook shows: the stories, and the matrix of relations (None on its diagonal)."""
    rows = [[text(id), *map(_cell, row)] for id, row in zip(ids, matrix, strict=True)]
    told = "".join(
        f'<li dir="auto">{text(story.label, 120)} <small>({text(", ".join(story.documents[:SHOWN]))})</small></li>'
        for story in stories[:SHOWN]
    )
    return box(title, (), f"<ul>{told}</ul>{grid(['', *ids], rows, left_out, 'pages')}")


def _cell(pair: Pair | None) -> str:
    if pair is None:
        return ""
    why = escape("; ".join(pair.reasons), quote=True)
    return f'<span title="{why}">{escape(pair.relation.replace("_", " "))}<br><small>{pair.score:.2f}</small></span>'
