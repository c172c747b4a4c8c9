import pytest

from retold._shared.interrupts import interruptible


class InterruptException(Exception):  # as DuckDB's
    pass


@pytest.mark.parametrize("raised", [RuntimeError("Query interrupted"), InterruptException("Interrupted!")])
def test_an_interrupted_query_is_a_keyboard_interrupt(raised):
    @interruptible
    def ask():
        raise raised

    with pytest.raises(KeyboardInterrupt):
        ask()


def test_every_other_error_stays_what_it_is():
    @interruptible
    def ask(number, *, more):
        raise ValueError(f"{number} {more}")

    with pytest.raises(ValueError, match="1 2"):
        ask(1, more=2)
