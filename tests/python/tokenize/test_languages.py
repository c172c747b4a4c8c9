"""What the lists of each language do, on invented sentences; which tags `language=` takes, and what they find."""

import pytest

import retold
from retold.tokenize import Tokenizer, guess_language, sentences_column, words_column

# For each language: an abbreviation that ends nothing, one that does before a starter, ordinals where there are any.
SENTENCES = {
    "bg": [
        "Язовирната стена издържа, но никой в града не спа.",
        "Дойдоха проф. Иванова и инж. Петров от ул. Липа.",
        "Донесоха ориз, захар и др. Те още не са платени.",
    ],
    "bn": ["বাঁধ টিকে আছে, কিন্তু শহরে কেউ ঘুমায়নি।", "ড. রহমান ও মো. করিম তাদের সঙ্গে এসেছেন।", "এই টাকা এখনো দেওয়া হয়নি।"],
    "cs": [
        "Hráz vydržela, ale nikdo ve městě nespal.",
        "Přišel Ing. Novák a také prof. Dvořáková z ul. Dlouhé.",
        "Bydlí tam na 5. Avenue a přinesli rýži, cukr atd. To není málo.",
    ],
    "da": [
        "Dæmningen holdt, men ingen i byen sov, og de var bange for, at den blev brudt af vandet.",
        "Under 2. Verdenskrig lå der en fabrik, som ejedes af bl.a. Holm og dr. Friis.",
        "De kom med ris, sukker osv. De er ikke betalt endnu.",
    ],
    "el": [
        "Το φράγμα άντεξε, αλλά κανείς στην πόλη δεν κοιμήθηκε.",
        "Ήρθε ο κ. Λάμπρου με την καθ. Ρήγα από την οδ. Αθηνάς.",
        "Έφεραν ρύζι, ζάχαρη κ.λπ. Αλλά δεν έφτασαν για όλους.",
    ],
    "fi": [
        "Pato kesti, mutta kukaan kaupungissa ei nukkunut sinä yönä.",
        "Paikalla olivat mm. Anna Lahti ja prof. Virtanen, joka asuu 4. Linjalla.",
        "He toivat riisiä, sokeria jne. Se ei ole vähän.",
    ],
    "he": [
        "הסכר החזיק, אבל איש בעיר לא ישן כל הלילה.",
        "ראו עמ. 12 בספר של Dr. Levi.",
        "הם הביאו אורז, אך זה לא הספיק.",
    ],
    "hu": [
        "A gát kitartott, de senki sem aludt a városban.",
        "Eljött dr. Kovács és ifj. Tóth is, aki a 3. Kerületben lakik.",
        "Hoztak rizst, cukrot stb. Ezt még nem fizette ki senki.",
    ],
    "id": [
        "Bendungan itu bertahan, tetapi tidak ada orang di kota yang tidur.",
        "Yang datang adalah Dr. Sari dan Prof. Hadi dari Jl. Melati.",
        "Mereka membawa beras, gula, dll. Semua itu belum cukup.",
    ],
    "ko": [
        "댐은 버텼지만 그 도시에서는 아무도 잠들지 못했다.",
        "그는 Dr. Kim과 함께 왔다.",
        "하지만 그것은 충분하지 않았다.",
    ],
    "nb": [
        "Dammen holdt, men ingen i byen sov, og de var redde for at den ble brutt av vannet.",
        "Under 2. Verdenskrig lå det en fabrikk her, eid av bl.a. Holm og dr. Friis.",
        "De kom med ris, sukker osv. De er ikke betalt ennå.",
    ],
    "ro": [
        "Barajul a rezistat, dar nimeni din oraș nu a dormit.",
        "A venit dl. Popescu cu prof. Ionescu din str. Lungă.",
        "Au adus orez, zahăr etc. Ele nu au ajuns pentru toți.",
    ],
    "sr": [
        "Брана је издржала, али нико у граду није спавао.",
        "Дошли су проф. Јовић и инж. Лукић, који живе у 5. Улици.",
        "Донели су пиринач, шећер итд. То није мало.",
    ],
    "sr-Latn": [
        "Brana je izdržala, ali niko u gradu nije spavao.",
        "Došli su prof. Jović i inž. Lukić, koji žive u 5. Ulici.",
        "Doneli su pirinač, šećer itd. To nije malo.",
    ],
    "sv": [
        "Dammen höll, men ingen i staden sov, och de kunde höra vattnet.",
        "Prof. Lind kom med bl.a. Karin och Dr. Berg.",
        "De kom med ris, socker osv. De är inte betalda än.",
    ],
    "th": ["เขื่อนยังอยู่ แต่ไม่มีใครในเมืองหลับ พล.อ. สมชาย มาถึงเมื่อ 10 ม.ค. 2570 กับ ดร. อารี และ Dr. Lee."],
    "uk": [
        "Гребля витримала, але в місті ніхто не спав.",
        "Прийшли проф. Коваль та інж. Бондар з вул. Липової.",
        "Принесли рис, цукор і т.д. Він сказав, що це ще не все.",
    ],
    "vi": [
        "Con đập vẫn trụ được nhưng không ai trong thành phố ngủ.",
        "Người đến là TS. Lan và PGS. Minh ở TP. Huế.",
        "Họ mang gạo, muối, v.v. Nhưng như thế chưa đủ.",
    ],
}
# Where the last of the sentences above are two, they are parted before this word.
SECOND = {
    "bg": "Те",
    "cs": "To",
    "da": "De",
    "el": "Αλλά",
    "fi": "Se",
    "hu": "Ezt",
    "id": "Semua",
    "nb": "De",
    "ro": "Ele",
}
SECOND |= {"sr": "То", "sr-Latn": "To", "sv": "De", "uk": "Він", "vi": "Nhưng"}


