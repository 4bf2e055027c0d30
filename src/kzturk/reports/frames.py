"""Frames: a sentence's account that somebody spoke, or is to speak, with somebody.

A frame is explicit when officials of both sides stand in it; otherwise it leans on a meeting told before ("during the
talks", "the guest was received by ...").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kzturk.articles.words import COMMA, PARAGRAPH, SEMICOLON, STOP
from kzturk.mentions import Actor, Mention
from kzturk.reports.cast import Cast, PersonRef
from kzturk.reports.views import View

STRONG = frozenset({"meet", "talks", "receive", "telephone", "video", "chair"})
NOUNS = frozenset({"noun", "session"})
_PAST = (
    "met",
    "held",
    "had",
    "received",
    "discussed",
    "spoke",
    "talked",
    "conferred",
    "hosted",
    "negotiated",
    "phoned",
    "telephoned",
    "exchanged",
    "reviewed",
    "considered",
    "agreed",
    "has",
    "have",
    "was",
    "were",
    "conducted",
    "sat",
    "chatted",
    "debated",
    "opened",
    "began",
    "started",
)
_ANAPHORIC = frozenset(
    {
        "during",
        "following",
        "after",
        "at",
        "in",
        "this",
        "conclusion",
        "end",
        "course",
        "outcome",
        "results",
        "result",
        "of",
        "upon",
        "outcomes",
        "their",
        "these",
        "before",
        "ahead",
    }
)
_SEPARATE = frozenset({"then", "later", "separate", "separately", "afterwards", "subsequently"})
_OBJECTS = frozenset({"him", "her", "them"})
_GUEST_PRONOUNS = frozenset({"he", "she", "him", "her", "guest", "visitor", "minister", "delegation"})


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

    def side(self, side: str) -> list[PersonRef]:
        """Return the people of a side (KZ, TM, other)."""
        return [person for person in self.people if person.side == side]

    @property
    def explicit(self) -> bool:
        """Tell whether both sides stand in the sentence."""
        return bool(self.side("KZ")) and bool(self.side("TM"))


def find_frames(view: View, cast: Cast) -> list[Frame]:
    """Resolve a sentence's people and return its frames, strongest cues first in order of the text."""
    _resolve_people(view, cast)
    cues = _contact_cues(view)
    if not cues:
        return []
    frames = []
    for cue, first, last in _segments(view, cues):
        frame = Frame(
            view,
            cue,
            cue.value if cue.kind in {"meeting", "call", "attend"} else cue.kind,
            span=(first, last),
        )
        if frame.kind == "discuss" and _talks_with(view, cue):
            frame.kind = "talks"
        _fill(frame, first, last, cast)
        _judge_mood(frame)
        frames += _split_separate(frame)
    return frames


def _resolve_people(view: View, cast: Cast) -> None:
    before: list[PersonRef] = []
    cast.before_sentence = cast.present[-1] if cast.present else None
    for actor in view.actors:
        for found in cast.resolve(actor, before):
            person = found if found.country or found.curated else _of_side(found, actor, view)
            if not actor.absent:
                cast.note_present(person, view.index)
            before.append(person)
            view.people.append((person, actor))


_SIDE_WORDS = frozenset({"side", "delegation", "party", "was", "were", "sent", "by", "represented"})


def _talks_with(view: View, cue: Mention) -> bool:
    """Tell whether "talked in the city of X with the mayor" is a talk with somebody rather than about something."""
    after = view.keys(cue.last, cue.last + 9)
    if view.words.keys[cue.first] not in {"talked", "spoke"} or "with" not in after:
        return False
    return not {"about", "of"} & set(after[: after.index("with")]) or after.index("with") <= 1


def _of_side(person: PersonRef, actor: Actor, view: View) -> PersonRef:
    """Give a stranger the country that stands before him: "the Turkmen side was headed by X", "Kazakhstan sent Y"."""
    for mention in reversed(view.countries):
        if mention.last > actor.first or mention.value not in {"KZ", "TM"}:
            continue
        if set(view.keys(mention.last, mention.last + 2)) & _SIDE_WORDS:
            return replace(person, country=mention.value)
        break
    return person


