"""Which reports tell of the same meeting, and what they say of it together. Pure."""

from kzturk.meetings.comparing import SUGGESTED, THRESHOLD, Comparison, compare
from kzturk.meetings.features import FEATURES, Score
from kzturk.meetings.matching import carry_keys
from kzturk.meetings.merging import merge
from kzturk.meetings.model import Attribution, KnownReport, MeetingConclusion, Member, Verdicts
from kzturk.meetings.resolving import conclude, resolve

__all__ = [
    "FEATURES", "SUGGESTED", "THRESHOLD", "Attribution", "Comparison", "KnownReport", "MeetingConclusion", "Member",
    "Score", "Verdicts", "carry_keys", "compare", "conclude", "merge", "resolve",
]  # fmt: skip
