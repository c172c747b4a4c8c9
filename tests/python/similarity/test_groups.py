import pickle

import pytest

import retold


@pytest.fixture
def described():
    pairs = retold.Pairs([0, 2, 2, 3], [1, 3, 4, 4], [0.9, 0.8, 0.7, 0.6])
    return retold.describe_groups(pairs, retold.groups(pairs, 7))


def test_the_largest_group_comes_first_and_has_the_text_that_most_copies_resemble(described):
    assert described.group.tolist() == [1, 0]
    assert described.texts.tolist() == [3, 2]
    assert described.representative.tolist() == [2, 0]


def test_groups_are_a_table_and_a_value(described):
    assert pickle.loads(pickle.dumps(described)) == described
    assert described.to_pandas().columns.tolist() == ["group", "texts", "representative"]
    assert repr(described) == "GroupTable(2; 1: 3 texts, 0: 2 texts)"
    assert ">3</td>" in described._repr_html_()
    with pytest.raises(AttributeError):
        described.group = described.texts


def test_wrong_labels_are_refused():
    pairs = retold.Pairs([0], [1], [0.9])
    for labels in ([0], [0, -1]):
        with pytest.raises(retold.InvalidArgument):
            retold.describe_groups(pairs, labels)
    assert len(retold.describe_groups(pairs, [0, 1])) == 0
