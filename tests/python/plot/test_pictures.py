"""Each plot looks as the stored picture: coarse ones without letters, so that fonts and versions make no difference.

RETOLD_DRAW=1 in the environment stores them anew; look at them before they are committed.
"""

import os
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from matplotlib import image, pyplot
from matplotlib.legend import Legend
from matplotlib.text import Text

import retold

STORED = Path(__file__).resolve().parents[2] / "data/plots"
MOST = 0.2  # of the ink of the stored picture; the pictures differ from each other by more than twice as much

FERRY = (
    "The ferry to Tarn sailed again on Monday, after two years of repairs in the yard of Marrowick. "
    "Hundreds of islanders stood on the quay, and a band played until the evening. "
    "The captain, Ada Krone, said the new engine needs half of the fuel. "
)
BRIDGE = (
    "Engineers closed the old railway bridge in Hesk for good. Rust has eaten through eleven of its beams, says their "
    "report, and no bank wants to lend the money. Trains will go through the valley until a tunnel is built. "
)
MOVED = FERRY[96:] + FERRY[:96] + "Snow is expected. "
DAYS = ["2031-05-03", "2031-05-05", "2031-05-09", "2031-05-04"]


def compared():
    pages = {"a": FERRY, "b": FERRY, "c": MOVED, "d": BRIDGE}
    return retold.compare({id: retold.clean(page, mode="off") for id, page in pages.items()}, dates=DAYS)


PLOTS = {
    "similarity_map": lambda ax: retold.plot.similarity_map(compared(), ax=ax),
    "who_copies_whom": lambda ax: retold.plot.who_copies_whom(compared(), ax=ax),
    "timeline": lambda ax: retold.plot.timeline(compared(), ax=ax),
    "kept_by_source": lambda ax: retold.plot.kept_by_source(
        retold.clean_column([FERRY, BRIDGE, FERRY], mode="off"), ["x", "y", "پل"], ax=ax
    ),
    "keyness": lambda ax: retold.plot.keyness(retold.keyness([FERRY, BRIDGE], ["x", "y"]), "x", top=5, ax=ax),
    "passage_map": lambda ax: retold.plot.passage_map((FERRY + BRIDGE, BRIDGE + FERRY), ax=ax),
}


def picture(name):
    """60 by 45 colours, each the mean of 16 pixels."""
    figure, ax = pyplot.subplots(figsize=(4, 3), dpi=60)
    PLOTS[name](ax)
    for kind in (Text, Legend):
        for artist in figure.findobj(kind):
            artist.set_visible(False)
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3].astype(float)
    return pixels.reshape(45, 4, 60, 4, 3).mean(axis=(1, 3))


def stored(name):
    return image.imread(STORED / f"{name}.png")[..., :3] * 255


def difference(seen, known):
    return np.abs(seen - known).sum() / (255 - known).sum()


@pytest.mark.parametrize("name", PLOTS)
def test_a_plot_looks_as_it_did(name):
    seen = picture(name)
    if os.environ.get("RETOLD_DRAW"):
        image.imsave(STORED / f"{name}.png", seen.round().astype(np.uint8))
    assert difference(seen, stored(name)) < MOST


def test_the_stored_pictures_are_told_apart():
    for name, other in permutations(PLOTS, 2):
        assert difference(stored(name), stored(other)) > 2 * MOST
