"""The terms that set one label apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument
from retold.plot.style import CYCLE, axes_of, bare, label_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from retold.tokenize.keyness import KeynessTable

__all__ = ["keyness"]


def keyness(table: KeynessTable, label: Any = None, *, top: int = 12, ax: Any = None) -> Axes:
    """Bars for the terms that a label has most more often than the others, and most more rarely.

    Args:
        table: What `retold.keyness` gave.
        label: Of which label; None: the first.
        top: At most so many terms on each side.
        ax: Axes of matplotlib to draw on; None: new ones.

    Returns:
        The axes, the most typical term at the top.

    Raises:
        InvalidArgument: There is no such label.

    Example:
        >>> table = retold.keyness(["ice ice snow", "sand sand snow"], ["north", "south"])
        >>> [term.get_text() for term in retold.plot.keyness(table, "south").get_yticklabels()]
        ['sand', 'ice']
    """
    labels = list(dict.fromkeys(table.label))
    wanted = (labels[0] if labels else None) if label is None else str(label)
    if wanted not in labels:
        raise InvalidArgument(f"label={label!r}: must be one of {labels[:10]}")
    rows = [(row[1], row[2]) for row in table if row[0] == wanted]
    more = [row for row in rows if row[1] > 0][:top]
    less = [row for row in rows if row[1] < 0][-top:]
    shown = more + less
    axes = axes_of(ax, 7, 1.2 + 0.28 * max(1, len(shown)))
    colours = [CYCLE[0] if score > 0 else CYCLE[1] for _, score in shown]
    axes.barh(range(len(shown)), [score for _, score in shown], color=colours)
    axes.set_yticks(range(len(shown)), [label_of(term) for term, _ in shown])
    axes.set_ylim(max(1, len(shown)) - 0.4, -0.6)
    axes.axvline(0, color="gray", linewidth=0.8)
    axes.set_xlabel("keyness: rarer here ← → more frequent here")
    axes.set_title(label_of(wanted, 60))
    bare(axes)
    return axes
