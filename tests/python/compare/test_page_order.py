"""What is said of pages does not depend on the order in which they are given, whatever their language."""

import random
from itertools import combinations

import pytest

import retold

from .everything_told import told

PAGES = {
    "wire": "Velden Bridge shut after crack found\n\nVELDEN, May 4 - Engineers found 12 cracks in the Velden "
    "Bridge on Tuesday. "
    '"Nobody will cross it before June 1," said Mayor Ruth Kessler. The repair costs 4.5 million euros.\n\n'
    "The council denied that it had known of the cracks since 2029.",
    "gazette": "Bridge closed\n\nThe Velden Bridge was closed on Tuesday after engineers found 14 cracks. "
    '"Nobody will cross it before June 1," said engineer Tom Arlow. Repairs will cost up to 4 million euros.\n\n'
    "The council admitted that it had known of the cracks since 2029. Ferries take 300 people an hour.",
    "herald": "Velden waits\n\nEngineers have found a dozen cracks in the Velden Bridge, Mayor Ruth Keßler said. "
    "She said nobody would cross it before June 11. The repair costs 4.5 million euros.\n\nFerries run every hour.",
    "abendblatt": "Veldener Brücke gesperrt\n\nIngenieure haben am Dienstag 12 Risse in der Veldener Brücke "
    "gefunden. "
    "„Vor dem 1. Juni wird sie niemand überqueren“, sagte Bürgermeisterin Ruth Keßler. Die Reparatur kostet 4,5 "
    "Millionen Euro.",
    "kurier": "Risse in der Brücke\n\nIn der Veldener Brücke wurden am Dienstag 14 Risse gefunden. „Vor dem 1. "
    "Juni wird sie "
    "niemand überqueren“, sagte Ingenieur Tom Arlow. Die Reparatur kostet bis zu 4 Millionen Euro, sagte Rut Kesler.",
    "вести": "Мост в Вельдене закрыт\n\nВо вторник инженеры нашли 12 трещин в мосту Вельдена. «До 1 июня никто "
    "по нему не "
    "пройдёт», — заявила мэр Рут Кесслер. Ремонт стоит 4,5 миллиона евро.",
    "новости": "Мост закрыли\n\nИнженеры нашли 14 трещин в мосту Вельдена. «До 1 июня никто по нему не "
    "пройдёт», — заявил "
    "инженер Том Арлоу. Ремонт стоит 5 миллионов евро.",
    "روزنامہ": "ویلڈن کا پل بند\n\nانجینئروں کو منگل کے روز ویلڈن کے پل میں 12 دراڑیں ملیں۔ میئر روتھ کیسلر نے "
    "کہا کہ یکم جون سے "
    "پہلے کوئی پل پار نہیں کرے گا۔ مرمت پر 45 لاکھ یورو خرچ ہوں گے۔",
    "خبریں": "پل بند ہو گیا\n\nانجینئروں کو ویلڈن کے پل میں 14 دراڑیں ملیں۔ میئر روتھ کیسلر نے کہا کہ یکم جون "
    "سے پہلے کوئی پل پار "
    "نہیں کرے گا۔ مرمت پر 45 لاکھ یورو خرچ ہوں گے۔",
    "新聞": "ベルデン橋が閉鎖\n\n技師たちは火曜日、ベルデン橋に12か所のひびを見つけた。"
    "「6月1日より前には誰も渡れない」とケスラー市長は述べた。修理費は450万ユーロ。",
    "日報": "橋を閉鎖\n\nベルデン橋に14か所のひびが見つかった。"
    "「6月1日より前には誰も渡れない」と技師のアーロウ氏は述べた。修理費は400万ユーロ。",
    "copy": "Velden Bridge shut after crack found\n\nVELDEN, May 4 - Engineers found 12 cracks in the Velden "
    "Bridge on Tuesday. "
    '"Nobody will cross it before June 1," said Mayor Ruth Kessler. The repair costs 4.5 million euros.',
    "empty": "",
    "other": "Harbour fees rise\n\nThe harbour of Tarn raises its fees by 7 percent on June 1, its director Ada "
    "Brun said.",
}
DATES = {"wire": "2031-05-05", "gazette": "2031-05-06", "kurier": "2031-05-05", "新聞": "2031-05-07"}


def compared(ids):
    return retold.compare({id: PAGES[id] for id in ids}, dates={id: DATES.get(id) for id in ids})


@pytest.fixture(scope="module")
def in_one_order():
    return told(compared(PAGES))


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_pages_changes_nothing(seed, in_one_order):
    ids = list(PAGES)
    random.Random(seed).shuffle(ids)
    again = told(compared(ids))
    assert {key for key in again if again[key] != in_one_order[key]} == set()


def test_the_pages_tell_things_that_could_depend_on_their_order(in_one_order):
    assert len(in_one_order["stories"]) > 1
    assert len(in_one_order["statements"]) > 2
    assert len(in_one_order["facts"]) > 10
    assert len(in_one_order["flags"]) > 0


@pytest.mark.parametrize("pair", list(combinations(PAGES, 2)), ids="-".join)
def test_a_pair_compared_the_other_way_round_says_the_same(pair):
    there, back = told(compared(pair)), told(compared(pair[::-1]))
    assert {key for key in back if back[key] != there[key]} == set()
