"""Frames of invented articles: copies of copies, in many scripts, in any order."""

import random

import pytest

pytest.importorskip("pyspark", reason="PySpark is not installed: pip install retold[spark]")

WORDS = {
    "en": [
        "bridge",
        "river",
        "council",
        "spring",
        "water",
        "boat",
        "harbour",
        "mayor",
        "road",
        "closed",
        "storm",
        "night",
        "school",
        "market",
        "winter",
    ],
    "ru": [
        "мост",
        "река",
        "совет",
        "весна",
        "вода",
        "лодка",
        "порт",
        "мэр",
        "дорога",
        "закрыт",
        "буря",
        "ночь",
        "школа",
        "рынок",
        "зима",
    ],
    "ur": [
        "پل",
        "دریا",
        "کونسل",
        "بہار",
        "پانی",
        "کشتی",
        "بندرگاہ",
        "میئر",
        "سڑک",
        "بند",
        "طوفان",
        "رات",
        "اسکول",
        "بازار",
        "سردی",
    ],
    "ar": [
        "جسر",
        "نهر",
        "مجلس",
        "ربيع",
        "ماء",
        "قارب",
        "ميناء",
        "عمدة",
        "طريق",
        "مغلق",
        "عاصفة",
        "ليل",
        "مدرسة",
        "سوق",
        "شتاء",
    ],
    "zh": [
        "桥",
        "河",
        "议会",
        "春天",
        "水",
        "船",
        "港口",
        "市长",
        "道路",
        "关闭",
        "风暴",
        "夜晚",
        "学校",
        "市场",
        "冬天",
    ],
    "th": [
        "สะพาน",
        "แม่น้ำ",
        "สภา",
        "ฤดูใบไม้ผลิ",
        "น้ำ",
        "เรือ",
        "ท่าเรือ",
        "นายกเทศมนตรี",
        "ถนน",
        "ปิด",
        "พายุ",
        "คืน",
        "โรงเรียน",
        "ตลาด",
        "ฤดูหนาว",
    ],
}


def edited(rng, words, vocabulary):
    """A copy as editors make it: some words exchanged, sometimes cut at the end."""
    words = [rng.choice(vocabulary) if rng.random() < 0.04 else word for word in words]
    return words[: int(len(words) * rng.uniform(0.8, 1))] if rng.random() < 0.3 else words


def invent(count, seed):
    """Texts of 40 to 90 words; every third is a copy of an earlier one of its language, some verbatim."""
    rng = random.Random(seed)
    bodies, texts = {language: [] for language in WORDS}, []
    for _ in range(count):
        language = rng.choice(list(WORDS))
        known = bodies[language]
        body = [rng.choice(WORDS[language]) + rng.choice(["", "", "a", "o"]) for _ in range(rng.randint(40, 90))]
        if known and rng.random() < 0.4:
            body = rng.choice(known)
            body = body if rng.random() < 0.3 else edited(rng, body, WORDS[language])
        known.append(body)
        texts.append(" ".join(body) + ".")
    return texts


@pytest.fixture(scope="session")
def texts():
    """Invented articles, one text that many copy, and rows that hold no words."""
    made = invent(300, seed=5)
    made[100:112] = [made[3].upper() if number % 2 else made[3] + " 🌊" for number in range(12)]
    return [
        *made,
        None,
        "",
        " — ",
        "橋 は 春 まで",
        "橋 は 春 まで",
        "\ud800 half a pair".encode("utf-8", "replace").decode(),
    ]


@pytest.fixture(scope="session")
def frame(spark, texts):
    """The texts in a frame, in another order, in three partitions."""
    rows = [(number, text, f"outlet {number % 4}" if number % 7 else None) for number, text in enumerate(texts)]
    random.Random(2).shuffle(rows)
    return spark.createDataFrame(rows, "id long, text string, outlet string").repartition(3).persist()


@pytest.fixture(scope="session")
def sources(texts):
    """The outlets of the texts."""
    return [f"outlet {number % 4}" if number % 7 else None for number in range(len(texts))]
