"""All that one page or text states, read once."""

import pickle

import pytest

import retold

TEXT = (
    '"We lost 40 boats," said Ada Krone, the mayor, on 3 May 2031. Krone said on Tuesday that 12 people were missing.'
)


def test_quotes_names_and_values_are_found_at_once():
    found = retold.annotate(TEXT, language="en")
    assert [quote.speaker for quote in found.quotes] == ["Ada Krone", "Ada Krone"]
    assert found.names[0].canonical == "Ada Krone"
    values = [slot for slot in found.slots if slot.type != "attribution"]
    assert [slot.value for slot in values] == ["40", "2031-05-03", "XXXX-WXX-2", "12"]
    assert [slot.speaker for slot in values] == ["Ada Krone", None, None, "Ada Krone"]


def test_what_is_denied_or_hedged_and_whose_claim_it_is_are_slots():
    text = (
        "The union denied that the dam had cracked. “It may not hold,” Ada Krone said in an interview with the Tarn "
        "Herald. In May no more than 50 people left."
    )
    found = retold.annotate(text, language="en")
    assert [(slot.value, slot.speaker, slot.span.text) for slot in found.slots if slot.type == "polarity"] == [
        ("denied", None, "denied"),
        ("hedged", "Ada Krone", "may"),
        ("negated", "Ada Krone", "not"),
    ]
    [claim] = [slot for slot in found.slots if slot.type == "attribution"]
    assert (claim.value, claim.span.text) == ("Ada Krone", "It may not hold,” Ada Krone")
    [source] = [slot for slot in found.slots if slot.type == "source"]
    assert (source.value, source.speaker, source.span.text) == ("Tarn Herald", "Ada Krone", "Tarn Herald")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("de", "Der mutmaßliche Täter floh nach Tarn.", "mutmaßliche"),
        ("ru", "Водитель, возможно, уехал в Тарн.", "возможно"),
        ("ur", "ڈرائیور مبینہ طور پر شہر سے فرار ہو گیا۔", "مبینہ طور پر"),
        ("ar", "ربما غادر السائق المدينة.", "ربما"),
        ("zh", "司机据称已经离开。", "据称"),
        ("ja", "運転手は町を出たとみられる。", "とみられる"),
        ("tr", "Sürücü muhtemelen kentten ayrıldı.", "muhtemelen"),
    ],
)
def test_words_of_doubt_are_known_in_many_languages(language, text, word):
    hedged = [slot.span.text for slot in retold.annotate(text, language=language).slots if slot.value == "hedged"]
    assert hedged == [word]


def test_a_capital_is_no_doubt():
    assert [s.value for s in retold.annotate("Anna May left.", language="en").slots if s.type == "polarity"] == []


def test_an_anchor_resolves_open_dates():
    found = retold.annotate(TEXT, language="en", anchor="2031-05-09")
    assert [(s.value, s.inferred) for s in found.slots if s.type == "date"] == [
        ("2031-05-03", False),
        ("2031-05-06", True),
    ]


def test_of_a_page_only_the_story_is_read_and_spans_lie_in_the_raw_page():
    raw = "Home | News | Log in for 3 days\n\nBoats lost in Aune\n\n2031-05-09\n\n" + TEXT + "\n\nShare on 5 networks\n"
    page = retold.clean(raw, mode="full")
    found = retold.annotate(page)
    assert found.page is page
    spans = [slot.span for slot in found.slots] + [span for quote in found.quotes for span in quote.content]
    assert spans
    assert all(raw[span.start : span.end] == span.text for span in spans)
    assert all(raw.count("\n", 0, span.start) + 1 == span.line for span in spans)


def test_aliases_name_whom_the_page_means():
    found = retold.annotate(TEXT, language="en", aliases={"Krone": "Ada Maria Krone"})
    assert {quote.speaker for quote in found.quotes} == {"Ada Maria Krone"}


@pytest.mark.parametrize("text", ["", "\n\n", "\ud800", "«", "🚢" * 50, "٣٤ قاربا", "40 人"])
def test_any_text_is_data(text):
    found = retold.annotate(text)
    assert all(0 <= slot.span.start < slot.span.end <= len(text) for slot in found.slots)


def test_what_is_neither_text_nor_page_is_named():
    with pytest.raises(retold.InvalidArgument, match="page_or_text: must be a text or a page, not list"):
        retold.annotate([TEXT])
    with pytest.raises(retold.InvalidArgument, match="anchor"):
        retold.annotate(TEXT, anchor="yesterday")


def test_a_document_survives_pickling_with_what_was_found():
    found = retold.annotate(TEXT, language="en")
    again = pickle.loads(pickle.dumps(found))
    assert (again, again.quotes, again.names, again.slots) == (found, found.quotes, found.names, found.slots)


def test_documents_of_a_comparison_know_what_they_state():
    pages = retold.compare({"a": TEXT, "b": TEXT.replace("Krone", "Kröne")})
    for document in pages.documents:
        assert document.quotes
        assert document.slots
        assert all(span.document == document.id for name in document.names for span in name.mentions)
    copy = pickle.loads(pickle.dumps(pages.documents[0]))
    assert copy.quotes == pages.documents[0].quotes


def test_mojibake_is_read_as_what_it_was_and_spans_point_into_the_text_given():
    broken = "â€œWe donâ€™t know,â€\x9d said AndrÃ© MÃ¼ller. It cost Â£4.2m."
    found = retold.annotate(broken, language="en")
    assert [broken[p.start : p.end] for p in found.quotes[0].parts] == ["We donâ€™t know,"]
    assert found.quotes[0].speaker == "André Müller"
    [money] = [s for s in found.slots if s.type == "money"]
    assert (money.value, money.unit, broken[money.span.start : money.span.end]) == ("4200000", "GBP", "Â£4.2m")
    assert retold.quotes(broken, language="en")[0].speaker == "André Müller"
    assert retold.names(broken, language="en")[0].canonical == "André Müller"
    assert retold.numbers(broken, language="en")[0].unit == "GBP"
