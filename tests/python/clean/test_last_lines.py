"""The last line of a plain page's story, told by its form."""

from __future__ import annotations

import pytest

from .plain_page import FOOT, MENU, STORY, TITLE, kept, read


@pytest.mark.parametrize(
    "last",
    [
        "The wheel, cast in 1874, was bought by the county. (Reporting by Ada Krone; editing by Lou Marsh)",
        "Das Rad, gegossen 1874, hat der Landkreis gekauft. (dpa/ak)",
        "La roue, fondue en 1874, a été achetée par la région. (avec AFP)",
    ],
)
def test_sentence_with_a_credit_behind_it_belongs_to_the_story(last: str) -> None:
    page = read(*MENU, TITLE, "12 March 2031", *STORY, last, *FOOT)
    assert kept(page) == [*STORY, last]


def test_last_of_several_letters_is_signed() -> None:
    letters = [
        "Sir, Your report on the mill left out the herons. They have lived on its roof since before the war.",
        "Agnes Hull, Tarn",
        "Sir, I write in defence of the wheel. It turns for eleven minutes a week. The motorway roars all day.",
        "Rev. Paul Oakley, Velden",
        "Sir, To whoever found a red glove on the weir: please keep it, and I will send you the other one.",
        "C. Lumb, Velden",
    ]
    page = read(*MENU, "Letters: the mill, the wheel and a lost glove", "12 March 2031", *letters, *FOOT)
    assert kept(page) == letters
