"""What the report says in words: names, signs and sentences for relations, kinds and labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.compare.differences import ONE_STORY
from retold.report._html import Html, element, join

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retold.compare import Pair


@dataclass(frozen=True)
class Wording:
    """A relation for readers: a sign, a word, and what it means of a pair."""

    sign: str
    word: str
    meaning: str


RELATIONS = {
    "duplicate": Wording("=", "duplicate", "the same text"),
    "reprint": Wording("≈", "reprint", "one text is taken over by the other, with things added, cut or credited"),
    "contains": Wording("⊃", "contains", "a longer page holds the shorter one"),
    "retelling": Wording("~", "retelling", "the same account in other words"),
    "same_story": Wording("∥", "same story", "the same event, told independently"),
    "same_topic": Wording("·", "same topic", "the same matter, another event"),
    "unrelated": Wording("–", "unrelated", "nothing that connects them"),
}
# What the cleaner says of a page: what may have gone wrong, and what a reader may want to know.
DOUBTS = {
    "no_body": "no story was found",
    "suspicious": "more was dropped than kept",
    "doubtful_body": "little tells that what was kept is the story",
    "hidden_text_read": "text that the page hides was read",
    "json_ld_story_read": "the story stands in a script of the page, and was read there",
    "nested_too_deep": "the markup was too deep to be read in full",
}
NOTES = {
    "clean_already": "looked clean already, so next to nothing was dropped",
    "body_repeated": "the story stands on the page more than once",
    "hard_wrapped": "lines end at a width, not with paragraphs",
    "read_as_html": "was HTML, and read as such",
}
# Pairs of which one page depends on the other, or both on a third.
CLOSE = ONE_STORY[:-1]

KINDS = {
    "same": Wording("=", "same", "the same words"),
    "edited": Wording("≈", "edited", "most words are the same"),
    "paraphrase": Wording("~", "paraphrase", "said in other words"),
    "partial": Wording("⊂", "partial", "one side says only a part"),
    "summary": Wording("∑", "summary", "two sentences in one"),
    "moved": Wording("⇅", "moved", "at another place of the page"),
}

CHANGES = {
    "number": "a number differs",
    "name": "a name differs",
    "negation": "a denial differs",
    "wording": "other words",
    "form": "spelling, case or marks differ",
    "fact": "a fact differs",
    "attribution": "who says it differs",
    "order": "the same words stand elsewhere",
    "furniture": "a dateline or credit",
}

CLASSES = {
    "fact": "of facts",
    "attribution": "of who says it",
    "wording": "of wording",
    "order": "of order",
    "furniture": "of datelines and credits",
}

TYPES = {
    "date": "date",
    "number": "number",
    "money": "sum of money",
    "percent": "share",
    "duration": "duration",
    "time": "time of day",
    "polarity": "denied or not",
    "attribution": "who says it",
    "source": "where it was said",
}

FORMS = {
    "verbatim": "the same words",
    "trimmed": "shortened",
    "reworded": "in other words",
    "direct_to_indirect": "quoted, and only reported",
    "speaker_changed": "said by another",
}

SPEECH = {"direct": "quoted", "mixed": "quoted in part", "indirect": "reported"}


def plural(count: int, one: str, many: str | None = None) -> str:
    """`1 page`, `5 pages`.

    Example:
        >>> plural(1, "story", "stories"), plural(1200, "page")
        ('1 story', '1,200 pages')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def score(value: float) -> str:
    """Two decimals without the leading zero, as scores are read in columns."""
    return f"{value:.2f}"


def relation_chip(relation: str) -> Html:
    """Sign and word on the relation's colour."""
    wording = RELATIONS[relation]
    return element("span", sign(wording), " ", wording.word, class_=f"chip r-{relation}", title=wording.meaning)


def kind_chip(kind: str) -> Html:
    """Sign and word of an aligned group."""
    wording = KINDS[kind]
    return element("span", sign(wording), " ", wording.word, class_=f"chip k-{kind}", title=wording.meaning)


def sign(wording: Wording) -> Html:
    """The sign; screen readers skip it, the word says the same."""
    return element("span", wording.sign, class_="sign", aria_hidden="true")


def page_name(name: str) -> Html:
    """A page's id, isolated so that its direction does not disturb the line."""
    return element("bdi", name or "(no name)", class_="id")


def isolated(words: str) -> Html:
    """Words of a page within a sentence of the report, so that their direction does not disturb it."""
    return element("bdi", words)


def shortened(words: str, most: int) -> str:
    r"""Words on one line, cut where they are long.

    Example:
        >>> shortened("one  two\nthree", 7), shortened("one", 7)
        ('one two…', 'one')
    """
    line = " ".join(words.split())
    return line if len(line) <= most else line[:most].rstrip() + "…"


def pair_sentence(pair: Pair) -> Html:
    """What a pair's relation means, as a sentence about the two pages."""
    a, b = page_name(pair.a), page_name(pair.b)
    if pair.relation == "contains":
        a_in_b, b_in_a = (pair.aspects.get(name) or 0.0 for name in ("containment_a", "containment_b"))
        return join(b, " contains ", a) if a_in_b > b_in_a else join(a, " contains ", b)
    if pair.relation in _VERBS and pair.direction is not None:
        copy, source = (b, a) if pair.direction.first == pair.a else (a, b)
        return join(copy, f" {_VERBS[pair.relation]} ", source, ", by the signs found")
    return join(a, " and ", b, _BETWEEN[pair.relation])


_VERBS = {"reprint": "reprints", "retelling": "retells"}
_BETWEEN = {
    "duplicate": " are the same text",
    "reprint": ": one reprints the other; nothing tells which came first",
    "retelling": ": one retells the other; nothing tells which came first",
    "same_story": " report the same event, each in its own account",
    "same_topic": " share a topic, not a story",
    "unrelated": " have nothing that connects them",
}


def told_of(flags: Iterable[str]) -> tuple[list[str], list[str]]:
    """Doubts about a page and notes on it, in words; what nobody knows is a doubt.

    Example:
        >>> told_of(["no_body", "read_as_html", "new"])
        (['no story was found', 'new'], ['was HTML, and read as such'])
    """
    named = list(flags)
    return [DOUBTS.get(flag, flag) for flag in named if flag not in NOTES], [
        NOTES[flag] for flag in named if flag in NOTES
    ]
