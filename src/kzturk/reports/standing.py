"""What in an article does not tell of the meeting: standing paragraphs on the two countries in general, what an agency
recalls from its archive, and sections about somebody else's talks. They code nothing (codebook sections 7 and 9)."""

from __future__ import annotations

from functools import lru_cache

from kzturk.mentions import Actor, Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.frames import is_heads_group
from kzturk.reports.views import View
from kzturk.values import fold

_REFERS = ("reference", "for", "background")
_ASIDES = ("why it matters", "background", "context", "for reference", "reference", "what next", "analysis", "facts")
_HABITS = frozenset({"regularly", "constantly", "often", "traditionally", "always", "are", "been", "actively"})


def standing_sentences(views: list[View], lexicon: Lexicon) -> frozenset[int]:
    """Return the indexes of sentences that speak of the two countries in general, not of what was told.

    A paragraph that opens like one; everything after a heading like "Background"; and everything after the paragraph
    on diplomatic relations.
    """
    openers, recalls = _openers(lexicon)
    telling = lexicon.subjects["telling"]
    body = [view for view in views if view.kind == "body"]
    found: set[int] = set()
    since = _aside_begins(views)
    paragraph = -1
    for number, view in enumerate(body):
        opens, paragraph = view.sentence.paragraph != paragraph, view.sentence.paragraph
        if number < 2:
            continue
        head = " ".join(view.keys(view.first, view.first + 14))
        general = _opens_general(head) and not _signs_now(view)
        if since is None and (general or (opens and (head.startswith(recalls) or _quotes_the_past(head)))):
            since = view.index
        if (head.startswith(openers) and not _goes_on(view, head)) or (opens and _opens_on_organisation(view, telling)):
            found |= {v.index for v in body if v.sentence.paragraph == view.sentence.paragraph}
    found |= {view.index for view in body if since is not None and view.index >= since and not _acts(view)}
    found |= {view.index for view in body if _points_to_page(view)}
    return frozenset(found | _of_others(views))


