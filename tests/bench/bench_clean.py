"""Cleaning whole pages: MB/s beside jusText's classification of the same lines, and what both keep of the story.

Pages are generated: an invented story of sentences, some with quotations, between menus, teasers and footers. jusText
is given one paragraph per line, without links, as no links are left in plain text; trafilatura needs HTML and is not
compared.
"""

import argparse
import importlib.metadata
import random
from html import escape

from measuring import seconds

import retold

SUBJECTS = ["The council", "A spokesman for the port", "The mayor of Aldmouth", "Her sister", "The chief engineer"]
VERBS = ["said on Monday that", "told the harbour board that", "had hoped that", "wrote in March that", "denied that"]
THINGS = ["the old bridge", "the new ferry", "a survey of the quay", "the school by the river", "every second lorry"]
ENDS = ["would be closed until the spring.", "had cost far more than was planned.", "was none of their business."]
QUOTES = ["“Nobody asked us,” she added.", "“We’ll see,” he said, “in two years.”", "It was not the first time."]
MENU = ["Home", "News", "Sport", "Weather", "Skip to main content", "Sign in", "Search", "Opinion", "Videos"]
TEASERS = ["Ten soups for cold evenings", "What the tide left behind", "Photos: the night of the lanterns"]
FOOT = [
    "Share this article",
    "Related stories",
    "Leave a Reply",
    "Privacy policy",
    "© 2032 Aldmouth Media",
    "Follow us",
]


def make_page(rng):
    """(raw page, lines of the story)"""
    story = []
    for _ in range(rng.randrange(8, 30)):
        parts = [
            " ".join((rng.choice(SUBJECTS), rng.choice(VERBS), rng.choice(THINGS), str(rng.randrange(99)), "times"))
            + " "
            + rng.choice(ENDS)
            for _ in range(rng.randrange(1, 4))
        ]
        story.append(" ".join([*parts, rng.choice(QUOTES)] if rng.random() < 0.3 else parts))
    top = rng.choices(MENU, k=rng.randrange(5, 25))
    bottom = rng.choices(FOOT + TEASERS, k=rng.randrange(5, 25))
    return "\n".join([*top, "Bridge stays closed until spring", *story, *bottom]), story


def kept_by_retold(raw):
    return retold.clean(raw).text.split("\n")


def peer():
    """jusText on the lines of a page, as paragraphs of HTML and without the reading of HTML; and its version."""
    try:
        import justext
        from justext import core
        from justext.paragraph import Paragraph
    except ImportError:
        return {}, "jusText (absent)"
    stops = justext.get_stoplist("English")
    small = frozenset(word.lower() for word in stops)

    class Line(Paragraph):
        """A paragraph that is one line of text."""

        def __init__(self, text):
            self.dom_path = self.xpath = "body.p"
            self.text_nodes = [text]
            self.chars_count_in_links = self.tags_count = 0
            self.class_type = ""

    def classified(raw):
        lines = [Line(line) for line in raw.split("\n")]
        core.classify_paragraphs(lines, small)
        core.revise_paragraph_classification(lines)
        return [line.text for line in lines if not line.is_boilerplate]

    def whole(raw):
        page = "".join(f"<p>{escape(line)}</p>" for line in raw.split("\n"))
        return [found.text for found in justext.justext(page, stops) if not found.is_boilerplate]

    name = f"jusText {importlib.metadata.version('jusText')}"
    return {f"{name}, lines as `<p>`": whole, f"{name}, its classification alone": classified}, name


def story_share(keeper, pages):
    """Recall and precision of lines."""
    right = told = wanted = 0
    for raw, story in pages:
        kept = keeper(raw)
        right += sum(line in story for line in kept)
        told += len(kept)
        wanted += len(story)
    return right / wanted, right / max(told, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    options = parser.parse_args()
    rng = random.Random(4)
    pages = [make_page(rng) for _ in range(options.pages)]
    raws = [raw for raw, _ in pages]
    size = sum(len(raw.encode()) for raw in raws) / 1e6
    found, right = story_share(kept_by_retold, pages)
    if found < 0.99 or right < 0.95:
        raise SystemExit(f"the story is not found: recall {found:.3f}, precision {right:.3f}")
    peers, name = peer()
    print(
        f"## Cleaning\n\nWhole pages of invented news, {len(raws)} of them, {size:.1f} MB: menus, a story, teasers, "
        "footers. retold labels every line, repairs characters, reads title and date and records every edit; jusText "
        "classifies the same lines. Trafilatura needs HTML and cannot take part.\n\n"
        "| tool | MB/s | story lines kept | kept lines that are story | `clean_column` |\n|---|---:|---:|---:|---:|"
    )
    column = size / seconds(lambda: retold.clean_column(raws, threads=1), 3)[0]
    single = size / seconds(lambda: [retold.clean(raw) for raw in raws], 3)[0]
    print(f"| retold, `clean_column`, one thread | {column:.1f} | {found:.3f} | {right:.3f} | |")
    print(f"| retold, `clean` page by page | {single:.1f} | {found:.3f} | {right:.3f} | |")
    if not peers:
        print(f"| {name} | | | | |")
    part = raws[: max(1, len(raws) // 20)]
    part_size = sum(len(raw.encode()) for raw in part) / 1e6
    for label, kept in peers.items():
        speed = part_size / seconds(lambda kept=kept: [kept(raw) for raw in part], 3)[0]
        told, precise = story_share(kept, pages[: len(part)])
        print(f"| {label} | {speed:.2f} | {told:.3f} | {precise:.3f} | 1/{column / speed:.0f} of that time |")


if __name__ == "__main__":
    main()
