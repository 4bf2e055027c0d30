"""kzturk from Python: a database opened to be asked, and one article read. ``import kzturk`` offers it all."""

from __future__ import annotations

from kzturk.library.archive import Archive, open
from kzturk.library.filters import Filters
from kzturk.library.held import AmbiguousNameWarning
from kzturk.library.reading import Extraction, extract
from kzturk.library.rows import Meeting, Rows

__all__ = ["AmbiguousNameWarning", "Archive", "Extraction", "Filters", "Meeting", "Rows", "extract", "open"]
