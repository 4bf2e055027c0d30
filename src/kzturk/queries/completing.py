"""What a word that somebody has begun to type may become: names and ids that the database at hand has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kzturk.queries.plans import Condition, Plan
from kzturk.queries.running import fetch
from kzturk.values import fold

if TYPE_CHECKING:
    from kzturk.queries.running import Askable

MOST = 300
"""More than this nobody reads."""
NEWEST = 40
_LAST = "\uffff"


class Candidate(NamedTuple):
    """A whole word, and what it means."""

    value: str
    told: str = ""


def fetch_candidates(database: Askable, kind: str, typed: str) -> list[Candidate]:
    """Return what a word of a kind may become, none for a kind that there is not."""
    find = _KINDS.get(kind)
    found = find(database, typed) if find is not None else ()
    once: dict[str, Candidate] = {}
    for candidate in found:
        once.setdefault(candidate.value, candidate)
    return list(once.values())[:MOST]


def keep(typed: str, candidate: str) -> str | None:
    """Return the candidate, begun as it was typed, when it begins so but for capitals and diacritics."""
    if candidate.startswith(typed):
        return candidate
    if candidate[: len(typed)].casefold() == typed.casefold():
        return typed + candidate[len(typed) :]
    return candidate if fold(candidate).startswith(fold(typed)) else None


def _choose(typed: str, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    for candidate in candidates:
        kept = keep(typed, candidate.value)
        if kept is not None:
            yield candidate._replace(value=kept)


def _complete_leaders(database: Askable, typed: str) -> Iterator[Candidate]:
    """Ids, or names for whoever begins to type one: the printed one, and another only where that does not fit."""
    people: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for id_, name, country, family in fetch(database, Plan("persons.met")):
        people[id_, name, country or ""].append(family or "")
    if not typed or typed == typed.lower():
        ids = [Candidate(id_, f"{name} ({country})") for id_, name, country in people if id_.startswith(typed)]
        if ids:
            yield from ids
            return
    names = [
        found
        for (_, name, country), families in people.items()
        for found in _begin(typed, name, f"{name} ({country})", families)
    ]
    bearers = Counter(candidate.value for candidate, _ in names)
    for candidate, whole in names:
        if bearers[candidate.value] == 1:
            yield candidate
        else:
            yield candidate._replace(told="several of this name")
            yield candidate._replace(value=whole)


def _begin(typed: str, name: str, told: str, families: list[str]) -> Iterator[tuple[Candidate, str]]:
    """Yield how one person's name goes on, the family name or the name in full, and how it is told from namesakes'."""
    given, _, family = name.rpartition(" ")
    for form in (family, name, *families):
        kept = keep(typed, form) if form else None
        if kept is not None:
            yield Candidate(kept, told), f"{kept} {given}" if given and form != name else kept
            return


def _complete_topics(database: Askable, typed: str) -> Iterator[Candidate]:
    topics = fetch(database, Plan("topics.all"))
    parents = dict.fromkeys(parent for _, parent, _ in topics)
    yield from _choose(typed, (Candidate(code, name) for code, _, name in topics))
    yield from _choose(typed, (Candidate(parent, "all of its topics") for parent in parents))


def _complete_countries(database: Askable, typed: str) -> Iterator[Candidate]:
    names = {
        country: name
        for _, name, country in fetch(database, Plan("places.forms", values={"kinds": ("country",)}))
        if country
    }
    codes = sorted(code for (code,) in fetch(database, Plan("countries.codes")) if code)
    yield from _choose(typed, (Candidate(code, names.get(code, "")) for code in codes))
    if len(typed) > 1:
        yield from _choose(typed, (Candidate(name, code) for code, name in sorted(names.items())))


def _complete_occasions(database: Askable, typed: str) -> Iterator[Candidate]:
    occasions = fetch(database, Plan("occasions.all"))
    yield from _choose(typed, (Candidate(id_, name) for id_, name, _ in occasions))
    series = sorted({series for _, _, series in occasions if series})
    yield from _choose(typed, (Candidate(name, "all of the series") for name in series))


def _complete_meetings(database: Askable, typed: str) -> Iterator[Candidate]:
    """The newest meetings, or those whose id begins as typed, with their day and who met."""
    from kzturk.queries.meetings import fetch_participants

    begins = (Condition("id.from", typed), Condition("id.until", typed + _LAST)) if typed else ()
    heads = fetch(database, Plan("meetings", begins, order="newest", limit=NEWEST))
    people = fetch_participants(database, [head[0] for head in heads])
    for head in heads:
        who = ", ".join(person.name.rpartition(" ")[2] for person in people[head[0]][:4])
        yield Candidate(head[0], f"{head[1] or 'day unknown'} {who}")


def _complete_articles(database: Askable, typed: str) -> Iterator[Candidate]:
    for id_, source, title, *_ in fetch(database, Plan("articles", order="newest", limit=NEWEST)):
        if str(id_).startswith(typed):
            yield Candidate(str(id_), title or source)


def _complete_decisions(database: Askable, typed: str) -> Iterator[Candidate]:
    decided = (Candidate(key, f"{what}, {who}") for key, what, who in fetch(database, Plan("decisions.keys")))
    yield from _choose(typed, decided)


def _complete_years(database: Askable, typed: str) -> Iterator[Candidate]:
    yield from _choose(typed, map(Candidate, ("this-year", "last-year")))
    ((first, last),) = fetch(database, Plan("years.met"))
    if first is not None:
        yield from _choose(typed, (Candidate(str(year)) for year in range(last.year, first.year - 1, -1)))


def _complete_periods(database: Askable, typed: str) -> Iterator[Candidate]:
    words = ("today", "yesterday", "this-week", "last-week", "this-month", "last-month", "90d", "6m")
    yield from _choose(typed, map(Candidate, words))
    yield from _complete_years(database, typed)


def _from(statement: str) -> Callable[[Askable, str], Iterator[Candidate]]:
    """Return what completes by the one column of a statement."""

    def complete(database: Askable, typed: str) -> Iterator[Candidate]:
        found = sorted({name for (name,) in fetch(database, Plan(statement)) if name})
        yield from _choose(typed, map(Candidate, found))

    return complete


_KINDS: Mapping[str, Callable[[Askable, str], Iterator[Candidate]]] = {
    "leaders": _complete_leaders,
    "topics": _complete_topics,
    "countries": _complete_countries,
    "cities": _from("cities.summed"),
    "sites": _from("sites.summed"),
    "sources": _from("publishers.all"),
    "occasions": _complete_occasions,
    "meetings": _complete_meetings,
    "articles": _complete_articles,
    "decisions": _complete_decisions,
    "years": _complete_years,
    "periods": _complete_periods,
}
