"""Ctrl-C ends every long call at once, and leaves its objects fit for the next call."""

import gc
import signal
import sys
import time
import weakref

import pytest

import retold

from .long_calls import CALLS, index_of, texts_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="setitimer")


def cpu_seconds_until_stopped(call, prepared, after=0.02):
    """CPU time from Ctrl-C, which comes when the call has used so many seconds, to the exception; None if it was over.

    The system presses, as for a user: a thread would first have to be let in by the call that it is to end.
    """
    running = True

    def press(_signal, frame):
        if running and frame is not None and frame.f_code.co_filename == weakref.__file__:
            signal.setitimer(signal.ITIMER_PROF, 0.001)  # in the callback of a weak reference an exception is lost
        elif running:
            raise KeyboardInterrupt

    callbacks, gc.callbacks[:] = gc.callbacks[:], []  # in those of test tools an exception is lost
    before = signal.signal(signal.SIGPROF, press)
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, after)
    try:
        call(prepared)
    except KeyboardInterrupt:
        return time.process_time() - began - after
    finally:
        running = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        gc.callbacks[:] = callbacks
    return None


def assert_ends_at_once(call, prepare):
    """The best of a few tries: a deaf call is late in all of them, a machine with other work to do only in some."""
    seconds = []
    for _ in range(5):
        took = cpu_seconds_until_stopped(call, prepare())
        assert took is not None, "the call ended before"
        seconds.append(took)
        # On an idle machine that is a fifth of a second for each of two threads.
        if took < 0.4:
            return
    pytest.fail(f"Ctrl-C ended the call after {seconds} seconds")


@pytest.mark.parametrize("name", CALLS)
def test_ctrl_c_ends_a_call(name):
    prepare, call = CALLS[name]
    assert_ends_at_once(call, prepare)


def test_ctrl_c_ends_saving_and_loading(tmp_path):
    index = index_of(texts_of(20_000, 300))
    index.save(tmp_path / "index")
    assert_ends_at_once(retold.Index.load, lambda: tmp_path / "index")
    assert_ends_at_once(index.save, lambda: tmp_path / "other")
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_what_a_stopped_call_was_given_serves_the_next():
    index = retold.Index(n=3)
    texts = texts_of(20_000, 300)
    assert cpu_seconds_until_stopped(lambda x: index.add(list(range(len(x))), x), texts) is not None
    index.add(["ده"], ["پل در ساعت هشت بسته شد"])
    assert [match.id for match in index.query("پل در ساعت هشت بسته شد")][:1] == ["ده"]
    tokenizer = retold.Tokenizer(stem=True, language="en")
    assert cpu_seconds_until_stopped(tokenizer.tokens_column, texts) is not None
    assert [str(stem) for stem in tokenizer.tokens("Bridges were closed")] == ["bridg", "were", "close"]
