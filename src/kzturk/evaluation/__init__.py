"""How well the extractor reads, measured against gold files (docs/gold.md).

Front doors: ``read_gold(path)`` reads a gold file, ``score(pairs, knowledge)`` compares readings with it.
"""

from kzturk.evaluation.gold import GoldArticle, read_gold
from kzturk.evaluation.scoring import score
from kzturk.evaluation.tallies import Comparison, Measure, Scores

__all__ = ["Comparison", "GoldArticle", "Measure", "Scores", "read_gold", "score"]
