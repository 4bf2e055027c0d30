"""A frame: a sentence's account that somebody spoke, or is to speak, with somebody.

A frame is explicit when officials of both sides stand in it; otherwise it leans on a meeting told before ("during the
talks", "the guest was received by ...").
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kzturk.mentions import Actor, Mention
from kzturk.reports.cast import PersonRef
from kzturk.reports.views import View

STRONG = frozenset({"meet", "talks", "receive", "telephone", "video", "chair"})
NOUNS = frozenset({"noun", "session"})
ROUND = frozenset({"turn", "likewise"})
ENCOUNTERS = {"met": "meet", "talked": "talks", "told": "talks", "joint": "discuss"}
"""What tells of a talk only where officials of both sides stand in it, and what it is then read as."""


@dataclass(slots=True, eq=False)
class Frame:
    """One sentence's account of a contact. ``status`` is held, planned, cancelled or denied."""

    view: View
    cue: Mention
    kind: str
    people: list[PersonRef] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    status: str = "held"
    recalled: bool = False
    group: str | None = None
    span: tuple[int, int] = (0, 0)
    points_back: bool = False
    plan: View | None = None
    """The sentence that announced for which days what this one is part of."""
    inferred: bool = False
    """Told of people whom the sentence does not name, by words that are no words of meeting."""

    def side(self, side: str) -> list[PersonRef]:
        """Return the people of a side (KZ, TM, other)."""
        return [person for person in self.people if person.side == side]

    @property
    def explicit(self) -> bool:
        """Tell whether both sides stand in the sentence."""
        ours = theirs = False
        for person in self.people:
            ours = ours or person.country == "KZ"
            theirs = theirs or person.country == "TM"
        return ours and theirs

    @property
    def spoken_of(self) -> bool:
        """Tell whether a summit is only what people spoke of ("X and Y drew attention to the summit of August")."""
        before = set(self.view.keys(self.cue.first - 5, self.cue.first))
        pointed = "to" in before and before & {"attention", "pointed", "point", "referred", "turned"}
        return self.kind == "session" and bool(pointed or before & {"about", "regarding"})


def is_heads_group(group: str | None) -> bool:
    """Tell whether a group names both countries' heads of state."""
    return group in {"both-presidents", "five-heads", "caspian-heads", "org-heads"}
