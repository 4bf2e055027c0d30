"""Values that every room passes on: spans, days with a precision, folded words, keys, evidence."""

from kzturk.values.collecting import collector_paused
from kzturk.values.dates import DateRange, Precision, parse_period
from kzturk.values.evidence import Evidence
from kzturk.values.folding import fold, fold_word
from kzturk.values.keys import make_key, slugify

__all__ = [
    "DateRange",
    "Evidence",
    "Precision",
    "collector_paused",
    "fold",
    "fold_word",
    "make_key",
    "parse_period",
    "slugify",
]