def expected(tag):
    *first, last = SENTENCES[tag]
    if tag not in SECOND:
        return [*first, last]
    start = last.index(f". {SECOND[tag]} ") + 1
    return [*first, last[:start], last[start + 1 :]]


@pytest.mark.parametrize("tag", SENTENCES)
def test_the_language_is_told_by_its_function_words_or_script(tag):
    assert guess_language(SENTENCES[tag][0]) == tag
    assert guess_language(" ".join(SENTENCES[tag])) == tag


@pytest.mark.parametrize("tag", SENTENCES)
@pytest.mark.parametrize("automatic", [False, True])
def test_abbreviations_ordinals_and_starters_of_the_language(tag, automatic):
    text = " ".join(SENTENCES[tag])
    assert list(retold.sentences(text, language="auto" if automatic else tag)) == expected(tag)


DENIALS = {
    "bg": ("Мостът беше отворен вчера сутринта след ремонта", "Мостът не беше отворен вчера сутринта след ремонта"),
    "bn": ("গতকাল সকালে সেতুটি খোলা হয়েছে বলে জানান মেয়র", "গতকাল সকালে সেতুটি খোলা হয়নি বলে জানান মেয়র"),
    "cs": ("Most byl podle starostky v úterý otevřen", "Most podle starostky v úterý nebyl otevřen"),
    "da": ("Broen blev åbnet i tirsdags efter reparationen", "Broen blev ikke åbnet i tirsdags efter reparationen"),
    "el": ("Η γέφυρα άνοιξε χθες το πρωί μετά τις εργασίες", "Η γέφυρα δεν άνοιξε χθες το πρωί μετά τις εργασίες"),
    "fi": ("Silta avattiin ja kaupunki hyväksyi sen tiistaina", "Siltaa ei avattu ja kaupunki hyväksyi sen tiistaina"),
    "he": ("הגשר נפתח אתמול בבוקר לאחר התיקון הארוך", "הגשר לא נפתח אתמול בבוקר לאחר התיקון הארוך"),
    "hu": ("A híd kedd reggel óta a javítás után nyitva van", "A híd kedd reggel óta a javítás után nincs nyitva"),
    "hy": ("Կամուրջը երեկ առավոտից բաց է բոլորի համար", "Կամուրջը երեկ առավոտից բաց չէ բոլորի համար"),
    "id": (
        "Jembatan itu dibuka kemarin pagi setelah perbaikan",
        "Jembatan itu tidak dibuka kemarin pagi setelah perbaikan",
    ),
    "ko": ("다리는 어제 아침 수리가 끝난 뒤 열렸다", "다리는 어제 아침 수리가 끝난 뒤 안 열렸다"),
    "nb": ("Broen ble åpnet på tirsdag etter reparasjonen", "Broen ble ikke åpnet på tirsdag etter reparasjonen"),
    "pl": ("Most został otwarty wczoraj rano po remoncie", "Most nie został otwarty wczoraj rano po remoncie"),
    "ro": (
        "Podul a fost deschis ieri dimineață după reparații",
        "Podul nu a fost deschis ieri dimineață după reparații",
    ),
    "sr": ("Мост је јуче ујутру отворен после поправке", "Мост није јуче ујутру отворен после поправке"),
    "sr-Latn": ("Most je juče ujutru otvoren posle popravke", "Most nije juče ujutru otvoren posle popravke"),
    "sv": ("Bron öppnades på tisdagen efter reparationen", "Bron öppnades inte på tisdagen efter reparationen"),
    "uk": ("Міст відкрили вчора вранці після ремонту", "Міст не відкрили вчора вранці після ремонту"),
    "vi": (
        "Cây cầu được mở lại vào sáng hôm qua sau khi sửa",
        "Cây cầu không được mở lại vào sáng hôm qua sau khi sửa",
    ),
}


