"""Stated dates with the month names of every language that has a list."""

import pytest

import retold

DATES = {
    "ar": "12 مارس 2031",
    "be": "12 сакавіка 2031 г.",
    "bg": "12 март 2031 г.",
    "bn": "১২ মার্চ ২০৩১",
    "ca": "12 de març de 2031",
    "cs": "12. března 2031",
    "da": "12. marts 2031",
    "de": "12. März 2031",
    "el": "12 Μαρτίου 2031",
    "en": "March 12, 2031",
    "es": "12 marzo 2031",
    "et": "12. märts 2031",
    "fa": "12 مارس 2031",
    "fi": "12. maaliskuuta 2031",
    "fr": "12 mars 2031",
    "gu": "12 માર્ચ 2031",
    "he": "12 במרץ 2031",
    "hi": "12 मार्च 2031",
    "hu": "2031. március 12.",
    "hy": "12 մարտի 2031",
    "id": "12 Maret 2031",
    "it": "12 marzo 2031",
    "ka": "12 მარტი, 2031",
    "kk": "12 наурыз 2031",
    "km": "១២ មីនា ២០៣១",
    "lo": "12 ມີນາ 2031",
    "lt": "2031 m. kovo 12 d.",
    "lv": "12. marts 2031",
    "nb": "12. mars 2031",
    "nl": "12 maart 2031",
    "pa": "12 ਮਾਰਚ 2031",
    "pl": "12 marca 2031",
    "pt": "12 março 2031",
    "ro": "12 martie 2031",
    "ru": "12 марта 2031",
    "sr": "12. март 2031.",
    "sr-Latn": "12. marta 2031.",
    "sv": "12 mars 2031",
    "ta": "12 மார்ச் 2031",
    "te": "12 మార్చి 2031",
    "th": "12 มีนาคม 2031",
    "tr": "12 Mart 2031",
    "uk": "12 березня 2031",
    "ur": "12 مارچ 2031",
}

HEAD = "Home\nNews\nSport\nSubscribe to our newsletter\nBridge closed again\nOlav Holm"
STORY = "The old bridge over the river was closed on Monday, the mayor said, after engineers found cracks."


@pytest.mark.parametrize("tag", DATES)
def test_a_stated_date(tag):
    page = retold.clean(f"{HEAD}\n{DATES[tag]}\n{STORY}\n", language=tag)
    assert page.date == "2031-03-12"


UPDATED = {
    "bg": "Обновена",
    "bn": "হালনাগাদ",
    "cs": "Aktualizováno",
    "da": "Opdateret",
    "fi": "Päivitetty",
    "he": "עדכון אחרון",
    "hu": "Frissítve",
    "id": "Diperbarui",
    "ko": "최종수정",
    "nb": "Sist oppdatert",
    "ro": "Actualizat",
    "sr": "Ажурирано",
    "sr-Latn": "Ažurirano",
    "sv": "Uppdaterad",
    "th": "อัปเดต",
    "uk": "Оновлено",
    "vi": "Cập nhật lần cuối",
}


@pytest.mark.parametrize("tag", UPDATED)
def test_the_day_of_a_change_is_not_that_of_publication(tag):
    page = retold.clean(f"{HEAD}\n{UPDATED[tag]}: 15.03.2031\n12.03.2031\n{STORY}\n", language=tag)
    assert page.date == "2031-03-12"
