"""Facts of long pages whose lines all say the same of something else take as long as the pages are."""

import random
import time

import pytest

import retold

FIRST = ("Ada", "Bela", "Cora", "Dina", "Edda", "Fritz", "Gero", "Hans", "Ida", "Jona")
LAST = ("Brun", "Dahl", "Falk", "Gross", "Horn", "Jansen", "Krone", "Lund", "Moss", "Nord")
LINES = {
    "marks": '"The lamp of street {i} is not broken," said {a}.',
    "paper": '"The bridge of district {i} costs {n} euros and opens in June," {a} told the {p}.',
    "denial": "{a} denied that the lamp of street {i} is broken since {d} May, and {b} said that {n} people saw it.",
    "no stop": "{a} said that {n} euros were not paid on {d} May",
}


def page(line, count, seed):
    draw = random.Random(seed)

    def name():
        return f"{draw.choice(FIRST)} {draw.choice(LAST)}"

    papers = ("Tarn Gazette", "Velden Herald", "Moss Courier")
    values = [{"a": name(), "b": name(), "p": draw.choice(papers)} for _ in range(count)]
    return "Minutes\n\n" + "\n".join(
        line.format(i=i, n=draw.randrange(100, 900), d=1 + i % 28, **values[i]) for i in range(count)
    )


def seconds(line, count):
    taken = []
    for _ in range(3):
        comparison = retold.compare([page(line, count, seed) for seed in range(3)])
        start = time.process_time()
        comparison.facts  # noqa: B018
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("kind", LINES)
def test_four_times_as_many_lines_take_about_four_times_as_long(kind):
    line = LINES[kind]
    assert seconds(line, 1000) < 7 * seconds(line, 250)
