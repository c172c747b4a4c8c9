"""decode beside chardet and charset-normalizer: texts read rightly, and microseconds for each.

A text is made of invented sentences of one language in some order, cut at 80, 400 and 4,000 characters and written in
the encodings that the language is found in. Right is the text that was written, whatever the encoding is called.
"""

import random
import time
from contextlib import suppress

from measuring import version

import retold

ENCODINGS = {
    "ar": "cp1256",
    "bg": "cp1251 koi8_r",
    "cs": "cp1250 iso8859_2 cp852",
    "da": "cp1252 cp850",
    "de": "cp1252 cp850 mac_roman",
    "el": "cp1253 iso8859_7",
    "es": "cp1252 cp850 mac_roman",
    "fa": "cp1256",
    "fi": "cp1252",
    "fr": "cp1252 cp850 mac_roman",
    "he": "cp1255",
    "hu": "cp1250 iso8859_2",
    "it": "cp1252",
    "ja": "shift_jis euc_jp iso2022_jp",
    "ko": "euc_kr",
    "lt": "cp1257",
    "lv": "cp1257",
    "nl": "cp1252",
    "pl": "cp1250 iso8859_2 cp852",
    "pt": "cp1252 cp850",
    "ru": "cp1251 koi8_r cp866 mac_cyrillic iso8859_5",
    "sv": "cp1252 cp850 mac_roman",
    "th": "cp874",
    "tr": "cp1254",
    "uk": "cp1251 koi8_u",
    "vi": "cp1258",
    "zh": "gb18030 big5",
}
SENTENCES = {
    "ar": """أعلن المجلس أن الجسر القديم سيبقى مغلقا حتى الربيع. وقال الغواصون إنهم وجدوا شقوقا في
        ثلاث دعامات. يأمل سكان الضفة الأخرى أن تعمل العبارة كل ساعة. لم يجب رئيس البلدية عن سؤال
        التكلفة.""",
    "bg": """Старият мост остава затворен до пролетта, съобщиха от общината. Водолази откриха
        пукнатини в три от опорите. Жителите на отсрещния бряг се надяват фериботът да тръгва на
        всеки час. Кметът не отговори колко ще струва.""",
    "cs": """Starý most zůstane zavřený až do jara, oznámila radnice. Potápěči našli trhliny ve
        třech pilířích. Lidé z druhého břehu doufají, že přívoz pojede každou hodinu. Starosta
        neřekl, kolik to bude stát.""",
    "da": """Den gamle bro er lukket til foråret, oplyser kommunen. Dykkere har fundet større
        revner i tre piller. Beboerne på den anden bred håber, at færgen sejler hver time.
        Borgmesteren ønskede ikke at sige prisen.""",
    "de": """Die alte Brücke bleibt bis zum Frühjahr gesperrt, teilte die Stadt mit. Taucher fanden
        größere Risse an drei Pfeilern. Die Bewohner des anderen Ufers hoffen, dass die Fähre
        stündlich fährt. Über die Kosten schwieg der Bürgermeister.""",
    "el": """Η παλιά γέφυρα μένει κλειστή ως την άνοιξη, ανακοίνωσε ο δήμος. Δύτες βρήκαν ρωγμές σε
        τρία βάθρα. Οι κάτοικοι της άλλης όχθης ελπίζουν ότι το πλοίο θα περνά κάθε ώρα. Ο δήμαρχος
        δεν είπε πόσο θα κοστίσει.""",
    "es": """El viejo puente seguirá cerrado hasta la primavera, anunció el municipio. Los buzos
        hallaron daños en tres pilares. Los vecinos de la otra orilla esperan que el transbordador
        salga cada hora. El alcalde no habló de cuánto costará; “ya lo diré mañana”, señaló.""",
    "fa": """شورای شهر گفت پل کهنه تا بهار بسته مي ماند. غواصان در سه پايه آن ترک پيدا کردند. مردم
        آن سوي رود اميدوارند که قايق هر ساعت يک بار حرکت کند. شهردار نگفت که چقدر هزينه دارد.""",
    "fi": """Vanha silta pysyy suljettuna kevääseen asti, kaupunki kertoo. Sukeltajat löysivät
        halkeamia kolmesta pilarista. Vastarannan asukkaat toivovat, että lautta kulkisi joka
        tunti. Pormestari ei sanonut, mitä työ tulee maksamaan.""",
    "fr": """Le vieux pont restera fermé jusqu’au printemps, a annoncé la mairie. Des plongeurs ont
        trouvé des fissures à la base de trois piles. Les habitants de l’autre rive espèrent que le
        bac passera chaque heure. Le maire n’a pas dit ce que cela coûtera, « bien sûr ».""",
    "he": """הגשר הישן יישאר סגור עד האביב, הודיעה העירייה. צוללנים מצאו סדקים בשלושה עמודים. תושבי
        הגדה השנייה מקווים שהמעבורת תצא בכל שעה. ראש העיר לא אמר כמה זה יעלה.""",
    "hu": """A régi híd tavaszig zárva marad, közölte a város. A búvárok repedéseket találtak három
        pilléren. A túlsó part lakói remélik, hogy a komp óránként közlekedik majd. A polgármester
        nem mondta meg, mennyibe kerül az egész.""",
    "it": """Il vecchio ponte resterà chiuso fino a primavera, perché tre piloni hanno delle crepe.
        Così ha detto il sindaco, che però non sa quanto costerà. La gente dell’altra riva spera
        che il traghetto parta ogni ora; più tardi si vedrà. Un’altra città ha già offerto le sue
        barche.""",
    "ja": """古い橋は春まで閉鎖されると市が発表した。潜水士が三本の橋脚にひびを見つけたという
        。対岸の住民は渡し船が毎時出ることを望んでいる。市長は費用について答えなかった。""",
    "ko": """오래된 다리는 봄까지 폐쇄된다고 시가 발표했다. 잠수부들이 세 개의 교각에서 금을
        발견했다. 건너편 주민들은 나룻배가 매시간 다니기를 바란다. 시장은 비용이 얼마인지 말하지
        않았다.""",
    "lt": """Senasis tiltas bus uždarytas iki pavasario, pranešė miesto taryba. Narai rado įtrūkimų
        trijose atramose. Kito kranto gyventojai tikisi, kad keltas plauks kas valandą. Meras
        nepasakė, kiek visa tai kainuos.""",
    "lv": """Vecais tilts paliks slēgts līdz pavasarim, paziņoja pilsēta. Ūdenslīdēji atrada
        plaisas trijos balstos. Otra krasta iedzīvotāji cer, ka prāmis kursēs katru stundu. Mērs
        nepateica, cik tas viss maksās.""",
    "nl": """De oude brug blijft dicht tot het voorjaar, zegt de gemeente. Duikers vonden scheuren
        in drie pijlers; één ervan is in slechte staat. De bewoners van de overkant hopen dat de
        pont elk uur vaart. De burgemeester noemde geen prijs, maar het wordt “zéér duur”.""",
    "pl": """Stary most pozostanie zamknięty do wiosny, ogłosiła rada miasta. Nurkowie znaleźli
        pęknięcia w trzech filarach. Mieszkańcy drugiego brzegu mają nadzieję, że prom będzie
        kursował co godzinę. Burmistrz nie powiedział, ile to będzie kosztować.""",
    "pt": """A velha ponte ficará fechada até à primavera, anunciou a câmara. Os mergulhadores
        acharam fendas em três pilares. Os moradores da outra margem esperam que a balsa saia de
        hora em hora. O presidente não disse quanto custará a reparação.""",
    "ru": """Старый мост останется закрытым до весны, сообщила мэрия. Водолазы нашли трещины в трёх
        опорах. Жители другого берега надеются, что паром будет ходить каждый час. Мэр не сказал,
        сколько это будет стоить.""",
    "sv": """Den gamla bron är stängd till våren, säger kommunen. Dykare har hittat större sprickor
        i tre pelare. De boende på andra sidan hoppas att färjan går varje timme. Borgmästaren
        ville inte säga vad det kostar.""",
    "th": """สะพานเก่าจะปิดจนถึงฤดูใบไม้ผลิ เทศบาลแจ้งเมื่อวันจันทร์ นักดำน้ำพบรอยร้าวที่เสาสามต้น
        ชาวบ้านอีกฝั่งหวังว่าเรือข้ามฟากจะออกทุกชั่วโมง นายกเทศมนตรีไม่ได้บอกว่าต้องใช้เงินเท่าไร""",
    "tr": """Eski köprü ilkbahara kadar kapalı kalacak, belediye öyle diyor. Dalgıçlar üç ayakta
        çatlak buldu. Karşı kıyıda oturanlar vapurun her saat kalkmasını umuyor. Başkan bunun kaça
        mal olacağını söylemedi.""",
    "uk": """Старий міст буде закритий до весни, повідомила мерія. Водолази знайшли тріщини у трьох
        опорах. Мешканці іншого берега сподіваються, що пором ходитиме щогодини. Мер не сказав,
        скільки це коштуватиме.""",
    "vi": """Cây câ\u0300u cu\u0303 se\u0303 đóng cư\u0309a cho đê\u0301n mùa xuân, tha\u0300nh
        phô\u0301 cho biê\u0301t. Thơ\u0323 lă\u0323n ti\u0300m thâ\u0301y vê\u0301t nư\u0301t
        ơ\u0309 ba tru\u0323 câ\u0300u. Ngươ\u0300i dân bơ\u0300 bên kia mong pha\u0300 cha\u0323y
        mô\u0303i giơ\u0300. Ông chu\u0309 ti\u0323ch không nói giá.""",
    "zh": """市政府宣布旧桥将关闭到春天。潜水员在三个桥墩上发现了裂缝。对岸的居民希望渡船每小
        时开一班。市长没有说这要花多少钱。""",
}
BIG5 = """市政府宣布舊橋將關閉到春天。潛水員在三個橋墩上發現了裂縫。對岸的居民希望渡船每小
        時開一班。市長沒有說這要花多少錢。"""