@lru_cache(maxsize=8)
def _openers(lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that open a standing paragraph, and those after which everything is recalled."""
    furniture = lexicon.language.get("furniture", {})
    return tuple(map(fold, furniture.get("standing", ()))), tuple(map(fold, furniture.get("recalls", ())))


def _points_to_page(view: View) -> bool:
    """Tell whether a line only points to another page ("Oil swap: who pays for Neka? (page 5)")."""
    tail = view.keys(view.last - 2, view.last)
    return len(tail) == 2 and tail[0] in {"p", "page", "pp"} and tail[1].isdigit()


def _opens_general(head: str) -> bool:
    return "diplomatic relations" in head and any(word in head for word in ("established", "were", "between", "since"))


def _goes_on(view: View, head: str) -> bool:
    """Tell whether "earlier ..." tells of a meeting, not of what was once reported."""
    return head.startswith("earlier") and _acts(view)


def _quotes_the_past(head: str) -> bool:
    """Tell whether a paragraph goes back to what somebody said before ("As the minister previously stated, ...")."""
    return head.startswith("as ") and not {"previously", "earlier"}.isdisjoint(head.split())


def _signs_now(view: View) -> bool:
    """Tell whether relations are told to be established here and now, by a protocol that is signed."""
    return any(cue.value == "sign" for cue in view.cues) and not any(day.year for day in view.days)


def _opens_on_organisation(view: View, telling: frozenset[str]) -> bool:
    """Tell whether a paragraph begins by describing an organisation ("The activities of the Council are aimed at")."""
    named = any(mention.first - view.first <= 4 for mention in view.organisations)
    return named and not _tells(view, telling) and not view.countries_of("KZ") and not view.countries_of("TM")


def _aside_begins(views: list[View]) -> int | None:
    """Return the first sentence after a heading such as "Why it matters", or one that begins "Reference:"."""
    for view in views:
        if view.kind == "heading" and " ".join(view.keys(view.first, view.last)) in _ASIDES:
            return view.index + 1
        if view.kind == "body" and view.index > 2 and view.words.keys[view.first].startswith(_REFERS):
            head = " ".join(view.keys(view.first, view.first + 3))
            if head.startswith(("reference", "for reference", "background info")):
                return view.index
    return None


def _acts(view: View) -> bool:
    """Tell whether people of both sides, or a meeting, are told in a sentence."""
    sides = {person.side for person, actor in view.people if not actor.absent}
    return {"KZ", "TM"} <= sides or view.has("call")


def tail_sentences(views: list[View], lexicon: Lexicon, standing: frozenset[int]) -> frozenset[int]:
    """Return the sentences of the last paragraphs in which nobody acts and nothing is told of the meeting."""
    found: set[int] = set()
    body = [view for view in views if view.kind == "body"]
    if len(body) < 6:
        return frozenset()
    paragraphs: dict[int, list[View]] = {}
    for view in body:
        paragraphs.setdefault(view.sentence.paragraph, []).append(view)
    telling = lexicon.subjects["telling"]
    for paragraph in list(paragraphs.values())[:1:-1]:
        if any(_tells(view, telling) for view in paragraph if view.index not in standing):
            break
        found |= {view.index for view in paragraph}
    return frozenset(found)


def _tells(view: View, telling: frozenset[str]) -> bool:
    """Tell whether somebody acts in a sentence, or it says that something was told, agreed or signed."""
    if view.people or any(actor.kind == "group" and not _is_of_lands(view, actor) for actor in view.actors):
        return True
    if any(_is_told(view, cue) for cue in view.cues):
        return True
    return not telling.isdisjoint(view.vocabulary)


def _is_of_lands(view: View, actor: Actor) -> bool:
    """Tell whether a group is two countries or peoples ("the two states are joined by ...") rather than people."""
    return view.words.keys[actor.last - 1] in {"countries", "states", "nations", "peoples", "neighbours", "neighbors"}


def _is_told(view: View, cue: Mention) -> bool:
    """Tell whether a cue tells of contact once, not of a habit ("regularly discuss") or of a noun ("issues")."""
    if cue.kind == "outcomes":
        return view.words.keys[cue.first] not in {"issue", "issues"}
    if cue.kind not in {"meeting", "call", "session"}:
        return False
    return not (cue.value == "discuss" and _HABITS.intersection(view.keys(cue.first - 2, cue.first)))


# --- talks of others


def _of_others(views: list[View]) -> set[int]:
    """Return the sentences about others: sections headed by a third country only ("Meeting with the President of X"),
    talks of one side with a third country up to where the other side is named again, and what two others do."""
    found = _sections_of_others(views) | _talks_of_others(views) | {v.index for v in views if _is_of_another_pair(v)}
    return {index for index in found if not _names_both(views[index])}


def _names_both(view: View) -> bool:
    """Tell whether people of both sides, and of no third state, act in a sentence."""
    return {person.side for person, actor in view.people if not actor.absent} == {"KZ", "TM"}


def _sections_of_others(views: list[View]) -> set[int]:
    headed: dict[int, set[str]] = {}
    section, sections = -1, {}
    for view in views:
        if view.kind == "heading":
            sides = _sides(view)
            if sides or view.has("meeting", "call"):
                section = view.index
                headed[section] = sides
        sections[view.index] = section
    other = {index for index, sides in headed.items() if sides == {"other"}}
    return {index for index, section in sections.items() if section in other}


def _sides(view: View) -> set[str]:
    """Return whom a heading of talks names: the two sides, others, or nobody."""
    if not view.has("meeting", "call"):
        return set()
    return {person.side for person, _ in view.people} | _countries(view)


def _countries(view: View) -> set[str]:
    return {mention.value if mention.value in {"KZ", "TM"} else "other" for mention in view.countries}


def _talks_of_others(views: list[View]) -> set[int]:
    """Return the sentences from "X of one side held talks with Y of a third state" to where the other side returns."""
    found: set[int] = set()
    missing: str | None = None
    for view in views:
        if view.kind != "body":
            continue
        here = {person.side for person, actor in view.people if not actor.absent}
        gathered = any(actor.kind == "group" and is_heads_group(actor.group) for actor in view.actors)
        if missing is not None and (missing in here | _countries(view) or gathered or view.has("session")):
            missing = None
        pair = here & {"KZ", "TM"}
        if "other" in here and len(pair) == 1 and not gathered and _holds(view):
            (side,) = pair
            other = "TM" if side == "KZ" else "KZ"
            missing = None if other in _countries(view) else other
        if missing is not None:
            found.add(view.index)
    return found


_HELD = frozenset({"held", "place", "met", "received", "hold", "meets", "talks", "focused", "discussed"})


def _holds(view: View) -> bool:
    """Tell whether a sentence tells that talks were held."""
    return not _HELD.isdisjoint(view.vocabulary) and any(
        cue.kind in {"meeting", "call"} and cue.value != "discuss" for cue in view.cues
    )


def _is_of_another_pair(view: View) -> bool:
    """Tell whether a sentence begins with a pair of countries of which one is a third state ("Kyrgyzstan and Kazakhstan
    intend to", "Turkmen-Kyrgyz cooperation"), and names no other."""
    mentions = view.countries
    if len(mentions) < 2 or mentions[0].first - view.first > 6 or mentions[1].first - mentions[0].last > 1:
        return False
    sides = [mention.value if mention.value in {"KZ", "TM"} else "other" for mention in mentions]
    joined = view.words.keys[mentions[0].last : mentions[1].first] in ([], ["and"])
    return joined and sorted(sides[:2])[-1] == "other" and sides[0] != sides[1] and not {"KZ", "TM"} <= set(sides)
