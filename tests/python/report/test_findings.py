"""What the report says of facts, statements and omissions: in words, linked to the raw pages, within its limits."""

import re
from html.parser import HTMLParser

import pytest

import retold
from retold.report import Limits, to_html

A = (
    "Crane falls in the harbour of Aune\n\n"
    "A crane fell on a cargo ship in the harbour of Aune on 14 May and hurt 17 dockers, the port authority said.\n\n"
    '"We heard it crack," said Mira Solvay, the harbour master.\n\n'
    "The insurer Norwall said on the quay that the damage comes to 3 million euros.\n"
)
B = A.replace("17 dockers", "71 dockers").replace("comes to 3", "comes to at most 4")


class Reader(HTMLParser):
    """The anchors, links and visible text of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text.append(data)


def words(html):
    return " ".join("".join(Reader(html).text).split())


def section(html, anchor):
    found = re.search(rf'<section id="{anchor}">(.*?)</section>', html, re.DOTALL)
    return found[1] if found else None


@pytest.fixture(scope="module")
def html():
    return to_html(retold.compare({"one": A, "two": A, "three": B}))


def test_the_verdict_begins_with_who_contradicts_whom(html):
    assert "<h1>All 3 pages tell one story</h1>" in html
    verdict = words(html[html.index('<ul class="verdict">') :].partition("</ul>")[0])
    assert verdict.startswith("three says “71 dockers”, most pages “17 dockers” (")
    assert 'href="#conflict-1"' in html
    assert 'id="conflict-1"' in html


def test_contradictions_come_first_with_the_page_that_stands_alone_marked(html):
    assert re.findall(r'<section id="([a-z]+)">', html)[:3] == ["conflicts", "differences", "statements"]
    cells = re.findall(r"<td(?: class=\"(\w+)\")? data-page=\"(\w+)\".*?<bdi>(.*?)</bdi>", section(html, "conflicts"))
    assert cells == [("", "one", "17 dockers"), ("", "two", "17 dockers"), ("outlier", "three", "71 dockers")]


def test_a_cell_leads_to_its_words_in_the_raw_page(html):
    (anchor,) = re.findall(r'<td class="outlier".*?href="#(.*?)"', section(html, "conflicts"))
    assert f'<mark class="place" id="{anchor}">71 dockers</mark>' in section(html, "pages")


def test_every_link_has_its_place_once(html):
    read = Reader(html)
    ids = [value for name, value in read.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {value.removeprefix("#") for name, value in read.attributes if name == "href"} <= set(ids)


def test_bounds_go_together_and_are_no_contradiction(html):
    assert "at most 4 million euros" in words(section(html, "facts"))
    assert "million" not in words(section(html, "conflicts"))


def test_statements_of_one_speaker_stand_together_with_all_pages_that_have_them(html):
    (group,) = [g for g in section(html, "statements").split("<tbody>") if "Mira Solvay" in g]
    assert words(group.partition("</tbody>")[0]) == "Mira Solvay3 pages“We heard it crack,” quotedone two three"


SAID = "“The keel was never checked by anybody in the dry winter dock,” said {}, the harbour master."


def told(**pages):
    return section(to_html(retold.compare({id: f"{A}\n{said}\n" for id, said in pages.items()})), "statements")


def test_a_statement_that_changed_shows_each_version_with_its_words_and_page():
    direct = SAID.format("Mira Solvay")
    table = told(one=direct, two=direct.replace("dry winter dock", "dock"), three=direct)
    (row,) = [row for row in table.split("<tr>") if "keel was never" in row]
    assert "in other words" in words(row)
    assert re.search(
        r'<li><a href="#at-2-\d+">.*?two.*?in other words.*?The keel was never checked .*? in the dock', row
    )
    assert words(row.partition('class="where">')[2]).startswith("one three")


def test_a_statement_that_is_given_to_somebody_else_comes_first():
    table = told(one=SAID.format("Mira Solvay"), two=SAID.format("Ada Krone"))
    first = table.partition("<tbody>")[2].partition("</tr>")[0]
    assert 'class="chip f-speaker_changed"' in first
    assert {"Mira Solvay", "Ada Krone"} <= set(re.findall(r"<bdi[^>]*>(\w+ \w+)</bdi>", first))


def test_what_one_page_alone_quotes_is_folded():
    table = told(one=SAID.format("Mira Solvay"), two="Nobody else spoke.")
    assert "Said on one page only (1)" in words(table)


def test_one_statement_of_two_speakers_names_both():
    said = (
        "“The inspectors never looked at the second crane in winter,” said {}.\n\n"
        "Oskar Lindahl, a docker, called help.\n"
    )
    pages = {"one": A + said.format("Ada Krone, the mayor"), "two": A + said.format("Oskar Lindahl, a docker")}
    html = to_html(retold.compare(pages))
    assert "one has it said by Ada Krone, two has it said by Oskar Lindahl" in words(html)
    assert "who says it" in words(section(html, "conflicts"))


def test_pages_without_contradiction_say_so():
    html = to_html(retold.compare({"one": A, "two": A}))
    assert section(html, "conflicts") is None
    assert re.search(r"No contradiction among \d facts that pages share\.", words(html))


def test_what_a_page_leaves_out_names_who_tells_it():
    more = A + "\nThe quay at Hesk stays shut until the wreck of the barge is lifted by divers.\n"
    html = to_html(retold.compare({"one": A, "two": more, "three": more}))
    assert "The quay at Hesk stays shut" in words(section(html, "omissions"))
    assert "in two, three" in words(section(html, "omissions"))


def test_what_a_page_leaves_out_says_what_it_has_nowhere():
    more = A + "\nThe quay at Hesk stays shut for 9 weeks until the wreck of the barge is lifted by divers.\n"
    left_out = words(section(to_html(retold.compare({"one": A, "two": more, "three": more})), "omissions"))
    assert re.search(r"has a number, a name that this page has nowhere; importance 0\.\d\d", left_out)


def test_places_to_look_at_lead_to_the_raw_page():
    told = "The ferry sank off Orvik, said {}, the harbour master. {} called for help on Monday."
    pages = [told.format(name, name.split()[1]) for name in ("Ada Krone", "Ada Krone", "Ada Krohne")]
    html = to_html(retold.compare(pages))
    flags = section(html, "flags")
    assert "2, line 1garbled nameAda Krohne" in words(flags)
    (anchor,) = re.findall(r'href="#(at-3-\d+)"', flags)
    assert f'id="{anchor}">Ada Krohne</mark>' in section(html, "pages")


def test_limits_are_kept_and_said():
    pages = {f"p{n}": A.replace("17", str(20 + n)).replace("crack", f"crack {n} times") for n in range(9)}
    html = to_html(retold.compare(pages), limits=Limits(columns=4, statements=1))
    assert "4 of 9 pages in the table, those that differ first; the rest is in Comparison.facts." in words(html)
    assert "1 of 3 statements shown" in words(section(html, "statements"))
    assert section(html, "conflicts").count('scope="col"') == 4
    none = to_html(retold.compare(pages), limits=Limits(related=5))
    assert section(none, "conflicts") is None
    assert "contradictions were not looked for; Comparison.facts finds them." in words(none)


def test_links_lead_nowhere_beyond_the_lines_shown():
    html = to_html(retold.compare({"one": A, "two": B}), limits=Limits(lines=1))
    assert "71 dockers" in words(section(html, "conflicts"))
    assert 'href="#at-' not in html


ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e"


def test_hostile_facts_speakers_and_ids_stay_text():
    body = A.replace("Mira Solvay", f"Mira {ATTACK} Solvay").replace("dockers", f"dockers{ATTACK}")
    html = to_html(retold.compare({f"one{ATTACK}": f"{ATTACK}\n{body}", "two": body.replace("17", "71")}))
    read = Reader(html)
    assert {"script", "img"}.isdisjoint(read.tags)
    assert [name for name, _ in read.attributes if name.startswith("on") or name in ("src", "style")] == []
    assert "\u202e" not in html


HOSTILE = [
    "</style><script>alert(1)</script>",
    "</details></section></main><h1>All pages agree</h1>",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
    "\u202eevil\u2066 \u200b\ufeff",
    "“" * 40 + '"' * 41 + "'",
    "W" * 20_000,
    "<!--<style>*{display:none}</style>-->",
    "&#60;script&#62; &lt;b&gt; \ud800",
]


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_report_of_hostile_pages_is_complete_and_holds_only_its_own_markup(attack):
    pages = {f"{attack[:40]}one": f"{attack}\n{A}\n{attack}", "two": A, "three": f"{B}\n{attack}"}
    html = to_html(retold.compare(pages))
    plain = to_html(retold.compare({"one": A, "two": A, "three": B}))
    assert set(Reader(html).tags) == set(Reader(plain).tags)
    assert html.count("<h1>") == html.count("<style>") == html.count("</body>") == 1
    assert re.search(r'<td class="outlier" data-page="three".*?<bdi>71 dockers</bdi>', html)
    assert {"\x00", "\u202e", "\u2066", "\u200b", "\ud800"}.isdisjoint(html)
    read = Reader(html)
    ids = [value for name, value in read.attributes if name == "id"]
    assert len(ids) == len(set(ids))


def test_values_stand_in_boxes_that_say_what_was_read(html):
    pair = section(html, "pairs")
    assert '<span class="slot" title="date XXXX-05-14">14 May</span>' in pair
    assert re.search(
        r'<span class="slot" title="number 71 dockers?"><mark class="c-number"[^>]*>71</mark> dockers', pair
    )


def test_a_contradiction_without_majority_names_two_values():
    pages = {"one": A, "two": A, "three": B, "four": B}
    verdict = words(to_html(retold.compare(pages)).partition('<ul class="verdict">')[2].partition("</ul>")[0])
    assert verdict.startswith("one says “17 dockers”, three says “71 dockers”")


def test_a_table_of_many_pages_keeps_one_that_says_what_most_say():
    pages = {f"p{n}": A.replace("17 dockers", f"{max(20, 15 + n)} dockers") for n in range(12)}
    html = to_html(retold.compare(pages), limits=Limits(columns=3))
    assert section(html, "conflicts").count("20 dockers") >= 1
    assert 'data-page="p0"' in section(html, "conflicts")


def test_ids_in_reasons_keep_their_direction():
    html = to_html(retold.compare({"آواز": A, "b": A}))
    assert "of <bdi>آواز</bdi>&#x27;s" in html


def test_dates_stand_in_lanes_stated_and_inferred_apart():
    pages = {
        "one": "The dam at Hesk broke on 4 May 2031. Help came on Tuesday.",
        "two": "The dam at Hesk broke on 4 May 2031. Help came in the spring, somebody said yesterday.",
    }
    html = section(to_html(retold.compare(pages, dates={"one": "2031-05-08"})), "timeline")
    rows = {words(row.partition("</th>")[0]): row for row in html.split("<tr>")}
    assert words(rows["2031-05-04"]).count("● 4 May 2031") == 2
    assert "■ came out" in words(rows["2031-05-08"])
    assert re.search(r'<td class="inferred" data-page="one">○ <a href="#at-1-\d+"><bdi>(?:on )?Tuesday', html)
    assert "without a place" in words(html.partition("<details")[2])
    assert "yesterday" in words(html.partition("<details")[2])


def test_pages_without_dates_have_no_timeline():
    assert section(to_html(retold.compare({"one": "The dam broke.", "two": "The dam broke."})), "timeline") is None


def test_a_pair_says_how_many_changes_are_about_what():
    pages = {"one": A, "two": B.replace("Mira Solvay", "Oskar Lindahl")}
    pair = words(section(to_html(retold.compare(pages)), "pairs"))
    assert re.search(r"changes: \d+ of facts, \d+ of who says it", pair)


def test_only_pairs_that_tell_one_story_are_unfolded():
    html = to_html(retold.compare({"one": A, "two": A, "three": "Rain fell on the hills of Hesk all night."}))
    assert len(re.findall(r'<details class="pair related" open>', html)) == 1
    assert '<details class="pair" open>' not in html


def test_other_scripts_keep_their_direction():
    urdu = "کراچی میں کرین گر گئی اور {} مزدور زخمی ہوئے، بندرگاہ نے کہا۔ جہاز 14 مئی کو آیا تھا۔"
    html = to_html(retold.compare({"ایک": urdu.format(17), "دو": urdu.format(71)}))
    assert re.search(r"<bdi>17[^<]*</bdi>", section(html, "conflicts"))


def test_what_is_only_noted_of_a_page_is_no_doubt():
    story = "The ferry sailed again on Monday, after two years of repairs in the yard at Velm, the mayor said.\n"
    html = retold.report.to_html(retold.compare({"a": story * 1, "b": "شہر کا پل بند ہے۔ " + story}))
    assert "looked clean already, so next to nothing was dropped" in html
    assert "clean_already" not in html
    assert 'id="flags"' not in html


def test_a_page_that_the_cleaner_doubts_is_to_be_looked_at():
    html = retold.report.to_html(retold.compare({"a": retold.clean(""), "b": "The ferry sailed."}))
    assert "Doubtful: " in html
    assert "page as a whole" in section(html, "flags")
