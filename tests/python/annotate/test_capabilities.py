"""A document says what it was annotated by, so that a language without lists does not find nothing in silence."""

import pytest

import retold


@pytest.mark.parametrize(
    ("text", "language", "has"),
    [
        (
            "„Wir haben 40 Boote verloren“, sagte Ada Krone am 3. Mai.",
            "de",
            {"speech:de", "months:de"},
        ),
        ("میئر نے کہا کہ پل بند ہے۔", "ur", {"speech:ur", "months:ur"}),
        ("«Мы потеряли 40 лодок», — сказала Ада Кроне.", "ru", {"speech:ru", "negations:ru"}),
        ("Silahlekelwe izikebhe 40.", "zu", {"no_lists"}),
    ],
)
def test_the_lists_of_the_language_are_named(text, language, has):
    for document in (retold.annotate(text, language=language), *retold.annotate_column([text], language=language)):
        assert {"quotes", "names", "slots", "flags"} | has <= set(document.capabilities)
        assert ("no_lists" in document.capabilities) == (language == "zu")
