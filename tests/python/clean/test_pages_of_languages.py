"""The same invented page in languages that no model was trained on: the story stays, inserts in its midst go."""

from pathlib import Path

import pytest

import retold

FILE = Path(__file__).resolve().parents[2] / "data/pages_of_languages.txt"


def read_pages():
    """{language: lines}; a line of the story ends with an asterisk."""
    pages = {}
    for part in FILE.read_text(encoding="utf-8").split("=== ")[1:]:
        language, *lines = part.strip().split("\n")
        pages[language] = lines
    return pages


PAGES = read_pages()


def clean(lines):
    return retold.clean("\n".join(line.rstrip("*") for line in lines))


@pytest.mark.parametrize("language", PAGES)
def test_the_story_is_what_stays(language):
    story = [line[:-1] for line in PAGES[language] if line.endswith("*")]
    page = clean(PAGES[language])
    assert page.title == story[0]
    assert [block.text for block in page.blocks if block.kept] == story[1:]
    assert page.date == "2031-03-14"


@pytest.mark.parametrize("language", PAGES)
def test_cues_of_the_language_are_named_as_the_reason(language):
    cues = [block.reason for block in clean(PAGES[language]).blocks if block.reason.endswith(f"({language})")]
    assert len(cues) >= 5


def test_words_of_a_language_are_no_furniture_elsewhere():
    # "sa" is a verb of speech in Norwegian, "de" a word before authors in Romanian.
    text = "The ferry sa not back.\nA boat de Marlow was seen on Monday, and nobody knew whose it was.\n"
    assert retold.clean(text, language="en").text == retold.clean(text, language="en", mode="off").text


@pytest.mark.parametrize("form", ["14 มีนาคม 2574", "14 มี.ค. 2574 09:42 น.", "14 มีนาคม 2574 เวลา 09:42 น."])
def test_days_of_thai_pages_are_days_of_the_common_era(form):
    lines = [form if line.startswith("14 มีนาคม") else line for line in PAGES["th"]]
    assert clean(lines).date == "2031-03-14"
