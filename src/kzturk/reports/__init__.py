"""Mentions become the article's reports: which sentences tell of which meeting, who, where, when, about what.

Front doors: ``read_document(document, knowledge)`` reads a document whole, ``all_rules()`` lists the rules. The engine
is loaded when it is first used: who only asks the database never pays for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kzturk.reports.model import Reading, Report
from kzturk.reports.rules import Rule, all_rules

if TYPE_CHECKING:
    from kzturk.reports.assembling import assemble_reports, read_document

__all__ = ["Reading", "Report", "Rule", "all_rules", "assemble_reports", "read_document"]


def __getattr__(name: str) -> Any:
    if name in {"assemble_reports", "read_document"}:
        return getattr(import_module("kzturk.reports.assembling"), name)
    raise AttributeError(f"module 'kzturk.reports' has no attribute '{name}'")
