"""Who takes part in what a sentence tells: the people of a frame's stretch, and those it leaves to be understood."""

from __future__ import annotations

from itertools import zip_longest

from kzturk.articles.words import COMMA, SEMICOLON
from kzturk.mentions import Actor, Mention
from kzturk.reports.cast import Cast, PersonRef
from kzturk.reports.companions import add_companions, keep_those_of_noun
from kzturk.reports.frames import ROUND, Frame
from kzturk.reports.others import is_discussed, is_reported_on, without_others
from kzturk.reports.references import add, add_references, is_of_pair
from kzturk.reports.rolls import items_of
from kzturk.reports.siding import give_country
from kzturk.reports.views import View


def resolve_people(view: View, cast: Cast) -> None:
    """Resolve the actors of a sentence into its people, and remember who of them is there."""
    before: list[PersonRef] = []
    cast.before_sentence = cast.present[-1] if cast.present else None
    cast.guests = _side_of_guests(view, cast) or cast.guests
    keys = view.words.keys
    cast.guest_told = "by" in [keys[cue.last - 1] for cue in view.cues if cue.value == "receive"]
    if not view.actors:
        return
    for actor, following in zip_longest(view.actors, view.actors[1:]):
        cast.guest_told = cast.guest_told or actor.group == "guest"
        if following is not None and _shares_country(actor, following, view):
            actor.country = following.country
        if actor.kind == "office" and not actor.country and len(view.actors) > 1:
            _give_other_country(actor, view)
        _take_home(actor, view, cast)
        actor.absent = actor.absent or is_reported_on(view, actor)
        if actor.kind == "named" and len(actor.people) > 1:
            _tell_by_age(actor, view, cast)
        if following is not None and _is_named_right_after(actor, following, view):
            following.group = following.group or "counterpart"
            continue
        if actor.kind == "counterpart" and _names_again(actor, view):
            continue
        for found in cast.resolve(actor, before):
            person = give_country(found, actor, view, cast)
            cast.learn(found, person)
            if not actor.absent:
                cast.note_present(person, view.index)
            before.append(person)
            view.people.append((person, actor))
    cast.note_scene(view.index, [person for person, actor in view.people if not actor.absent])


def _side_of_guests(view: View, cast: Cast) -> str | None:
    """Return the side that is told to have come to the other's country on a visit."""
    if view.kind != "body" or not view.places or not view.has("visit", "arrival"):
        return None
    if all(cue.value == "depart" for cue in view.cues if cue.kind in {"visit", "arrival"}):
        return None
    lands = {cast.knowledge.country_of_place(place.value) for place in view.places}
    return {"KZ": "TM", "TM": "KZ"}.get(lands.pop() or "") if len(lands) == 1 else None


def _give_other_country(actor: Actor, view: View) -> None:
    """ "The Head of State and the President of Turkmenistan", "the Head of State received the President of ...": the
    one without a country is the other country's."""
    titles = {title for title, _ in actor.titles}
    if not titles & _HEADS or actor.group or actor.former:
        return
    at = view.actors.index(actor)
    beside = [a for a in view.actors[max(at - 1, 0) : at + 2] if a is not actor]
    heads = [a for a in beside if _land(a) in _OTHER and {title for title, _ in a.titles} & _HEADS]
    if len(heads) != 1:
        return
    first, last = min(actor.last, heads[0].last), max(actor.first, heads[0].first)
    if view.keys(first, last) in (["and"], ["and", "the"]) or any(
        cue.value in _BETWEEN and first <= cue.first < last for cue in view.cues
    ):
        land = _OTHER[_land(heads[0]) or ""]
        actor.titles = [(title, country or land) for title, country in actor.titles]


def _land(actor: Actor) -> str | None:
    return actor.country or next((country for _, country in actor.titles if country), None)


_OTHER = {"KZ": "TM", "TM": "KZ"}
_BETWEEN = frozenset({"meet", "talks", "receive", "telephone"})
_HEADS = frozenset({"president", "head-of-state"})


