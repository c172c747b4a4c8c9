"""Title, day and byline are found together, by their place above the story, in many languages and layouts."""

from pathlib import Path

import pytest

import retold

FILE = Path(__file__).resolve().parents[2] / "data/headlines.txt"


def read_pages():
    """{layout: ({"title": ..., "date": ..., "byline": ...}, page)} of the file; "none" is None."""
    pages = {}
    for part in FILE.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, text = part.partition("---\n")
        layout, *told = head.strip().split("\n")
        wanted = dict(line.split(": ", 1) for line in told)
        pages[layout] = ({key: None if value == "none" else value for key, value in wanted.items()}, text.rstrip("\n"))
    return pages


PAGES = read_pages()


@pytest.mark.parametrize("layout", PAGES)
def test_title_day_and_byline_of_a_page(layout):
    wanted, text = PAGES[layout]
    page = retold.clean(text)
    assert {"title": page.title, "date": page.date, "byline": page.byline} == wanted


@pytest.mark.parametrize("layout", PAGES)
def test_the_title_is_no_text_of_the_story(layout):
    wanted, text = PAGES[layout]
    assert wanted["title"] not in retold.clean(text).text.split("\n")


@pytest.mark.parametrize(
    "visited",
    [
        "Retrieved 9 May 2031",
        "Heute ist Freitag, der 9. Mai 2031",
        "Hoy: 9 de mayo de 2031",
        "Переслано 9 мая 2031",
        "Dziś 9 maja 2031",
        "本日 2031年5月9日",
    ],
)
def test_the_day_on_which_a_page_was_read_is_not_its_day(visited):
    story = "\n".join(
        [
            "The harbour wall at Aldmouth has been closed to walkers after a crack was found on Monday.",
            "The council said that divers would look at its foot, and that the path would stay shut until they had.",
            "Fishermen said that they had told the council about the crack two winters ago.",
        ]
    )
    page = retold.clean(f"Harbour wall is closed to walkers\n{visited}\n{story}")
    assert page.date is None
    told = retold.clean(f"Harbour wall is closed to walkers\n{visited}\n5 May 2031\n{story}")
    assert told.date == "2031-05-05"
