"""The version of the schema, where everybody can see it without loading what brings a database to it."""

from __future__ import annotations

HEAD = "0006"
"""The newest revision below alembic/versions; a test holds the two together, and opening loads no Alembic."""
