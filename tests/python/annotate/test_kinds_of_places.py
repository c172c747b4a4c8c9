"""What stands beside a name tells whether it is a place, a body or a person: invented sentences in many languages."""

import pytest

import retold

KINDS = [
    ("pl", "Anna Gil, sołtyska wsi Stare Dęby, milczy.", "Stare Dęby", "place"),
    ("uk", "Про це сказала Надія Гай, жителька села Вербове.", "Вербове", "place"),
    ("ru", "Губернатор Озёрской области Иван Ветров подписал указ.", "Озёрской", "place"),
    ("ru", "Губернатор Озёрской области Иван Ветров подписал указ.", "Иван Ветров", "person"),
    ("ro", "Elena Dobre, primarul din satul Valea Rece, tace.", "Valea Rece", "place"),
    ("el", "Η Στέλλα Μαυρή μένει στο χωριό Πλατύκαμπος.", "Πλατύκαμπος", "place"),
    ("fr", "Les habitants de la commune de Brévannes protestent.", "Brévannes", "place"),
    ("es", "Los vecinos de la localidad de Zarzuela Alta protestan.", "Zarzuela Alta", "place"),
    ("en", "The pump failed in a barn outside Derwick village.", "Derwick", "place"),
    ("tr", "Dün Dereli köyünde yangın çıktı.", "Dereli", "place"),
    ("tr", "140 yolcu Karasu'da bekledi.", "Karasu", "place"),
    ("nl", "Wethouder Joost van den Berg zwijgt.", "Joost van den Berg", "person"),
    ("el", "«Φεύγω», λέει η Στέλλα Μαυρή.", "Στέλλα Μαυρή", "person"),
    ("de", "Das Rathaus sucht Rat. „Gern“, sagt Lorin Askwa.", "Lorin Askwa", "person"),
    ("id", "Asosiasi Pengusaha Truk menuntut jalan baru.", "Asosiasi Pengusaha Truk", "organisation"),
    ("pl", "Mieszkaniec Grabowca milczy.", "Grabowca", "place"),
    ("ru", "Жительница Рыбного молчит.", "Рыбного", "place"),
    ("vi", "Chủ tịch xã Hòa Sơn Nguyễn Văn Lâm im lặng.", "Hòa Sơn", "place"),
    ("vi", "Chủ tịch xã Hòa Sơn Nguyễn Văn Lâm cho biết nước đã rút.", "Nguyễn Văn Lâm", "person"),
    ("vi", "Sở Giao thông Vận tải khẳng định đường sẽ thông.", "Sở Giao thông Vận tải", "organisation"),
    ("sv", "Hon forskar vid Lunds universitet om havet.", "Lunds universitet", "organisation"),
    ("ru", "Об этом пишет Озёрская районная больница.", "Озёрская районная больница", "organisation"),
    ("ru", "В компании «Северный лес» молчат.", "Северный лес", "organisation"),
    ("pt", "O diretor do Hospital São Bento calou-se.", "Hospital São Bento", "organisation"),
    ("en", "Ottavia Lind, who founded the firm, is leaving.", "Ottavia Lind", "person"),
    ("en", "Council leader Per Moe rejected it.", "Per Moe", "person"),
    ("en", "A balcony fell at the Meridian Hotel.", "Meridian Hotel", "place"),
    ("en", "His wife, Morag Dall, was less amused.", "Morag Dall", "person"),
    ("hi", "भारतीय किसान मंच के अनुसार सड़क बंद है।", "भारतीय किसान मंच", "organisation"),
    ("en", "The tanker Orla Grace ran aground.", "Orla Grace", "other"),
    ("en", "Bill Treharne, who farms here, shrugged.", "Bill Treharne", "person"),
    ("pl", "Apteka w Brzozowie Małym jest zamknięta.", "Brzozowie Małym", "place"),
    ("el", "Η φωτιά καίει στη Μεγάλη Ράχη.", "Μεγάλη Ράχη", "place"),
    ("vi", "Phó giám đốc Đài Khí tượng Vũ Thu Hà giải thích.", "Đài Khí tượng", "organisation"),
    ("uk", "Перевізник ТОВ «Оріль-Транс» мовчить.", "ТОВ «Оріль-Транс»", "organisation"),
]


@pytest.mark.parametrize(("language", "text", "canonical", "kind"), KINDS)
def test_what_stands_beside_a_name_tells_its_kind(language, text, canonical, kind):
    assert (canonical, kind) in [(name.canonical, name.kind) for name in retold.names(text, language=language)]


def test_a_name_with_a_hyphen_and_an_elision_is_one():
    names = retold.names("Le maire de Val-d'Orne se tait. La société Habitat Val-d'Orne aussi.", language="fr")
    assert [name.canonical for name in names] == ["Val-d'Orne", "Habitat Val-d'Orne"]


def test_brothers_and_sisters_are_no_part_of_a_name():
    names = retold.names("Die Geschwister Lena und Jonas Hartwig klagen. „Nein“, sagt Lena Hartwig.", language="de")
    assert [name.canonical for name in names] == ["Lena Hartwig", "Jonas Hartwig"]
