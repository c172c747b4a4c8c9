"""Layouts that tell what a line is, whatever its words: letterheads, credits, entries of a log, a wrong encoding."""

from __future__ import annotations

import retold

PARAGRAPHS = [
    "Il consiglio di Valdorra ha deciso martedì di chiudere il ponte vecchio per sei mesi, perché due piloni si "
    "muovono ogni volta che passa un autobus.",
    "«Non crolla, ma non lo direi a mia madre», ha detto l'ingegnera Ottavia Brusadel. I lavori costeranno 1,8 milioni "
    "di euro e cominceranno il 3 marzo.",
    "Le scuole sulla riva destra apriranno mezz'ora più tardi, ha fatto sapere il comune. Chi abita a meno di un "
    "chilometro andrà a piedi.",
    "Il ponte fu costruito nel 1911 e rifatto una volta sola, dopo la piena del 1966, quando l'acqua portò via la "
    "ringhiera e un gelataio.",
]


def page(*lines: str) -> retold.Page:
    return retold.clean("\n".join(lines))


def labels(cleaned: retold.Page) -> dict[str, str]:
    return {cleaned.raw[b.start : b.end]: b.label for b in cleaned.blocks}


HEAD = ["Salta al contenuto", "La Gazzetta di Valdorra", "Cronaca   Sport   Meteo   Annunci", ""]
FOOT = ["", "I più letti", "Gatto eletto sindaco per un giorno", "La ricetta della zia", "", "© Gazzetta di Valdorra"]


def news(*above: str) -> retold.Page:
    body = [line for paragraph in PARAGRAPHS for line in (paragraph, "")]
    title = "Valdorra chiude il ponte vecchio per sei mesi"
    return page(*HEAD, title, "", "Nerina Zaccolo", "4 febbraio 2031, 18:10", "", *above, "", *body, *FOOT)


def test_line_above_the_story_that_ends_with_the_byline_is_a_caption() -> None:
    caption = "Il ponte ieri all'alba, visto dalla riva destra. | Nerina Zaccolo"
    assert labels(news(caption))[caption] == "caption"


def test_author_and_paper_on_one_line_are_no_caption() -> None:
    byline = "Nerina Zaccolo | La Gazzetta di Valdorra"
    assert labels(news(byline))[byline] != "caption"


def test_line_above_the_story_that_ends_with_a_copyright_sign_and_a_name_is_a_caption() -> None:
    caption = "Gli autobus passano ora per la via nuova, lungo il fiume. © Foto B. Z."
    cleaned = news(caption)
    assert labels(cleaned)[caption] == "caption"
    assert cleaned.title == "Valdorra chiude il ponte vecchio per sei mesi"


def test_first_paragraph_that_ends_with_a_name_stays() -> None:
    first = "Nessuno passerà più sul ponte vecchio di Valdorra, ha detto Ottavia Brusadel."
    assert labels(news(first))[first] == "content"


LETTER = """DER DEICHBOTE - Brief aus dem Watt
Nr. 31 vom 14. April 2033
========================================================================

Die Fähre fährt wieder, aber nur bei Flut

Nach elf Tagen Pause ist die Fähre nach Norderhever am Montag wieder
gefahren, allerdings nur bei Flut und ohne Autos, wie die Reederei am
Abend mitteilte.

„Wir haben den Schlick bestellt, aber nicht so viel davon“, sagte der
Kapitän Eike Petersen-Thoms, der seit 1998 auf der Strecke fährt und noch
nie so lange an Land war.

Die Gemeinde will jetzt einen Bagger kaufen, der etwa 400.000 Euro kostet
und im Sommer auch den Hafen freihalten soll.

-- Levke Andresen

========================================================================
AUSSERDEM IN DIESEM BRIEF
- Krabben werden kleiner
- Wohin mit dem alten Leuchtturm

Wer den Brief nicht mehr will, schreibt eine Karte.
"""


def test_letter_between_drawn_lines_is_parted_from_its_head_and_foot() -> None:
    cleaned = retold.clean(LETTER)
    kept = [cleaned.raw[b.start : b.end] for b in cleaned.blocks if b.kept]
    assert kept[0] == "Nach elf Tagen Pause ist die Fähre nach Norderhever am Montag wieder"
    assert kept[-1] == "und im Sommer auch den Hafen freihalten soll."
    assert cleaned.title == "Die Fähre fährt wieder, aber nur bei Flut"
    assert cleaned.date == "2033-04-14"


def test_drawn_line_and_the_heading_below_it_are_two_lines() -> None:
    by_text = {LETTER[b.start : b.end]: b.kept for b in retold.clean(LETTER).blocks}
    assert not by_text["=" * 72]
    assert not by_text["AUSSERDEM IN DIESEM BRIEF"]


def test_entries_of_a_log_go_on_behind_an_advert() -> None:
    entries = [("19.40", PARAGRAPHS[0]), ("18.15", PARAGRAPHS[1]), ("17.02", PARAGRAPHS[2]), ("16.31", PARAGRAPHS[3])]
    body = [line for time, text in entries for line in (f"ore {time}", text, "")]
    last = ["ore 15.55", "Buongiorno a tutti: il consiglio si riunisce tra poco, e piove come nel 1966."]
    cleaned = page(*HEAD, "Il ponte, minuto per minuto", "", *body, "Pubblicità", "", *last, *FOOT)
    assert labels(cleaned)[last[1]] == "content"
    assert labels(cleaned)["Gatto eletto sindaco per un giorno"] != "content"


def test_day_in_the_wrong_encoding_is_read() -> None:
    text = "\n".join(
        [
            "Kronika Zatoki",
            "",
            "Prom wraca do portu po dziewięciu dniach",
            "",
            "5 października 2030",
            "",
            "Prom wrócił do portu w niedzielę rano, dziewięć dni po tym, jak zgasł jego silnik.",
            "",
            "Załoga mówi, że chciałaby teraz spać, a kapitan, że chciałby wiedzieć dlaczego.",
        ]
    )
    garbled = text.encode().decode("cp1252", errors="replace")
    cleaned = retold.clean(garbled)
    assert cleaned.date == "2030-10-05"


def test_notices_of_machine_translation_are_furniture() -> None:
    for notice in (
        "This article was translated automatically and may contain errors.",
        "Questo articolo è stato tradotto automaticamente e può contenere errori.",
    ):
        cleaned = page(*HEAD, "Valdorra chiude il ponte", "", *PARAGRAPHS, notice, *FOOT)
        assert labels(cleaned)[notice] == "widget"


def test_first_lines_of_a_page_are_no_links_to_stories() -> None:
    cleaned = page(
        "Vai subito al testo",
        "Il Corriere delle Valli Alte",
        *HEAD[2:],
        "Valdorra chiude il ponte",
        "",
        *PARAGRAPHS,
        *FOOT,
    )
    assert labels(cleaned)["Il Corriere delle Valli Alte"] == "nav"


def test_sender_below_the_story_is_a_credit() -> None:
    cleaned = page(*HEAD, "Valdorra chiude il ponte", "", *PARAGRAPHS, "", "Fonte: AVZ", *FOOT)
    assert labels(cleaned)["Fonte: AVZ"] == "credit"
