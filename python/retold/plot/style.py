"""What all pictures share: colours that colour-blind readers tell apart, labels that are only text, new axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._core import InvalidArgument

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["CYCLE", "QUIET", "RELATIONS", "axes_of", "label_of"]

# from: Okabe and Ito 2008, without black, which is no colour on a dark page
CYCLE = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442")
QUIET = "#999999"

# From the closest relation to the farthest: dark to light, so that greys tell them apart as well.
RELATIONS = {
    "duplicate": "#14286B",
    "reprint": "#2A5CA8",
    "contains": "#4A90D0",
    "retelling": "#4FB08C",
    "same_story": "#F0B030",
    "same_topic": "#F7E0A8",
    "unrelated": "#EEEEEE",
}
_LONGEST = 28


def label_of(text: Any, longest: int = _LONGEST) -> str:
    r"""A label that matplotlib shows as it is: one short line, no formula.

    Example:
        >>> label_of("costs $5 to\n$7"), label_of("a" * 40, 5)
        ('costs \\$5 to \\$7', 'aaaa…')
    """
    line = " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())
    line = line if len(line) <= longest else line[: longest - 1] + "…"
    return line.replace("$", r"\$")


def axes_of(ax: Any, width: float, height: float) -> Axes:
    """The axes that were given, or new ones of this size in inches."""
    if ax is None:
        from matplotlib import pyplot

        _, ax = pyplot.subplots(figsize=(width, height), layout="constrained")
    if not hasattr(ax, "transAxes"):
        raise InvalidArgument(f"ax={type(ax).__name__}: must be axes of matplotlib, or None")
    found: Axes = ax
    return found


def bare(ax: Axes) -> None:
    """Takes the frame away that only makes noise."""
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