def _take_home(actor: Actor, view: View, cast: Cast) -> None:
    """ "Our President" is of the country that the publisher speaks for."""
    if cast.home and actor.kind == "office" and view.keys(actor.first - 1, actor.first) == ["our"]:
        last, on = cast.last_of(cast.home), cast.on
        if last is not None and on is not None and actor.titles[:1] == [("leader", None)] and cast.is_leader(last, on):
            actor.kind, actor.people = "named", (last.id,)  # "our Leader" is of whom the page tells
        actor.titles = [(title, country or cast.home) for title, country in actor.titles]
        actor.country = actor.country or cast.home


def _tell_by_age(actor: Actor, view: View, cast: Cast) -> None:
    """ "The elder Berdymukhamedov", "Berdymukhamedov junior": of two of one name the one meant."""
    beside = {*view.keys(actor.first - 1, actor.first), *view.keys(actor.last, actor.last + 1)}
    if beside & _ELDER or beside & _YOUNGER:
        ordered = cast.age_order(actor.people)
        actor.people = (ordered[0] if beside & _ELDER else ordered[-1],)


_ELDER = frozenset({"elder", "older", "senior", "sr", "pere"})
_YOUNGER = frozenset({"younger", "junior", "jr", "fils"})


def _is_named_right_after(actor: Actor, following: Actor, view: View) -> bool:
    """Tell whether a counterpart is named in apposition: "his colleague, the Minister of Defence X", or by office."""
    if actor.kind != "counterpart" or following.kind not in {"named", "unknown", "office"} or following.plural:
        return False
    between = view.keys(actor.last, following.first)
    return bool(view.words.gaps[actor.last] & COMMA) and set(between) <= {"the"}


def _names_again(actor: Actor, view: View) -> bool:
    """Tell whether a counterpart is in apposition to a name before: "called on X, his opposite number in Y"."""
    words = view.words
    before = next((a for a in reversed(view.actors) if a.last <= actor.first and a.kind in {"named", "unknown"}), None)
    if before is None or not words.gaps[before.last] & COMMA or view.keys(actor.last, actor.last + 1) == ["and"]:
        return False
    between = view.keys(before.last, actor.first)
    return len(between) == 1 and between[0] in {"his", "her"} and "and" not in view.keys(before.first - 1, before.first)


def _shares_country(actor: Actor, following: Actor, view: View) -> bool:
    """ "Education Minister X and Culture Minister of Turkmenistan Y": both are of the country said once."""
    if len(view.actors) <= 2:
        return False  # "X and Culture Minister of Turkmenistan Y met"
    if actor.kind != "unknown" or actor.country or not actor.titles or following.country not in {"KZ", "TM"}:
        return False
    return view.keys(actor.last, following.first) in (["and"], ["and", "the"])


def fill(frame: Frame, first: int, last: int, cast: Cast) -> None:
    """Put the people of a stretch into its frame; a stretch without a subject takes the sentence's first person."""
    inside = [(p, a) for p, a in frame.view.people if first <= a.first < last and _is_there(a, frame)]
    inside = [(p, a) for p, a in inside if not _stayed_away(frame.view, a, frame.cue)]
    inside = [(p, a) for p, a in inside if not _is_greeted(frame.view, a, frame.cue)]
    if frame.kind in {"meet", "receive", "talks"}:
        inside = [(p, a) for p, a in inside if not _in_next_clause(frame.view, a, frame.cue)]
    if frame.kind == "discuss":
        inside = [(p, a) for p, a in inside if not is_discussed(frame.view, a, frame.cue)]
    for person, actor in without_others(frame, inside):
        add(frame, person, actor)
    if frame.kind in ROUND:
        return
    if first > frame.view.first and not frame.explicit and not is_of_pair(frame, first):
        _borrow_subject(frame, first, cast)
    add_references(frame, first, last, cast)
    add_companions(frame, first, cast)
    keep_those_of_noun(frame)
    if not frame.explicit and frame.kind in {"meet", "talks", "noun"} and _has_with(frame):
        _add_last_named(frame, cast)


