"""Where they met: the rules of codebook section 5, best basis first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kzturk.knowledge import Knowledge
from kzturk.mentions import Mention, OccasionMention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.calendar import Calendar
from kzturk.reports.frames import Frame
from kzturk.reports.grounds import (
    beside_the_day,
    of_the_ground,
    of_the_guest,
    of_the_heading,
    of_the_plan,
    of_the_running_story,
)
from kzturk.reports.journeys import journey_cues, told_country
from kzturk.reports.model import MeetingDate, Venue
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event
from kzturk.reports.places import SITES, Where, hosts, leaves_afterwards, merged_place, placed
from kzturk.reports.views import View


def decide_venue(
    event: Event, times: Calendar, knowledge: Knowledge, notes: Notes, day: MeetingDate | None = None
) -> Venue | None:
    """Return the venue by the first rules that give country, city and site; None for a call or where nothing tells."""
    if event.mode in {"telephone", "video"}:
        return None
    told = day is not None and day.start == day.end and day.basis in {"stated", "relative", "dateline"}
    event.decided = day.start if day is not None and told else None
    event.days_apart = _days_apart(event, times, day) if day is not None else frozenset()
    merged: Where | None = None
    for rule in RULES:
        found = rule(event, times, knowledge)
        if found is None:
            continue
        if merged is None:
            merged = found
            notes.add("venue", found.first, found.last, found.rule, found.basis, found.confidence)
        elif merged.city is None and found.city is not None and found.country == merged.country:
            merged = replace(found, site=merged.site or found.site)
            notes.add("venue.city", found.first, found.last, found.rule, found.basis, found.confidence)
        if merged.city is not None:
            break
    if merged is None:
        return None
    if merged.city is None and merged.country is not None:
        merged = _in_the_capital(merged, merged.country, event, times, knowledge, notes)
    return Venue(country=merged.country, city=merged.city, site=merged.site, basis=merged.basis)


def _in_the_capital(
    where: Where, country: str, event: Event, times: Calendar, knowledge: Knowledge, notes: Notes
) -> Where:
    """Add the capital where the reporting sentence says "in the capital" or "at the airport of the capital"."""
    capital = knowledge.capital_of(country, times.anchor)
    for view in [frame.view for frame in event.frames if frame.explicit and capital is not None]:
        for at in range(view.first + 2, view.last):
            stands = at + 1 >= view.last or view.words.keys[at + 1] not in {"of", "city", "s"}
            if view.words.keys[at] == "capital" and view.words.keys[at - 1] == "the" and stands:
                lead = view.words.keys[at - 2]
                if lead in times.lexicon.place_words["in"] | {"of"}:
                    notes.add("venue.city", at - 1, at + 1, "venues.capital", "stated", 0.9)
                    return replace(where, city=knowledge.city_of_place(capital))
    return where


def _days_apart(event: Event, times: Calendar, day: MeetingDate) -> frozenset[int]:
    """Return the sentences of the meeting that tell of another day than its own: their places are that day's."""
    if day.start is None or day.end is None:
        return frozenset()
    apart = set()
    for frame in event.frames:
        told = [m for m in frame.view.days if frame.span[0] <= m.first < frame.span[1] and m.kind in _DAYS]
        days = [dated.days for mention in told if (dated := times.resolve(mention)) is not None]
        if days and not any(one.start <= day.end and day.start <= one.end for one in days):
            apart.add(frame.view.index)
    return frozenset(apart)


_DAYS = frozenset({"day", "week", "month"})
_LOWER, _BESIDE = 16, 2  # rank below which nobody stands on a level with a head of state; words


# --- the rules


