"""How every two pages of a comparison relate, in the order of their stories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument
from retold._shared.arguments import checked
from retold.compare.comparison import Comparison
from retold.plot.style import RELATIONS, axes_of, label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

__all__ = ["similarity_map"]

_WITH_SCORES = 12  # chosen: pages, up to which a score still fits its cell


@checked(max_pages=(2, None))
def similarity_map(comparison: Comparison, *, ax: Any = None, alt: bool = False, max_pages: int = 60) -> Axes | Any:
    """A matrix of pages, those of one story side by side; the colour says the relation, the darker the closer.

    Args:
        comparison: What `retold.compare` gave.
        ax: Axes of matplotlib to draw on; None: new ones.
        alt: Whether to give an Altair chart instead, with tooltips.
        max_pages: At most so many pages, those of the largest stories first; the title says how many are left out.

    Returns:
        The axes, or the chart.

    Raises:
        InvalidArgument: There are fewer than two pages.

    Example:
        >>> from retold import samples
        >>> retold.plot.similarity_map(retold.compare(samples.load())).get_title()
        '5 pages, 1 story'
    """
    ids = story_order(comparison)
    if len(ids) < 2:
        raise InvalidArgument(f"comparison={len(ids)} pages: must have at least two")
    shown = ids[:max_pages]
    number = {id: place for place, id in enumerate(shown)}
    cells = [row for row in comparison.pairs.ranked() if row.a in number and row.b in number]
    stories = len(comparison.stories)
    title = f"{len(ids)} pages, {stories} {'story' if stories == 1 else 'stories'}"
    if len(shown) < len(ids):
        title += f"; {len(ids) - len(shown)} pages not shown"
    if alt:
        return _chart(shown, cells, title)
    size = min(12.0, 3.5 + 0.35 * len(shown))
    axes = axes_of(ax, size + 1.8, size)
    _draw(axes, number, cells)
    labels = [label_of(id) for id in shown]
    axes.set_xticks(range(len(shown)), labels, rotation=45, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(shown)), labels)
    axes.set_title(title)
    return axes


def story_order(comparison: Comparison) -> list[str]:
    """All ids, those of a story together, the largest story first."""
    stories = sorted(comparison.stories, key=lambda story: -len(story.documents))
    told = [id for story in stories for id in story.documents]
    return list(dict.fromkeys([*told, *(document.id for document in comparison.documents)]))


def _draw(ax: Axes, number: dict[str, int], cells: Sequence[Any]) -> None:
    import numpy as np
    from matplotlib.colors import BoundaryNorm, ListedColormap
    from matplotlib.patches import Patch

    names = list(RELATIONS)
    matrix = np.full((len(number), len(number)), np.nan)
    for row in cells:
        a, b = number[row.a], number[row.b]
        matrix[a, b] = matrix[b, a] = names.index(row.relation)
    colours = ListedColormap(list(RELATIONS.values()))
    norm = BoundaryNorm(np.arange(len(names) + 1) - 0.5, len(names))
    ax.imshow(matrix, cmap=colours, norm=norm, interpolation="nearest")
    if len(number) <= _WITH_SCORES:
        for row in cells:
            ink = "white" if names.index(row.relation) < names.index("contains") else "black"
            for x, y in ((number[row.a], number[row.b]), (number[row.b], number[row.a])):
                ax.text(x, y, f"{row.score:.2f}".lstrip("0"), ha="center", va="center", color=ink, fontsize=8)
    seen = {row.relation for row in cells}
    patches = [Patch(color=colour, label=name.replace("_", " ")) for name, colour in RELATIONS.items() if name in seen]
    ax.legend(handles=patches, loc="upper left", bbox_to_anchor=(1.02, 1), frameon=False, borderaxespad=0)


def _chart(shown: Sequence[str], cells: Sequence[Any], title: str) -> Any:
    import altair

    rows = [
        {"a": a, "b": b, "relation": row.relation.replace("_", " "), "score": round(row.score, 3)}
        for row in cells
        for a, b in ((row.a, row.b), (row.b, row.a))
    ]
    names = [name.replace("_", " ") for name in RELATIONS]
    colour = altair.Color("relation:N", scale=altair.Scale(domain=names, range=list(RELATIONS.values())))
    order = {"type": "nominal", "sort": list(shown), "title": None}
    x, y = altair.X("a", **order), altair.Y("b", **order)
    chart = altair.Chart(altair.Data(values=rows), title=title).mark_rect()
    return chart.encode(x=x, y=y, color=colour, tooltip=["a:N", "b:N", "relation:N", "score:Q"])
