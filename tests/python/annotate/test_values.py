import pickle

import pytest

import retold


def shown(slots):
    return [(slot.span.text, slot.type, slot.value, slot.unit, slot.bound) for slot in slots]


def test_spans_are_code_points_of_the_text_given():
    text = "😀 بند 15 مارچ 2030 کو ٹوٹا۔\nThe dam broke on 15 March 2030."
    for language in ("ur", "en"):
        (slot,) = [s for s in retold.dates(text, language=language) if s.span.line == (1 if language == "ur" else 2)]
        assert text[slot.span.start : slot.span.end] == slot.span.text
        assert slot.value == "2030-03-15"


def test_dates_stay_open_without_an_anchor():
    assert shown(retold.dates("Tuesday, 11 September, yesterday", language="en")) == [
        ("Tuesday, 11 September", "date", "XXXX-09-11", None, None),
        ("yesterday", "date", "PAST_REF", None, None),
    ]


def test_an_anchor_resolves_and_says_so():
    (told,) = retold.dates("gestern", anchor="2031-05-09", language="de")
    assert (told.value, told.inferred) == ("2031-05-08", True)
    (stated,) = retold.dates("3. März 2028", anchor="2031-05-09", language="de")
    assert (stated.value, stated.inferred) == ("2028-03-03", False)


def test_numbers_have_unit_bound_and_number():
    slots = retold.numbers("не менее 5,6 тыс. человек заплатили 12,5 млн рублей", language="ru")
    assert shown(slots) == [
        ("не менее 5,6 тыс. человек", "number", "5600", "people", "at_least"),
        ("12,5 млн рублей", "money", "12500000", "RUB", None),
    ]
    assert [slot.number for slot in slots] == [5600.0, 12500000.0]
    assert retold.numbers("三年间", language="zh")[0].number is None


def test_scripts_without_spaces_are_read():
    assert shown(retold.numbers("約32万名乗客が3時間待った。", language="ja"))[0][1:] == (
        "number",
        "320000",
        "people",
        "about",
    )
    assert shown(retold.dates("10월 4일부터 5일까지", language="ko"))[0][2].startswith("XXXX-10-04")
    assert shown(retold.numbers("ประมาณ 500 คน", language="th")) == [
        ("ประมาณ 500 คน", "number", "500", "people", "about")
    ]


def test_a_text_too_short_to_guess_from_is_read_with_less_confidence():
    (slot,) = retold.numbers("12 Prozent")
    assert (slot.type, slot.value, slot.score) == ("percent", "12", 0.9)


@pytest.mark.parametrize("anchor", ["today", "2031-13-01", "2031-05-09T10:00"])
def test_an_anchor_that_is_no_day_is_named(anchor):
    with pytest.raises(retold.InvalidArgument, match="anchor="):
        retold.dates("today", anchor=anchor)


@pytest.mark.parametrize("text", ["", "\x00", "\ud800 7 people", "\u202e1234\u202c", "7" * 10000, "no number at all"])
def test_bad_text_is_data(text):
    for slot in (*retold.dates(text, anchor="2031-05-09"), *retold.numbers(text)):
        assert text[slot.span.start : slot.span.end] == slot.span.text


def test_slots_are_values():
    slots = retold.numbers("At least 1,200 people", language="en")
    assert pickle.loads(pickle.dumps(slots)) == slots
    assert slots == retold.numbers("At least 1,200 people", language="en")
