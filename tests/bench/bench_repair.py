"""fix_encoding beside ftfy: MB/s of one core on clean text of several languages, and how many misread lines come back.

The sentences are invented. ftfy is given a share of the text, because it takes longer.
"""

import argparse
import importlib.metadata

from measuring import seconds

import retold

SENTENCES = {
    "English": "The council said the bridge would reopen on Sunday, after months of delay; “about time”, one said.",
    "French": "L’hôtel était fermé depuis l’été ; « on verra bien », a déclaré Zoé, très émue, à la mairie.",
    "German": "Jürgen fährt täglich über die Brücke; „schöne Grüße“, rief er den Fußgängern zu.",
    "Polish": "Rada ogłosiła, że żółty most będzie zamknięty, choć mieszkańcy chcieli czegoś innego.",
    "Vietnamese": "Hội đồng cho biết cây cầu sẽ mở cửa trở lại vào Chủ nhật, sau nhiều tháng trì hoãn.",
    "Russian": "Совет сообщил, что мост снова откроют в воскресенье после долгих месяцев ожидания.",
    "Greek": "Το συμβούλιο ανακοίνωσε ότι η γέφυρα θα ανοίξει ξανά την Κυριακή.",
    "Arabic": "أعلن المجلس أن الجسر سيفتح من جديد يوم الأحد بعد أشهر من التأخير.",
    "Urdu": "کونسل نے کہا کہ پل کئی مہینوں کی تاخیر کے بعد اتوار کو دوبارہ کھلے گا۔",
    "Chinese": "市议会表示，经过数月的延误，新桥将于星期日重新开放。",
    "Japanese": "市議会は、数か月の遅れの後、橋が日曜日に再び開通すると発表した。",
}
ENCODINGS = ["cp1252", "cp1250", "cp1251", "cp1257", "iso8859_2", "mac_roman", "cp437", "cp866", "koi8_r"]


def misread(text, encoding):
    """UTF-8 read byte by byte in an encoding; bytes it lacks become C1 controls."""
    return "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in text.encode())


def speed(repair, text):
    """MB/s of a repair that must leave the text as it is."""
    if repair(text) != text:
        raise SystemExit(f"clean text was changed: {text[:60]}")
    return len(text.encode()) / 1e6 / seconds(lambda: repair(text), 3)[0]


def peer():
    """ftfy's repair of encodings and its version, or None and a word for the table."""
    try:
        import ftfy
    except ImportError:
        return None, "ftfy (absent)"
    return ftfy.fix_encoding, f"ftfy {importlib.metadata.version('ftfy')}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=4)
    options = parser.parse_args()
    theirs, name = peer()

    def ours(text):
        return retold.fix_encoding(text).text

    broken = [(misread(s, e), s) for e in ENCODINGS for s in SENTENCES.values()]
    mended = sum(ours(b) == s for b, s in broken)
    if mended != len(broken):
        raise SystemExit(f"only {mended} of {len(broken)} misread lines come back")
    beside = "" if theirs is None else f"; {name} brings back {sum(theirs(b) == s for b, s in broken)}"
    print(
        "## Character repair\n\n`fix_encoding` on clean text, one invented sentence a line, MB/s of UTF-8. Of "
        f"{len(broken)} lines, each of these sentences misread in {len(ENCODINGS)} encodings, retold brings back "
        f"{mended}{beside}. Words of one alphabet and runs of Chinese and Japanese are passed over 64 bytes at "
        "a time; what limits is the way from Python's str to UTF-8, and in Latin the letters that are bytes of UTF-8 "
        "in some encoding.\n\n"
        f"| language | retold | {name} | ratio |\n|---|---:|---:|---:|"
    )
    for language, sentence in SENTENCES.items():
        size = len(sentence.encode()) + 1
        fast = speed(ours, (sentence + "\n") * int(options.megabytes * 1e6 / size))
        if theirs is None:
            print(f"| {language} | {fast:.0f} | | |")
            continue
        slow = speed(theirs, (sentence + "\n") * int(1e5 / size))
        print(f"| {language} | {fast:.0f} | {slow:.1f} | {fast / slow:.0f} |")


if __name__ == "__main__":
    main()
