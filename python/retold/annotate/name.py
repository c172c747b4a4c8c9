"""The name that a text uses, with all its writings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from retold._shared.listing import Record
from retold._shared.view import counted

if TYPE_CHECKING:
    from retold._shared.span import Span
    from retold.annotate.kinds import NameKind


@dataclass(frozen=True, slots=True, repr=False)
class Name(Record):
    """A person, organisation, place or other thing that a text names.

    Attributes:
        canonical: The fullest writing in the text, or what the alias table says.
        kind: `person`, `organisation`, `place`, `other` (prizes, festivals, laws), or `unknown` where neither the text
            nor the word lists tell.
        mentions: Where it is named, in order: without titles and possessive endings.
        roles: Where it is meant without a name ("the minister"), as far as something in the text leads to this name;
            the titles beside its mentions are here too.
        aliases: The other writings: the distinct texts of mentions and roles that differ from `canonical`.
        evidence: The rules that spoke for it. A part of a name that fits two people is an entry of its own, with
            "may be A or B" here.
        score: How sure that it is a name, 0 to 1.
    """

    canonical: str
    kind: NameKind
    mentions: tuple[Span, ...]
    roles: tuple[Span, ...]
    aliases: tuple[str, ...]
    evidence: tuple[str, ...]
    score: float

    def __repr__(self) -> str:
        return f"<Name {self.canonical!r}, {self.kind}, {counted(len(self.mentions), 'mention')}>"

    def _cells(self) -> dict[str, Any]:
        told = {"name": self.canonical, "kind": self.kind, "mentions": len(self.mentions)}
        return told | {"meant": len(self.roles), "other writings": "; ".join(self.aliases), "score": self.score}
