"""Pages full of repeated clauses, given to several speakers, read the same in whatever order they come."""

import random
from itertools import islice, permutations

import pytest

import retold

from .everything_told import told

CLAUSES = (
    "the mill will stay shut until June",
    "nobody will enter it before June 1",
    "the repair costs 4.5 million euros",
    "12 beams were rotten",
    "14 beams were rotten on Monday",
    "the board knew of the beams since 2029",
    "the roof was not inspected",
    "no money is left for a new mill",
    "the stream rose by 2.5 metres on Tuesday",
    "boats carry 300 people an hour",
)
SPEAKERS = ("Ruth Kessler", "Tom Arlow", "Ada Brun", "Marek Dahl", "Lena Voss", "Harbour Office", "Tarn Gazette", "she")
SENTENCES = (
    "“{C},” said {s}.",
    "“{C},” {s} told the {t}. “{D}.”",
    "“{C}. {D}. {C},” said {s}.",
    "{S} said {c}.",
    "{S} said {c}, {t} said {d}.",
    "{S} said that {c}, and {d}.",
    "{S} denied that {c}.",
    "{S}: “{C}.”",
    "According to {s}, {c}, while {t} said {d}.",
    "{C}, {s} said, and {d}.",
    "{C}, said {s} and {t}.",
    "{C}; {d}; {c}.",
    "She said {c}. He said {d}.",
)


def capital(text):
    return text[:1].upper() + text[1:]


def sentence(choose, clauses, speakers):
    c, d, s, t = (choose.choice(what) for what in (clauses, clauses, speakers, speakers))
    return choose.choice(SENTENCES).format(c=c, C=capital(c), d=d, D=capital(d), s=s, S=capital(s), t=t)


def page(choose, clauses, speakers):
    known = [sentence(choose, clauses, speakers) for _ in range(choose.randrange(1, 6))]

    def one():
        return choose.choice(known) if choose.random() < 0.7 else sentence(choose, clauses, speakers)

    paragraphs = [" ".join(one() for _ in range(choose.randrange(1, 7))) for _ in range(choose.randrange(1, 6))]
    title = capital(choose.choice(clauses)) + "\n\n" if choose.random() < 0.5 else ""
    return title + choose.choice(("\n\n", "\n", " ")).join(paragraphs)


def pages(seed):
    choose = random.Random(seed)
    clauses = choose.sample(CLAUSES, choose.choice((2, 3, 5, 10)))
    speakers = choose.sample(SPEAKERS, choose.choice((2, 3, 5, 8)))
    count = choose.choice((2, 2, 3, 3, 4))
    return {f"{choose.choice('abcdefgh')}{i}": page(choose, clauses, speakers) for i in range(count)}


@pytest.mark.parametrize("first", range(0, 80, 10))
def test_the_order_of_pages_changes_nothing(first):
    for seed in range(first, first + 10):
        texts = pages(seed)
        dates = {id: f"2031-05-{10 + seed % 9 + 3 * k}" for k, id in enumerate(sorted(texts)) if (seed + k) % 3}
        in_order = told(retold.compare(texts, dates=dates))
        for ids in islice(permutations(texts), 1, 6):
            again = told(retold.compare({id: texts[id] for id in ids}, dates=dates))
            assert {key for key in again if again[key] != in_order[key]} == set(), (seed, ids)
