"""What near copies on Spark would cost for a collection: from a sample of its texts, and a model of each step.

usage: python tools/simulate_spark.py [--sample FILE.jsonl] [--documents 100e6 1e9 10e9] [--cores 128] [--network 600]
       python tools/simulate_spark.py --check 20000:15:58e6 80000:25:232e6

The sample tells how long texts are, how well they pack, how many have candidates and how many buckets each of these
stands in; without one, articles are generated. Bytes are counted row by row as Spark lays rows out; CPU comes from
constants that were measured (below). `--check` takes measured runs, documents:CPU seconds:bytes shuffled, and shows the
model beside them. The share of texts with candidates grows with the collection; give it with --copied if you know it.
"""

from __future__ import annotations

import argparse
import json
from typing import NamedTuple

import numpy as np

from retold import _core

# What packing leaves of a row that holds random numbers: those, and a few bytes for lengths and what repeats.
HEADER = 3
NUMBER = 8
SMALL = 2

# CPU of a session that has been warm for a while, set by five runs of tools/measure_spark on two cores of a shared
# virtual machine, of 20,000 to 2,000,000 texts of two lengths (docs/scale.md); how the sum is split is an estimate.
CPU_STAGES = 12.0  # seconds, whatever the collection
CPU_BYTE = 0.025e-6  # seconds for a byte of text: reading, signing, shuffling it once
CPU_BAND = 3.4e-6  # seconds for a text and band: sorting, exploding, passing through Python
CPU_BUCKET = 0.04e-6  # seconds for a byte of text in a bucket: shuffling it again, signing again, comparing


class Sample(NamedTuple):
    """What a collection is like.

    Attributes:
        size: Bytes of a text.
        packed: What LZ4 leaves of it, as a share.
        bands: Keys of a text.
        copied: Share of texts with a candidate.
        buckets: Buckets that such a text stands in.
    """

    size: float
    packed: float
    bands: int
    copied: float
    buckets: float


class Cost(NamedTuple):
    """What a run takes: CPU seconds, and bytes by step."""

    cpu: float
    signatures: float
    keys: float
    texts: float
    buckets: float
    rest: float
    stored: float

    @property
    def shuffled(self) -> float:
        """Bytes of all shuffles."""
        return self.signatures + self.keys + self.texts + self.buckets + self.rest


def look_at(texts: list[str], threshold: float) -> Sample:
    """The measures of a sample."""
    import pyarrow as pa

    joined = "".join(texts).encode("utf-8", "replace")
    part = joined[: 1 << 26]
    packed = len(pa.compress(part, codec="lz4", asbytes=True)) / max(1, len(part))
    options = {"threshold": threshold, "n": 5, "unit": "word", "permutations": 128, "seed": 1}
    keys, prints, _ = _core.similarity.band_keys(texts, **options, threads=None, progress=None)
    _, firsts = np.unique(prints, return_index=True)
    places = set()
    for band in range(keys.shape[1]):
        order = firsts[np.lexsort((prints[firsts], keys[firsts, band]))]
        column = keys[order, band]
        starts = np.flatnonzero(np.concatenate([[True], column[1:] != column[:-1]]))
        sizes = np.diff(np.append(starts, len(order)))
        leaders, sizes_each = np.repeat(order[starts], sizes), np.repeat(sizes, sizes)
        places.update(zip(leaders[sizes_each > 1].tolist(), order[sizes_each > 1].tolist(), strict=True))
    copied = {text for _, text in places}
    each = len(places) / max(1, len(copied))
    return Sample(len(joined) / len(texts), packed, keys.shape[1], len(copied) / len(texts), each)


