"""What a meeting was about (codebook section 7): topic words in what the article tells of it, and events discussed."""

from __future__ import annotations

from collections.abc import Sequence

from kzturk.knowledge import Knowledge
from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.model import TopicClaim
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event
from kzturk.reports.senses import Senses
from kzturk.reports.views import View

_NAMED, _WEAKLY, _EVENT, _BODY, _AGAIN, _HIGHEST = 0.8, 0.74, 0.7, 0.74, 0.04, 0.89
"""Confidences as measured: a word of one meaning, a word of several, an event, a body; more for each further one."""


_RECALLING = frozenset({"recalling", "recalled", "noting", "remembering"})
_WORKED = frozenset({"steps", "work", "actions", "efforts", "interaction", "votes", "positions", "line", "initiatives"})
_SEVERAL = 3
_WISHED = frozenset({"security", "health", "energy"})
"""What people wish one another ("peace", "good health", "inexhaustible energy") is no subject there."""


def decide_topics(
    event: Event,
    knowledge: Knowledge,
    lexicon: Lexicon,
    notes: Notes,
    standing: frozenset[int],
    lent: Sequence[View] = (),
) -> tuple[TopicClaim, ...]:
    """Return the topics in order of their first word, each with its confidence; ``lent`` are sentences of announced
    meetings in which this one's people speak of them."""
    found: dict[str, TopicClaim] = {}
    reader = _Reader(event, knowledge, lexicon.subjects)
    recalled = event.told_explicitly if event.background else frozenset()
    for view in [*scope_of(event), *lent]:
        if view.index in event.foreign or (view.index in standing and view.index not in recalled):
            continue
        since = _telling_of(event, view)
        for mention, strong in _named(view, lexicon, told=view.index in event.told_explicitly):
            if mention.first < since:
                continue
            code = "caspian" if mention.value == "water" and _is_sea_level(view, mention, event) else mention.value
            _take(found, code, mention.first, mention.last, "topics.named", _NAMED if strong else _WEAKLY, notes)
        if not (view.occasions or view.organisations or event.is_summit):
            continue
        for code, first, last in reader.discussed_events(view):
            _take(found, code, first, last, "topics.event_discussed", _EVENT, notes)
        for code, first, last in reader.organisations(view):
            _take(found, code, first, last, "topics.organisation", _BODY, notes)
    if "caspian" not in found and event.multilateral:
        at = _at_sea(event, lexicon.subjects["sea"], of_caspian=reader.is_of("caspian"))
        if at is not None:
            _take(found, "caspian", at, at + 1, "topics.sea", _EVENT, notes)
    return tuple(found.values())


def _telling_of(event: Event, view: View) -> int:
    """Return from which word on a sentence may name topics of a meeting: where a recalled one is told in the midst of
    what its article's own people speak of ("they outlined the schedule and the results of the visit"), from there."""
    if not event.background or view.words.keys[view.first] in _RECALLING:
        return view.last if event.background else view.first
    opening = min((f.cue.first for f in event.frames if f.view is view), default=view.first)
    owned = any(cue.value == "discuss" and cue.first < opening for cue in view.cues)
    return opening if owned else view.first


def _is_sea_level(view: View, mention: Mention, event: Event) -> bool:
    """Tell whether a water level is the sea's."""
    if view.keys(mention.first, mention.last) != ["water", "level"]:
        return False
    return any(not {"sea", "caspian"}.isdisjoint(other.vocabulary) for other in scope_of(event))


def _at_sea(event: Event, words: frozenset[str], *, of_caspian: bool) -> int | None:
    """Return where the sea is spoken of at a meeting of the states around it ("the sea must stay free of warships")."""
    views = scope_of(event)
    gathered = any(actor.kind == "group" and actor.group == "caspian-heads" for view in views for actor in view.actors)
    if not gathered and not of_caspian:
        return None
    return next((at for view in views for at in range(view.first, view.last) if view.words.keys[at] in words), None)


def scope_of(event: Event) -> list[View]:
    """Return the sentences that tell of a meeting, in order."""
    views = {f.view.index: f.view for f in event.frames if f.view.kind == "body"}
    if not event.background:
        views |= {view.index: view for view in event.views}
        views |= {f.view.index: f.view for f in event.frames}
    return [views[n] for n in sorted(views)]


def _take(
    found: dict[str, TopicClaim], code: str, first: int, last: int, rule: str, confidence: float, notes: Notes
) -> None:
    field = f"topics.{code}"
    known = found.get(code)
    if known is None:
        found[code] = TopicClaim(code=code, confidence=confidence)
        notes.add(field, first, last, rule, "stated", confidence)
    elif known.confidence < _HIGHEST:
        higher = max(known.confidence, confidence) + _AGAIN
        found[code] = TopicClaim(code=code, confidence=round(min(_HIGHEST, higher), 2))
        notes.add(field, first, last, rule, "stated", confidence)


