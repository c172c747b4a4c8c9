"""A passage that many stories share, as an outlet's footer that was not cleaned away, makes no story of them."""

import random

import retold


def passage(seed, words):
    """Invented words, each page's own but for one in four."""
    chance = random.Random(seed)
    common = ["the", "of", "and", "in", "to"]
    own = ["".join(chance.choices("abdegiklmnoprstu", k=7)) for _ in range(words)]
    return " ".join(chance.choice(common) if chance.random() < 0.25 else word for word in own)


def lines(text):
    words = text.split()
    return "\n".join(" ".join(words[start : start + 12]).capitalize() + "." for start in range(0, len(words), 12))


def test_copies_stand_together_and_not_with_what_shares_their_footer():
    footer = lines(passage("footer", 44))
    pages = {}
    for story in range(12):
        body = passage(story, 108)
        pages[f"original {story}"] = lines(body) + "\n" + footer
        pages[f"copy {story}"] = lines(body + " " + passage(f"more {story}", 24)) + "\n" + footer * (story % 3 == 0)
    result = retold.compare(retold.clean_column(list(pages.values()), ids=list(pages), mode="off"))
    assert {pair.relation for pair in result.pairs if pair.a.split()[1] != pair.b.split()[1]} & {"contains"}
    assert sorted(sorted(group.documents) for group in result.stories) == sorted(
        [f"copy {story}", f"original {story}"] for story in range(12)
    )
