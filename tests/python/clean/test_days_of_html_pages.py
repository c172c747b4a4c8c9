"""The day of a page: what its markup states, weighed against what its readers see."""

import json

import pytest

import retold

if not retold.about()["html"]:
    pytest.skip("this build reads no HTML", allow_module_level=True)

STORY = (
    "<p>The harbour board voted on Tuesday to close the northern pier to all vessels longer than forty metres, its "
    "chairwoman said.</p><p>Fishermen had asked for a delay of three months, because the southern pier cannot take "
    "their boats before the autumn.</p>"
)


def ld(*objects):
    return "".join(f"<script type='application/ld+json'>{json.dumps(item)}</script>" for item in objects)


ARTICLE = {"@type": "NewsArticle", "headline": "Pier closed to long vessels", "datePublished": "2031-05-07T03:22:07Z"}
OTHER = {"@type": "NewsArticle", "headline": "Ten hats for the spring", "datePublished": "2029-01-02"}


def page(head="", before="", after="", url=None):
    return retold.clean_html(
        f"<html><head><title>Pier closed to long vessels</title>{head}</head><body><article>{before}"
        f"<h1>Pier closed to long vessels</h1>{after}{STORY}</article></body></html>",
        url=url,
    )


@pytest.mark.parametrize(
    ("head", "before", "after", "wanted"),
    [
        # One moment in two zones is told in the page's own.
        (
            ld(ARTICLE),
            "",
            "<div>Posted <time datetime='2031-05-06T22:22:07-05:00'>5 hours ago</time></div>",
            "2031-05-06",
        ),
        (ld(ARTICLE), "", "<div><time datetime='2031-05-04T22:22:07-05:00'>4 days ago</time></div>", "2031-05-07"),
        # A clock or "two hours ago" contradicts no day.
        (ld(ARTICLE), "", "<div><time datetime='2031-05-09T11:46:00'>11:46</time></div>", "2031-05-07"),
        (ld(ARTICLE), "", "<div><time datetime='2031-05-06'>6 May 2031</time></div>", "2031-05-06"),
        # Which article of a graph is the page's is told by its headline, not by its place.
        (ld([OTHER, ARTICLE]), "", "", "2031-05-07"),
        (ld({"@graph": [OTHER, {"@type": "WebPage"}, ARTICLE]}), "", "", "2031-05-07"),
        (
            ld({"@type": "LiveBlogPosting", "liveBlogUpdate": [OTHER], "datePublished": "2031-05-06"}),
            "",
            "",
            "2031-05-06",
        ),
        (ld(OTHER | {"headline": "What the board decided"}), "", "", "2029-01-02"),
        # Escaped as if it were text.
        (ld(ARTICLE).replace('"', "&quot;"), "", "", "2031-05-07"),
        # Glued to the section, above the headline, or in another order than others on the page.
        ("", "<div>HealthMAY 06, 2031Updated: JUNE 02, 2031</div>", "", "2031-05-06"),
        ("", "<span>Last updated:</span><div>May 6, 2031</div>", "", "2031-05-06"),
        (
            "",
            "<time datetime='2031-05-06'>yesterday</time><p>A",
            "<time datetime='06-05-2031'>06-05-2031</time>",
            "2031-05-06",
        ),
    ],
)
def test_the_day_is_weighed(head, before, after, wanted):
    assert page(head, before, after).date == wanted


@pytest.mark.parametrize(
    ("lang", "line", "wanted"),
    [
        ("de", "Do 06.05.31 | 14:07 Uhr | Von Ana Sol", "2031-05-06"),
        ("cs", "6. května 2031 14:07", "2031-05-06"),
        ("hu", "2031. május 6. 14:07", "2031-05-06"),
        ("vi", "Thứ ba, 06/05/2031, 14:07 (GMT+7)", "2031-05-06"),
        ("th", "6 พฤษภาคม 2574 เวลา 14:07 น.", "2031-05-06"),
        ("ru", "Опубликовано 6 мая 2031 г.", "2031-05-06"),
        ("hr", "Objavljeno 06.05.2031.", "2031-05-06"),
        ("ja", "2031年5月6日 14時07分", "2031-05-06"),
        ("ur", "6 مئی 2031", "2031-05-06"),
        ("fa", "۱۶ اردیبهشت ۱۴۱۰ - ۱۴:۰۷", "2031-05-06"),
    ],
)
def test_days_are_read_as_the_language_writes_them(lang, line, wanted):
    given = f"<html lang={lang}><body><h1>Title of it</h1><div class=meta>{line}</div>{STORY}</body></html>"
    assert retold.clean_html(given).date == wanted


def test_an_address_tells_the_day_where_nothing_else_does():
    assert page(url="https://post.example/2031/may/06/pier").date == "2031-05-06"
    assert page(url="https://post.example/2031/05/310506-pier").evidence["date"].origin == "url"
    assert page(url="https://post.example/pier/1122334455").date is None
