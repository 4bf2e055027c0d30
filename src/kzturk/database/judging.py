"""What people said of pairs of reports, as concluding wants it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, product
from typing import Literal, cast

from sqlalchemy import Connection, select

from kzturk.database.models import Judgement, JudgementReport
from kzturk.database.rows import in_chunks

Pairs = dict[frozenset[str], Literal["same", "different"]]


def load_verdicts(connection: Connection, keys: Iterable[str]) -> Pairs:
    """Return what holds of pairs of reports of which one has a key given; the newest judgement of a pair wins."""
    numbers: set[int] = set()
    for chunk in in_chunks(sorted(keys)):
        touching = select(JudgementReport.judgement_id).where(JudgementReport.report_key.in_(chunk))
        numbers |= set(connection.scalars(touching))
    pairs: Pairs = {}
    for numbered in in_chunks(sorted(numbers)):
        pairs |= _expand(connection, numbered)
    return pairs


def _expand(connection: Connection, numbers: list[int]) -> Pairs:
    """Return the pairs that judgements speak of: "same" of all their reports, "different" across the two sides."""
    sides: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    named = select(JudgementReport.judgement_id, JudgementReport.side, JudgementReport.report_key)
    for number, side, key in connection.execute(named.where(JudgementReport.judgement_id.in_(numbers))):
        sides[number][side].append(key)
    holds = select(Judgement.id, Judgement.verdict).where(Judgement.id.in_(numbers), Judgement.undone_at.is_(None))
    pairs: Pairs = {}
    for number, verdict in connection.execute(holds.order_by(Judgement.decided_at, Judgement.key)):
        one, other = sides[number]
        across = combinations([*one, *other], 2) if verdict == "same" else product(one, other)
        said = cast(Literal["same", "different"], verdict)
        pairs |= {frozenset(pair): said for pair in across}
    return pairs
