"""Which pages, or sources, took from which: arrows from the earlier to the later."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from retold._shared.arguments import checked, refuse
from retold.compare.comparison import Comparison
from retold.plot.similarity_map import story_order
from retold.plot.style import CYCLE, QUIET, axes_of, label_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes

    from retold.compare.kinds import Relation

__all__ = ["who_copies_whom"]

_LEVEL = 12  # chosen: labels that fit around the circle side by side
COPIES: tuple[Relation, ...] = ("duplicate", "reprint", "contains", "retelling")


@checked(max_pages=(1, None))
def who_copies_whom(
    comparison: Comparison, *, sources: Mapping[str, str] | None = None, ax: Any = None, max_pages: int = 40
) -> Axes:
    """Pages on a circle, an arrow from the page that came first to the one that copies or retells it.

    A dashed line joins copies of which nothing tells the first: not known is an answer. The wider the arrow, the surer
    the direction, or, between sources, the more pages went that way.

    Args:
        comparison: What `retold.compare` gave.
        sources: Source of each page, by id; then sources stand on the circle. Pages it lacks are left out.
        ax: Axes of matplotlib to draw on; None: new ones.
        max_pages: At most so many pages or sources, those with most arrows first; the title says what is left out.

    Returns:
        The axes.

    Example:
        >>> from retold import samples
        >>> ax = retold.plot.who_copies_whom(retold.compare(samples.load()))
        >>> ax.get_title()
        'Who copies whom: 5 pages'
    """
    if sources is not None and not hasattr(sources, "items"):
        refuse("sources", sources, "must be None or a dict of ids and their sources")
    names = None if sources is None else {str(id): str(source) for id, source in sources.items()}
    arrows, lines = _links(comparison, names)
    nodes = list(dict.fromkeys(story_order(comparison) if names is None else sorted(names.values())))
    busy = Counter(node for link in (*arrows, *lines) for node in link)
    shown = sorted(sorted(nodes, key=lambda node: -busy[node])[:max_pages], key=nodes.index)
    axes = axes_of(ax, 7.5, 6 if len(shown) <= _LEVEL else 7.5)
    turn = 2 * math.pi / max(1, len(shown))
    places = {node: (math.cos(turn * i), math.sin(turn * i)) for i, node in enumerate(shown)}
    _draw(axes, places, arrows, lines)
    what = "pages" if names is None else "sources"
    left = f"; {len(nodes) - len(shown)} not shown" if len(shown) < len(nodes) else ""
    axes.set_title(f"Who copies whom: {len(nodes)} {what}{left}")
    return axes


def _links(
    comparison: Comparison, sources: Mapping[str, str] | None
) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    """Widths, 0 to 1: from first to later, and between those of which neither is known to be first."""
    arrows: dict[tuple[str, str], float] = {}
    lines: dict[tuple[str, str], float] = {}
    for row in comparison.pairs.ranked(*COPIES):
        pair = comparison.pairs[row.number]
        ends = (pair.a, pair.b)
        weight = 1.0
        if pair.direction is not None:
            ends = (pair.a, pair.b) if pair.direction.first == pair.a else (pair.b, pair.a)
            weight = pair.direction.confidence if sources is None else 1.0
        if sources is not None:
            if not all(end in sources for end in ends) or sources[ends[0]] == sources[ends[1]]:
                continue
            ends = (sources[ends[0]], sources[ends[1]])
        if pair.direction is None:
            ends = (min(ends), max(ends))
            lines[ends] = lines.get(ends, 0.0) + weight
        else:
            arrows[ends] = arrows.get(ends, 0.0) + weight
    most = max([*arrows.values(), *lines.values(), 1])
    return {link: n / most for link, n in arrows.items()}, {link: n / most for link, n in lines.items()}


def _draw(ax: Axes, places: dict[str, tuple[float, float]], arrows: Any, lines: Any) -> None:
    from matplotlib.patches import FancyArrowPatch

    for links, colour, head, width in ((lines, QUIET, "-", 1.0), (arrows, CYCLE[0], "-|>", 2.2)):
        for (a, b), weight in links.items():
            if a in places and b in places:
                link = FancyArrowPatch(places[a], places[b], shrinkA=9, shrinkB=9, color=colour, mutation_scale=14)
                link.set_connectionstyle("arc3,rad=0.12")
                link.set_arrowstyle(head)
                link.set_linewidth(0.8 + width * weight)
                link.set_linestyle((0, (4, 3)) if links is lines else "-")
                ax.add_patch(link)
    across, up = zip(*places.values(), strict=True) if places else ((), ())
    ax.scatter(across, up, s=110, color=CYCLE[1], edgecolor="white", zorder=3)
    _name(ax, places)
    ax.set_axis_off()
    if arrows or lines:
        _explain(ax, bool(arrows), bool(lines))


def _name(ax: Axes, places: dict[str, tuple[float, float]]) -> None:
    """Labels around the circle; many of them point outwards, so that none lies on another."""
    many = len(places) > _LEVEL
    for node, (x, y) in places.items():
        where: dict[str, Any] = {"ha": "left" if x > 0.1 else "right" if x < -0.1 else "center"}
        where["va"] = "center" if abs(y) < 0.9 else "bottom" if y > 0 else "top"
        if many:
            turn = math.degrees(math.atan2(y, x))
            where = {"ha": "left" if x >= 0 else "right", "va": "center", "rotation_mode": "anchor"}
            where["rotation"] = turn if x >= 0 else turn + 180
        ax.text(1.1 * x, 1.1 * y, label_of(node), fontsize="small" if many else None, **where)
    ax.set_xlim(*((-2.5, 2.5) if many else (-2.1, 2.1)))
    ax.set_ylim(*((-2.5, 2.5) if many else (-1.35, 1.35)))
    if many:
        ax.set_aspect("equal")


def _explain(ax: Axes, arrows: bool, lines: bool) -> None:
    from matplotlib.lines import Line2D

    told = [Line2D([], [], color=CYCLE[0], marker=">", label="from the first to its copies")] if arrows else []
    unknown = (
        [Line2D([], [], color=QUIET, linestyle="--", label="copies; which was first is not known")] if lines else []
    )
    ax.legend(handles=told + unknown, loc="upper center", bbox_to_anchor=(0.5, 0), ncols=2, frameon=False)
