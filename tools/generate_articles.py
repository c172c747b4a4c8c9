"""Invented articles, any number of them, each made from its number alone, so that every worker can make its own.

Words are invented and drawn by Zipf's law; stock phrases recur as in agency copy. Three in ten articles are edited
copies of an earlier one, which may be a copy itself: verbatim, with words exchanged, cut at the end, or with a
paragraph put in. So families grow by a power law, as stories do, and stand anywhere in the collection.

usage: python tools/generate_articles.py --count 60000 [--seed 1] [--words 300] > articles.jsonl
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import lru_cache

import numpy as np

CONSONANTS = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "st", "tr", "br", "sh"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ou"]
VOCABULARY = 60_000
PHRASES = 3_000
COPIES = 0.3
MOST_COPIED = 12  # copies of copies of copies, at most


class Articles:
    """The collection of one seed; article `number` is the same whoever makes it."""

    def __init__(self, seed: int = 1, words: int = 300) -> None:
        self.seed, self.typical = seed, words
        rng = np.random.default_rng(seed)
        self.vocabulary = self._invent(rng)
        weights = 1 / (np.arange(VOCABULARY) + 2.7)
        self.cumulated = np.cumsum(weights / weights.sum())
        self.phrases = [self._draw(rng, int(rng.integers(6, 20))) for _ in range(PHRASES)]

    def _invent(self, rng: np.random.Generator) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < VOCABULARY:
            picks = rng.integers(0, len(CONSONANTS) * len(VOWELS), int(rng.integers(1, 5))).tolist()
            found["".join(CONSONANTS[pick // len(VOWELS)] + VOWELS[pick % len(VOWELS)] for pick in picks)] = None
        return sorted(found, key=lambda word: (len(word), word))

    def _draw(self, rng: np.random.Generator, count: int) -> np.ndarray:
        return np.minimum(np.searchsorted(self.cumulated, rng.random(count)), VOCABULARY - 1)

    def _written(self, rng: np.random.Generator) -> np.ndarray:
        body = self._draw(rng, max(30, int(rng.lognormal(np.log(self.typical), 0.5))))
        parts = [body]
        for _ in range(int(rng.integers(0, 5))):
            at = int(rng.integers(0, len(parts[-1]) + 1))
            phrase = self.phrases[int(PHRASES * rng.random() ** 3)]
            parts[-1:] = [parts[-1][:at], phrase, parts[-1][at:]]
        return np.concatenate(parts)

    def _edited(self, rng: np.random.Generator, body: np.ndarray) -> np.ndarray:
        if rng.random() < 0.25:
            return body
        body = body.copy()
        changed = np.flatnonzero(rng.random(len(body)) < rng.random() * 0.06)
        body[changed] = self._draw(rng, len(changed))
        if rng.random() < 0.25:
            body = body[: max(20, int(len(body) * rng.uniform(0.7, 1)))]
        if rng.random() < 0.25:
            at = int(rng.integers(0, len(body)))
            body = np.concatenate([body[:at], self._draw(rng, int(rng.integers(10, 60))), body[at:]])
        return body

    def body(self, number: int) -> np.ndarray:
        """The words of an article, as numbers."""
        chain = []
        while True:
            rng = np.random.default_rng((self.seed, number))
            chain.append(rng)
            if number < 10 or rng.random() >= COPIES or len(chain) > MOST_COPIED:
                break
            number = int(number * rng.random())
        body = self._written(chain[-1])
        for rng in reversed(chain[:-1]):
            body = self._edited(rng, body)
        return body

    def text(self, number: int) -> str:
        """The article, in sentences."""
        words = [self.vocabulary[word] for word in self.body(number).tolist()]
        for start in range(0, len(words), 17):
            words[start] = words[start].capitalize()
            if start:
                words[start - 1] += "."
        return " ".join(words) + "."


@lru_cache(maxsize=2)
def articles(seed: int = 1, words: int = 300) -> Articles:
    """The collection of a seed; made once a process."""
    return Articles(seed, words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", type=int, default=300)
    options = parser.parse_args()
    made = articles(options.seed, options.words)
    for number in range(options.count):
        sys.stdout.write(json.dumps({"id": number, "text": made.text(number)}) + "\n")


if __name__ == "__main__":
    main()
