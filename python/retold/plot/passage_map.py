"""Where the passages that two pages share stand in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from retold._core import InvalidArgument
from retold.plot.style import CYCLE, QUIET, axes_of, label_of
from retold.similarity.passages import passages

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from retold.compare.results import Pair

__all__ = ["passage_map"]

_COLOURS = {
    "same": CYCLE[0],
    "edited": CYCLE[4],
    "paraphrase": CYCLE[1],
    "partial": CYCLE[3],
    "summary": CYCLE[5],
    "moved": CYCLE[2],
}


class _Ribbon(NamedTuple):
    kind: str
    a: tuple[int, int]
    b: tuple[int, int]


def passage_map(pair: Pair | tuple[str, str], *, ax: Any = None) -> Axes:
    """Two texts as bars from their first character to their last, and a ribbon for everything that both have.

    Crossing ribbons were moved; what no ribbon touches only one text has.

    Args:
        pair: A pair of `retold.compare`, or two texts, whose `retold.passages` are then shown.
        ax: Axes of matplotlib to draw on; None: new ones.

    Returns:
        The axes.

    Raises:
        InvalidArgument: It is neither.

    Example:
        >>> from retold import samples
        >>> pair = retold.compare(samples.load()).pair("aune_herald", "coast_wire")
        >>> [text.get_text() for text in retold.plot.passage_map(pair).get_xticklabels()]
        ['aune_herald', 'coast_wire']
    """
    names, ribbons, sizes, title = _of_texts(pair) if isinstance(pair, tuple) else _of_pair(pair)
    axes = axes_of(ax, 5.5, 6)
    for ribbon in ribbons:
        _draw(axes, ribbon, _COLOURS.get(ribbon.kind, QUIET))
    for x, size in zip((0, 1), sizes, strict=True):
        axes.plot([x, x], [0, size], color=QUIET, linewidth=5, solid_capstyle="butt", zorder=3)
    for kind, colour in _COLOURS.items():
        if any(ribbon.kind == kind for ribbon in ribbons):
            axes.fill([], [], color=colour, alpha=0.6, label=kind)
    if ribbons:
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.01), frameon=False, ncols=3)
    axes.set_xlim(-0.15, 1.15)
    axes.set_ylim(max(1, *sizes) * 1.02, 0)
    axes.set_xticks([0, 1], [label_of(name) for name in names])
    axes.xaxis.tick_top()
    axes.set_ylabel("characters")
    axes.set_title(title)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    return axes


def _of_texts(texts: tuple[Any, ...]) -> tuple[tuple[str, str], list[_Ribbon], tuple[int, int], str]:
    if len(texts) != 2 or not all(isinstance(text, str) for text in texts):
        raise InvalidArgument("pair: must be a pair of retold.compare, or a tuple of two texts")
    a, b = texts
    found = [_Ribbon(p.kind, (p.a_start, p.a_end), (p.b_start, p.b_end)) for p in passages(a, b)]
    return (
        ("first text", "second text"),
        found,
        (len(a), len(b)),
        f"{len(found)} passage{'s' if len(found) != 1 else ''}",
    )


def _of_pair(pair: Any) -> tuple[tuple[str, str], list[_Ribbon], tuple[int, int], str]:
    if not hasattr(pair, "aligned"):
        raise InvalidArgument(f"pair={type(pair).__name__}: must be a pair of retold.compare, or a tuple of two texts")
    found = [_Ribbon(g.kind, (g.a[0].start, g.a[-1].end), (g.b[0].start, g.b[-1].end)) for g in pair.aligned]
    ends = [
        max([0, *(ribbon[side][1] for ribbon in found), *(span.end for span in only)])
        for side, only in ((1, pair.only_a), (2, pair.only_b))
    ]
    return (pair.a, pair.b), found, (ends[0], ends[1]), pair.relation.replace("_", " ")


def _draw(ax: Axes, ribbon: _Ribbon, colour: str) -> None:
    """A band from one side to the other, steep in the middle."""
    import numpy as np

    x = np.linspace(0, 1, 40)
    step = x * x * (3 - 2 * x)
    upper, lower = (first + (second - first) * step for first, second in zip(ribbon.a, ribbon.b, strict=True))
    ax.fill_between(x, upper, lower, color=colour, alpha=0.55, linewidth=0)
