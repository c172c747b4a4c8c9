"""Pages that nobody would print: every one is told in full, and every kept line leads back."""

import unicodedata

import pytest

import retold

SENTENCE = "The ferry sailed again on Monday, after two years in which it was repaired. "
PAGES = {
    "empty": "",
    "only spaces": " \t\n\u3000\n\u200b\n",
    "only furniture": "Menu\nSkip to main content\nShare this article\nSubscribe\nLeave a Reply\n" * 400,
    "one line": SENTENCE * 4_000,
    "one line without a sentence": "x" * 300_000,
    "one line of Urdu": "پل کئی مہینوں کی تاخیر کے بعد اتوار کو دوبارہ کھلے گا۔ " * 3_000,
    "one line of Chinese": "经过数月的延误，新桥将于星期日重新开放。" * 8_000,
    "one line of Thai": "สะพานใหม่เปิดวันอาทิตย์" * 6_000,
    "many short lines": "a\n" * 30_000,
    "many lines": "\n".join(f"{number} {SENTENCE}" for number in range(6_000)),
    "bidi controls": "\u202eThe ferry\u202c sailed \u2067again\u2069 on Monday, she said.\n\u200f\u200e\n" * 300,
    "NUL": "The ferry\x00 sailed\x00\n\x00\n" * 2_000,
    "lone surrogates": "\ud800The ferry \udfff sailed.\n\ud83d\n" * 2_000,
    "other line ends": "One sailed.\r\nTwo sailed.\rThree sailed.\u2028Four sailed.\x85Five sailed.\x0c" * 900,
    "mojibake": "Le cafÃ© Ã©tait fermÃ©, dit-elle aprÃ¨s lâ€™Ã©tÃ©.\n" * 1_500,
    "entities": "&amp;" * 20_000,
    "open quotes": "“" * 50_000,
    "emoji": "👩‍🚀" * 20_000,
    "combining marks": "e" + "\u0301" * 50_000,
}


def shows_something(text):
    return any(unicodedata.category(c)[0] not in "ZC" for c in text)


@pytest.mark.parametrize("mode", ["auto", "full"])
@pytest.mark.parametrize("name", PAGES)
def test_kept_and_dropped_are_the_page_and_kept_lines_lead_back(name, mode):
    raw = PAGES[name]
    page = retold.clean(raw, mode=mode)
    assert page.raw == raw
    at, text_at = 0, 0
    text, blocks = page.text, page.blocks
    for block in blocks:
        assert not shows_something(raw[at : block.start])
        assert block.start < block.end
        at = block.end
        if block.kept:
            end = text.find("\n", text_at)
            end = len(text) if end < 0 else end
            start, stop = page.to_raw(text_at, end)
            assert block.start <= start <= stop <= block.end
            text_at = end + 1
    assert not shows_something(raw[at:])
    assert text_at == (len(text) + 1 if any(block.kept for block in blocks) else 0)


def test_a_long_line_is_cut_at_sentences():
    page = retold.clean(SENTENCE * 100)
    assert len(page.blocks) == 100
    assert {block.text for block in page.blocks} == {SENTENCE.strip()}
    assert {block.line for block in page.blocks} == {1}