def _contact_cues(view: View) -> list[Mention]:
    """Return the cues of contact that count, one for each stretch of the sentence."""
    found = [
        cue
        for cue in view.cues
        if cue.kind in {"meeting", "call", "session", "attend"} and _has_object(view, cue) and not _is_habit(view, cue)
    ]
    strong = [cue for cue in found if cue.value in STRONG or cue.value in {"attend", "handover"}]
    nouns = [cue for cue in found if cue.value in NOUNS]
    weak = [cue for cue in found if cue.value in {"discuss", "welcome"}]
    strong += [
        cue for cue in nouns if strong and not _points_back(cue, view) and not any(_near(cue, o, view) for o in strong)
    ]
    if strong:
        return sorted(strong, key=lambda cue: cue.first)
    sides = {person.side for person, actor in view.people if not actor.absent}
    if weak and {"KZ", "TM"} <= sides:
        return weak[:1]
    plain = [cue for cue in nouns if cue.value == "noun"]
    if plain and len(view.people) < 3:
        nouns = plain
    return sorted(nouns or weak, key=lambda cue: cue.first)


def _points_back(cue: Mention, view: View) -> bool:
    """Tell whether a noun only points to something told before ("before the session", "after the talks")."""
    before = view.keys(cue.first - 3, cue.first)
    return bool(set(before) & _ANAPHORIC) or cue.value == "session"


_DETERMINERS = frozenset(
    {
        "the",
        "his",
        "her",
        "a",
        "an",
        "by",
        "in",
        "at",
        "on",
        "today",
        "him",
        "them",
        "its",
        "here",
        "and",
        "also",
        "yesterday",
        "visiting",
        "newly",
        "for",
    }
)


def _has_object(view: View, cue: Mention) -> bool:
    """Tell whether a verb of meeting has people for its object ("received concrete instructions" has none)."""
    test = _TESTS.get(cue.value)
    return test is None or test(view, cue)


def _is_meeting(view: View, cue: Mention) -> bool:
    if view.words.keys[cue.first] == "met":
        return not set(view.keys(cue.first - 2, cue.first)) & {"was", "were", "being"} and not _at_airport(view)
    if view.words.keys[cue.first] == "called":
        follows = any(0 <= actor.first - cue.last <= 2 and actor.kind != "group" for actor in view.actors)
        return follows and "to" not in view.keys(cue.last, cue.last + 9)
    return True


def _is_welcoming(view: View, cue: Mention) -> bool:
    return view.keys(cue.first - 1, cue.first)[:1] not in (["was"], ["were"]) and not _at_airport(view)


def _is_chairing(view: View, cue: Mention) -> bool:
    near = view.keys(cue.last, cue.last + 3)
    return bool(_CHAIRED & set(view.keys(cue.last, cue.last + 6))) and "halk" not in near and "parliament" not in near


_CHAIRED = frozenset({"it", "meeting", "session", "sitting", "commission", "talks", "event", "by", "the"})


def _is_receiving(view: View, cue: Mention) -> bool:
    words, last = view.words, cue.last
    if last >= view.last or (not words.is_capital(last) and words.keys[last] not in _DETERMINERS):
        return False
    if words.keys[cue.last - 1] == "by" or words.keys[last] in _OBJECTS:
        return True
    before = view.keys(cue.first - 1, cue.first)[:1]
    if before in (["be"], ["been"], ["was"], ["were"]) or words.keys[cue.first] in {"was", "were"}:
        return "by" in view.keys(last, last + 12)
    return any(0 <= actor.first - last <= 10 for actor in view.actors)


def _is_this_one(view: View, cue: Mention) -> bool:
    """Tell whether a noun means a meeting that was or is ("the next meeting would be convened in ..." is none)."""
    return view.keys(cue.first - 1, cue.first) != ["next"]


_TESTS: dict[str, Callable[[View, Mention], bool]] = {
    "meet": _is_meeting,
    "welcome": _is_welcoming,
    "chair": _is_chairing,
    "receive": _is_receiving,
    "noun": _is_this_one,
}


