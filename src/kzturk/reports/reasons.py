"""Why an article has no main held meeting, in the codebook's words."""

from __future__ import annotations

from kzturk.reports.correspondence import is_letter
from kzturk.reports.model import Report
from kzturk.reports.plot import Plot
from kzturk.reports.views import View

READ_LANGUAGES = frozenset({"en"})
_GATHERED = frozenset(
    {
        "delegation", "delegations", "representatives", "experts", "specialists", "officials", "officers", "services",
        "circles", "companies", "ministries", "departments", "agencies", "groups", "group", "bodies", "diplomats",
    }
)  # fmt: skip


def decide_reason(plot: Plot, reports: tuple[Report, ...], language: str | None) -> str | None:
    """Return the reason, None when a main held meeting was found."""
    if any(r.prominence == "main" and r.status == "held" for r in reports):
        return None
    if language not in READ_LANGUAGES:
        return "language"
    views = [view for view in plot.views if view.kind in {"title", "body"}]
    lead = views[:3]
    if plot.letter:
        return "letter"
    if _is_rite(plot, views):
        return "ceremony"
    announced = any(r.prominence == "main" and r.status in {"planned", "cancelled"} for r in reports)
    held_abroad = any(frame.status == "held" and frame.view in views[:4] for frame in plot.third_country)
    if _is_third_country(plot, views) and (held_abroad or not announced):
        return "third-country"
    if announced:
        return "announcement"
    told = _reason_told(plot, lead, views)
    if reports:
        return told or "background-only"
    return told or _reason_of_lead(plot, lead, views)


def _is_rite(plot: Plot, views: list[View]) -> bool:
    """Tell whether the article opens with an opening, a funeral or another ceremony at which both sides stood, whoever
    met on its fringe afterwards."""
    opening = [view for view in views[:3] if _is_ceremonial(view)]
    if (
        not opening
        or not _sides_present(views[:4])
        or any(_announces(view) or view.has("visit", "arrival") for view in views[:2])
    ):
        return False  # who is welcomed on a visit has come for talks
    if any(_is_contact(view) and _sides_present([view]) for view in views[:4]):
        return False
    return not any(frame.view.index <= opening[0].index for frame in [*plot.third_country, *plot.denied])


def _is_ceremonial(view: View) -> bool:
    return view.has("ceremony") or any(cue.kind == "outcomes" and cue.value == "project" for cue in view.cues)


def _is_third_country(plot: Plot, views: list[View]) -> bool:
    """Tell whether the article is about talks with a third state: such talks open it, or a third state's official
    stands alone in its first sentence and meets people there."""
    abroad = [frame for frame in plot.third_country if frame.view in views[:4]]
    if abroad and not any(_is_contact(view) and _both_sides(view) for view in views[1:3]):
        return True
    opening = next((view for view in views if view.kind == "body"), None)
    frames = [frame for frame in [*plot.third_country, *plot.one_sided] if frame.view is opening]
    sides = {person.side for person, actor in opening.people if not actor.absent} if opening else set()
    return (
        "other" in sides and len(sides) < 3 and any(frame.side("other") and frame.status == "held" for frame in frames)
    )


def _reason_told(plot: Plot, lead: list[View], views: list[View]) -> str | None:
    """Return the reason that the first sentences tell by themselves, whatever is recalled after them."""
    if any(is_letter(view) for view in lead):
        return "letter"
    if any(view.has("sightseeing") and view.actors for view in lead):
        return "sightseeing"
    if any(_is_opening(view) for view in lead) and not any(_announces(view) for view in lead[:2]):
        return "ceremony"
    if any(_is_of_delegations(view, views) for view in views[:5]):
        return "nobody-named"
    if any(view.has("ceremony") and not view.has("meeting") and _sides_present([view]) for view in lead) and not any(
        mood.kind == "planned" for view in lead for mood in view.moods
    ):
        return "ceremony"
    return None


