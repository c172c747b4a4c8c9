"""Colours stay apart for eyes that see fewer of them, and labels stay text."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from matplotlib import pyplot
from matplotlib.colors import to_rgb

import retold
from retold.plot.style import CYCLE, RELATIONS, axes_of, label_of

# Machado, Oliveira and Fernandes 2009, severity 1.
SEEN_BY = {
    "all": np.eye(3),
    "deuteranopes": np.array([[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
    "protanopes": np.array([[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
    "tritanopes": np.array([[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]),
}


def linear(colour):
    rgb = np.array(to_rgb(colour))
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    xyz = np.clip(rgb, 0, 1) @ np.array([[0.4124, 0.2126, 0.0193], [0.3576, 0.7152, 0.1192], [0.1805, 0.0722, 0.9505]])
    f = np.cbrt(np.maximum(xyz / [0.9505, 1, 1.089], 1e-9))
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("eyes", SEEN_BY)
@pytest.mark.parametrize("colours", [CYCLE[:6], list(RELATIONS.values())], ids=["cycle", "relations"])
def test_colours_differ_for_all_eyes(colours, eyes):
    seen = [lab(SEEN_BY[eyes] @ linear(colour)) for colour in colours]
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) > 9


def test_relations_go_from_dark_to_light():
    lights = [lab(linear(colour))[0] for colour in RELATIONS.values()]
    assert all(b - a > 4 for a, b in pairwise(lights))


def test_labels_are_shown_as_they_are():
    axes = axes_of(None, 3, 3)
    axes.set_title(label_of("$x^{$\n\0 پل"))
    axes.figure.canvas.draw()
    assert label_of("$x^{$\n\0 پل") == r"\$x^{\$ پل"


def test_axes_are_those_that_were_given():
    _, ax = pyplot.subplots()
    assert axes_of(ax, 1, 1) is ax
    with pytest.raises(retold.InvalidArgument, match="ax=str: must be axes of matplotlib"):
        axes_of("ax", 1, 1)
