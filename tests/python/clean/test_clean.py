"""retold.clean: blocks, labels, the way back to the raw page, rules."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import retold

OTHER_LINE_ENDS = set("\r\v\f\x85\u2028\u2029")
STORY = (
    "The ferry between Aldmouth and the island sailed again on Monday, after two years in which it was repaired.\n"
    "The town council had paid for a new engine and for the repair of the hull, its chair said in the morning.\n"
    "Hundreds of people stood on the quay and waved when the ferry left for the island with its first passengers.\n"
)
PAGE = "Skip to main content\nFerry sails to the island again\n" + STORY + "Share this article\nLeave a Reply\n"

pages = st.lists(
    st.sampled_from(
        ["\n", " ", "\x00", "\u202e", "\ud800", "Menu", "پل بند ہے۔", "桥梁关闭了。", "Поделиться", "🙂", "They left. "]
    )
    | st.text(max_size=9),
    max_size=60,
).map("".join)


def test_the_story_is_kept_and_the_rest_has_labels():
    page = retold.clean(PAGE)
    assert page.text == STORY.rstrip("\n")
    assert [block.label for block in page.blocks if not block.kept] == ["nav", "title", "share", "form"]
    assert page.title == "Ferry sails to the island again"
    start, end = page.evidence["title"].span
    assert PAGE[start:end] == page.title


@given(pages)
def test_every_line_is_told_by_its_block_and_kept_text_leads_back(raw):
    page = retold.clean(raw)
    assert page.raw == raw
    at = 0
    for block in page.blocks:
        assert at <= block.start < block.end
        assert raw[block.start : block.end] == block.text
        if not OTHER_LINE_ENDS & set(raw):
            assert raw.count("\n", 0, block.start) + 1 == block.line
        at = block.end
    kept = [block for block in page.blocks if block.kept]
    lines = page.text.split("\n") if kept else []
    assert len(lines) == len(kept)
    at = 0
    for line, block in zip(lines, kept, strict=True):
        start, end = page.to_raw(at, at + len(line))
        assert block.start <= start <= end <= block.end
        at += len(line) + 1


@given(pages)
def test_edits_lead_from_the_raw_page_to_the_text(raw):
    page = retold.clean(raw)
    built, at = [], 0
    for edit in page.edits:
        built += [raw[at : edit.raw_start], page.text[edit.start : edit.end]]
        at = edit.raw_end
    assert "".join([*built, raw[at:]]) == page.text


def test_a_rule_has_the_last_word_and_is_named():
    def keep_links(blocks):
        return [("content", "I read these") if block.label == "share" else None for block in blocks]

    page = retold.clean(PAGE, rules=[keep_links])
    assert page.text.endswith("Share this article")
    assert page.blocks[-2].reason == "rule keep_links: I read these"


def test_wrong_options_are_named():
    with pytest.raises(retold.InvalidArgument, match=r"mode='fast': must be 'auto', 'full', 'edges' or 'off'"):
        retold.clean(PAGE, mode="fast")
    with pytest.raises(retold.InvalidArgument, match="for each of the 7 blocks, and gave 3"):
        retold.clean(PAGE, rules=[lambda blocks: [None] * 3])
    with pytest.raises(retold.InvalidArgument, match="headline"):
        retold.clean(PAGE, rules=[lambda blocks: [("headline", "")] * len(blocks)])
    with pytest.raises(retold.InvalidArgument):
        retold.clean(PAGE).to_raw(0, 100_000)


MENUS = {
    "am": ("መነሻ", "ዜና", "ስፖርት", "ባህል", "አየር ሁኔታ", "ስራ", "ግባ", "ፍለጋ", "ስለ እኛ"),
    "hu": ("Kezdőlap", "Belföld", "Külföld", "Gazdaság", "Sport", "Kultúra", "Időjárás", "Állások", "Bejelentkezés"),
    "ka": ("მთავარი", "პოლიტიკა", "ეკონომიკა", "სპორტი", "კულტურა", "ამინდი", "ვაკანსიები", "შესვლა", "ძებნა"),
}
STORIES = {
    "hu": "A komp hétfőn újra elindult a sziget felé, miután két évig javították a hajótestet, és új motort kapott.\n"
    "A kikötő vezetője azt mondta, hogy a mólót kétszer is átvizsgálták, mielőtt az első utasok felszállhattak rá.\n"
    "Több száz ember állt a rakparton, és integetett, amikor a hajó elhagyta a várost a szürke reggeli órákban.\n",
    "ka": "ბორანი ორშაბათს კვლავ გაემართა კუნძულისკენ, მას შემდეგ რაც ორი წლის განმავლობაში მის კორპუსს აკეთებდნენ.\n"
    "პორტის უფროსმა თქვა, რომ ნავმისადგომი ორჯერ შეამოწმეს, სანამ პირველი მგზავრები გემზე ავიდოდნენ დილით.\n"
    "ასობით ადამიანი იდგა სანაპიროზე და ხელს უქნევდა, როდესაც გემმა ქალაქი დატოვა და ზღვაში გავიდა.\n",
    "am": "ጀልባዋ ለሁለት ዓመታት ጥገና ከተደረገላት በኋላ ሰኞ ዕለት እንደገና ወደ ደሴቱ ተጓዘች ሲሉ የወደቡ ኃላፊ ተናገሩ።\n"
    "የከተማው ምክር ቤት ለአዲሱ ሞተርና ለጥገናው ገንዘብ መክፈሉን ሊቀመንበሩ ጠዋት ላይ ለጋዜጠኞች ገልጸዋል።\n"
    "በመቶዎች የሚቆጠሩ ሰዎች በወደቡ ላይ ቆመው ጀልባዋ የመጀመሪያ መንገደኞቿን ይዛ ስትነሳ እጃቸውን አወዛወዙ።\n",
}


@pytest.mark.parametrize("language", MENUS)
def test_a_page_with_menus_in_a_language_without_lists_is_not_called_clean(language):
    menu = "\n".join(MENUS[language])
    page = retold.clean(f"{menu}\n\n{STORIES[language]}\n{menu}\n")
    assert page.guard.mode != "off"
    assert "of 21 lines" in page.guard.reason
    assert page.text.split("\n") == STORIES[language].strip().split("\n")


@pytest.mark.parametrize("language", STORIES)
def test_a_text_without_furniture_stays_as_it_is(language):
    page = retold.clean(STORIES[language])
    assert page.guard.mode == "off"
    assert page.text + "\n" == STORIES[language]
    assert "clean_already" in page.flags


def test_the_caller_may_overrule_the_guard():
    assert retold.clean(STORY, mode="full").guard == ("full", 1, "asked for")
    assert retold.clean("Home\nSport\nLogin", mode="off").guard == ("off", 1, "asked for")


def test_the_lines_of_a_wrapped_paragraph_share_their_verdict():
    wrapped = "\n\n".join(textwrap.fill(line, 60) for line in STORY.strip().split("\n"))
    page = retold.clean(f"Home\nNews\nSport\nWeather\nLogin\nSearch\n\n{wrapped}\n\nContact\nImprint\nPrivacy\nHelp\n")
    assert "hard_wrapped" in page.flags
    assert page.text.split() == STORY.split()
    assert len({(block.label, block.reason) for block in page.blocks if "ferry between" in block.text.lower()}) == 1
