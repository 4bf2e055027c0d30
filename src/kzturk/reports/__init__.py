"""Mentions become the article's reports: which sentences tell of which meeting, who, where, when, about what.

Front doors: ``read_document(document, knowledge)`` reads a document whole, ``all_rules()`` lists the rules.
"""

from kzturk.reports.assembling import assemble_reports, read_document
from kzturk.reports.model import Reading, Report
from kzturk.reports.rules import Rule, all_rules

__all__ = ["Reading", "Report", "Rule", "all_rules", "assemble_reports", "read_document"]