@pytest.mark.parametrize("tag", DENIALS)
def test_a_denial_is_told_from_other_changes(tag):
    told, denied = (f"{text}." for text in DENIALS[tag])
    pair = retold.compare({"a": told, "b": denied}, language=tag).pair("a", "b")
    assert [change.kind for group in pair.aligned for change in group.changes].count("negation") == 1


WRONG = ["nonsense-tag!!", "English", "", "en-", "AUTO", "русский", "اردو", "中文", "\ud800", "de\n", None, 7, b"de"]
VERBS = {
    "words": lambda tag: retold.words("a", language=tag),
    "words_column": lambda tag: words_column(["a"], language=tag),
    "sentences": lambda tag: retold.sentences("a", language=tag),
    "sentences_column": lambda tag: sentences_column([], language=tag),
    "clean": lambda tag: retold.clean("a", language=tag),
    "clean off": lambda tag: retold.clean("", language=tag, mode="off"),
    "clean_column": lambda tag: retold.clean_column([], language=tag),
    "dates": lambda tag: retold.dates("1", language=tag),
    "numbers": lambda tag: retold.numbers("", language=tag),
    "quotes": lambda tag: retold.quotes("“a”", language=tag),
    "names": lambda tag: retold.names("", language=tag),
    "annotate": lambda tag: retold.annotate("a", language=tag),
    "compare": lambda tag: retold.compare({}, language=tag),
    "Tokenizer": lambda tag: Tokenizer(language=tag),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("tag", WRONG, ids=repr)
def test_what_is_no_tag_is_refused_by_name_and_value(verb, tag):
    with pytest.raises(retold.InvalidArgument) as refused:
        VERBS[verb](tag)
    assert str(refused.value) == f"language={tag!r}: must be 'auto' or a BCP 47 tag, as 'de' or 'zh-Hant'"


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("tag", ["auto", "und", "de", "PT_br", "sr-Latn-RS", "tlh", "x-desk", "i-klingon"])
def test_well_formed_tags_are_taken_also_without_lists(verb, tag):
    VERBS[verb](tag)


def test_a_column_refuses_what_a_text_refuses():
    with pytest.raises(retold.InvalidArgument, match="language='nonsense'"):
        retold.clean_column(["a", None], language="nonsense")


def test_a_page_says_the_canonical_tag_and_which_lists_there_were():
    assert retold.clean("Home\nEin Satz.", language="DE_at").language == "de-AT"
    assert "cues:de" in retold.clean("Home\nEin Satz.", language="de-AT").capabilities
    assert "cues:zh" in retold.clean("首頁\n水壩沒有垮。", language="zh-TW").capabilities
    assert "no_cues" in retold.clean("Home\nA sentence.", language="tlh").capabilities
    assert "cues:sr" in retold.clean("Насловна\nБрана је издржала.", language="sr").capabilities


def test_a_page_is_guessed_as_a_text_is():
    story = "Το φράγμα άντεξε, αλλά κανείς στην πόλη δεν κοιμήθηκε.\nΗ δήμαρχος είπε ότι θα το δουν και από κοντά.\n"
    assert retold.clean(story).language == "el"
    assert retold.clean(f"Home\nSign in\n{SENTENCES['sr-Latn'][0]}\nShare\n").language == "sr-Latn"
    assert retold.clean("Olav Holm, Oslo 12:30\n").language == "und"


def test_lists_of_another_script_are_not_taken():
    dropped = {
        tag: len(Tokenizer(language=tag, stop_words="language").tokens("ово је и није")) for tag in ("sr", "sr-RS")
    }
    assert dropped == {"sr": 0, "sr-RS": 0}
    assert Tokenizer(language="sr-Latn", stop_words="language").tokens("ово је to nije") == ["ово", "је"]
    with pytest.raises(retold.InvalidArgument, match="there is no list for the language 'ru-Latn'"):
        Tokenizer(language="ru-Latn", stop_words="language")


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        (
            "sv",
            "S:t Eriks torg i EU:s budget, kl. 12:30",
            ["S:t", "Eriks", "torg", "i", "EU:s", "budget", "kl", "12", "30"],
        ),
        ("fi-FI", "EU:n budjetti", ["EU:n", "budjetti"]),
        (
            "auto",
            "Det är EU:s budget som de inte vill ha.",
            ["Det", "är", "EU:s", "budget", "som", "de", "inte", "vill", "ha"],
        ),
        ("de", "Heute:das Wetter", ["Heute", "das", "Wetter"]),
        ("ur", "خبر:یہ اردو ہے", ["خبر", "یہ", "اردو", "ہے"]),
    ],
)
def test_a_colon_joins_letters_where_the_language_says_so(tag, text, expected):
    assert list(retold.words(text, language=tag)) == expected
    assert [text[start:end] for start, end in words_column([text], language=tag)[0]] == expected


