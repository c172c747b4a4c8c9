"""How much of its pages each source has that belongs to the story."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument
from retold._shared.arguments import checked, refuse
from retold.clean.pages import Pages
from retold.plot.style import CYCLE, axes_of, bare, label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

__all__ = ["kept_by_source"]


@checked(max_sources=(1, None))
def kept_by_source(pages: Pages, sources: Sequence[Any] | Any, *, ax: Any = None, max_sources: int = 30) -> Axes:
    r"""A row for each source: a point for each page at the share of its text that was kept, a bar at their median.

    A source far from the others, or spread wide, is where to look: its template is unknown, or its pages are not alike.

    Args:
        pages: What `retold.clean_column` gave; missing pages are left out.
        sources: The source of each page.
        ax: Axes of matplotlib to draw on; None: new ones.
        max_sources: At most so many sources, those with most pages; the title says how many are left out.

    Returns:
        The axes, the source that keeps least at the top.

    Raises:
        InvalidArgument: There are not as many sources as pages.

    Example:
        >>> pages = retold.clean_column(["Menu\nThe ferry sailed on Monday, after two years of repairs.", "It rained."])
        >>> [label.get_text() for label in retold.plot.kept_by_source(pages, ["Coast", "Wire"]).get_yticklabels()]
        ['Coast (1)', 'Wire (1)']
    """
    if isinstance(sources, str | bytes) or not hasattr(sources, "__iter__"):
        refuse("sources", sources, "must be a column, a source for each page")
    give = next((getattr(sources, way) for way in ("to_pylist", "to_list", "tolist") if hasattr(sources, way)), None)
    listed = list(sources if give is None else give())
    if len(listed) != len(pages):
        raise InvalidArgument(f"sources={len(listed)} sources: must be as many as pages, which are {len(pages)}")
    shares: dict[str, list[float]] = {}
    for page, source in zip(pages, listed, strict=True):
        if page is not None:
            shares.setdefault(str(source), []).append(page.kept_share)
    largest = sorted(shares, key=lambda source: -len(shares[source]))[:max_sources]
    shown = sorted(largest, key=lambda source: (median(shares[source]), source))
    axes = axes_of(ax, 7, 1.4 + 0.35 * max(1, len(shown)))
    for place, source in enumerate(shown):
        some = shares[source]
        axes.scatter(some, [place] * len(some), s=26, alpha=min(1.0, 0.25 + 3 / len(some)), color=CYCLE[0], linewidth=0)
        axes.plot([median(some)] * 2, [place - 0.32, place + 0.32], color=CYCLE[5], linewidth=2.5)
    axes.set_yticks(range(len(shown)), [f"{label_of(source)} ({len(shares[source])})" for source in shown])
    axes.set_ylim(len(shown) - 0.5, -0.5)
    axes.set_xlim(-0.02, 1.02)
    axes.set_xlabel("share of the text that was kept (bar: median)")
    left = len(shares) - len(shown)
    axes.set_title(f"{len(shares)} sources" + (f"; {left} not shown" if left else ""))
    axes.grid(axis="x", alpha=0.3)
    bare(axes)
    return axes