def _named(view: View, lexicon: Lexicon, *, told: bool) -> list[tuple[Mention, bool]]:
    """Return the topic words of a sentence that speak of cooperation, not of wishes, sights or ceremonies, each with
    whether it has that one meaning only."""
    if not view.topics or _shows_sights(view, lexicon.subjects, told=told):
        return []
    senses = Senses(view, lexicon)
    wishing = not lexicon.subjects["wishes"].isdisjoint(view.vocabulary)
    return [
        (mention, senses.is_strong(mention))
        for mention in view.topics
        if not (wishing and mention.value in _WISHED) and senses.is_subject(mention)
    ]


def _shows_sights(view: View, words: dict[str, frozenset[str]], *, told: bool) -> bool:
    """Tell whether a sentence only tells of sights, of a ceremony, a departure, or of what happened meanwhile; a word
    of meeting counts where the meeting is told ("laid flowers and talked to students" is none)."""
    if view.has("sightseeing", "ceremony") and not view.has("outcomes", "speech"):
        talked = view.has("meeting", "call") and (told or (not view.has("sightseeing") and not _pays_homage(view)))
        dealt = not view.has("sightseeing") and not words["dealing"].isdisjoint(view.vocabulary)
        if not talked and not dealt and not _lists_openings(view):
            return True
    departs = any(cue.kind == "arrival" and cue.value == "depart" for cue in view.cues)
    if departs and not view.has("meeting", "call"):
        return True
    return view.keys(view.first, view.first + 1) == ["meanwhile"]


def _lists_openings(view: View) -> bool:
    """Tell whether an opening is one item among several fields ("gas, grain and the opening of a trading house")."""
    if view.has("sightseeing") or len({mention.value for mention in view.topics}) < _SEVERAL:
        return False
    return all(view.words.keys[cue.first] == "opening" for cue in view.cues if cue.kind == "ceremony")


def _pays_homage(view: View) -> bool:
    return not {"flowers", "wreath", "wreaths"}.isdisjoint(view.vocabulary)


class _Reader:
    """Finds the events and organisations that are a subject of one meeting."""

    def __init__(self, event: Event, knowledge: Knowledge, words: dict[str, frozenset[str]]) -> None:
        self.event, self.knowledge, self.words = event, knowledge, words
        self.series = knowledge.occasions[event.occasion].series if event.occasion else None
        self.organisation = knowledge.series[self.series].organisation if self.series else None

    def is_of(self, code: str) -> bool:
        """Tell whether the meeting is one of a series with a field ("the Caspian Summit")."""
        return self.series is not None and code in self.knowledge.series[self.series].topics

    def discussed_events(self, view: View) -> list[tuple[str, int, int]]:
        """Return the fields of events that are a subject (prepared, discussed; not those that people are only
        invited to or congratulated on), the meeting's own excepted."""
        found: list[tuple[str, int, int]] = []
        if not view.occasions:
            return found
        keys = view.vocabulary
        talked = not self.words["event-talk"].isdisjoint(keys)
        courteous = not self.words["courtesies"].isdisjoint(keys) and self.words["event-told"].isdisjoint(keys)
        for mention in view.occasions:
            occasion = self.knowledge.occasions[mention.occasion] if mention.occasion else None
            series = mention.series or (occasion.series if occasion else None)
            if series is not None and series == self.series:
                continue
            if series != "neutrality-anniversary" and (not talked or courteous or _only_there(view, mention.first)):
                continue
            codes = occasion.topics if occasion else ()
            codes = codes or (self.knowledge.series[series].topics if series else ())
            found += [(code, mention.first, mention.last) for code in codes]
        return found

    def organisations(self, view: View) -> list[tuple[str, int, int]]:
        """Return the organisations within which the sides work together or support each other, with their fields."""
        keys = view.words.keys
        if self.event.is_summit and not self.words["reform"].isdisjoint(view.vocabulary):
            itself = next((at for at in range(view.first, view.last) if keys[at] in self.words["itself"]), None)
            if itself is not None:
                return [("multilateral", itself, itself + 1)]
        found: list[tuple[str, int, int]] = []
        for mention in view.organisations:
            near = view.keys(mention.first - 9, mention.first)
            codes = self.knowledge.organisations[mention.value].topics
            if not codes and (
                (self.words["within"].isdisjoint(near) and not _is_worked_in(near))
                or not self.words["sittings"].isdisjoint(near[-3:])
            ):
                continue
            if mention.value == self.organisation and not self._works_within(near):
                continue
            codes = codes or ("multilateral",)
            found += [(code, mention.first, mention.last) for code in codes]
        return found

    def _works_within(self, near: list[str]) -> bool:
        """Tell whether work within the occasion's own organisation is told ("interaction within the OTS")."""
        return "within" in near and not self.words["together"].isdisjoint(near)


def _is_worked_in(near: list[str]) -> bool:
    """Tell whether work in a body is told ("joint steps in the WHO", "the work of both in the UN and the OSCE")."""
    return "in" in near[-5:] and not _WORKED.isdisjoint(near)


def _only_there(view: View, first: int) -> bool:
    """Tell whether an event is only where something else was said or done ("reached at the summit in Avaza")."""
    before = [key for key in view.keys(first - 3, first) if key not in {"the", "a", "an", "last", "recent", "previous"}]
    return before[-1:] in (["at"], ["during"]) and "forward" not in view.vocabulary
