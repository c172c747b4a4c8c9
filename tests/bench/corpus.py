"""A seeded corpus of invented news articles for benchmarks: outlets with furniture, and copies whose truth is known.

The language is made up: syllables make words, words follow each other by a random table (a Markov chain of order
one), with sentences, paragraphs, capitals and some curly quotes. About a third of the articles are copies of earlier
ones: verbatim, with words replaced, cut at the end, or with a paragraph put in; most carry the header and footer of
one of 60 outlets.

Run as a program it writes one JSON line per article: {"text", "source", "copy_of"}.
"""

import argparse
import json
import sys
from dataclasses import dataclass

import numpy as np

CONSONANTS = [*"bcdfghklmnprstvwz", "st", "tr", "pr", "gr", "ch", "sh", "th"]
VOWELS = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ea", "ou"]
OUTLETS = 60


@dataclass(frozen=True)
class Corpus:
    """Texts with the outlet of each, and for a copy the number of the article it was made from, else -1."""

    texts: list[str]
    sources: np.ndarray
    copy_of: np.ndarray


class Language:
    """An invented vocabulary and which words follow which."""

    def __init__(self, rng, size=30_000, followers=40):
        syllables = np.array([c + v for c in CONSONANTS for v in VOWELS] + [v + c for v in VOWELS for c in CONSONANTS])
        lengths = np.minimum(1 + np.arange(size) // 300, rng.integers(1, 5, size))
        words = dict.fromkeys("".join(rng.choice(syllables, n)) for n in np.repeat(lengths, 2))
        self.words = list(words)[:size]
        count = len(self.words)
        weights = 1 / (np.arange(count) + 3.0)
        self.cumulated = np.cumsum(weights / weights.sum())
        self.next = self.draw(rng, count * followers).reshape(count, followers).astype(np.int32)
        self.followers = followers

    def draw(self, rng, count):
        return np.minimum(np.searchsorted(self.cumulated, rng.random(count)), len(self.words) - 1)

    def passage(self, rng, length):
        """Word numbers of a running text."""
        out = np.empty(length, np.int32)
        here = int(self.draw(rng, 1)[0])
        picks = (self.followers * rng.random(length) ** 2).astype(int).tolist()
        jumps = set(np.flatnonzero(rng.random(length) < 0.05).tolist())
        fresh = iter(self.draw(rng, len(jumps) + 1).tolist())
        table = self.next
        for i, pick in enumerate(picks):
            here = next(fresh) if i in jumps else int(table[here, pick])
            out[i] = here
        return out

    def write(self, numbers, curly):
        """The words as sentences of 7 to 25 words and paragraphs of three sentences; the numbers alone decide where."""
        words, parts, start, sentence = self.words, [], 0, 0
        numbers = numbers.tolist()
        for i, number in enumerate(numbers):
            if (i - start >= 7 and number % 11 == 0) or i - start >= 25 or i == len(numbers) - 1:
                run = [words[n] for n in numbers[start : i + 1]]
                run[0] = run[0].capitalize()
                line = " ".join(run) + "."
                parts.append("“" + line + "”" if curly and number % 3 == 0 else line)
                sentence += 1
                parts.append("\n\n" if sentence % 3 == 0 else " ")
                start = i + 1
        return "".join(parts).rstrip()


def copied(rng, language, body):
    """A copy as an editor makes it."""
    body = body.copy()
    if rng.random() >= 0.4:
        changed = np.flatnonzero(rng.random(len(body)) < rng.random() * 0.08)
        body[changed] = language.draw(rng, len(changed))
    if rng.random() < 0.3:
        body = body[: max(20, int(len(body) * rng.uniform(0.6, 1)))]
    if rng.random() < 0.3:
        at = int(rng.integers(0, len(body)))
        body = np.concatenate([body[:at], language.passage(rng, int(rng.integers(20, 80))), body[at:]])
    return body


def generate(count=60_000, seed=1, words=750):
    """A corpus of `count` articles of about 6.5 bytes a word; the same for the same arguments."""
    rng = np.random.default_rng(seed)
    language = Language(rng)
    heads = [language.passage(rng, int(rng.integers(5, 30))) for _ in range(OUTLETS)]
    feet = [language.passage(rng, int(rng.integers(20, 100))) for _ in range(OUTLETS)]
    bodies, texts = [], []
    copy_of = np.full(count, -1)
    sources = rng.integers(0, OUTLETS, count)
    for i in range(count):
        if i > 10 and rng.random() < 0.3:
            copy_of[i] = rng.integers(0, i)
            body = copied(rng, language, bodies[copy_of[i]])
        else:
            body = language.passage(rng, max(60, int(rng.lognormal(np.log(words * 0.85), 0.55))))
        bodies.append(body)
        parts = [body]
        if rng.random() < 0.7:
            parts.insert(0, heads[sources[i]])
        if rng.random() < 0.7:
            parts.append(feet[sources[i]])
        curly = rng.random() < 0.3
        texts.append("\n\n".join(language.write(part, curly) for part in parts))
    return Corpus(texts, sources, copy_of)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    corpus = generate(options.count, options.seed)
    for text, source, origin in zip(corpus.texts, corpus.sources.tolist(), corpus.copy_of.tolist(), strict=True):
        sys.stdout.write(json.dumps({"text": text, "source": source, "copy_of": origin}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
