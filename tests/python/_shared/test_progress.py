import io
import signal
import sys

import pytest

import retold
from retold._shared.progress import report_to

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


def test_a_bar_starts_again_with_every_stage(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    bar = report_to(True, "compare", unit="")
    seen = []
    for done, total in [(1, 4), (4, 4), (2, 8), (8, 8), (0, 0), (3, 9), (5, 7)]:
        bar(done, total)
        seen.append(None if bar._bar is None else (bar._bar.n, bar._bar.total))
    assert seen == [(1, 4), None, (2, 8), None, None, (3, 9), (5, 7)]


def test_compare_tells_of_the_cleaning_too():
    heard = []
    texts = ["The mayor opened the new bridge over the river on Monday.", "Snow fell."]
    retold.compare(texts, progress=lambda done, total: heard.append((done, total)))
    assert heard[0] == (sum(map(len, texts)),) * 2


COLUMN_VERBS = {
    "words": retold.words_column,
    "sentences": retold.sentences_column,
    "paragraphs": retold.paragraphs_column,
    "graphemes": retold.graphemes_column,
    "shingles": retold.shingles_column,
    "tokens": retold.Tokenizer().tokens_column,
    "matrix": lambda texts, **options: retold.Tokenizer().matrix(texts, **options)[0].toarray().tolist(),
}


@pytest.mark.parametrize("name", COLUMN_VERBS)
def test_every_column_verb_of_texts_reports_progress_as_it_is_asked(name, monkeypatch):
    verb, heard = COLUMN_VERBS[name], []
    silent = verb(TEXTS, progress=False)
    assert verb(TEXTS, progress=lambda done, total: heard.append((done, total))) == silent
    assert heard[-1][0] == heard[-1][1] > 0
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert verb(TEXTS, progress=True) == silent
    with pytest.raises(retold.InvalidArgument, match="progress"):
        verb(TEXTS, progress="yes")


class Interrupted(Exception):
    pass


def interrupted_for_ever(verb, texts):
    signal.setitimer(signal.ITIMER_REAL, 0.005)
    while True:
        verb(texts, threads=1)


@pytest.mark.parametrize("name", COLUMN_VERBS)
def test_a_signal_stops_a_column_verb_before_its_work_is_done(name):
    texts = ["One sentence of several words. " * 3000] * 200

    def interrupt(number, frame):
        raise Interrupted

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        with pytest.raises(Interrupted):
            interrupted_for_ever(COLUMN_VERBS[name], texts)
    finally:
        signal.signal(signal.SIGALRM, before)
