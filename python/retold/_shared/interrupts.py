"""Ctrl-C during queries of DuckDB, which waits for other threads without a look at signals.

While a query runs, Python hears of a signal only through its wakeup descriptor: a thread that listens there interrupts
the connection. DuckDB then raises an error of its own, and a caller expects KeyboardInterrupt.
"""

from __future__ import annotations

import os
import signal
import socket
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["stopped_by_ctrl_c"]


@contextmanager
def stopped_by_ctrl_c(connection: Any) -> Iterator[None]:
    """Inside, Ctrl-C ends the query that a DuckDB connection runs, and is KeyboardInterrupt.

    Signals reach the main thread alone: in another one, and where SIGINT is ignored, nothing is listened to.

    Args:
        connection: What has `interrupt()`.

    Example:
        >>> import duckdb
        >>> with duckdb.connect() as connection, stopped_by_ctrl_c(connection):
        ...     connection.execute("SELECT 40 + 2").fetchall()
        [(42,)]
    """
    try:
        if threading.current_thread() is threading.main_thread() and callable(signal.getsignal(signal.SIGINT)):
            with _listening(connection):
                yield
        else:
            yield
    except Exception as error:
        if type(error).__name__ == "InterruptException" or str(error) == "Query interrupted":
            raise KeyboardInterrupt from None
        raise


@contextmanager
def _listening(connection: Any) -> Iterator[None]:
    """Has a thread listen for signals; who listened before hears of them, too."""
    ours, written = socket.socketpair()
    written.setblocking(False)
    before = signal.set_wakeup_fd(written.fileno(), warn_on_full_buffer=False)

    def listen() -> None:
        while told := ours.recv(64):
            if signal.SIGINT in told:
                connection.interrupt()
            if before != -1:
                with suppress(OSError):
                    os.write(before, told)

    listener = threading.Thread(target=listen, name="retold-ctrl-c", daemon=True)
    listener.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        written.close()  # ends the thread
        listener.join()
        ours.close()
