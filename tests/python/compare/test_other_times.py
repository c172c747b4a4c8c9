"""Pages of one topic that state days years apart tell of two events, whose figures contradict nothing."""

from __future__ import annotations

import retold

LEAK = """Solvent from the Quimora plant reached the river Tiza on Sunday and left 23 districts of Aune without water.
Nobody should drink, cook or wash with it, said Ada Krone, who heads the water board. The smell goes in two days.
Neighbours had noticed a smell of paint on Friday. The leak lasted 14 minutes, said Oskar Lindahl, its manager.
Ninety tankers are on their way, and the hospital has treated three children and a teacher for sore eyes.
The fine for Quimora may come to 48 million euros. The governor refused to close the plant, where 640 people work."""
REGATTA = """The regatta of the rowing clubs was rowed in green water, and the judges could not tell the boats apart.
Dye from a vat had run into the Tiza above the weir. Nine rowers had stains on their skin for two weeks.
We went in white and came out as frogs, said the captain of the club, Baltasar Sorel, and his crew laughed.
The fine for Quimora came to 35 million euros, and the firm gave the club a new boat with a green keel."""


def conflicts(day: str | None) -> list[str]:
    texts = {"a": LEAK, "b": LEAK.replace("14 minutes", "40 minutes"), "c": REGATTA}
    dates = None if day is None else {"a": "2031-05-11", "b": "2031-05-12", "c": day}
    result = retold.compare(texts, dates=dates, language="en", progress=False)
    assert result.pair("a", "c").relation == "same_topic"
    return [fact.type for fact in result.facts if fact.status == "conflict"]


def test_figures_of_years_before_contradict_nothing() -> None:
    assert conflicts("2023-08-19") == ["duration"]


def test_without_days_figures_of_one_thing_are_compared() -> None:
    assert "money" in conflicts(None)
