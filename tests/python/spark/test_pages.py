"""Cleaning, findings and passages on Spark are those of one machine, row for row."""

from math import isnan

import pytest

import retold
from retold import spark as rs

PAGES = [
    "Skip to main content\nMenu\nThe ferry sailed again on Monday, after two years of repairs.\nShare this",
    "Главная\nВойти\nМост через Ауне закрыт до весны, сообщил в понедельник совет.\nПодписаться",
    "ہوم\nدریائے آؤنے کا پل موسم بہار تک بند رہے گا، کونسل نے پیر کو کہا۔\nشیئر کریں",
    "首页\n登录\n市议会周一表示,奥讷河上的桥将关闭到春天。\n分享",
    "",
    None,
    '"We lost 40 boats on 3 May," said Ada Krone, mayor of Velm.\nThe mayor denied it. 🌊',
]


@pytest.fixture(scope="module")
def pages(spark):
    rows = [(number, page, "wire" if number % 2 else None) for number, page in enumerate(PAGES)]
    return spark.createDataFrame(rows, "id long, text string, site string").repartition(3)


def by_id(frame):
    return sorted(frame.collect(), key=lambda row: row.id)


def same(found, expected):
    """Whether values are equal, NaN on one side being null on the other."""
    return found == expected or (found is None and isinstance(expected, float) and isnan(expected))


def test_pages_are_cleaned_as_on_one_machine_and_the_raw_ones_stay(pages):
    template = retold.Template.learn(
        ["Share this\nA story of boats.", "Share this\nAnother one."], sources=["wire"] * 2
    )
    sites = ["wire" if number % 2 else None for number in range(len(PAGES))]
    rules = [lambda blocks: [("advert", "mine") if "denied" in block.text else None for block in blocks]]
    expected = retold.clean_column(PAGES, sources=sites, template=template, rules=rules).to_pandas()
    rows = by_id(rs.clean(pages, source="site", template=template, rules=rules))
    assert [row.text for row in rows] == PAGES
    for name in ("text", "title", "date", "kept_share", "flags"):
        column = expected[name].astype(object).where(expected[name].notna(), None).tolist()
        assert all(map(same, [row[f"clean_{name}"] for row in rows], column)), name


def test_blocks_say_of_every_line_why(pages):
    expected = retold.clean_column(PAGES)
    rows = by_id(rs.clean(pages, blocks=True))
    assert rows[5].clean_blocks is None
    for row, page in zip(rows, expected, strict=True):
        if page is not None:
            assert [(block.start, block.label, block.kept) for block in row.clean_blocks] == [
                (block.start, block.label, block.kept) for block in page.blocks
            ]


def test_findings_are_those_of_one_machine(spark, pages):
    anchored = pages.selectExpr("id", "text", "case when id = 6 then '2031-05-09' end as day")
    expected = retold.annotate_column(PAGES, anchors=["2031-05-09" if number == 6 else None for number in range(7)])
    rows = by_id(rs.annotate(anchored, id="id", anchor="day"))
    assert [row.language for row in rows] == ["en", "ru", "ur", "zh", "", None, "en"]
    assert rows[5].quotes is None
    for name in ("quotes", "names", "slots", "flags"):
        table = getattr(expected, name).to_pyarrow().to_pylist()
        found = [{"row": row.id, **item.asDict(recursive=True)} for row in rows for item in row[name] or []]
        assert found == table, name
    assert {item.speaker for item in rows[6].quotes} == {"Ada Krone"}
    assert "2031-05-03" in {item.value for item in rows[6].slots}


def test_passages_of_pairs_are_those_of_one_machine(spark):
    quote = "мы никогда не видели столько дождя за одну единственную ночь"
    texts = [f"Он сказал: {quote}.", f"{quote}, сказала она.", "Снег выпал на старый мост.", None]
    frame = spark.createDataFrame(list(enumerate(texts)), "n long, text string")
    pairs = spark.createDataFrame([(0, 1), (1, 2), (2, 3)], "left long, right long")
    found = [tuple(row) for row in rs.passages(frame, pairs, id="n").collect()]
    (expected,) = retold.passages(texts[0], texts[1])
    assert found == [(0, 1, *vars(expected).values())]


def test_new_columns_must_be_new(pages):
    with pytest.raises(retold.InvalidArgument, match=r"prefix='': must make new names.*'text'"):
        rs.clean(pages, prefix="")
    with pytest.raises(retold.InvalidArgument, match=r"anchor='day'"):
        rs.annotate(pages, id="id", anchor="day")
