"""Whether the knowledge holds together: known ids, no overlapping tenures, no alias that two people claim."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from kzturk.errors import KnowledgeError
from kzturk.knowledge.base import Knowledge
from kzturk.knowledge.model import Tenure
from kzturk.values import fold


def check_knowledge(knowledge: Knowledge) -> None:
    """Raise KnowledgeError naming the first thing that does not hold."""
    _check_people(knowledge)
    _check_places(knowledge)
    _check_occasions(knowledge)
    for office in knowledge.offices.values():
        if office.unique:
            _check_no_overlap(knowledge, office.id)
    _check_aliases(knowledge)


def _known(what: str, key: str, value: str | None, among: object) -> None:
    if value is not None and value not in among:  # type: ignore[operator]
        raise KnowledgeError(f"{what}, key '{key}': '{value}' is not defined anywhere in the knowledge.")


def _check_people(knowledge: Knowledge) -> None:
    for person in knowledge.people.values():
        for tenure in person.tenures:
            what = f"[[person]] '{person.id}', tenure"
            _known(what, "office", tenure.office, knowledge.offices)
            until = tenure.held_until
            if until is not None and until.end < tenure.held_from.start:
                raise KnowledgeError(f"{what} of '{tenure.office}', key 'until': lies before 'from'.")
    for office in knowledge.offices.values():
        _known(f"[[office]] '{office.id}'", "organisation", office.organisation, knowledge.organisations)


def _check_places(knowledge: Knowledge) -> None:
    for place in knowledge.places.values():
        _known(f"[[place]] '{place.id}'", "city", place.city, knowledge.places)
    for source in knowledge.sources.values():
        _known(f"[[source]] '{source.id}'", "seat", source.seat, knowledge.places)


def _check_occasions(knowledge: Knowledge) -> None:
    for organisation in knowledge.organisations.values():
        for topic in organisation.topics:
            _known(f"[[organisation]] '{organisation.id}'", "topics", topic, knowledge.topics)
    for series in knowledge.series.values():
        _known(f"[[series]] '{series.id}'", "organisation", series.organisation, knowledge.organisations)
        for topic in series.topics:
            _known(f"[[series]] '{series.id}'", "topics", topic, knowledge.topics)
    for occasion in knowledge.occasions.values():
        what = f"[[occasion]] '{occasion.id}'"
        _known(what, "series", occasion.series, knowledge.series)
        _known(what, "place", occasion.place, knowledge.places)
        for attendant in occasion.attended:
            if attendant not in knowledge.people:
                _known(what, "attended", attendant, knowledge.offices)


def _check_no_overlap(knowledge: Knowledge, office: str) -> None:
    tenures = sorted(knowledge.tenures_of(office), key=lambda t: (t.held_from.start, t.held_from.end))
    for earlier, later in pairwise(tenures):
        if _overlap(earlier, later):
            raise KnowledgeError(
                f"[[office]] '{office}' is held by one at a time, but the tenure of '{earlier.person}' "
                f"(from {earlier.held_from}) overlaps that of '{later.person}' (from {later.held_from})."
            )


def _overlap(earlier: Tenure, later: Tenure) -> bool:
    """Tell whether two tenures overlap for certain, whatever days their coarse limits stand for."""
    return earlier.held_until is None or later.held_from.end < earlier.held_until.start


def _check_aliases(knowledge: Knowledge) -> None:
    claimed: dict[str, set[str]] = defaultdict(set)
    for person in knowledge.people.values():
        for name in person.names:
            if name.kind == "alias":
                claimed[fold(name.text)].add(person.id)
    for alias, people in claimed.items():
        if len(people) > 1:
            raise KnowledgeError(
                f"The alias '{alias}' is claimed by {' and '.join(sorted(people))}; an alias names one person alone."
            )