def test_closely_related_languages_are_told_by_the_words_that_only_one_has():
    assert guess_language("Han sa at de ikke hadde sett noen der før.") == "nb"
    assert guess_language("Han sagde, at de ikke havde set nogen der før.") == "da"
    assert guess_language("Він сказав, що не бачив там нікого з них.") == "uk"
    assert guess_language("Он сказал, что не видел там никого из них.") == "ru"
    assert guess_language("Рекао је да тамо није видео никога од њих.") == "sr"
    assert guess_language("Той каза, че не е видял никого от тях там.") == "bg"


def test_words_that_all_have_tell_nothing():
    assert guess_language("Det er i en by.") is None  # Danish and Norwegian alike
    assert guess_language("Olav Holm, Oslo 12:30") is None


def test_a_name_with_an_ending_is_not_cut_where_names_have_endings():
    text = (
        "Drumul duce la Carpați și apoi în vale.\nPrimarul a văzut pădurile Carpaților de aproape, iar apoi a plecat."
    )
    page = retold.clean(text, language="ro", mode="off")
    assert "Carpaților" in page.text


@pytest.mark.parametrize(
    ("tag", "first"), [("de", "Sie verloren 0:4."), ("da", "De tabte 0:4."), ("cs", "Prohráli 0:4.")]
)
def test_a_score_is_no_ordinal(tag, first):
    assert list(retold.sentences(f"{first} Tarn vandt.", language=tag)) == [first, "Tarn vandt."]