def in_the_sentence(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """A place in the sentence that reports the meeting is where it was."""
    words = times.lexicon
    at = words.place_words["in"]
    for view in event.leads:
        places = placed(view, (view.first, view.last), at, words, ahead_of=view.first)
        found = merged_place(places, "stated", "venues.of_the_lead", 0.9, knowledge)
        if found is not None and found.city and not _has_place(event.frames[0].view, at, words):
            return found
    for frame in sorted(event.frames, key=lambda f: _worth(f, event, words)):
        ahead = frame.status == "planned" and event.status == "held"
        if frame.view.index in event.days_apart or ahead:
            continue
        leaning = frame.kind in {"session", "discuss", "handover", "attend"} and frame.group != "session"
        if leaning and frame is not event.frames[0]:
            continue
        for span in (frame.span, (frame.view.first, frame.view.last)):
            places = placed(frame.view, span, at, words, ahead_of=frame.cue.first, planned=frame.status != "held")
            places = [p for p in places if not _is_of_another_event(p, frame, event, times)]
            found = merged_place(places, "stated", "venues.in_sentence", 0.95, knowledge)
            if found is not None and (found.city or found.site):
                return found
    return None


def _has_place(view: View, leads: frozenset[str], words: Lexicon) -> bool:
    """Tell whether a sentence names a place of its own where something was."""
    return bool(placed(view, (view.first, view.last), leads, words, ahead_of=view.first))


def _is_of_another_event(place: Mention, frame: Frame, event: Event, times: Calendar) -> bool:
    """Tell whether a place is another event's ("talked about preparing the Aral summit in Turkmenbashi")."""
    view = frame.view
    for named in view.occasions:
        if named.first < frame.cue.last or not named.first <= place.first <= named.last + _BESIDE:
            continue
        discussed = times.lexicon.place_words["discussed"] & set(view.keys(named.first - 7, named.first))
        if times.known.get(id(named)) != event.occasion or (discussed and event.occasion is None):
            return True
    return False


def _worth(frame: Frame, event: Event, words: Lexicon) -> tuple[bool, bool, bool, bool]:
    """Rank the sentences that report a meeting: a session's own, the body before the headline, one that tells where it
    took place, the explicit ones."""
    session = event.is_summit and frame.group == "session"
    told = frame.kind == "noun" and not words.place_words["taking-place"].isdisjoint(
        frame.view.keys(frame.cue.last, frame.cue.last + 4)
    )
    return (not session, frame.view.kind == "title", not told, not frame.explicit)


def of_here(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """ "Here" in the sentence that reports the meeting is the dateline's city."""
    dateline = times.article.dateline
    if dateline is None or dateline.place is None or event.background:
        return None
    place = knowledge.places[dateline.place]
    for frame in event.frames:
        keys = frame.view.keys(*frame.span)
        if frame.explicit and "here" in keys and place.kind == "city":
            at = frame.span[0] + keys.index("here")
            return Where(place.country, place.name, None, "stated", "venues.here", 0.9, at, at + 1)
    return None


def of_the_visit(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The place of the visit that the meeting belongs to ("a working visit to Astana")."""
    words, planned = times.lexicon, event.status != "held"
    leads = words.place_words["to"] | words.place_words["in"]
    if _before_departure(event, words):
        return None
    for view, cue, span in journey_cues(event, words):
        places = placed(view, span, leads, words, ahead_of=cue.first, planned=planned)
        found = merged_place(places, "visit", "venues.of_the_visit", 0.93, knowledge)
        if found is not None and (found.city or found.site):
            return found
    return None


def _before_departure(event: Event, words: Lexicon) -> bool:
    """Tell whether they spoke before the journey that the article is about ("before leaving for Astana ...")."""
    return any(frame.explicit and leaves_afterwards(frame.view, words) for frame in event.frames)


def of_the_title(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """A place with "in" in the headline."""
    if event.background or event.status != "held":
        return None
    words = times.lexicon
    for view in times.views:
        if view.kind == "title":
            places = placed(view, (view.first, view.last), words.place_words["in"], words, ahead_of=view.first)
            found = merged_place(places, "stated", "venues.of_the_title", 0.85, knowledge)
            if found is not None and found.city and not _is_of_a_subject(view, found):
                return found
    return None


def _is_of_a_subject(view: View, found: Where) -> bool:
    """Tell whether a headline's place may be that of what they discuss ("discuss UN centre in Almaty")."""
    talks = [cue for cue in view.cues if cue.kind == "meeting" and cue.value == "discuss" and cue.last < found.first]
    return any(_SUBJECT_WITHIN >= found.first - cue.last > 1 for cue in talks)


_SUBJECT_WITHIN = 8


def of_the_story(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """A place where arrival, welcome or signing of the same visit is told to have been, in the country of the visit."""
    words = times.lexicon
    told = told_country(event, words)
    if event.background or told is None:
        return None
    first = event.frames[0].view.index
    for view in times.views[max(first - 6, 0) : first + 4]:
        if view.kind == "body" and view.has("arrival", "ceremony", "visit", "meeting"):
            places = placed(view, (view.first, view.last), words.place_words["in"], words, ahead_of=view.first)
            found = merged_place(places, "visit", "venues.of_the_story", 0.8, knowledge)
            if found is not None and found.city and found.country == told[0]:
                return Where(found.country, found.city, None, "visit", found.rule, 0.8, found.first, found.last)
    return None


def of_the_dateline(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The dateline's city, when it lies in the country of one of the sides or of the occasion."""
    dateline = times.article.dateline
    if event.background or dateline is None or dateline.place is None or event.status != "held":
        return None
    place = knowledge.places[dateline.place]
    allowed = {"KZ", "TM"}
    if event.occasion:
        occasion = knowledge.occasions[event.occasion]
        allowed = {knowledge.country_of_place(occasion.place) or occasion.country or ""}
        city = knowledge.city_of_place(occasion.place)
        if city is not None and place.kind == "city" and city != place.name:
            return None  # "WASHINGTON" over a summit in New York
    told = None if _before_departure(event, times.lexicon) else told_country(event, times.lexicon)
    if place.country not in allowed or (told is not None and told[0] != place.country):
        return None
    if place.country in {"KZ", "TM"} and _receiving(event) not in {None, place.country}:
        return None  # "ASTANA" over a minister who was received by the Turkmen President
    city = place.name if place.kind == "city" else None
    return Where(place.country, city, None, "dateline", "venues.dateline", 0.85, dateline.first, dateline.last)


def _receiving(event: Event) -> str | None:
    """Return the country of who received somebody, where the text says so in as many words."""
    if event.multilateral or event.background:
        return None
    for frame in event.frames:
        if frame.kind == "receive" and frame.explicit:
            return _receiver(frame.view, event, frame.cue)
    return None


def of_the_occasion(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The known place of the named event."""
    if event.occasion is None or _before_departure(event, times.lexicon):
        return None
    occasion = knowledge.occasions[event.occasion]
    mention = next(
        (
            m
            for v in [*(f.view for f in event.frames), *event.views]
            for m in v.occasions
            if times.known.get(id(m)) == event.occasion
        ),
        None,
    )
    country = knowledge.country_of_place(occasion.place) or occasion.country
    if country is None:
        return None
    at: Mention | OccasionMention = mention or event.frames[0].cue
    sure = 0.9 if mention is not None else 0.8  # known by its day and who was there, not by its name
    place = knowledge.places.get(occasion.place or "")
    site = place.name if place is not None and place.kind in SITES else None
    return Where(
        country,
        knowledge.city_of_place(occasion.place),
        site,
        "occasion",
        "venues.occasion",
        sure,
        at.first,
        at.last,
    )


def of_the_ambassador(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """An ambassador who meets an official of the state he is accredited to does so in that state."""
    envoys = [
        p
        for p in event.people
        if any(t in {"ambassador", "charge"} for t, _ in event.actors[p.id].titles) or _is_envoy(p.id, times, knowledge)
    ]
    others = {p.side for p in event.people} - {p.side for p in envoys}
    if len(envoys) != 1 or envoys[0].side not in {"KZ", "TM"} or event.multilateral:
        return None
    if any(p.side == envoys[0].side for p in event.people if p is not envoys[0]):
        return None  # he came with his minister, or sat beside his Prime Minister at home
    host = "TM" if envoys[0].side == "KZ" else "KZ"
    if host not in others:
        return None
    actor = event.actors[envoys[0].id]
    return Where(host, None, None, "host", "venues.ambassador", 0.85, actor.first, actor.last)


def _is_envoy(person: str, times: Calendar, knowledge: Knowledge) -> bool:
    on = times.anchor
    return on is not None and any(office.title == "ambassador" for office in knowledge.offices_of(person, on))


def of_the_host(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """The country alone: of the visit, or of the one who received somebody."""
    told = None if _before_departure(event, times.lexicon) else told_country(event, times.lexicon)
    if told is not None:
        return Where(told[0], None, None, "host", "venues.visit_country", 0.9, told[1], told[2])
    for frame in event.frames:
        hosting = next(
            (c for c in frame.view.countries if frame.explicit and hosts(frame.view, c, times.lexicon)), None
        )
        if hosting is not None:
            return Where(hosting.value, None, None, "host", "venues.hosting", 0.85, hosting.first, hosting.last)
        guest = _delegation_from(frame.view)
        if frame.explicit and guest is not None:
            return Where(
                "TM" if guest[0] == "KZ" else "KZ", None, None, "host", "venues.delegation", 0.85, guest[1], guest[2]
            )
        if frame.kind == "receive" and frame.explicit:
            host = _receiver(frame.view, event, frame.cue)
            if host:
                return Where(host, None, None, "host", "venues.receiver", 0.9, frame.cue.first, frame.cue.last)
    return None


def of_the_head_of_state(event: Event, times: Calendar, knowledge: Knowledge) -> Where | None:
    """A head of state who meets a lower-ranking foreigner does so at home, unless the text says otherwise."""
    on = times.anchor
    sides = {p.side for p in event.people}
    if event.multilateral or event.status != "held" or on is None or sides != {"KZ", "TM"}:
        return None
    heads = [p for p in event.people if _is_head_of_state(p.id, on, knowledge)]
    others = [p for p in event.people if p not in heads]
    if len(heads) != 1 or any(o.rank < _LOWER for p in others for o in knowledge.offices_of(p.id, on)):
        return None
    actor = event.actors[heads[0].id]
    return Where(heads[0].side, None, None, "host", "venues.head_of_state", 0.8, actor.first, actor.last)


def _is_head_of_state(person: str, on: date, knowledge: Knowledge) -> bool:
    return any(office.title == "president" for office in knowledge.offices_of(person, on))


def _delegation_from(view: View) -> tuple[str, int, int] | None:
    """Return the country that "a delegation from Turkmenistan" has come from, with the words."""
    for mention in view.countries:
        before = view.keys(mention.first - 4, mention.first)
        if mention.value in {"KZ", "TM"} and "delegation" in before and "from" in before:
            return mention.value, mention.first - 2, mention.last
        met = before[-1:] == ["a"] and ("with" in before or "received" in before or "met" in before)
        if mention.value in {"KZ", "TM"} and met and "delegation" in view.keys(mention.last, mention.last + 3):
            return mention.value, mention.first, mention.last + 1
    return None


def _receiver(view: View, event: Event, cue: Mention) -> str | None:
    """Return the country of who received: the subject of "received", the agent of "was received by"."""
    keys = view.words.keys[cue.first : cue.last]
    sides = [
        (actor, person) for person, actor in view.people if person.id in event.actors and person.side in {"KZ", "TM"}
    ]
    passive = (
        keys[0] in {"was", "were", "presented", "presents", "handed"}  # credentials are presented to the host
        or (cue.last < len(view.words) and view.words.keys[cue.last] == "by")
        or view.keys(cue.first - 1, cue.first) in (["was"], ["were"], ["been"], ["be"])
    )
    after = [p.side for a, p in sides if a.first >= cue.last]
    before = [p.side for a, p in sides if a.first < cue.first]
    chosen = after if passive else before
    if chosen:
        return chosen[0] if passive else chosen[-1]
    other = before if passive else after
    if other:
        return "TM" if other[0] == "KZ" else "KZ"
    return None


RULES = (
    in_the_sentence,
    of_the_plan,
    of_here,
    of_the_visit,
    beside_the_day,
    of_the_title,
    of_the_dateline,
    of_the_occasion,
    of_the_story,
    of_the_running_story,
    of_the_heading,
    of_the_host,
    of_the_guest,
    of_the_ambassador,
    of_the_ground,
    of_the_head_of_state,
)
