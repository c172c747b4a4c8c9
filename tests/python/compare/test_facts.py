"""What pages say of the same thing, and whether they agree."""

import pickle

import pytest

import retold
from retold.results import Fact

A = (
    "Crane falls in the harbour of Aune\n\n"
    "A crane fell on a cargo ship in the harbour of Aune on 14 May and hurt 17 dockers, the port authority said.\n\n"
    "The damage comes to at most 2.5 million euros, the insurer Norwall said on the quay.\n\n"
    "The port authority denied that the crane had been inspected in March.\n"
)
B = A.replace("17 dockers", "71 dockers").replace("denied that", "admitted that").replace("14 May", "May 14")


@pytest.fixture(scope="module")
def comparison():
    return retold.compare({"one": A, "two": A, "three": B})


def test_conflicts_come_first_and_name_who_stands_alone(comparison):
    conflicts = [fact for fact in comparison.facts if fact.status == "conflict"]
    assert list(comparison.facts[: len(conflicts)]) == conflicts
    assert {(fact.type, fact.outliers) for fact in conflicts} == {("number", ("three",)), ("polarity", ("three",))}


def test_cells_point_at_the_raw_pages(comparison):
    raws = {"one": A, "two": A, "three": B}
    for fact in comparison.facts:
        for page, slot in fact.cells.items():
            assert slot.span.document == page
            assert raws[page][slot.span.start : slot.span.end] == slot.span.text


def test_other_writings_of_one_value_agree(comparison):
    date = next(fact for fact in comparison.facts if fact.type == "date" and "May" in fact.cells["one"].span.text)
    assert (date.status, date.cells["three"].value) == ("agree", "XXXX-05-14")


def test_facts_survive_json_and_pickle(comparison):
    assert retold.results.Comparison.from_json(comparison.to_json()).facts == comparison.facts
    assert pickle.loads(pickle.dumps(comparison)).facts == comparison.facts
    assert isinstance(pickle.loads(pickle.dumps(comparison.facts[0])), Fact)


def test_pages_of_other_matters_share_no_facts():
    other = (
        "Old bakery becomes a library\n\nBuilders found 17 painted tiles under the plaster of the bakery in Hessel.\n"
    )
    facts = retold.compare({"one": A, "other": other}).facts
    assert all(len(fact.cells) == 1 for fact in facts)


def test_one_statement_in_two_papers_is_a_conflict_of_the_source():
    said = "“The old bridge will never be rebuilt by this city,” Mara Lindqvist said in an interview with {}. "
    rest = "The city closed the bridge in spring after a lorry had broken through it. Nobody was hurt when it happened."
    pages = {"a": said.format("The Harbour Gazette") + rest, "b": said.format("the Northern Tribune") + rest}
    found = [fact for fact in retold.compare(pages, language="en").facts if fact.type == "source"]
    assert [(f.status, {k: cell.value for k, cell in f.cells.items()}) for f in found] == [
        ("conflict", {"a": "The Harbour Gazette", "b": "Northern Tribune"})
    ]
    pages["b"] = said.format("the Harbour Gazette") + rest
    assert not [fact for fact in retold.compare(pages, language="en").facts if fact.type == "source"]


def test_among_many_pages_those_without_a_story_have_no_facts():
    def words(n):
        return " ".join(f"{sound}{n}" for sound in ("ba", "ke", "li", "mo", "nu", "پل", "ша"))

    lone = {f"lone {n}": f"{words(n)} 4,500 crowns {words(100 + n)}. {words(200 + n)} 4,500 crowns." for n in range(60)}
    story = {
        "first": "The dam at Velm was closed on 4 May after 12 people were hurt, the mayor said on Monday evening.",
        "second": "The dam at Velm was closed on 4 May after 21 people were hurt, the mayor said on Monday evening.",
    }
    told = retold.compare(story).facts
    among_many = [fact for fact in retold.compare(lone | story).facts if {"first", "second"} & set(fact.cells)]
    assert len(among_many) == len(retold.compare(lone | story).facts)
    assert [(fact.type, fact.status, dict(fact.cells)) for fact in among_many] == [
        (fact.type, fact.status, dict(fact.cells)) for fact in told
    ]
    assert [fact.status for fact in told if fact.type == "number"] == ["conflict"]


def test_what_a_page_without_a_story_says_twice_is_no_fact():
    twice = "The well of Orvik costs 4,500 crowns. The council of Orvik pays the 4,500 crowns in May."
    assert retold.compare({"a": twice, "b": "برف کی وجہ سے سڑک بند ہے۔"}).facts == ()