_HABITS = frozenset({"regularly", "regular", "always", "often", "constantly", "usually", "meetings"})


def _is_habit(view: View, cue: Mention) -> bool:
    """Tell whether contacts in general are meant ("the talks that the presidents regularly hold", "new meetings")."""
    if cue.value in {"meet", "talks", "receive", "chair"}:
        return False
    return bool(set(view.keys(cue.first - 3, cue.last + 12)) & _HABITS) and not set(
        view.keys(cue.first - 3, cue.first)
    ) & {"held", "had"}


def _at_airport(view: View) -> bool:
    """Tell whether somebody is only met on arrival."""
    return (
        bool(set(view.keys(view.first, view.last)) & {"airport", "gangway", "ramp"})
        and not view.has("call")
        and not any(c.value in {"talks", "noun"} for c in view.cues)
    )


def _near(cue: Mention, other: Mention, view: View) -> bool:
    """Tell whether a noun stands so near a verb of meeting that they are one ("held a meeting with", "met for
    talks")."""
    low, high = sorted((cue.first, other.first))
    if high - low <= 4:
        return True
    return (
        not any(
            view.words.gaps[at] & (COMMA | SEMICOLON) or view.words.keys[at] in {"and", "where", "which"}
            for at in range(low + 1, high + 1)
        )
        and high - low <= 10
    )


def _segments(view: View, cues: list[Mention]) -> list[tuple[Mention, int, int]]:
    """Cut a sentence with several cues into stretches, at the last break before each further cue."""
    if len(cues) == 1:
        return [(cues[0], view.first, view.last)]
    bounds = [view.first]
    for earlier, cue in pairwise(cues):
        bounds.append(_break_before(view, earlier.last, cue.first))
    bounds.append(view.last)
    return [(cue, bounds[n], bounds[n + 1]) for n, cue in enumerate(cues)]


def _break_before(view: View, low: int, high: int) -> int:
    words = view.words
    for at in range(high, low, -1):
        if words.keys[at] in {
            "and",
            "where",
            "then",
            "while",
            "before",
            "after",
            "which",
            "who",
        } or words.gaps[at] & (COMMA | SEMICOLON):
            inside = any(actor.first < at < actor.last for actor in view.actors)
            if not inside and (words.keys[at] != "and" or not _joins_names(view, at)):
                return at
    return high


def _joins_names(view: View, at: int) -> bool:
    """Tell whether an "and" joins two people rather than two clauses."""
    ends = any(actor.last == at for actor in view.actors)
    begins = any(at < actor.first <= at + 2 for actor in view.actors)
    return ends and begins


def _fill(frame: Frame, first: int, last: int, cast: Cast) -> None:
    """Put the people of a stretch into its frame; a stretch without a subject takes the sentence's first person."""
    inside = [(p, a) for p, a in frame.view.people if first <= a.first < last and not a.absent]
    inside = [(p, a) for p, a in inside if not _stayed_away(frame.view, a, frame.cue)]
    for person, actor in inside:
        _add(frame, person, actor)
    for actor in frame.view.actors:
        if first <= actor.first < last and actor.kind == "group":
            frame.group = frame.group or actor.group
            if actor.group == "guest":
                _add_guest(frame, actor, cast)
    if first > frame.view.first and not frame.explicit:
        _borrow_subject(frame, first)
    if not frame.people and frame.group in {None, "sides"} and frame.kind in {"noun", "talks", "meet"}:
        _add_those_just_named(frame, cast)
    if not frame.explicit and frame.kind in {"receive", "meet", "talks"}:
        _add_pronoun(frame, first, cast)
    if not frame.explicit and frame.kind in {"meet", "talks", "noun"} and view_has_with(frame):
        _add_last_named(frame, cast)


def _stayed_away(view: View, actor: Actor, cue: Mention) -> bool:
    """Tell whether it is said of a person, after the verb of meeting, that he did not come."""
    following = min((a.first for a in view.actors if a.first >= actor.last + 6), default=view.last)
    return any(
        mood.kind == "negation"
        and cue.last <= actor.first < mood.first < following
        and view.keys(mood.first, mood.last)[-1:] in (["come"], ["attend"], ["absent"], ["away"], ["attended"])
        for mood in view.moods
    )