def _reason_of_lead(plot: Plot, lead: list[View], views: list[View]) -> str:
    """Return the reason that headline and first sentences give where no meeting at all was found."""
    if any(frame.status == "held" and _both_sides(frame.view) for frame in plot.nobody):
        return "nobody-named"
    if any(view.has("sightseeing") and _both_walk(view) for view in views):
        return "sightseeing"
    if any(mood.kind in {"planned", "cancelled"} for view in lead for mood in view.moods):
        return "announcement"
    if _is_of_third(views):
        return "third-country"
    if any(view.has("ceremony") or _is_arrival(view) for view in lead):
        return "ceremony"
    if plot.third_country:
        return "third-country"
    if any(_is_contact(view) and _both_sides(view) for view in views) or _names_nobody(views):
        return "nobody-named"
    stood = _sides_present(views[:4]) or any(_is_ceremonial(view) and _sides_present([view]) for view in views)
    return "ceremony" if stood else "one-side-only"


def _is_of_third(views: list[View]) -> bool:
    """Tell whether the first sentences are about a third state's somebody and one of the two sides alone."""
    here = {person.side for view in views[:3] for person, actor in view.people if not actor.absent}
    return "other" in here and len(here) == 2 and any(m.value not in {"KZ", "TM"} for m in views[0].countries)


def _names_nobody(views: list[View]) -> bool:
    """Tell whether an article about both countries names no official of either."""
    here = {person.country for view in views for person, actor in view.people if not actor.absent}
    both = {"KZ", "TM"} <= {m.value for view in views[:3] for m in view.countries}
    return both and here.isdisjoint({"KZ", "TM", None})


def _is_of_delegations(view: View, views: list[View]) -> bool:
    """Tell whether talks of delegations, experts or bodies of the two countries are told, with nobody named."""
    if view.kind != "body" or view.moods or view.people or not _gathers(view):
        return False
    named = {mention.value for other in views[:4] for mention in other.countries}
    both = named == {"KZ", "TM"} or (named <= {"KZ", "TM"} and any(_two_countries(v) for v in views[:3]))
    return both and not _GATHERED.isdisjoint(view.vocabulary)


def _gathers(view: View) -> bool:
    return any(cue.kind == "session" or (cue.kind == "meeting" and cue.value != "discuss") for cue in view.cues)


def _two_countries(view: View) -> bool:
    return any(
        view.words.keys[at] in {"two", "both"} and view.keys(at + 1, at + 2) in (["countries"], ["states"])
        for at in range(view.first, view.last)
    )


def _both_walk(view: View) -> bool:
    """Tell whether people of both sides, or the two as a group, are in a sentence."""
    return _sides_present([view]) or any(actor.group == "both-presidents" for actor in view.actors)


def _sides_present(views: list[View]) -> bool:
    """Tell whether people of both sides are told to be present, though not to have talked."""
    here = {person.side for view in views for person, actor in view.people if not actor.absent}
    return {"KZ", "TM"} <= here


def _is_contact(view: View) -> bool:
    return view.has("meeting", "call")


def _is_arrival(view: View) -> bool:
    """Tell whether a sentence tells of an arrival for its own sake, not of why somebody came ("arrived to attend")."""
    keys = set(view.keys(view.first, view.last))
    return "airport" in keys or (
        bool(view.actors) and view.has("arrival") and not keys & {"participate", "attend", "part"}
    )


def _announces(view: View) -> bool:
    """Tell whether a sentence says that somebody will come or meet somebody."""
    planned = any(mood.kind in {"planned", "cancelled"} for mood in view.moods)
    return planned and view.has("visit", "meeting", "session", "call")


def _is_opening(view: View) -> bool:
    """Tell whether a sentence tells of something opened, launched or unveiled."""
    return any(cue.kind == "outcomes" and cue.value == "project" for cue in view.cues) and view.has("ceremony")


def _both_sides(view: View) -> bool:
    return view.countries_of("KZ") and view.countries_of("TM")
