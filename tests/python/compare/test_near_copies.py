"""Thousands of pages that are the same but for a number are one story each, however many there are."""

import random

import retold

BULLETINS = 700  # above 500 pages not every pair is looked at, and no page has more than some two dozen partners

WATER = (
    "The river Arle stood at {} centimetres this morning. The fire service asks all who live along the quay to clear "
    "their cellars and to drive their cars away. The warning holds until {} o'clock.\n"
)
# Urdu, invented: the same bulletin.
URDU = (
    "دریائے آرل کی سطح آج صبح {} سینٹی میٹر تھی۔ فائر بریگیڈ نے گھاٹ کے سب رہنے والوں سے کہا ہے کہ تہہ خانے خالی "
    "کر دیں اور گاڑیاں ہٹا لیں۔ یہ انتباہ {} بجے تک ہے۔\n"
)


def groups(pages):
    result = retold.compare(retold.clean_column(list(pages.values()), ids=list(pages), mode="off"))
    return sorted(sorted(story.documents) for story in result.stories), len(result.pairs)


def test_near_copies_of_any_number_are_one_story_each():
    chance = random.Random(1)
    pages = {f"water {n}": WATER.format(chance.randrange(900), chance.randrange(24)) for n in range(BULLETINS)}
    pages |= {f"urdu {n}": URDU.format(n, n % 24) for n in range(60)}
    stories, pairs = groups(pages)
    assert stories == sorted([sorted(f"water {n}" for n in range(BULLETINS)), sorted(f"urdu {n}" for n in range(60))])
    assert pairs < 48 * len(pages)
    names = list(pages)
    chance.shuffle(names)
    assert groups({name: pages[name] for name in names}) == (stories, pairs)
