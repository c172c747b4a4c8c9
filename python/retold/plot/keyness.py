"""The terms that set one label apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._shared.arguments import checked, refuse, shown
from retold.plot.style import CYCLE, axes_of, bare, label_of
from retold.tokenize.keyness import KeynessTable

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["keyness"]


@checked(top=(1, None))
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
    wanted = _label_in(labels, label)
    rows = [(row[1], row[2]) for row in table if row[0] == wanted]
    more = [row for row in rows if row[1] > 0][:top]
    less = [row for row in rows if row[1] < 0][-top:]
    terms = more + less
    axes = axes_of(ax, 7, 1.2 + 0.28 * max(1, len(terms)))
    colours = [CYCLE[0] if score > 0 else CYCLE[1] for _, score in terms]
    axes.barh(range(len(terms)), [score for _, score in terms], color=colours)
    axes.set_yticks(range(len(terms)), [label_of(term) for term, _ in terms])
    axes.set_ylim(max(1, len(terms)) - 0.4, -0.6)
    axes.axvline(0, color="gray", linewidth=0.8)
    axes.set_xlabel("keyness: rarer here ← → more frequent here")
    axes.set_title(label_of(wanted, 60))
    bare(axes)
    return axes


def _label_in(labels: list[str], label: Any) -> str:
    """The label that is meant: the first one for None."""
    try:
        wanted = str(label)
    except Exception:  # it has no text
        wanted = ""
    if label is None and labels:
        return labels[0]
    if wanted not in labels:
        refuse("label", label, f"must be one of {shown(labels)}")
    return wanted
