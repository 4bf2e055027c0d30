"""A look-up of articles by publisher.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    op.create_index(op.f("ix_article__publisher"), "article", ["publisher"])


def downgrade() -> None:
    """Go back."""
    op.drop_index(op.f("ix_article__publisher"), "article")
