"""Who takes part in what a sentence tells: the people of a frame's stretch, and those it leaves to be understood."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from kzturk.articles.words import COMMA, SEMICOLON
from kzturk.mentions import Actor, Mention
from kzturk.reports.cast import Cast, PersonRef
from kzturk.reports.companions import add_companions, keep_those_of_noun
from kzturk.reports.frames import ROUND, Frame
from kzturk.reports.others import is_discussed, without_others
from kzturk.reports.references import add, add_references, is_of_pair
from kzturk.reports.rolls import items_of, lists_whom_he_met
from kzturk.reports.siding import give_country
from kzturk.reports.views import View

_SEPARATE = frozenset({"then", "later", "separate", "separately", "afterwards", "subsequently"})


def resolve_people(view: View, cast: Cast) -> None:
    """Resolve the actors of a sentence into its people, and remember who of them is there."""
    before: list[PersonRef] = []
    cast.before_sentence = cast.present[-1] if cast.present else None
    cast.guests = _side_of_guests(view, cast) or cast.guests
    cast.guest_told = any(c.value == "receive" and view.words.keys[c.last - 1] == "by" for c in view.cues)
    for actor, following in zip_longest(view.actors, view.actors[1:]):
        cast.guest_told = cast.guest_told or actor.group == "guest"
        if following is not None and _shares_country(actor, following, view):
            actor.country = following.country
        if actor.kind == "office" and not actor.country and len(view.actors) > 1:
            _give_other_country(actor, view)
        _take_home(actor, view, cast)
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
    if view.kind != "body" or not any(cue.kind in {"visit", "arrival"} and cue.value != "depart" for cue in view.cues):
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
    here = frame.people[0].side if frame.people else None
    both = here is None and {"their", "they"} & set(frame.view.keys(max(first, frame.cue.first - 3), frame.cue.first))
    for person, actor in frame.view.people:
        if actor.first < first and not actor.absent and person.side != here and person.side in {"KZ", "TM"}:
            add(frame, person, actor)
            if not both:
                return
            here = person.side


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


def _is_one_by_one(frame: Frame) -> bool:
    """Tell whether several meetings are told in one breath ("held bilateral meetings with the presidents of ...")."""
    cue, view = frame.cue, frame.view
    if (
        not frame.explicit
        or not frame.side("other")
        or frame.kind not in {"noun", "meet", "talks", "talked", "receive"}
    ):
        return False
    if lists_whom_he_met(view, cue.first):
        return True
    near = set(view.keys(cue.first - 3, cue.last + 1))
    if near & {"meetings", "conversations"} and _each_with(frame):
        return True
    if "meetings" in near and frame.kind == "meet" and _receives_many(frame):
        return True
    if {"another", "whom"} <= view.vocabulary and "one" in view.vocabulary:
        return True  # "among those whom the President received one after another were ..."
    return bool(near & _ONE_BY_ONE) and bool(near & {"meetings", "talks", "negotiations", "conversations"})


def _receives_many(frame: Frame) -> bool:
    """Tell whether one held "meetings with" several of different countries: one with each."""
    met = [p for p in frame.people if frame.actors[p.id].first >= frame.cue.last]
    return len(frame.people) - len(met) == 1 and len({p.country for p in met}) == len(met) >= 2


def _each_with(frame: Frame) -> bool:
    """Tell whether each of those met has a "with" of his own ("conversations with A, with B and with C")."""
    words = frame.view.words.keys
    met = [a.first for p, a in frame.view.people if a.first >= frame.cue.last and p.id in frame.actors]
    return len(met) >= 2 and all("with" in words[at - 3 : at] for at in met)


def _are_met_apart(frame: Frame, people: list[PersonRef]) -> bool:
    """Tell whether two of one side are met one after the other ("held meetings with the President and the Speaker")."""
    cue = frame.cue
    words = frame.view.words.keys
    if all("by" in words[frame.actors[p.id].first - 1 : frame.actors[p.id].first] for p in people):
        return True  # "received by X and by Y"
    several = "meetings" in frame.view.keys(cue.first, cue.last)
    return several and all(frame.actors[person.id].first >= cue.last for person in people)


_ONE_BY_ONE = frozenset({"separate", "separately", "bilateral", "individual", "one"})


def _are_dated_apart(frame: Frame, people: list[PersonRef]) -> bool:
    """Tell whether two of one side were met on days of their own ("with A in X on 2 May, and with B in Y on 5 May")."""
    firsts = [frame.actors[person.id].first for person in people]
    if min(firsts) < frame.cue.last or frame.actors[people[0].id] is frame.actors[people[1].id]:
        return False
    days = [day.first for day in frame.view.days if day.kind in {"day", "weekday"}]
    ends = [max(firsts), frame.span[1]]
    return all(any(first < day < end for day in days) for first, end in zip(sorted(firsts), ends, strict=True))


def split_separate(frame: Frame) -> list[Frame]:
    """ "first with A and then with B": one frame for each of the two of one side; "separate meetings with the leaders
    of five countries" is a meeting of the two sides alone."""
    keys = frame.view.keys(frame.span[0], frame.span[1])
    if _is_one_by_one(frame):
        return [replace(frame, people=[p for p in frame.people if p.side != "other"])]
    for side, other in (("KZ", "TM"), ("TM", "KZ")):
        people = frame.side(side)
        if len(people) != 2 or not frame.side(other):
            continue
        dated = _are_dated_apart(frame, people)
        if dated or set(keys) & _SEPARATE or _are_met_apart(frame, people):
            rest = [person for person in frame.people if person not in people]
            spans = _spans_of(frame, people) if dated else [frame.span] * 2
            return [
                replace(frame, people=[person, *rest], group=None, span=span)
                for person, span in zip(people, spans, strict=True)
            ]
    return [frame]


def _spans_of(frame: Frame, people: list[PersonRef]) -> list[tuple[int, int]]:
    """Return the stretch of each of two who were met: from his name to the next one's, or to the end."""
    first, second = (frame.actors[person.id].first for person in people)
    one, two = (min(first, second), max(first, second)), (max(first, second), frame.span[1])
    return [one, two] if first < second else [two, one]
