import pickle

import pytest

import retold


def shown(quotes):
    return [(quote.kind, [span.text for span in quote.content], quote.speaker) for quote in quotes]


def test_spans_are_code_points_of_the_text_given():
    text = "😀 Nobody spoke.\n“The dam holds,” said Ruth Okoro in an interview with Río News."
    (quote,) = retold.quotes(text, language="en")
    spans = [*quote.content, *quote.parts, *quote.cue, quote.speaker_span, quote.venue]
    assert [span.text for span in spans] == [
        "The dam holds,",
        "The dam holds,",
        "said",
        "Ruth Okoro",
        "in an interview with Río News",
    ]
    for span in spans:
        assert text[span.start : span.end] == span.text
        assert span.line == 2


def test_every_quotation_says_why():
    text = 'Ruth Okoro said that the dam held. "It is old," she added.'
    found = retold.quotes(text, language="en")
    assert [(quote.evidence, quote.speaker_evidence) for quote in found] == [
        ("clause with a link behind a verb of saying", "named at the verb"),
        ("marks before a verb of saying", "a pronoun: who spoke before"),
    ]
    assert all(0 < quote.score <= 1 for quote in found)


def test_a_speaker_that_nothing_tells_is_none():
    (quote,) = retold.quotes('"The dam is safe," she said.', language="en")
    assert (quote.speaker, quote.speaker_span.text, quote.speaker_evidence) == (None, "she", None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00",
        '"',
        '\ud800 "a" said',
        "\u202e“”\u202c",
        '"' * 5000,
        "« " * 3000,
        "— said " * 2000,
        'He said "' * 1000,
    ],
)
def test_bad_text_is_data(text):
    for language in ("auto", "en"):
        for quote in retold.quotes(text, language=language):
            for span in (*quote.content, *quote.parts, *quote.cue):
                assert text[span.start : span.end] == span.text != ""


def test_quotes_are_values():
    found = retold.quotes('"The dam is safe," said Ruth Okoro.', language="en")
    assert pickle.loads(pickle.dumps(found)) == found
    assert found == retold.quotes('"The dam is safe," said Ruth Okoro.', language="en")


def test_words_of_characters_that_fold_to_nothing_are_text():
    assert retold.quotes("\x00Lohner sagt Lohner", language="de") == []


@pytest.mark.parametrize("mark", ["\u200b", "\u200e", "\u200f", "\u202b", "\u2067", "\ufeff"])
def test_marks_of_direction_hide_no_quotation_and_are_in_no_name(mark):
    for text in (
        f'{mark}"We lost 40 boats," said Ada Krone{mark}.',
        f'It rained. {mark}"We lost 40 boats,"{mark} said Ada Krone{mark}.',
        f'{mark}"فقدنا أربعين قاربا"{mark}، قالت سلمى الحداد{mark}.',
    ):
        (quote,) = retold.quotes(text)
        assert quote.speaker in {"Ada Krone", "سلمى الحداد"}
