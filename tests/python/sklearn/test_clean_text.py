import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

import retold
from retold.sklearn import CleanText

STORY = "Паром снова вышел в море в понедельник, после двух лет ремонта на верфи."
PAGES = pd.Series([f"Меню\nПоиск\n{STORY}", None, STORY], index=["a", "b", "c"])


def test_pages_become_their_stories_and_missing_ones_empty():
    assert CleanText().fit(PAGES).transform(PAGES).tolist() == [STORY, "", STORY]


def test_frames_come_out_with_the_index_that_went_in():
    frame = CleanText().set_output(transform="pandas").fit_transform(PAGES)
    assert frame.columns.tolist() == ["text"]
    assert frame.index.tolist() == ["a", "b", "c"]


def test_a_template_is_learned_from_the_pages_of_fit():
    strange = "Our readers support us: become a friend of the Lamp today and read without end."
    places = "ferry council bridge harvest school theatre river market library station museum garden"
    told = (
        "The {0} of the old town was opened again on Monday.\n"
        "People came to the {0} from all over, said the mayor, and stayed until night.\n"
    )
    pages = [told.format(place) + strange for place in places.split()]
    learned = CleanText(learn_template=True).fit(pages)
    story = "The road to the pass was closed on Friday, after the flood, the council said."
    assert learned.transform([f"The pass is closed\n{story}\n{strange}"]).tolist() == [story]
    assert CleanText().fit(pages).template_ is None


def test_an_unfitted_or_wrong_estimator_says_so():
    with pytest.raises(NotFittedError):
        CleanText().transform(PAGES)
    with pytest.raises(retold.InvalidArgument, match="mode"):
        CleanText(mode="some").fit(PAGES).transform(PAGES)
    assert clone(CleanText(mode="edges")).mode == "edges"
