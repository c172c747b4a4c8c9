"""Short texts that nobody wrote, any number of them, part by part."""

import random
from datetime import date, timedelta


def short_texts(count, part=0, copies=0.3):
    """Rows of one day with id, date and a text of 30 to 70 words; a share of them are near copies of an earlier one."""
    chance = random.Random(part)
    day = str(date(2031, 1, 1) + timedelta(days=part))
    recent = []
    for number in range(count):
        if recent and chance.random() < copies:
            words = list(chance.choice(recent))
            words[chance.randrange(len(words))] = f"w{chance.randrange(50_000)}"
        else:
            words = [f"w{int(50_000 * chance.random() ** 2)}" for _ in range(chance.randint(30, 70))]
        recent = [*recent[-200:], words]
        yield {"id": f"{part}-{number}", "source": f"site{number % 20}", "date": day, "text": " ".join(words) + "."}
