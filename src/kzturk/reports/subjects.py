"""What a meeting was about (codebook section 7): topic words in what the article tells of it, and events discussed."""

from __future__ import annotations

from kzturk.articles.words import COMMA, QUOTE
from kzturk.knowledge import Knowledge
from kzturk.mentions import Mention
from kzturk.reports.calendar import Calendar
from kzturk.reports.model import TopicClaim
from kzturk.reports.notes import Notes
from kzturk.reports.occurrences import Event
from kzturk.reports.views import View

_WISHES = frozenset({"wished", "wishes", "wish", "prosperity", "health", "congratulated", "condolences"})
_WITHIN = frozenset(
    {
        "within",
        "framework",
        "frameworks",
        "through",
        "under",
        "auspices",
        "organizations",
        "organisations",
        "structures",
        "membership",
        "cooperate",
        "cooperation",
        "support",
        "supported",
        "supporting",
        "proclaim",
        "interaction",
        "initiatives",
        "initiative",
        "platforms",
        "platform",
        "including",
        "primarily",
        "particularly",
        "bodies",
        "resolution",
        "resolutions",
        "at",
        "contacts",
    }
)
_EVENT_TALK = frozenset(
    {
        "invited",
        "invitation",
        "preparation",
        "preparations",
        "upcoming",
        "forthcoming",
        "discussed",
        "agenda",
        "participate",
        "participation",
        "attend",
        "hold",
        "holding",
        "results",
        "outcomes",
        "proposed",
        "host",
        "support",
        "prepare",
        "preparing",
        "attendance",
        "dedicated",
        "convening",
        "readiness",
        "prepared",
    }
)
_COMPLIMENTS = frozenset({"congratulated", "congratulations", "wished", "luck", "success", "gratitude"})


def decide_topics(
    event: Event, times: Calendar, knowledge: Knowledge, notes: Notes, standing: frozenset[int]
) -> tuple[TopicClaim, ...]:
    """Return the topics in order of their first word, each with its confidence."""
    found: dict[str, TopicClaim] = {}
    for view in scope_of(event):
        if view.index in standing or view.index in event.foreign:
            continue
        for mention in _topic_mentions(view):
            _take(found, mention.value, mention.first, mention.last, "topics.named", 0.74, notes)
        for code, first, last in _discussed_events(view, event, knowledge):
            _take(found, code, first, last, "topics.event_discussed", 0.7, notes)
        for mention in _organisations(view, event, knowledge):
            _take(found, "multilateral", mention.first, mention.last, "topics.organisation", 0.72, notes)
    return tuple(found.values())


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
    elif known.confidence < 0.89:
        found[code] = TopicClaim(code=code, confidence=round(min(0.89, known.confidence + 0.05), 2))
        notes.add(field, first, last, rule, "stated", confidence)


def _topic_mentions(view: View) -> list[Mention]:
    """Return the topic words of a sentence that speak of cooperation, not of wishes, sights or ceremonies."""
    if not view.topics:
        return []
    wishing = not _WISHES.isdisjoint(view.vocabulary)
    sights = view.has("sightseeing", "ceremony") and not view.has("meeting", "call", "outcomes", "speech")
    sights = (
        sights
        or any(cue.kind == "arrival" and cue.value == "depart" for cue in view.cues)
        or view.keys(view.first, view.first + 1) == ["meanwhile"]
    )
    kept = []
    named = _commission_names(view)
    for mention in view.topics:
        if any(first <= mention.first < last for first, last in named):
            continue
        if sights or (wishing and mention.value in {"security", "health"}):
            continue
        if (
            _is_owned(view, mention)
            or _is_of_energy(view, mention)
            or _is_scenery(view, mention)
            or _is_in_a_name(view, mention)
        ):
            continue
        kept.append(mention)
    return kept


def _commission_names(view: View) -> list[tuple[int, int]]:
    """Return the stretches "commission on ... cooperation": names of bodies, not subjects."""
    found: list[tuple[int, int]] = []
    if _BODIES.isdisjoint(view.vocabulary):
        return found
    for at in range(view.first, view.last - 1):
        if view.words.keys[at] in _BODIES and view.words.keys[at + 1] in {
            "on",
            "for",
        }:
            end = next((n for n in range(at + 2, min(at + 18, view.last)) if view.words.keys[n] == "cooperation"), at)
            found.append((at, end + 1))
    return found


_BODIES = frozenset({"commission", "committee", "council"})


def _is_of_energy(view: View, mention: Mention) -> bool:
    """Tell whether "export" or "import" is of gas, oil or power: then that is the subject, not trade."""
    word = view.words.keys[mention.first]
    if mention.value == "industry" and word in {"industry", "industries"}:
        return any(other.last == mention.first and other.value != "industry" for other in view.topics)
    if mention.value != "trade" or not word.startswith(("export", "import", "commercial")):
        return False
    return any(other.value in {"oil-gas", "electricity"} for other in view.topics)


