"""Letters, telegrams and congratulations: contacts that are no meetings (codebook section 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzturk.mentions import Actor, Mention
from kzturk.reports.frames import Frame
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View
from kzturk.values import DateRange

if TYPE_CHECKING:
    from kzturk.reports.plot import Plot

_REPORTED = frozenset({"according", "said", "says", "reported", "reports", "posted"})
_CABLED = frozenset({"sent", "sends", "congratulatory", "received", "his", "her", "addressed"})
_LAID = frozenset({"on", "along", "across", "between", "under", "line", "project", "route"})
_SENDERS = frozenset(
    {
        "government", "ministry", "embassy", "parliament", "service", "company", "channel", "website", "agency",
        "networks", "media",
    }
)  # fmt: skip


def is_letter(view: View) -> bool:
    """Tell whether a sentence tells of a letter or telegram, not of a news agency's or ministry's message."""
    return any(cue.kind == "letter" and not _is_source(view, cue) for cue in view.cues)


def _is_source(view: View, cue: Mention) -> bool:
    """Tell whether a "message" is where the news was found ("according to a message from the ministry"), or a "cable"
    one that is laid ("a cable on the seabed")."""
    if view.words.keys[cue.first : cue.last] == ["cable"]:
        return _CABLED.isdisjoint(view.keys(cue.first - 4, cue.first)) or bool(
            _LAID.intersection(view.keys(cue.last, cue.last + 2))
        )
    if view.keys(cue.last, cue.last + 2) == ["of", "credence"]:
        return True
    if view.words.keys[cue.first : cue.last] not in (["message"], ["messages"]):
        return False
    before, after = set(view.keys(cue.first - 4, cue.first)), set(view.keys(cue.last, cue.last + 6))
    return bool(before & _REPORTED) or bool(after & _SENDERS)


def tells_of_meeting(view: View) -> bool:
    """Tell whether a sentence says of a meeting that it was held ("held a working meeting", "talks took place")."""
    for cue in view.cues:
        if cue.kind != "meeting" or cue.value != "noun":
            continue
        before = set(view.keys(cue.first - 5, cue.first))
        after = view.keys(cue.last, cue.last + 25)
        if before & {"our", "your", "my", "their", "recalled", "recalls"}:
            continue
        held = {"held", "had", "holds"} & before or "held" in after or "took" in after
        if held and view.countries_of("KZ") and view.countries_of("TM"):
            return True
    return False


def place_recalled_by_letter(frame: Frame, plot: Plot) -> None:
    """ "I recall our talks in Astana this May": a background meeting of the two who write and read the letter."""
    keys = {*frame.view.keys(frame.cue.first - 5, frame.cue.first), *(["their"] if frame.explicit else [])}
    days = plot.identity.own_days(frame) or _occasion_days(frame, plot)
    if not keys & {"our", "your", "my", "their"} or days is None or days.precision not in {"day", "month"}:
        plot.one_sided.append(frame)
        return
    for side in ("KZ", "TM"):
        if not frame.side(side):
            named = (p for p, _ in frame.view.people if p.side == side)  # "says the letter to the president"
            person = next(named, plot.cast.last_of(side)) or plot.cast.last_named(side)
            if person is not None:
                frame.people.append(person)
                frame.actors[person.id] = next(
                    (a for v in plot.views for p, a in v.people if p.id == person.id),
                    frame.view.actors[0] if frame.view.actors else Actor(frame.cue.first, frame.cue.last, "group"),
                )
    if frame.explicit:
        event = Event(background=True, days=days, fixed_status="held")
        event.add(frame)
        plot.events.append(event)


def _occasion_days(frame: Frame, plot: Plot) -> DateRange | None:
    for mention in frame.view.occasions:
        found = plot.times.identify(mention, plot.times.anchor)
        if found is not None:
            return plot.knowledge.occasions[found].days
    return None