SIZES = (80, 400, 4000)
FEWEST = 3  # bytes above 0x7F; with fewer, nothing can be told


def sentences(language, encoding):
    text = BIG5 if encoding == "big5" else SENTENCES[language]
    text = ("" if language in ("ja", "zh") else " ").join(text.split())
    for mark in ".。":
        text = text.replace(mark, mark + "\n")
    return [sentence.strip() for sentence in text.split("\n") if sentence.strip()]


def cases(rounds, seed=5):
    """(size, text, bytes) of every language, encoding and size."""
    rng = random.Random(seed)
    for language, encodings in ENCODINGS.items():
        for encoding in encodings.split():
            parts = [part.encode(encoding, "ignore").decode(encoding) for part in sentences(language, encoding)]
            for size in SIZES:
                for _ in range(rounds):
                    text = ""
                    while len(text) < size:
                        text += " ".join(rng.sample(parts, len(parts))) + " "
                    data = text[:size].encode(encoding)
                    if encoding == "iso2022_jp" or sum(byte > 0x7F for byte in data) >= FEWEST:
                        yield size, text[:size], data


def readers():
    """Name and reader of each tool."""
    yield "retold", lambda data: retold.decode(data).text
    try:
        import chardet

        def by_chardet(data):
            return data.decode(chardet.detect(data)["encoding"] or "latin-1", "replace")

        yield version("chardet"), by_chardet
    except ImportError:
        pass
    try:
        import charset_normalizer

        yield version("charset-normalizer"), lambda data: str(charset_normalizer.from_bytes(data).best())
    except ImportError:
        pass


