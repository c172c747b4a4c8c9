"""Lines amid a story that send its reader to another story, in languages that are not the page's."""

import pytest

import retold

STORY = (
    "The council of Tarn decided on Tuesday evening to close the old bridge over the river for at least two years.",
    "Engineers had found cracks in three of its seven pillars, said the mayor, who called the decision painful.",
    "Buses will take another road from Monday on, and pupils will have to leave home half an hour earlier.",
    "The town will pay for the repair itself, since the province has refused to take part in the costs.",
)


def kept(*inserted):
    text = "\n\n".join([*STORY[:2], *inserted, *STORY[2:]])
    cleaned = retold.clean(f"Bridge closed for two years\n\n{text}").text.split("\n")
    assert [line for line in cleaned if line in STORY] == list(STORY)
    return [line for line in inserted if line in cleaned]


@pytest.mark.parametrize(
    "line",
    [
        "Lees ook: Veerboot vaart weer na de winter",
        "Leia também: Barco volta a navegar",
        "Lesen Sie dazu auch: Fähre fährt wieder",
        "À lire aussi - Le bac reprend la mer",
        "» Läs också: Färjan går igen",
        "Lue myös: Lautta kulkee taas",
        "Přečtěte si také: Trajekt zase jezdí",
        "Читайте також: Пором знову ходить",
        "Διαβάστε επίσης: Το πλοίο ταξιδεύει ξανά",
        "Ayrıca okuyun: Feribot yeniden seferde",
        "اقرأ أيضا: العبارة تعود إلى الإبحار",
        "קראו גם: המעבורת חזרה לשוט",
        "यह भी पढ़ें: नौका फिर चली",
        "Baca juga: Feri berlayar lagi",
        "Xem thêm: Phà chạy trở lại",
        "อ่านเพิ่มเติม: เรือเฟอร์รี่กลับมาวิ่ง",
        "延伸閱讀：渡輪恢復航行時間",
        "関連記事：フェリーが運航を再開",
        "Skaitykite taip pat: Keltas vėl plaukia",
        "Lexo edhe: Trageti lundron sërish",
        "Lees ook Veerboot vaart weer na de winter",
        "Related: Ferry sails again after the winter",
    ],
)
def test_a_line_that_names_another_story_goes(line):
    assert kept(line) == []


def test_a_label_goes_with_the_headline_below_it():
    assert kept("Lees ook", "Veerboot vaart weer na de winter") == []


@pytest.mark.parametrize(
    "line",
    [
        "Lees ook de brief die de burgemeester aan alle bewoners heeft gestuurd.",
        "Related costs: two million euros",
        "Read more books, said the teacher, and you will see more of the world.",
        "Also: the ferry sails again on Monday.",
        "Transaction-related costs: Denial of service for certain taxes.",
    ],
)
def test_what_only_begins_so_stays(line):
    assert kept(line) == [line]
