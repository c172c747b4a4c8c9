"""A document in a notebook: its page with everything that was found marked where it stands."""

import re

import retold


def plain(html):
    return re.sub(r"<[^>]*>", "", re.sub(r"<bdi[^>]*>[^<]*</bdi>", "", html))


def test_what_was_found_is_marked_and_labelled_in_the_text():
    html = retold.annotate('"We lost 40 boats," said Ada Krone on 3 May 2031.')._repr_html_()
    assert "&quot;We lost 40 boats,&quot; said Ada Krone on 3 May 2031." in plain(html)
    for label in ("direct quote: Ada Krone", ">number 40 boats<", ">date 2031-05-03<", ">person<"):
        assert label in html


def test_of_a_page_title_and_story_are_shown():
    story = (
        "The ferry that sank in the harbour of Tarn last winter was raised by three cranes on 3 May, said Ada Krone."
    )
    page = retold.clean(f"Home\nNews\nSport\nWeather\nLog in\n\nFerry raised\n\n{story}\n\nShare on Fakebook\n")
    html = retold.annotate(page)._repr_html_()
    assert story in plain(html)
    assert "Weather" not in html
    assert "Fakebook" not in html


def test_every_paragraph_has_the_direction_of_its_text():
    html = retold.annotate('وزیر اعظم نے کہا کہ "40 افراد لاپتہ ہیں"۔\n\n12 people left.')._repr_html_()
    assert html.count('<div dir="auto" style="line-height') == 2


def test_a_mark_over_two_lines_is_drawn_on_both():
    html = retold.annotate('"We lost 40 boats,\n\nand 12 men," said Ada Krone.')._repr_html_()
    assert html.count("<mark") == html.count("</mark>") > 2


def test_a_page_that_is_too_long_says_that_it_is_cut():
    assert "cut: the page is longer" in retold.annotate("Ada Krone left on 3 May.\n" * 5000)._repr_html_()
    assert "cut" not in retold.annotate("Ada Krone left on 3 May.")._repr_html_()


def test_a_document_of_a_comparison_shows_its_page():
    pages = {"a": '"We lost 40 boats," said Ada Krone.', "b": "Nothing else was lost, she said."}
    html = retold.compare(pages).document("a")._repr_html_()
    assert "Ada Krone" in html
    assert html.count("<mark") > 1
