"""Gaps: the months without contact, and the topics that stopped being mentioned. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kzturk.queries.following.model import GapRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A held meeting of a leader: its days, id and topics."""

    start: date
    end: date
    meeting: str
    topics: tuple[str, ...] = ()


def months_between(first: date, last: date) -> int:
    """Return the number of whole months from one day to a later one (31 January to 28 February is none)."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(months - (last.day < first.day), 0)


def find_gaps(contacts: Iterable[Contact], *, today: date, at_least: int) -> tuple[GapRow, ...]:
    """Return the stretches of ``at_least`` months between two meetings, and since the last one, oldest first."""
    ordered = sorted(contacts, key=lambda c: (c.start, c.end, c.meeting))
    rows = []
    reached: Contact | None = None
    for earlier, later in pairwise(ordered):
        reached = earlier if reached is None or earlier.end >= reached.end else reached
        if reached.end < later.start and months_between(reached.end, later.start) >= at_least:
            rows.append(_contact_gap(reached, later, today))
    if ordered:
        newest = max(ordered, key=lambda c: (c.end, c.start, c.meeting))
        if newest.end < today and months_between(newest.end, today) >= at_least:
            rows.append(_contact_gap(newest, None, today))
    return tuple(rows)


def _contact_gap(after: Contact, before: Contact | None, today: date) -> GapRow:
    return GapRow(
        kind="contact", topic=None, since=after.end, until=before.start if before else None,
        months=months_between(after.end, before.start if before else today),
        after=after.meeting, before=before.meeting if before else None, meetings=0,
    )  # fmt: skip


def find_fallen_silent(contacts: Iterable[Contact], *, at_least: int, often: int = 2) -> tuple[GapRow, ...]:
    """Return the topics of at least ``often`` meetings that later ones, over ``at_least`` months, leave out.

    The time is counted from a topic's last mention to the leader's newest meeting: a topic does not fall silent because
    nobody met. ``meetings`` is how many meetings since then passed without it.
    """
    ordered = sorted(contacts, key=lambda c: (c.start, c.end, c.meeting))
    if not ordered:
        return ()
    newest, times, last = ordered[-1], Counter[str](), dict[str, Contact]()
    for contact in ordered:
        times.update(contact.topics)
        last.update(dict.fromkeys(contact.topics, contact))
    rows = []
    for topic, told in last.items():
        months = months_between(told.end, newest.start)
        if times[topic] >= often and told is not newest and months >= at_least:
            rows.append(_silence(topic, told, ordered, months))
    return tuple(sorted(rows, key=lambda row: (row.since, row.topic or "")))


def _silence(topic: str, last: Contact, ordered: Sequence[Contact], months: int) -> GapRow:
    passed = len(ordered) - bisect_right(ordered, last.end, key=lambda contact: contact.start)
    return GapRow(
        kind="topic", topic=topic, since=last.end, until=None, months=months, after=last.meeting, before=None,
        meetings=passed,
    )  # fmt: skip