def _is_there(actor: Actor, frame: Frame) -> bool:
    """Tell whether somebody acts, or is greeted and then said to have met ("greetings to X, who received him"), or is
    congratulated by telephone."""
    called = frame.kind in {"telephone", "video"}
    if called and actor.absent and not _TOLD.isdisjoint(frame.view.keys(actor.first - 3, actor.first)):
        return True
    return not actor.absent or (
        0 < frame.cue.first - actor.last <= 3 and "who" in frame.view.keys(actor.last, frame.cue.first)
    )


_TOLD = frozenset({"congratulated", "thanked", "felicitated"})


def _is_greeted(view: View, actor: Actor, cue: Mention) -> bool:
    """Tell whether something is to be handed on to a person ("received him and asked to convey warm words to X")."""
    if view.keys(actor.first - 1, actor.first) != ["to"] or actor.first < cue.last:
        return False
    return not _HANDED.isdisjoint(view.keys(max(actor.first - 9, cue.last), actor.first))


_HANDED = frozenset(
    {"convey", "conveyed", "relay", "relayed", "pass", "passed", "transmit", "transmitted", "greetings"}
)


def _in_next_clause(view: View, actor: Actor, cue: Mention) -> bool:
    """Tell whether somebody acts in the clause behind a semicolon ("he met A; on Wednesday B told him ...")."""
    breaks = [at for at in range(cue.last, actor.first + 1) if view.words.gaps[at] & SEMICOLON]
    if not breaks or actor.first < cue.last or items_of(view):
        return False
    return any(other.first > breaks[-1] and other.kind in {"meeting", "encounter", "call"} for other in view.cues)


def _stayed_away(view: View, actor: Actor, cue: Mention) -> bool:
    """Tell whether it is said of a person, after the verb of meeting, that he did not come."""
    following = min((a.first for a in view.actors if a.first >= actor.last + 6), default=view.last)
    return any(
        mood.kind == "negation"
        and cue.last <= actor.first < mood.first < following
        and view.keys(mood.first, mood.last)[-1:] in (["come"], ["attend"], ["absent"], ["away"], ["attended"])
        for mood in view.moods
    )


def _borrow_subject(frame: Frame, first: int, cast: Cast) -> None:
    """A later clause without its own subject has the sentence's ("X met Y and was received by Z")."""
    told_of = cast.before_sentence
    if told_of is not None and told_of.side == "other" and _begins_with_pronoun(frame.view):
        return  # "Ukraine's X came. He met A; on Wednesday B told him ..."
    if _is_of_third(frame, first):
        add(frame, *frame.view.people[0])  # "Putin met A in Astana before he flew to X, where he saw B"
        return
    here = frame.people[0].side if frame.people else None
    both = here is None and {"their", "they"} & set(frame.view.keys(max(first, frame.cue.first - 3), frame.cue.first))
    for person, actor in frame.view.people:
        if actor.first < first and not actor.absent and person.side != here and person.side in {"KZ", "TM"}:
            add(frame, person, actor)
            if not both:
                return
            here = person.side


def _is_of_third(frame: Frame, first: int) -> bool:
    """Tell whether a later clause goes on with a third state's somebody, with whom its sentence begins."""
    view, cue = frame.view, frame.cue
    if not view.people or view.people[0][0].side != "other" or view.people[0][1].absent:
        return False
    acting = set(view.keys(max(first, cue.first - 5), cue.first)) & {"he", "she"}
    return bool(acting) and view.people[0][1].last <= first


def _begins_with_pronoun(view: View) -> bool:
    """Tell whether "he" or "she" stands before anybody whom a sentence names."""
    first = min((actor.first for actor in view.actors), default=view.last)
    return not {"he", "she"}.isdisjoint(view.keys(view.first, first))


def _has_with(frame: Frame) -> bool:
    """Tell whether "with" somebody follows the cue ("talks with his Kazakh counterpart will be held")."""
    words, last = frame.view.words, frame.cue.last
    firsts = [frame.actors[person.id].first for person in frame.people]
    if words.gaps[last] & COMMA and "their" in frame.view.keys(frame.cue.first - 3, frame.cue.first):
        return False  # "their previous talks, with X taking part"
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
        add(frame, other, frame.actors[frame.people[0].id])
