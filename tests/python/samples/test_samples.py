import re

from retold import samples


def lines(page):
    return [line.strip() for line in samples.load()[page].split("\n") if line.strip()]


def words(text):
    return re.findall(r"\w+", text.casefold())


def shingles(text, n=5):
    tokens = words(text)
    return {tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)}


def test_there_are_five_pages_and_ids_are_file_names():
    assert list(samples.load()) == ["aune_herald", "coast_wire", "lantern_online", "tarn_express", "transit_review"]
    assert {page: path.read_text(encoding="utf-8") for page, path in samples.paths().items()} == samples.load()


def test_the_original_prints_its_body_twice():
    pages = lines("aune_herald")
    body = [line for line in pages if len(line) > 100]
    assert len(body) == 2 * len(set(body))
    assert len(set(body)) >= 8


def test_the_reprint_prints_its_caption_twice_and_shares_most_of_the_original():
    pages = lines("coast_wire")
    assert [line for line in set(pages) if pages.count(line) == 2] == [
        pages[pages.index("Published 22 September 2021, 18:40") - 1]
    ]
    original, reprint = shingles(samples.load()["aune_herald"]), shingles(samples.load()["coast_wire"])
    assert len(original & reprint) / len(reprint) > 0.6


def test_the_retelling_keeps_the_story_but_hardly_a_phrase():
    original, retelling = samples.load()["aune_herald"], samples.load()["lantern_online"]
    assert len(shingles(original) & shingles(retelling)) < 10
    assert "Kelder Review" in original
    assert "Hesk Standard" in retelling
    assert "34 cracks" in original
    assert "34" not in retelling


def test_one_account_gives_another_date_glues_words_and_garbles_a_name():
    page = samples.load()["tarn_express"]
    assert "October 24" in page
    assert all("October 14" in samples.load()[other] for other in ["aune_herald", "coast_wire", "lantern_online"])
    assert all(mess in page for mess in ["Crossingslong", "saidadding", "Tobinasquerel", "Oduliska"])
    assert page.count("“") > page.count("”")
