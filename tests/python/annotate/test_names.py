import pickle

import pytest

import retold


def shown(names):
    return [(name.canonical, name.kind, [span.text for span in name.mentions]) for name in names]


def test_spans_are_code_points_of_the_text_given():
    text = "😀 بند\nGestern sprach Bürgermeisterin Marga Lohner."
    (name,) = retold.names(text, language="de")
    (mention,) = name.mentions
    assert (mention.text, mention.line, text[mention.start : mention.end]) == ("Marga Lohner", 2, "Marga Lohner")
    assert [span.text for span in name.roles] == ["Bürgermeisterin"]
    assert name.aliases == ("Bürgermeisterin",)
    assert name.evidence
    assert 0 < name.score <= 1


def test_writings_of_one_name_are_one_entry():
    text = "Minister Ada Krone met the Harbour Workers Union (HWU). Krone said the HWU had agreed."
    assert shown(retold.names(text, language="en")) == [
        ("Ada Krone", "person", ["Ada Krone", "Krone"]),
        ("Harbour Workers Union", "organisation", ["Harbour Workers Union", "HWU", "HWU"]),
    ]


def test_a_surname_of_two_people_says_whom_it_may_mean():
    names = retold.names("Mayor Ada Krone and Judge Paul Krone met. Krone declined.", language="en")
    assert [name.canonical for name in names] == ["Ada Krone", "Paul Krone", "Krone"]
    assert names[2].evidence[-1] == "may be Ada Krone or Paul Krone"


def test_an_alias_table_leads_writings_to_its_name():
    text = "The Iron Gardener spoke. Ada Krone left."
    assert shown(retold.names(text, language="en", aliases={"the iron gardener": "Ada Krone"})) == [
        ("Ada Krone", "person", ["The Iron Gardener", "Ada Krone"])
    ]
    with pytest.raises(retold.InvalidArgument, match="aliases="):
        retold.names(text, aliases={"": "Ada Krone"})


@pytest.mark.parametrize("text", ["", "\x00", "\ud800 Ada", "\u202eAda\u202c", "A. " * 5000, "(((((", "no name at all"])
def test_bad_text_is_data(text):
    for name in retold.names(text):
        for span in (*name.mentions, *name.roles):
            assert text[span.start : span.end] == span.text


def test_time_is_linear_in_hostile_text():
    for piece in ("Ada Krone ", "Ada (AK) ", "Krone said ", "Ada, 43, mayor of Oldtown and Newtown "):
        assert len(retold.names(piece * 4000, language="en")) < 20


def test_names_are_values():
    names = retold.names("Mayor Ada Krone spoke.", language="en")
    assert pickle.loads(pickle.dumps(names)) == names
    assert hash(names[0]) == hash(retold.names("Mayor Ada Krone spoke.", language="en")[0])


@pytest.mark.parametrize(
    ("language", "text", "canonical"),
    [
        ("ru", "Мэр говорил с Ольгой Ветровой. Ольга Ветрова сказала, что плотина держится.", "Ольга Ветрова"),
        ("ru", "Ивана Орлова не было. Ивана Орлова ждали. Иван Орлов заявил, что плотина держится.", "Иван Орлов"),
        ("pl", "Rozmawiano z Anną Nowak. Anna Nowak powiedziała, że tama wytrzyma.", "Anna Nowak"),
        ("uk", "Розмовляли з Ольгою Вітровою. Ольга Вітрова сказала, що дамба тримається.", "Ольга Вітрова"),
        ("fi", "Aino Virtasen mukaan pato kestää. Aino Virtanen sanoi, että pato on vanha.", "Aino Virtanen"),
    ],
)
def test_the_case_of_who_speaks_is_the_canonical_one(language, text, canonical):
    assert [name.canonical for name in retold.names(text, language=language)] == [canonical]
