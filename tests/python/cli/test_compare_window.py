"""`retold compare` with what is known beside the texts: dates, a window, sources; and what --fail-on makes of it."""

import json

import pytest

from retold.cli import main

FERRY = "The ferry Ilse sank on {} May off Orvik. Captain Dag Moen said that 12 people were lost near the lighthouse."
ROWS = [
    {"id": "herald", "text": FERRY.format(4), "published": "2031-05-05", "source": "Herald"},
    {"id": "herald_again", "text": FERRY.format(6), "published": "2031-05-06", "source": "Herald"},
    {"id": "post", "text": FERRY.format(4), "published": "2031-05-20", "source": "Post"},
    {"id": "undated", "text": FERRY.format(4), "source": "Post"},
]


@pytest.fixture
def table(tmp_path):
    def written(rows=ROWS, name="articles.jsonl"):
        path = tmp_path / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return str(path)

    return written


def compared(capsys, *arguments):
    """The exit code, the pairs that were listed, and the messages."""
    code = main(["compare", *arguments])
    out, err = capsys.readouterr()
    return code, {frozenset(line.split("\t")[:2]) for line in out.splitlines()[1:]}, err


def test_a_window_leaves_out_pages_that_were_published_further_apart(table, capsys):
    code, pairs, _ = compared(capsys, table(), "--dates", "published", "--window", "3")
    assert code == 0
    assert frozenset(("herald", "herald_again")) in pairs
    assert frozenset(("herald", "post")) not in pairs
    # A page without a date may be of any day.
    assert {frozenset((page, "undated")) for page in ("herald", "herald_again", "post")} <= pairs


def test_half_a_day_is_a_window_too(table, capsys):
    _, pairs, _ = compared(capsys, table(ROWS[:2]), "--dates", "published", "--window", "0.5")
    assert pairs == set()


def test_without_a_window_dates_exclude_nothing(table, capsys):
    _, pairs, _ = compared(capsys, table(), "--dates", "published")
    assert len(pairs) == 6


def test_the_column_date_is_read_by_itself(table, capsys):
    rows = [{**row, "date": row["published"]} for row in ROWS[::2]]
    _, pairs, _ = compared(capsys, table(rows), "--window", "3")
    assert pairs == set()


def test_pages_of_one_source_are_left_out_where_asked(table, capsys):
    _, pairs, _ = compared(capsys, table(), "--across-sources")
    assert frozenset(("herald", "herald_again")) not in pairs
    assert frozenset(("herald", "post")) in pairs


def test_a_column_without_dates_is_named(table, capsys):
    code, _, err = compared(capsys, table(), "--dates", "when")
    assert code == 1
    assert err == "retold: no page has a column 'when' with dates\n"


def test_a_date_that_is_none_is_named_with_its_page(table, capsys):
    code, _, err = compared(capsys, table([ROWS[0], {**ROWS[2], "published": "soon"}]), "--dates", "published")
    assert code == 1
    assert err == "retold: page 'post': 'soon' is no date; give ISO 8601, as 2031-05-04\n"


@pytest.mark.parametrize("days", ["-1", "nan", "inf", "three", ""])
def test_a_window_that_is_no_number_of_days_is_wrong_usage(days, table, capsys):
    code, _, err = compared(capsys, table(), f"--window={days}")
    assert code == 2
    assert "days" in err


def test_fail_on_conflict_looks_only_at_pages_that_are_compared(table, capsys):
    apart = table([ROWS[1], ROWS[2]])
    code, _, err = compared(capsys, apart, "--dates", "published", "--fail-on", "conflict")
    assert code == 4
    assert "herald_again line 1 '6 May'" in err
    assert "post line 1 '4 May'" in err
    code, _, err = compared(capsys, apart, "--dates", "published", "--window", "3", "--fail-on", "conflict")
    assert (code, "conflict" in err) == (0, False)


def test_fail_on_a_relation_looks_only_at_pages_that_are_compared(table, capsys):
    two = table([ROWS[0], ROWS[2]])
    relation = "duplicate"
    assert compared(capsys, two, "--dates", "published", "--fail-on", relation)[0] == 4
    assert compared(capsys, two, "--dates", "published", "--window", "3", "--fail-on", relation)[0] == 0
