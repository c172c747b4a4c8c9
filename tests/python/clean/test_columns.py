"""Columns of pages, site templates, pickling, HTML."""

import pickle

import pytest

import retold

FERRY = (
    "The ferry between Aldmouth and the island sailed again on Monday, after two years in which it was repaired.\n"
    "The town council had paid for a new engine and for the repair of the hull, its chair said in the morning."
)
SCHOOL = (
    "A storm took the roof of the school in the northern village on Friday night, people who live there said.\n"
    "Teachers moved the lessons to the town hall, where there is room for about sixty children and their desks."
)
SITE = "Harbour Post since 1911\n{}\nWrite to the desk of the Post at the market hall, every day from nine to five.\n"
PAGES = [SITE.format(FERRY), SITE.format(SCHOOL)]


@pytest.fixture
def template():
    return retold.Template.learn(PAGES, sources=["post", "post"])


def test_a_template_holds_the_lines_of_the_site_and_not_the_stories(template):
    assert [line.text.split()[0] for line in template.lines("post")] == ["Harbour", "Write"]
    assert template.lines("post")[0].groups == 2
    assert template.sites == {"post": (2, 2)}
    assert template.lines("elsewhere") == []


def test_cleaning_with_a_template_says_so(template):
    page = retold.clean(PAGES[0], source="post", template=template)
    assert page.text == FERRY
    assert page.blocks[0].reason == "on 2 of 2 pages of post"
    assert "template" in page.capabilities


def test_versions_of_a_story_never_become_template():
    versions = [SITE.format(FERRY), SITE.format(FERRY + "\nOn Tuesday it sailed twice."), PAGES[1]]
    known = retold.Template.learn(versions, sources=["post"] * 3)
    assert retold.clean(versions[1], source="post", template=known).text.startswith(FERRY)


def test_a_template_survives_json_and_pickle_and_merges(template):
    assert retold.Template.from_json(template.to_json()) == template
    assert pickle.loads(pickle.dumps(template)) == template
    one, two = (retold.Template.learn([page], sources=["post"]) for page in PAGES)
    assert one.lines("post") == []
    assert one.merge(two).lines("post") == template.lines("post")
    with pytest.raises(retold.DataError):
        retold.Template.from_json("[1, 2]")


def test_a_template_is_learned_and_not_made_from_texts():
    with pytest.raises(retold.InvalidArgument, match=r"Template\.learn\(texts\) makes one"):
        retold.Template(["Harbour Post"])


@pytest.mark.parametrize("threads", [1, 3])
def test_a_column_gives_what_single_pages_give(template, threads):
    pages = retold.clean_column([*PAGES, None], sources=["post", "post", None], template=template, threads=threads)
    singles = [retold.clean(page, source="post", template=template) for page in PAGES]
    assert list(pages) == [*singles, None]
    assert len(pages.blocks) == 8
    frame = pages.to_pandas()
    assert list(frame.columns) == ["text", "title", "date", "kept_share", "flags"]
    assert frame["text"].tolist()[:2] == [FERRY, SCHOOL]
    blocks = pages.blocks.to_pandas()
    assert blocks.loc[blocks["kept"], "page"].tolist() == [0, 0, 1, 1]


def test_columns_of_different_length_are_refused():
    with pytest.raises(retold.InvalidArgument, match="sources"):
        retold.clean_column(PAGES, sources=["post"])
    with pytest.raises(retold.InvalidArgument, match="sources"):
        retold.Template.learn(PAGES, sources=["post"])


def test_pages_can_be_pickled():
    raw = "Menu\n" + FERRY + "\n\ud800 پل بند ہے۔ 🙂\n"
    page = retold.clean(raw)
    again = pickle.loads(pickle.dumps(page))
    assert again == page
    assert again.text == page.text
    assert again.edits == page.edits
    assert again != retold.clean(raw + "x")


def test_html_shows_dropped_lines_with_their_reason_and_is_escaped():
    page = retold.clean("Skip to main content\n" + FERRY + "\n<script>alert(1)</script>")
    html = page._repr_html_()
    assert "<s " in html
    assert "skip to main content" in html
    assert "<script" not in html


STORIES = {
    "a page about cookies": (
        "How cookies came to the web\n"
        "A cookie is a small text that a website asks the browser to keep, and the first ones held a shopping basket.\n"
        "When you accept all cookies, said the engineer who wrote the first draft, you accept more than one website.\n"
        "Privacy settings were added later, she said, because nobody in that room had thought of advertising.\n"
        "Newspapers were among the first to ask readers for consent, and most agreed without reading the text.\n",
        5,
    ),
    "an award list": (
        "The winners of the valley film prize\n"
        "Best film: The Long Quay\nBest short film: Salt\nBest director: Ana Frey\nBest actor: Tom Hale\n"
        "Best actress: Ida Brook\nBest script: Two Winters\nBest music: Lena Voss\nBest camera: Omar Reed\n",
        8,
    ),
    "a live blog": (
        "10:45\nThe mayor has arrived at the town hall and went inside without a word to those who waited.\n"
        "10:52\nThe doors are closed now. We hear that the council will vote before noon.\n"
        "11:30\nThe vote is over: the bridge will be built, with seven votes to five.\n"
        "11:41\nPeople outside are singing. The mayor says she will speak in the afternoon.\n",
        4,
    ),
    "an interview with one-line answers": (
        "Did you expect to win?\nNo.\nWhat did you feel when the light came on?\nRelief.\n"
        "Will you run again?\nYes, in the spring.\n"
        "Who helped you most?\nMy sister.\nAnd now?\nSleep.\n",
        10,
    ),
    "a poem": (
        "The boats go out\nThe boats come in\nThe nets are dry\nThe light is thin\n\n"
        "The boats go out\nAnd none comes in\nThe wind is high\nThe sails are thin\n",
        8,
    ),
}


@pytest.mark.parametrize("kind", STORIES)
def test_the_story_survives(kind):
    story, least = STORIES[kind]
    page = retold.clean(story)
    assert sum(block.kept for block in page.blocks) + (page.title is not None) >= least
