"""All that a comparison says, in a form that does not depend on the order of its pages."""

from dataclasses import fields
from itertools import combinations


def plain(value):
    """Records as tuples; lists of pages, which are in the order given, sorted."""
    if isinstance(value, dict):
        return tuple(sorted((key, plain(inner)) for key, inner in value.items()))
    if isinstance(value, list | tuple):
        return tuple(plain(inner) for inner in value)
    if hasattr(value, "__dataclass_fields__"):
        members = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        for name in ("told_by", "versions"):
            if name in members:
                members[name] = tuple(sorted(members[name], key=repr))
        return tuple(members.items())
    return value


def told(comparison):
    """Everything that a comparison says, by ids."""
    ids = sorted(document.id for document in comparison)
    everything = {name: plain(getattr(comparison, name)) for name in ("facts", "statements", "flags", "timeline")}
    for name in ("stories", "topics"):
        groups = getattr(comparison, name)
        everything[name] = sorted((sorted(group.documents), group.label, group.score) for group in groups)
    for one, other in combinations(ids, 2):
        everything[one, other] = plain(comparison.pair(one, other))
    for id in ids:
        document = comparison.document(id)
        everything[id] = plain((document.quotes, document.names, document.slots, comparison.omissions(id)))
    return everything