def simulate(documents: float, sample: Sample) -> Cost:
    """The cost of `near_duplicates` for so many documents like these."""
    row = HEADER + 3 * NUMBER + SMALL + NUMBER * sample.bands  # id, two fingerprints, keys
    text = HEADER + NUMBER + sample.size * sample.packed
    met = documents * sample.copied
    links = met * sample.buckets
    bytes_in_buckets = links * sample.size
    each = CPU_BYTE * sample.size + CPU_BAND * sample.bands
    cpu = CPU_STAGES + documents * each + CPU_BUCKET * bytes_in_buckets
    return Cost(
        cpu=cpu,
        signatures=documents * row,
        keys=documents * sample.bands * (HEADER + 2 * NUMBER),
        texts=documents * text,
        buckets=links * (text + NUMBER),
        rest=documents * 4 * (HEADER + NUMBER + SMALL) + 3 * links * (HEADER + 2 * NUMBER),
        stored=documents * (NUMBER * (sample.bands + 3) + SMALL),
    )


def bottleneck(cost: Cost, options: argparse.Namespace) -> tuple[float, str]:
    """Hours, and what they are spent on: computing, or moving shuffled bytes through network and disk."""
    computing = cost.cpu / options.cores / 3600
    machines = max(1.0, options.cores / options.cores_each)
    moving = cost.shuffled / (machines * options.network * 1e6) / 3600
    disk = (2 * cost.shuffled + cost.stored * 5) / (machines * options.disk * 1e6) / 3600
    hours = {"CPU": computing, "network": moving, "disk": disk}
    worst = max(hours, key=lambda name: hours[name])
    return hours[worst], worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", help="JSON lines with `text`; else generated articles")
    parser.add_argument("--sample-size", type=int, default=20_000)
    parser.add_argument("--words", type=int, default=300, help="of a generated article, about")
    parser.add_argument("--documents", type=float, nargs="+", default=[1e6, 1e8, 1e9, 1e10])
    parser.add_argument("--size", type=float, help="bytes of a text, if not those of the sample")
    parser.add_argument("--copied", type=float, help="share of texts with candidates, if not that of the sample")
    parser.add_argument("--threshold", type=float, default=0.7)
    parser.add_argument("--cores", type=int, default=128)
    parser.add_argument("--cores-each", type=int, default=16, help="of a machine")
    parser.add_argument("--network", type=float, default=600, help="MB a second and machine")
    parser.add_argument("--disk", type=float, default=800, help="MB a second and machine")
    parser.add_argument("--check", nargs="+", default=[], metavar="DOCUMENTS:CPU:BYTES")
    options = parser.parse_args()
    sample = look_at(_texts(options), options.threshold)
    if options.size:
        sample = sample._replace(size=options.size)
    if options.copied is not None:
        sample = sample._replace(copied=options.copied)
    print(
        f"texts of {sample.size:.0f} bytes, packed to {sample.packed:.0%}, {sample.bands} bands, "
        f"{sample.copied:.1%} with candidates, in {sample.buckets:.2f} buckets"
    )
    if options.check:
        print("| documents | CPU s, model | measured | shuffled MB, model | measured |\n|---:|---:|---:|---:|---:|")
        for run in options.check:
            documents, cpu, shuffled = map(float, run.split(":"))
            cost = simulate(documents, sample)
            print(
                f"| {documents:,.0f} | {cost.cpu:.0f} | {cpu:.0f} | {cost.shuffled / 1e6:.0f} | {shuffled / 1e6:.0f} |"
            )
        return
    print(
        "| documents | CPU hours | shuffled GB: signatures | keys | texts | buckets | rest | stored GB | hours | by |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|")
    for documents in options.documents:
        cost = simulate(documents, sample)
        parts = (cost.signatures, cost.keys, cost.texts, cost.buckets, cost.rest, cost.stored)
        numbers = " | ".join(f"{part / 1e9:,.1f}" for part in parts)
        hours, worst = bottleneck(cost, options)
        print(f"| {documents:,.0f} | {cost.cpu / 3600:,.1f} | {numbers} | {hours:,.2f} | {worst} |")


def _texts(options: argparse.Namespace) -> list[str]:
    if options.sample:
        with open(options.sample, encoding="utf-8") as lines:
            return [json.loads(line)["text"] for _, line in zip(range(options.sample_size), lines, strict=False)]
    from generate_articles import articles

    made = articles(words=options.words)
    return [made.text(number) for number in range(options.sample_size)]


if __name__ == "__main__":
    main()