def _add(frame: Frame, person: PersonRef, actor: Actor) -> None:
    if person.id not in frame.actors:
        frame.people.append(person)
        frame.actors[person.id] = actor


def _borrow_subject(frame: Frame, first: int) -> None:
    """A later clause without its own subject has the sentence's ("X met Y and was received by Z")."""
    here = frame.people[0].side if frame.people else None
    for person, actor in frame.view.people:
        if actor.first < first and not actor.absent and person.side != here and person.side in {"KZ", "TM"}:
            _add(frame, person, actor)
            return


def _add_guest(frame: Frame, actor: Actor, cast: Cast) -> None:
    """ "The guest" is who of the other side was named last; "an honorary guest of the summit" is nobody."""
    if "honorary" in frame.view.keys(actor.first - 2, actor.last) or frame.view.keys(actor.first - 1, actor.first) == [
        "a"
    ]:
        return
    here = {person.side for person in frame.people}
    side = actor.country or ("TM" if "KZ" in here else "KZ" if "TM" in here else None)
    person = cast.last_of(side) if side in {"KZ", "TM"} else None
    if person is not None and side not in here:
        _add(frame, person, actor)


def _add_pronoun(frame: Frame, first: int, cast: Cast) -> None:
    """ "He was received by the President": he is whoever of the other side was named last."""
    sides = {person.side for person in frame.people}
    if len(sides & {"KZ", "TM"}) != 1:
        return
    low = max(first, frame.cue.first - 8)
    keys = frame.view.keys(low, frame.cue.first)
    after = frame.view.keys(frame.cue.last, frame.cue.last + 2)
    if not (set(keys) & _GUEST_PRONOUNS or set(after) & _OBJECTS) and frame.kind != "receive":
        return
    if "other" in sides:
        return
    side = "TM" if "KZ" in sides else "KZ"
    last = cast.before_sentence
    ours, at = cast.last_seen(side)
    if last is not None and last.side == "other" and (ours is None or at != cast.seen.get(last.id)):
        _add(frame, last, frame.actors[frame.people[0].id])
        return
    person = cast.last_of(side)
    if person is not None:
        _add(frame, person, frame.actors[frame.people[0].id])


def _add_those_just_named(frame: Frame, cast: Cast) -> None:
    """ "Their talks", "they met": of the two who were named in the sentences right before."""
    keys = set(frame.view.keys(frame.cue.first - 2, frame.cue.first))
    if not keys & {"their", "they"}:
        return
    for side in ("KZ", "TM"):
        person, at = cast.last_seen(side)
        if person is None or frame.view.index - at > 3:
            return
    for side in ("KZ", "TM"):
        person, _ = cast.last_seen(side)
        if person is not None:
            _add(frame, person, Actor(frame.cue.first, frame.cue.last, "group", group="sides"))


def view_has_with(frame: Frame) -> bool:
    """Tell whether "with" somebody follows the cue ("talks with his Kazakh counterpart will be held")."""
    words, last = frame.view.words, frame.cue.last
    firsts = [frame.actors[person.id].first for person in frame.people]
    if frame.cue.first - frame.view.first <= 2 and not frame.side("other"):
        for first in firsts:  # "The consultations, in which experts took part, were held on Friday with ..."
            if first > last and words.keys[first - 1] == "with" and {"held", "place"} & set(words.keys[last:first]):
                return True
    if not any(last <= first <= last + 8 for first in firsts):
        return False
    near = "with" in words.keys[last - 1 : last] or "with" in frame.view.keys(last, last + 7)
    return last < frame.view.last and near and not frame.side("other")


def _add_last_named(frame: Frame, cast: Cast) -> None:
    """Who talks "with X" and is not said again is whoever of the other side was named last."""
    sides = {person.side for person in frame.people}
    if sides not in ({"KZ"}, {"TM"}):
        return
    other = cast.last_of("TM" if "KZ" in sides else "KZ")
    if other is not None:
        _add(frame, other, frame.actors[frame.people[0].id])


