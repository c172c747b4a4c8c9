"""What an archive tells day by day: stories, what pages state, what they disagree on."""

from datetime import date

import pytest

import retold
from retold.corpus.schema import SCHEMAS

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

FIRST = """The old bridge over the Aune was closed on Monday after inspectors found cracks in two of its pillars.
"Nobody will cross it before spring," said Mira Solvay, the mayor of Tarn. Repairs will cost 4 million crowns.
About 900 lorries used the bridge every day."""
SECOND = """Tarn closed its old bridge across the Aune on Monday: inspectors had found cracks in two pillars.
Mayor Mira Solvay said that nobody would cross it before spring. The repairs will cost 5 million crowns.
Every day about 900 lorries used the bridge."""
OTHER = """The chess club of Lower Hask won the cup for the third time, with seven points from eight games.
Its youngest player, Ole Brandt, beat the champion in the last round on Sunday."""


@pytest.fixture
def corpus(tmp_path):
    with retold.Corpus.open(tmp_path / "news.duckdb") as opened:
        yield opened


def add(corpus, **pages):
    days = {"first": date(2031, 5, 5), "second": date(2031, 5, 6), "other": date(2031, 5, 6), "late": date(2031, 5, 20)}
    corpus.add([{"id": id, "text": text, "date": days[id], "source": id} for id, text in pages.items()])
    corpus.clean(mode="off")


def test_a_page_of_the_next_day_joins_the_story(corpus):
    add(corpus, first=FIRST)
    assert corpus.stories() == (1, 0, 0)
    add(corpus, second=SECOND, other=OTHER)
    assert corpus.stories() == (1, 1, 2)
    assert corpus.sql("SELECT id, story FROM story_pages ORDER BY id").fetchall() == [
        ("first", "first"),
        ("second", "first"),
    ]
    assert corpus.sql("SELECT pages, sources, first_day, last_day FROM stories").fetchall() == [
        (2, 2, date(2031, 5, 5), date(2031, 5, 6))
    ]


def test_pages_outside_the_window_are_not_compared(corpus):
    add(corpus, first=FIRST, late=SECOND)
    assert corpus.stories().stories == 0
    assert corpus.stories(window=15).stories == 1
    assert corpus.stories() == (0, 1, 2)


def test_pages_without_a_day_are_compared_among_themselves(corpus):
    corpus.add({"a": FIRST.replace("on Monday ", ""), "b": SECOND.replace("on Monday", "")})
    add(corpus, second=SECOND)
    corpus.stories()
    assert corpus.sql("SELECT id FROM story_pages WHERE story = 'a' ORDER BY id").fetchall() == [
        ("a",),
        ("b",),
    ]
    assert corpus.sql("SELECT day, pages FROM story_days ORDER BY day NULLS FIRST").fetchall() == [
        (None, 2),
        (date(2031, 5, 6), 1),
    ]


def test_a_page_that_goes_leaves_the_story(corpus):
    add(corpus, first=FIRST, second=SECOND)
    assert corpus.stories().stories == 1
    add(corpus, second=OTHER)
    assert corpus.stories().stories == 0
    assert corpus.facts() == (0, 0, 0)


def test_a_story_is_compared_by_its_name(corpus):
    add(corpus, first=FIRST, second=SECOND, other=OTHER)
    corpus.stories()
    comparison = corpus.compare("first")
    assert [document.id for document in comparison.documents] == ["first", "second"]
    with pytest.raises(retold.InvalidArgument, match="pages='other': must be the name of a story"):
        corpus.compare("other")


def test_what_pages_state_stands_where_it_stands_in_the_page(corpus):
    add(corpus, first=FIRST, second=SECOND)
    assert corpus.annotate().pages == 2
    assert corpus.sql("SELECT speaker, text FROM quotes WHERE kind = 'direct'").fetchall() == [
        ("Mira Solvay", "Nobody will cross it before spring,")
    ]
    for table in ("quotes", "names", "slots"):
        wrong = corpus.sql(
            f"""SELECT count(*) FROM {table} t JOIN pages p USING (page)
            WHERE substr(p.raw, t.start + 1, t."end" - t.start) <> t.text"""
        )
        assert wrong.fetchall() == [(0,)], table
    assert corpus.sql(
        "SELECT value FROM slots WHERE id = 'first' AND type = 'date' AND text = 'Monday'"
    ).fetchall() == [("2031-05-05",)]


def test_facts_lay_the_pages_of_a_story_side_by_side(corpus):
    add(corpus, first=FIRST, second=SECOND, other=OTHER)
    corpus.stories()
    assert corpus.facts().conflicts >= 1
    assert corpus.sql(
        "SELECT id, value, unit FROM facts WHERE status = 'conflict' AND type = 'money' ORDER BY id"
    ).fetchall() == [("first", "4000000", "CZK"), ("second", "5000000", "CZK")]


def test_a_file_of_an_older_schema_is_brought_up_to_date(tmp_path):
    path = tmp_path / "old.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(SCHEMAS[0])
        connection.execute("INSERT INTO corpus VALUES ('schema', '1')")
        connection.execute(
            "INSERT INTO pages BY NAME SELECT 0 AS page, 'a' AS id, 'Bir köprü' AS raw, 'text' AS format"
        )
    with pytest.raises(retold.DataError, match="older retold"):
        retold.Corpus.open(path, read_only=True)
    with retold.Corpus.open(path) as corpus:
        corpus.clean()
        assert corpus.stories() == (1, 0, 0)
        assert corpus.sql("SELECT value FROM corpus WHERE name = 'schema'").fetchall() == [(str(len(SCHEMAS)),)]


def test_stories_of_an_older_schema_are_told_on_as_they_were(tmp_path):
    path = tmp_path / "old.duckdb"
    pages = ("SELECT 0 AS page, 'a' AS id, 'Bir köprü' AS {text}", "SELECT 1, 'b', 'Bir köprü'", "SELECT 2, 'c', ''")
    with duckdb.connect(str(path)) as connection:
        connection.execute(SCHEMAS[0] + SCHEMAS[1])
        connection.execute("INSERT INTO corpus VALUES ('schema', '2')")
        for table, text in (("pages", "raw"), ("cleaned", "text")):
            connection.execute(f"INSERT INTO {table} BY NAME " + " UNION ALL ".join(pages).format(text=text))
        before = connection.execute("FROM page_days ORDER BY page").fetchall()
    with retold.Corpus.open(path) as corpus:
        assert corpus.sql("FROM page_days ORDER BY page").fetchall() == before
        assert [row[0] for row in before] == [0, 1]
        assert corpus.stories() == (1, 1, 2)
