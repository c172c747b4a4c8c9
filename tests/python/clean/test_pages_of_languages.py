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


def divs(lines):
    """The page as a site writes it that gives no names: menus of links, everything in div."""
    first = next(i for i, line in enumerate(lines) if line.endswith("*"))
    last = max(i for i, line in enumerate(lines) if line.endswith("*"))

    def menu(items):
        return "<div>" + "".join(f'<div><a href="/{n}">{item}</a></div>' for n, item in enumerate(items)) + "</div>"

    story = "".join(f"<div>{line.rstrip('*')}</div>" for line in lines[first : last + 1])
    return f"<html><body>{menu(lines[:first])}<div>{story}</div>{menu(lines[last + 1 :])}</body></html>"


@pytest.mark.parametrize("language", PAGES)
def test_html_without_names_keeps_the_story_and_no_menu(language):
    lines = PAGES[language]
    page = retold.clean_html(divs(lines))
    kept = [block.text for block in page.blocks if block.kept]
    story = [line[:-1] for line in lines if line.endswith("*")]
    assert [line for line in story if line not in kept] in ([], [page.title])
    last = max(i for i, line in enumerate(lines) if line.endswith("*"))
    first = next(i for i, line in enumerate(lines) if line.endswith("*"))
    assert [line for line in lines[:first] + lines[last + 1 :] if line in kept] == []
    assert [block.text for block in page.blocks if block.label == "advert" and block.kept] == []


def test_greek_capitals_without_accents_are_the_same_words():
    block = next(block for block in clean(PAGES["el"]).blocks if block.text == "ΔΙΑΦΗΜΙΣΗ")
    assert (block.label, block.kept) == ("advert", False)


def test_a_byline_below_the_headline_is_no_story():
    text = (
        "<p>The mill of Stonewell turns again, after thirty years in which nobody cared for its wheel or its roof.</p>"
    )
    page = retold.clean_html(f"<article><h1>Mill turns again</h1><p>By Nora Alder</p>{text * 3}</article>")
    assert page.byline == "Nora Alder"
    assert "By Nora Alder" not in page.text