def test_where_a_denial_ends_the_sentence_what_stands_before_it_is_denied():
    """Japanese: that a bridge stays closed and that nobody can cross it is no contradiction."""
    pages = {
        "a": "潮見の旧橋、春まで通行止め\n"
        "潮見市の森川佳子市長は15日、旧潮見橋の通行止めを4月15日まで続けると発表した。\n"
        "潜水調査で三本の橋脚に亀裂が見つかった。修理費は4億2千万円になる見通しだと、技師の大野健一さんは説明した。\n"
        "渡し船は30分おきに運航し、定員は40人。",
        "b": "橋の再開は4月半ば以降に\n旧潮見橋は4月半ばまで渡れない。潜水士が五本の橋脚で亀裂を確認したためだ。\n"
        "大野健一技師によると、工事には4億2千万円かかる。\n40人乗りの渡し船が半時間ごとに出る。",
    }
    conflicts = [fact for fact in retold.compare(pages).facts if fact.status == "conflict"]
    assert [(fact.type, [cell.value for cell in fact.cells.values()]) for fact in conflicts] == [("number", ["3", "5"])]


def test_a_name_in_two_cases_is_told_in_the_first_whichever_page_is_first():
    """Ukrainian: who speaks on one page is told by "after the words of" on the other."""
    pages = {
        "a": "Водолази знайшли тріщини в трьох опорах мосту. "
        "Ремонт коштуватиме 4,2 млн гривень, сказав інженер Тарас Мельник.",
        "b": "Водолази виявили тріщини в трьох опорах мосту. "
        "За словами інженера Тараса Мельника, ремонт коштуватиме 4,2 млн.",
    }
    for given in (pages, dict(reversed(pages.items()))):
        speakers = {quote.speaker for document in retold.compare(given).documents for quote in document.quotes}
        assert speakers == {"Тарас Мельник"}


NOBODY = {
    "en": ("The old bridge at Velden is closed until April.", "Nobody crosses the old bridge at Velden until April."),
    "de": (
        "Die alte Brücke in Velden ist bis April gesperrt.",
        "Niemand überquert bis April die alte Brücke in Velden.",
    ),
    "es": ("El puente viejo sigue cerrado hasta abril.", "Nadie cruza el puente viejo hasta abril."),
    "fr": ("Le vieux pont reste fermé jusqu'en avril.", "Personne ne traverse le vieux pont jusqu'en avril."),
    "el": ("Η παλιά γέφυρα μένει κλειστή ως τον Απρίλιο.", "Κανείς δεν περνά την παλιά γέφυρα ως τον Απρίλιο."),
    "it": ("Il vecchio ponte resta chiuso fino ad aprile.", "Nessuno attraversa il vecchio ponte fino ad aprile."),
}


def denials(*texts):
    return [fact for fact in retold.compare(list(texts)).facts if (fact.type, fact.status) == ("polarity", "conflict")]


@pytest.mark.parametrize("language", NOBODY)
def test_that_nobody_does_it_denies_only_that_somebody_does(language):
    assert not denials(*NOBODY[language])


def test_that_nobody_does_it_contradicts_that_some_do():
    hurt = "Two workers were hurt in the fire at the old mill of Velden."
    assert denials(hurt, hurt.replace("Two workers were", "Nobody was"))
    crossing = "Cars cross the old bridge at Velden until April."
    assert denials(crossing, NOBODY["en"][1])
    assert denials(NOBODY["de"][0], NOBODY["de"][0].replace("gesperrt", "nicht gesperrt"))


def test_a_speaker_in_another_case_is_no_other_speaker():
    told = "Zraszacze w archiwum nie działały od ośmiu miesięcy, "
    a = f"Archiwum w Zalesiu spłonęło. Komendant straży Julian Orzeł opisał pożar. {told}potwierdził Julian Orzeł."
    b = f"Archiwum w Zalesiu spłonęło. Według komendanta straży Juliana Orła {told.rstrip(', ').lower()}."
    comparison = retold.compare([a, b])
    assert not [fact for fact in comparison.facts if (fact.type, fact.status) == ("attribution", "conflict")]
    assert "speaker_changed" not in [statement.change for statement in comparison.statements]
    other = b.replace("Juliana Orła", "Adama Lisa")
    assert "speaker_changed" in [statement.change for statement in retold.compare([a, other]).statements]
