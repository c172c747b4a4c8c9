"""Texts of every width reach the core and come back as they were."""

from random import Random

import pytest

import retold


@pytest.mark.parametrize(
    "letters",
    [
        "aé",
        "é",
        "aя",
        "яЖ ",
        "的a",
        "的。한",
        "的я",
        "的яa",
        "a\ud800的",
        "\udfff",
        "😀a",
        "😀的яa",
        "\u07ff\u0800",
        "\x7f\x80",
    ],
)
def test_a_text_of_any_width_comes_back_as_it_was(letters):
    random = Random(7)
    for size in (1, 7, 8, 9, 15, 16, 17, 33, 1023, 1024, 1025, 3000):
        text = "".join(random.choices(letters, k=size))
        assert retold.decode_entities(text + "&lt;").text == text + "<"
