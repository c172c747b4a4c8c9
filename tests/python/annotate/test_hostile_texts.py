"""Texts made to be slow: four times the text takes about four times as long, and nothing raises."""

import time

import pytest

import retold

TEXTS = {
    "ten thousand quotations": ('"Ab cd," said Ef. ', "en"),
    "digits": ("1", "en"),
    "numbers": ("123 ", "en"),
    "digits and commas": ("1,", "en"),
    "numbers that go on": ("1 lakh ", "hi"),
    "numerals without spaces": ("三千", "zh"),
    "capitals of one name": ("Abc ", "en"),
    "no sentence": ("word and so ", "en"),
    "a name that speaks": ("Aa said ", "en"),
    "capitals": ("ABCDEFG ", "en"),
    "one capital word": ("A", "en"),
    "opening marks": ("“", "en"),
    "opening marks before words": ("“ab ", "en"),
    "open paragraphs": ("“ab cd\n", "en"),
    "dashes": ("— Да, — сказал он.\n", "ru"),
    "no spaces": ("市长王芳表示：“我们”", "zh"),
    "no vowels": ("قال الوزير محمد ", "ar"),
    "small words": ("the ", "en"),
    "spellings": ("Mr Reagan met Mr Regan. ", "en"),
    "one sentence again and again": ("The ferry that sank in the harbour last winter was raised by two cranes. ", "en"),
}


def seconds(text, language):
    start = time.perf_counter()
    retold.annotate_column([text], language=language, threads=1, progress=False)
    return time.perf_counter() - start


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_the_text(name):
    piece, language = TEXTS[name]
    short, long = (piece * (size // len(piece)) for size in (20_000, 160_000))
    few = min(seconds(short, language) for _ in range(3))
    assert seconds(long, language) < 30 * few + 1  # 8 times the text; 64 times would be quadratic


def test_people_who_share_a_surname_are_told_apart_in_linear_time():
    def people(count):
        letters = "abcdefghijklmnopqrstuvwxyz"
        given = ("".join(letters[number // 26**place % 26] for place in range(4)) for number in range(count))
        return ". ".join(f"Ab{name} Krone" for name in given)

    few = min(seconds(people(1_500), "en") for _ in range(3))
    assert seconds(people(12_000), "en") < 30 * few + 1


def test_a_hundred_thousand_numbers_are_all_found():
    start = time.process_time()
    found = retold.annotate("1," * 100_000)
    assert time.process_time() - start < 5
    assert len(found.slots) == 100_000
