import matplotlib
import pytest


@pytest.fixture(autouse=True)
def no_window():
    """Pictures are drawn in memory, and closed."""
    matplotlib.use("Agg")
    from matplotlib import pyplot

    yield
    pyplot.close("all")