_SHORES = frozenset(
    {
        "along",
        "coast",
        "shore",
        "shores",
        "below",
        "under",
        "across",
        "port",
        "ports",
        "eastern",
        "western",
        "via",
        "coasts",
        "bank",
        "city",
        "region",
        "town",
        "through",
    }
)
_LANDSCAPE = frozenset(
    {
        "shore",
        "shores",
        "coast",
        "port",
        "ports",
        "littoral",
        "pipeline",
        "basin",
        "fleet",
        "route",
        "convention",
        "coastline",
        "city",
        "terminal",
        "resort",
        "shelf",
        "international",
    }
)
_EVENT_NOUNS = frozenset(
    {
        "forum",
        "summit",
        "conference",
        "exhibition",
        "festival",
        "congress",
        "theme",
        "motto",
        "slogan",
        "order",
        "medal",
        "complex",
        "title",
        "format",
        "concert",
        "book",
        "newspaper",
        "magazine",
        "hotel",
        "ferry",
        "restaurant",
        "named",
        "called",
        "year",
        "under",
        "seminar",
    }
)


def _is_scenery(view: View, mention: Mention) -> bool:
    """Tell whether the Caspian is only where something lies ("a railway along the Caspian shore")."""
    if mention.value != "caspian" or mention.last - mention.first > 2:
        return False
    if not _SHORES.isdisjoint(view.keys(mention.first - 4, mention.first)):
        return True
    return not _LANDSCAPE.isdisjoint(view.keys(mention.last, mention.last + 1))


def _is_in_a_name(view: View, mention: Mention) -> bool:
    """Tell whether a word stands inside the quoted name of an event or an order."""
    for at in range(mention.first, max(mention.first - 10, view.first), -1):
        if view.words.gaps[at] & QUOTE:
            return view.words.keys[at - 1] in _EVENT_NOUNS
    return False


def _is_owned(view: View, mention: Mention) -> bool:
    """Tell whether a topic word is part of a name ("Ministry of Energy", "Museum of Arts") rather than a subject."""
    words, last = view.words, mention.last
    end = min(last + 4, view.last)
    for at in range(last, end):
        if words.gaps[at] & COMMA:
            end = at
            break
    if not _OWNED_BY.isdisjoint(words.keys[last:end]):
        return True
    before = view.keys(mention.first - 3, mention.first)
    return not _OWNERS.isdisjoint(before) and "," not in words.gap_text(mention.first)


_OWNED_BY = frozenset(
    {
        "minister",
        "ministers",
        "ministry",
        "ministries",
        "correspondent",
        "observers",
        "analyst",
        "analysts",
        "scientist",
        "university",
        "theatre",
        "museum",
    }
)
_OWNERS = frozenset(
    {
        "ministry",
        "minister",
        "ministries",
        "department",
        "committee",
        "university",
        "museum",
        "institute",
        "academy",
        "company",
        "theatre",
        "theater",
        "airlines",
        "deputy",
        "doctor",
    }
)


def _discussed_events(view: View, event: Event, knowledge: Knowledge) -> list[tuple[str, int, int]]:
    """Return the fields of events that are a subject (prepared, invited to), the meeting's own occasion excepted."""
    found: list[tuple[str, int, int]] = []
    if not view.occasions:
        return found
    keys = view.vocabulary
    talked = bool(keys & _EVENT_TALK)
    complimented = bool(keys & _COMPLIMENTS) and not keys & {
        "invited",
        "preparation",
        "preparations",
        "discussed",
        "agenda",
        "invitation",
    }
    own = knowledge.occasions[event.occasion].series if event.occasion else None
    for mention in view.occasions:
        series = mention.series or (knowledge.occasions[mention.occasion].series if mention.occasion else None)
        topics = knowledge.occasions[mention.occasion].topics if mention.occasion else ()
        if series is not None and series == own:
            continue
        if not talked and series != "neutrality-anniversary":
            continue
        if complimented and series != "neutrality-anniversary":
            continue
        codes = topics or (knowledge.series[series].topics if series else ())
        found += [(code, mention.first, mention.last) for code in codes]
    return found


def _organisations(view: View, event: Event, knowledge: Knowledge) -> list[Mention]:
    """Return the organisations within which the sides work together or support each other."""
    own = None
    if not view.organisations and not event.is_summit:
        return []
    if event.occasion:
        series = knowledge.occasions[event.occasion].series
        own = knowledge.series[series].organisation if series else None
    keys = view.vocabulary
    if event.is_summit and keys & _REFORM and keys & _ITSELF:
        own = None
        itself = next((at for at in range(view.first, view.last) if view.words.keys[at] in _ITSELF), view.first)
        return [Mention(itself, itself + 1, "organisation", "")]
    return [
        mention
        for mention in view.organisations
        if mention.value != own and not _WITHIN.isdisjoint(view.keys(mention.first - 9, mention.first))
    ]


_REFORM = frozenset(
    {"within", "reform", "vision", "development", "strategy", "role", "future", "cooperation", "expand"}
)
_ITSELF = frozenset({"organization", "organisation", "commonwealth", "cis", "ots", "sco", "eco", "council"})