def _split_separate(frame: Frame) -> list[Frame]:
    """ "first with A and then with B": one frame for each of the two of one side."""
    keys = frame.view.keys(frame.span[0], frame.span[1])
    for side, other in (("KZ", "TM"), ("TM", "KZ")):
        people = frame.side(side)
        if len(people) == 2 and frame.side(other) and set(keys) & _SEPARATE:
            rest = [person for person in frame.people if person not in people]
            return [
                Frame(
                    frame.view,
                    frame.cue,
                    frame.kind,
                    [person, *rest],
                    frame.actors,
                    frame.status,
                    frame.recalled,
                    None,
                    frame.span,
                )
                for person in people
            ]
    return [frame]


# --- mood


def _judge_mood(frame: Frame) -> None:
    """Set status and recalled from the moods that govern the cue."""
    cue, view = frame.cue, frame.view
    first, last = frame.span
    frame.points_back = frame.kind in NOUNS and _has_article(frame)
    printed = view.words.keys[cue.first : cue.last]
    is_past = printed[0] in _PAST
    reach = 1 if is_past else 7
    for mood in view.moods:
        if not first <= mood.first < last:
            continue
        before = (
            mood.last <= cue.first + (1 if not is_past else 0)
            and cue.first - mood.last <= reach
            and not _hard_break(view, mood.last, cue.first)
        )
        over = mood.first >= cue.first and mood.last <= cue.last and mood.first < cue.last
        after = (
            frame.kind in NOUNS | {"telephone", "video"}
            and 0 <= mood.first - cue.last <= 10
            and not _is_anaphoric(frame)
        )
        if mood.kind == "recalled":
            frame.recalled = frame.recalled or before or cue.first - mood.last in range(12) or over
        elif mood.kind == "planned" and (before or over or (after and _is_future(view, mood))):
            frame.status = "planned" if frame.status == "held" else frame.status
        elif mood.kind == "cancelled" and abs(mood.first - cue.first) <= 15:
            frame.status = "cancelled"
        elif mood.kind == "negation" and (before or over or after or abs(mood.first - cue.first) <= 3):
            frame.status = "denied"
    if any(key == "no" for key in view.keys(cue.first - 4, cue.first)) and frame.kind in NOUNS | {
        "talks",
        "meet",
    }:
        frame.status = "denied"


def _hard_break(view: View, low: int, high: int) -> bool:
    return any(view.words.gaps[at] & (SEMICOLON | PARAGRAPH | STOP) for at in range(low + 1, high))


def _is_future(view: View, mood: Mention) -> bool:
    keys = view.words.keys[mood.first : mood.last]
    return keys[0] in {"scheduled", "planned"} or keys[:2] in (
        ["will", "be"],
        ["will", "take"],
        ["is", "scheduled"],
        ["are", "scheduled"],
        ["is", "expected"],
        ["are", "expected"],
        ["to", "be"],
        ["is", "planned"],
        ["are", "planned"],
        ["is", "due"],
        ["are", "due"],
    )


def _has_article(frame: Frame) -> bool:
    """Tell whether a noun has "the / this / their" and a preposition before it ("after the talks")."""
    before = frame.view.keys(frame.cue.first - 3, frame.cue.first)
    return bool(set(before) & {"the", "this", "their", "these", "those"}) and bool(
        set(before) & {"at", "during", "after", "of", "following", "in", "since", "upon", "before", "by", "from"}
    )


def _is_anaphoric(frame: Frame) -> bool:
    """Tell whether a noun only points back ("during the talks", "at the meeting")."""
    view, cue = frame.view, frame.cue
    before = view.keys(cue.first - 4, cue.first)
    if not before:
        return False
    return bool(set(before) & {"this", "these", "their", "during", "following", "after", "at"}) and not frame.explicit


def is_heads_group(group: str | None) -> bool:
    """Tell whether a group names both countries' heads of state."""
    return group in {"both-presidents", "five-heads", "caspian-heads", "org-heads"}
