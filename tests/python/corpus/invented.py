"""Pages that nobody wrote, for archives: copies, late edits, furniture of sites, many scripts."""

import random

WORDS = {
    "latin": [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "r", "st", "lo", "mi")],
    "cyrillic": [f"{a}{b}{c}" for a in "бвгдклмнпрст" for b in "аеиоу" for c in ("н", "р", "ст", "ло", "ми")],
    "arabic": [f"{a}{b}{c}" for a in "بتجدرسشعفقكلمن" for b in "اوي" for c in ("ر", "ن", "م")],
}


def pages(count, seed=1, sources=3, days=30):
    """Rows with id, source, date and text; about half are near copies of another, some are the same, one is empty."""
    chance = random.Random(seed)
    scripts = list(WORDS)
    stories = []
    for number in range(max(1, count // 2)):
        words = WORDS[scripts[number % len(scripts)]]
        stories.append(chance.choices(words, k=chance.randint(12, 40)))
    rows = []
    for number in range(count):
        words = list(chance.choice(stories))
        for _ in range(chance.randint(0, 2)):
            words[chance.randrange(len(words))] = chance.choice(WORDS["latin"])
        site = chance.randrange(sources)
        body = " ".join(words).capitalize() + ". 😀"
        text = f"Site {site} front page\nSections of site {site}\n{body}\nFollow site {site} today"
        rows.append({"id": f"p{number}", "source": f"site{site}", "date": f"2031-05-{1 + number * days // count:02d}"})
        rows[-1]["text"] = "" if number == count - 1 else text
    return rows


TABLES = {
    "cleaned": "SELECT id, text, title, date, kept_share, flags FROM cleaned",
    "blocks": 'SELECT id, start, "end", line, label, kept FROM blocks',
    "pairs": "FROM pairs",
    "groups": 'SELECT id, "group" FROM groups',
    "copies": "SELECT id, duplicate_of, score FROM copies",
    "stories": "FROM stories",
    "story_pages": "SELECT id, story FROM story_pages",
    "names": "SELECT * EXCLUDE (page) FROM names",
    "slots": "SELECT * EXCLUDE (page) FROM slots",
    "facts": "SELECT * EXCLUDE (page) FROM facts",
}


def found(corpus):
    """All that the steps found, whatever the numbers of pages."""
    return {name: sorted(map(repr, corpus.sql(query).fetchall())) for name, query in TABLES.items()}


def step(corpus, rows):
    """Adds pages and does every step."""
    corpus.add(rows)
    return corpus.clean(), corpus.near_duplicates(), corpus.stories(), corpus.annotate(), corpus.facts()