def passes(read, texts):
    """The microseconds for a text in each of five passes over them, after one that is not counted."""
    for turn in range(6):
        start = time.process_time()
        for _, _, data in texts:
            with suppress(LookupError):  # a name that Python does not know
                read(data)
        if turn > 0:
            yield 1e6 * (time.process_time() - start) / len(texts)


def is_right(read, text, data):
    try:
        return read(data) == text
    except LookupError:
        return False


def main():
    texts = {size: [case for case in cases(4) if case[0] == size] for size in SIZES}
    rows = []
    for name, read in readers():
        right = {size: sum(is_right(read, *case[1:]) for case in texts[size]) / len(texts[size]) for size in SIZES}
        spent = [max(passes(read, texts[size])) for size in SIZES]
        rows.append(
            f"| {name} | {' | '.join(f'{right[size]:.3f}' for size in SIZES)} "
            f"| {' | '.join(f'{us:,.1f}' for us in spent)} |"
        )
        if name == "retold" and right[400] < 0.95:
            raise SystemExit(f"decode reads {right[400]:.0%} of the texts of 400 characters")
    print(
        f"## Encodings\n\nBytes of unknown encoding, {sum(map(len, texts.values()))} texts of invented sentences in "
        f"{len(ENCODINGS)} languages and the single-byte and multi-byte encodings that each is found in. The share of "
        "texts of 80, 400 and 4,000 characters that come back as they were written, and microseconds of processor time "
        "for one: the worst of five passes over all of a size.\n\n"
        "| tool | 80 | 400 | 4,000 | µs, 80 | µs, 400 | µs, 4,000 |\n|---|---:|---:|---:|---:|---:|---:|"
    )
    print("\n".join(rows))


if __name__ == "__main__":
    main()
