"""Lines below a headline that name days, of which none or only one is the page's."""

import pytest

import retold

STORY = [
    "Die Mühle in Holzen mahlt wieder, nachdem ein Verein das Rad in drei Jahren Arbeit gerettet hat.",
    "Das erste Mehl ging an die Bäckerin im Ort, die daraus Brötchen für alle Kinder der Schule buk.",
]


def date_below_headline(line):
    top = ["Start", "Ort", "Sport", "Termine", "Anmelden", "Mühle mahlt nach vierzig Jahren wieder"]
    page = retold.clean("\n".join([*top, line, *STORY, "Drucken", "Impressum", "© 2033 Weserblick"]))
    return page.date


@pytest.mark.parametrize(
    "line", ["Ausstellung vom 3. bis 9. Mai 2033", "3.–9. Mai 2033", "Programm v2.11.2031", "Telefon 05651 12.11.20"]
)
def test_ranges_and_versions_are_no_date(line):
    assert date_below_headline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Atualizado em 09/05/2033 às 10h00 Publicado em 07/05/2033 às 18h20",
        "17.35 Uhr – 07.05.2033",
        "Aktualisiert: 09.05.2033, 10:00 | Erstellt: 07.05.2033, 18:20",
    ],
)
def test_days_beside_a_clock_or_a_change_count(line):
    assert date_below_headline(line) == "2033-05-07"
