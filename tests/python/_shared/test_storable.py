from retold._shared.storable import storable


def test_what_arrow_cannot_hold_becomes_one_character_each():
    assert storable("پل \ud83d\udc00 شہر") == "پل \ufffd\ufffd شہر"
    assert storable("🎄") == "🎄"
    assert storable(7) == 7
