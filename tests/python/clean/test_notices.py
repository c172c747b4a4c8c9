"""What a page asks its readers to agree to is no part of its story, whichever stands above."""

import pytest

import retold

# Per language: the notice, its buttons; the menu; the headline; the story; what stands below.
PAGES = {
    "pl": (
        [
            "Strona używa plików cookies w celach statystycznych i reklamowych.",
            "Korzystając z niej, zgadzasz się na to.",
        ],
        ["Rozumiem"],
        ["Główna", "Miasto", "Sport", "Ogłoszenia", "Zaloguj"],
        "Borsuk w piwnicy ratusza",
        ["Strażnicy wynieśli w środę z piwnicy ratusza borsuka, który spał w skrzyni z aktami.", "Akta są suche."],
        ["Udostępnij", "Najnowsze", "Kontakt", "© 2033 Głos Nadodrza"],
    ),
    "ja": (
        [
            "本サイトは広告の配信と分析のためにクッキーを使用しています。",
            "閲覧を続けると、その使用に同意したことになります。",
        ],
        ["同意する", "閉じる"],
        ["トップ", "地域", "スポーツ", "ログイン"],
        "役場の地下にアナグマ",
        ["水曜日の朝、町役場の地下の書庫で眠っていたアナグマを職員が見つけ、山に放した。", "書類は無事だった。"],
        ["シェア", "お問い合わせ", "© 2033 西谷新報"],
    ),
    "tr": (
        [
            "Sitemizde deneyiminizi iyileştirmek ve reklam sunmak için çerezler kullanılmaktadır.",
            "Tercihlerinizi dilediğiniz an değiştirebilirsiniz.",
        ],
        ["Kabul et", "Reddet"],
        ["Anasayfa", "Gündem", "Spor", "Giriş yap"],
        "Belediye bodrumunda porsuk",
        [
            "Görevliler çarşamba sabahı belediyenin bodrumunda uyuyan bir porsuğu bulup ormana bıraktı.",
            "Evraklar kuru.",
        ],
        ["Paylaş", "İletişim", "© 2033 Sakarya Sesi"],
    ),
}


def clean(*parts):
    return retold.clean("\n".join(line for part in parts for line in part))


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("place", ["top", "below the menu", "bottom"])
def test_the_story_stays_and_the_notice_goes(language, place):
    notice, buttons, menu, headline, story, foot = PAGES[language]
    asked = [*notice, *buttons]
    page = {
        "top": lambda: clean(asked, menu, [headline], story, foot),
        "below the menu": lambda: clean(menu, asked, [headline], story, foot),
        "bottom": lambda: clean(menu, [headline], story, foot, asked),
    }[place]()
    assert page.title == headline
    assert all(line in page.text for line in story)
    assert not any(line in page.text for line in notice)


def test_a_notice_with_switches_goes_as_a_whole():
    notice = ["We use cookies to run this site.", "Necessary", "These cookies cannot be switched off.", "Marketing",
              "With these cookies our partners show you what fits you.", "Save"]  # fmt: skip
    story = [
        "Wardens carried a badger out of the town hall on Wednesday, asleep in a box of files.",
        "The files are dry.",
    ]
    page = clean(
        notice, ["Home", "Town", "Sport", "Notices", "Log in"], ["Badger in the cellar"], story, ["Share", "Contact"]
    )
    assert page.text == "\n".join(story)


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        (
            "Ministerium verbietet lästige Fenster im Netz",
            ["Cookies brauchen künftig keine Einwilligung mehr, beschloss das Ministerium am Mittwoch.",
             "Die Einstellung nimmt der Browser vor.", "Verlage fürchten um ihre Einnahmen aus der Werbung."],
        ),
        (
            "Bakery wins prize",
            ["The cookies of a bakery in Holm won the county's prize on Wednesday, the third in a row.",
             "The baker would not accept the cheque before her apprentice had been paid.", "She is 81."],
        ),
    ],
)  # fmt: skip
def test_a_story_of_cookies_stays(headline, story):
    further = ["Share", "More", "The zoo at Holm has a new elephant that likes to bathe in the afternoon."]
    page = clean(["Home", "Town", "Sport", "Notices", "Log in"], [headline], story, further, ["Contact", "© 2033 Post"])
    assert all(line in page.text for line in story)
