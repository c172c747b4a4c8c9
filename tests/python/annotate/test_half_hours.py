"""Half an hour, and an hour and a half, are durations in every language that has number words."""

import pytest

import retold

SPANS = {
    "ar": ("استغرق نصف ساعة.", "استغرق ساعة ونصف."),
    "cs": ("Trvalo to půl hodiny.", "Trvalo to hodinu a půl."),
    "de": ("Es dauerte eine halbe Stunde.", "Es dauerte anderthalb Stunden."),
    "el": ("Κράτησε μισή ώρα.", "Κράτησε μιάμιση ώρα."),
    "en": ("It took half an hour.", "It took an hour and a half."),
    "es": ("Duró media hora.", "Duró hora y media."),
    "fa": ("نیم ساعت طول کشید.", "یک ساعت و نیم طول کشید."),
    "fi": ("Se kesti puoli tuntia.", "Se kesti puolitoista tuntia."),
    "fr": ("Cela a duré une demi-heure.", "Cela a duré une heure et demie."),
    "hi": ("आधा घंटा लगा।", "डेढ़ घंटा लगा।"),
    "hu": ("Fél óráig tartott.", "Másfél óráig tartott."),
    "id": ("Butuh setengah jam.", "Butuh satu setengah jam."),
    "it": ("È durato mezz'ora.", "È durato un'ora e mezza."),
    "ja": ("半時間かかった。", "1時間半かかった。"),
    "ko": ("반시간 걸렸다.", "한 시간 반 걸렸다."),
    "nl": ("Het duurde een half uur.", "Het duurde anderhalf uur."),
    "pl": ("Zajęło to pół godziny.", "Zajęło to półtorej godziny."),
    "pt": ("Durou meia hora.", "Durou uma hora e meia."),
    "ro": ("A durat o jumătate de oră.", "A durat o oră și jumătate."),
    "ru": ("Это заняло полчаса.", "Это заняло полтора часа."),
    "sv": ("Det tog en halvtimme.", "Det tog en och en halv timme."),
    "uk": ("Це тривало пів години.", "Це тривало півтори години."),
    "ur": ("آدھا گھنٹہ لگا۔", "ڈیڑھ گھنٹہ لگا۔"),
    "vi": ("Mất nửa giờ.", "Mất một tiếng rưỡi."),
    "zh": ("用了半小时。", "用了一个半小时。"),
}


@pytest.mark.parametrize("language", SPANS)
def test_halves_of_hours_are_durations(language):
    values = [
        [(slot.type, slot.value) for slot in retold.annotate(text, language=language).slots] for text in SPANS[language]
    ]
    assert values == [[("duration", "PT0.5H")], [("duration", "PT1.5H")]]
