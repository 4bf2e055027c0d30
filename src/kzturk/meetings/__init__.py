"""Which reports tell of the same meeting, and what they say of it together. Pure."""

from kzturk.meetings.features import FEATURES, Score
from kzturk.meetings.matching import carry_keys
from kzturk.meetings.merging import merge
from kzturk.meetings.model import KnownReport, MeetingConclusion, Member, Verdicts
from kzturk.meetings.resolving import THRESHOLD, Comparison, compare, conclude, resolve

__all__ = [
    "FEATURES", "THRESHOLD", "Comparison", "KnownReport", "MeetingConclusion", "Member", "Score", "Verdicts",
    "carry_keys", "compare", "conclude", "merge", "resolve",
]  # fmt: skip
