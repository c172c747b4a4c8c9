"""Quotations of all forms in many languages: what is said and by whom."""

from pathlib import Path

import pytest

import retold

BLOCKS = (Path(__file__).parent / "quotes_in_languages.txt").read_text(encoding="utf-8").split("\n\n")[1:]


def read(block):
    head, text, *said = block.strip().split("\n")
    language, _, form = head.partition(": ")
    pairs = [line.removeprefix("> ").rpartition(" < ") for line in said]
    return language, form, text.replace("⏎", "\n"), [(what, None if who == "?" else who) for what, _, who in pairs]


ROWS = [read(block) for block in BLOCKS]


@pytest.mark.parametrize(("language", "form", "text", "said"), ROWS, ids=[f"{row[0]}: {row[1]}" for row in ROWS])
def test_quotations_of_all_forms_have_their_speakers(language, form, text, said):
    quotes = retold.quotes(text, language=language)
    assert [(" … ".join(span.text.strip(".,。؟!? ") for span in q.content), q.speaker) for q in quotes] == said


def test_languages_and_forms_are_many():
    assert len({row[0] for row in ROWS}) >= 30
    assert len({row[1] for row in ROWS}) >= 60
