"""Every rule explains itself, and every rule that an article cites is one of them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kzturk.reports import all_rules

ROOT = Path(__file__).parents[2]
RULES = all_rules()


def test_there_are_rules_and_no_id_stands_twice() -> None:
    ids = [rule.id for rule in RULES]
    assert ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_dotted_id_and_a_whole_sentence(rule: Any) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*\.[a-z0-9]+([_-][a-z0-9]+)*", rule.id)
    assert re.match(r"[A-Z“\"']", rule.explanation)
    assert rule.explanation.rstrip().endswith((".", "?"))
    assert len(rule.explanation.split()) >= 4


@pytest.mark.parametrize("folder", ["seeds", "tests/gold/dev"])
def test_every_rule_that_is_cited_is_documented(folder: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kzturk", "extract", folder],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    cited = {e["rule"] for article in articles for meeting in article["meetings"] for e in meeting["evidence"]}
    assert cited
    assert cited - {rule.id for rule in RULES} == set()
