"""Verse, logs and wrapped pages of which one line looks like furniture."""

import retold

TOP = ["Zum Inhalt", "Start", "Ort", "Sport", "Anmelden"]
FOOT = ["Teilen", "Mehr aus dem Ort", "Impressum", "© 2033 Weserblick"]


def clean(*lines):
    return retold.clean("\n".join([*TOP, *lines, *FOOT]))


def test_a_verse_that_speaks_of_us_stays_among_the_others():
    verses = [
        "Das Rad steht still",
        "und zählt das Moos,",
        "der Bach hat Zeit.",
        "Wir kamen zu Fuß",
        "mit leeren Säcken",
        "und sagten nichts.",
    ]
    intro = "Das Gedicht dieser Woche schickte uns Else Brandt aus Holzen, die 88 Jahre alt ist."
    page = clean("Gedicht der Woche: Am Wehr", intro, *verses, "Else Brandt liest am Sonntag in der Mühle.")
    assert all(verse in page.text for verse in verses)


def test_the_last_entry_of_a_log_stays_below_its_time():
    entries = ["오후 7시 20분", "마을 사람들은 모두 집으로 돌아갔다. 다친 사람은 없다.", "오후 6시 5분", "비가 멎었다.",
               "오후 5시 30분", "강물이 둑 아래 일 미터까지 찼다고 면사무소가 알렸다.",
               "오후 4시 10분", "초등학교가 문을 닫았다."]  # fmt: skip
    lines = [
        "홈",
        "지역",
        "스포츠",
        "로그인",
        "[실시간] 나루 홍수",
        *entries,
        "공유",
        "많이 본 뉴스",
        "회사소개",
        "© 2033 나루일보",
    ]
    page = retold.clean("\n".join(lines))
    assert all(entry in page.text for entry in entries)


def test_lines_of_german_that_break_off_before_a_noun_are_joined():
    story = [
        "Die Mühle zwischen Holzen und Rühle wird im Herbst geräumt, damit das alte",
        "Wehr von 1894 erneuert werden kann. Das zuständige Amt für Gewässer",
        "rechnet mit sieben Monaten.",
        "Die Fische sollen vorher mit Netzen in einen Teich gebracht werden. Der",
        "Anglerverein hat dafür achtzig Helfer gemeldet, darunter die ganze",
        "Klasse 6b.",
    ]
    page = clean("Mühle wird geräumt", *story)
    assert "hard_wrapped" in page.flags
    assert page.text.split("\n")[-len(story) :] == story
    assert page.title == "Mühle wird geräumt"
