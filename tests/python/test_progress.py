import io
import sys

import pytest

import retold
from retold._progress import report_to

TEXTS = ["one two three four five six seven eight " * 400] * 30


def test_a_callable_hears_of_all_the_work():
    heard = []
    retold.near_duplicates(TEXTS, progress=lambda done, total: heard.append((done, total)))
    assert heard
    assert heard[-1][0] == heard[-1][1] > 0


def test_an_error_in_the_callable_stops_the_call():
    def fail(done, total):
        raise KeyError(done)

    with pytest.raises(KeyError):
        retold.near_duplicates(TEXTS, progress=fail)


def test_no_bar_where_nobody_watches(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.delitem(sys.modules, "ipykernel", raising=False)
    assert report_to(None, "x") is None
    assert report_to(False, "x") is None
    assert report_to(True, "x") is not None
