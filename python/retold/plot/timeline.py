"""When the pages of each story came out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from retold._shared.arguments import checked
from retold.compare.comparison import Comparison
from retold.plot.style import CYCLE, QUIET, axes_of, bare, label_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["timeline"]


@checked(max_stories=(1, None))
def timeline(comparison: Comparison, *, ax: Any = None, max_stories: int = 15) -> Axes:
    """A line for each story, a point for each of its pages on the day that the page states.

    Args:
        comparison: What `retold.compare` gave.
        ax: Axes of matplotlib to draw on; None: new ones.
        max_stories: At most so many stories, the largest first; pages of none make the last line.

    Returns:
        The axes; the title says how many pages state no day.

    Example:
        >>> from retold import samples
        >>> retold.plot.timeline(retold.compare(samples.load())).get_title()
        'When the pages came out; 4 of 5 state no day'
    """
    days = {document.id: _day(document.date) for document in comparison.documents}
    stories = sorted(comparison.stories, key=lambda story: -len(story.documents))[:max_stories]
    told = {id for story in comparison.stories for id in story.documents}
    lines = [(story.label, list(story.documents)) for story in stories]
    alone = [id for id in days if id not in told]
    if alone:
        lines.append(("(no story)", alone))
    axes = axes_of(ax, 9, 1.6 + 0.45 * max(1, len(lines)))
    for place, (_, ids) in enumerate(lines):
        known: list[Any] = sorted(day for id in ids if (day := days[id]) is not None)
        colour = CYCLE[place % len(CYCLE)] if place < len(stories) else QUIET
        if known:
            axes.plot([known[0], known[-1]], [place, place], color=colour, linewidth=1.5, alpha=0.5)
            axes.scatter(known, _apart(known, place), color=colour, s=36, edgecolor="white", linewidth=0.6, zorder=3)
    axes.set_yticks(range(len(lines)), [f"{label_of(label, 40)}  ({len(ids)})" for label, ids in lines])
    axes.set_ylim(len(lines) - 0.5, -0.5)
    unknown = sum(day is None for day in days.values())
    axes.set_title(
        "When the pages came out" + (f"; {unknown} of {len(days)} state no day" if unknown else ""), x=1, ha="right"
    )
    if unknown == len(days):
        axes.set_xticks([])
    else:
        _dates(axes, [day for day in days.values() if day is not None])
    bare(axes)
    return axes


def _dates(ax: Axes, days: list[date]) -> None:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    locator = AutoDateLocator(minticks=3, maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    ax.margins(x=0.05)
    if min(days) == max(days):
        around: list[Any] = [days[0] - timedelta(days=3), days[0] + timedelta(days=3)]
        ax.set_xlim(*around)


def _day(text: str | None) -> date | None:
    """The day, if the text has year, month and day."""
    try:
        return None if text is None else date.fromisoformat(text[:10])
    except ValueError:
        return None


def _apart(days: list[date], place: int) -> list[float]:
    """Heights of points: those of one day one above the other."""
    heights: list[float] = []
    seen: dict[date, int] = {}
    for day in days:
        seen[day] = seen.get(day, -1) + 1
        heights.append(place - min(0.4, 0.13 * seen[day]))
    return heights
