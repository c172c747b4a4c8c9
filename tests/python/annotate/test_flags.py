"""Signs of harm: each with its place, silent on clean text."""

import retold
from retold import samples

HARMED = "Mayor Reagan went to the the harbour. Reagan said: “No more. Then Regan was seen by theHerald. Reagan left."


def test_flags_have_place_reason_and_score():
    flags = retold.annotate(HARMED, language="en").flags
    assert [(flag.kind, flag.span.text) for flag in flags] == [
        ("doubled_words", "the the"),
        ("unbalanced_mark", "“No"),
        ("garbled_name", "Regan"),
        ("glued_words", "theHerald"),
    ]
    assert all(HARMED[flag.span.start : flag.span.end] == flag.span.text for flag in flags)
    assert flags[2].reason == 'spelled "Reagan" in 3 other places'
    assert all(0 < flag.score < 1 for flag in flags)


def test_flags_are_a_table_of_their_own():
    flags = retold.annotate_column(["Clean.", HARMED, None, "मैं घर में में था।"], ids=list("abcd")).flags.to_polars()
    assert flags["id"].to_list() == ["b"] * 4 + ["d"]
    assert flags["text"].to_list()[-1] == "में में"


def test_in_the_sample_pages_only_what_was_harmed_on_purpose_is_flagged():
    pages = retold.clean_column(list(samples.load().values()), ids=list(samples.load()))
    flags = retold.annotate_column(pages).flags
    assert list(zip(flags.id, flags.line.tolist(), flags.text.tolist(), strict=True)) == [
        ("aune_herald", 29, 'repair."'),
        ("lantern_online", 8, "too.”"),
        ("lantern_online", 9, "way„"),
        ("lantern_online", 9, "Brask. “"),
        ("tarn_express", 17, "Had."),
        ("tarn_express", 23, "“were"),
        ("transit_review", 18, "nevertheless. “"),
        ("transit_review", 32, "“My"),
    ]


def test_a_document_of_a_comparison_has_them_in_its_page():
    raw = HARMED + "\nNothing else was lost."
    flags = retold.compare({"a": raw, "b": "Nothing else was lost, she said."}).document("a").flags
    assert [raw[flag.span.start : flag.span.end] for flag in flags] == ["the the", "“No", "Regan", "theHerald"]


def test_a_notebook_shows_them():
    assert "doubled words?" in retold.annotate(HARMED)._repr_html_()


def test_spans_lie_in_the_text_as_it_was_given_where_it_was_mojibake():
    text = "The men donâ€™t go to the the harbour. Itâ€™s shut."
    flags = retold.annotate(text, language="en").flags
    assert [text[flag.span.start : flag.span.end] for flag in flags] == ["the the"]
