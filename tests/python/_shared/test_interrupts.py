import os
import signal
import socket
import sys
import threading
import time

import pytest

from retold._shared.interrupts import stopped_by_ctrl_c

duckdb = pytest.importorskip("duckdb")

# One task, which a thread of DuckDB has while the main thread waits for it.
LONG = "SELECT count(*) FROM range(1000000000000) r WHERE hash(r.range) = 1"


class InterruptException(Exception):  # as DuckDB's
    pass


@pytest.fixture
def ctrl_c():
    """Sends SIGINT so many seconds from now; the handler is Python's own, whoever started the tests."""
    before, timers = signal.signal(signal.SIGINT, signal.default_int_handler), []

    def send(seconds):
        timers.append(threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGINT)))
        timers[-1].start()

    yield send
    for timer in timers:
        timer.join()
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("raised", [RuntimeError("Query interrupted"), InterruptException("Interrupted!")])
def test_an_interrupted_query_is_a_keyboard_interrupt(raised):
    with duckdb.connect() as connection, pytest.raises(KeyboardInterrupt), stopped_by_ctrl_c(connection):
        raise raised


def test_every_other_error_stays_what_it_is():
    with duckdb.connect() as connection, pytest.raises(ValueError, match="1 2"), stopped_by_ctrl_c(connection):
        raise ValueError("1 2")


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill")
def test_ctrl_c_ends_a_query_of_another_thread_and_the_connection_lives_on(ctrl_c):
    with duckdb.connect() as connection:
        for _ in range(2):
            started = time.monotonic()
            ctrl_c(0.5)
            with pytest.raises(KeyboardInterrupt), stopped_by_ctrl_c(connection):
                connection.sql(LONG).fetchall()
            assert time.monotonic() - started < 20
        assert connection.sql("SELECT 42").fetchall() == [(42,)]


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill")
def test_who_listened_for_signals_before_hears_of_them_and_listens_on(ctrl_c):
    theirs, written = socket.socketpair()
    written.setblocking(False)
    before = signal.set_wakeup_fd(written.fileno())
    try:
        ctrl_c(0.5)
        with duckdb.connect() as connection, pytest.raises(KeyboardInterrupt), stopped_by_ctrl_c(connection):
            connection.sql(LONG).fetchall()
        assert theirs.recv(8) == bytes([signal.SIGINT])
    finally:
        assert signal.set_wakeup_fd(before) == written.fileno()
        theirs.close()
        written.close()


def test_in_other_threads_nothing_is_listened_to():
    found = []

    def ask():
        with duckdb.connect() as connection, stopped_by_ctrl_c(connection):
            found.extend(connection.sql("SELECT 'کوہ'").fetchall())
            found.append([thread.name for thread in threading.enumerate()].count("retold-ctrl-c"))

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert found == [("کوہ",), 0]
