"""Who invited, to which event, to which country: what an invitation leads to.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

# ruff: noqa: E501  (a schema reads best with a column a line)
# fmt: off

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema; ``kzturk db rebuild`` fills the new columns for meetings that are there."""
    op.add_column('outcome', sa.Column('inviter', sa.Text(), nullable=True, comment='Who invites, of an invitation'))
    op.add_column('outcome', sa.Column('occasion', sa.Text(), nullable=True, comment='Id of the event invited to, if it is known'))
    op.add_column('outcome', sa.Column('country', sa.Text(), nullable=True, comment='Where an invitation leads, ISO 3166 alpha-2'))
    op.add_column('outcome', sa.Column('city', sa.Text(), nullable=True, comment='City it leads to, by its name of today'))
    op.add_column('outcome', sa.Column('days', sa.Text(), nullable=True, comment='First..last day that it is for, if told'))
    op.add_column('outcome', sa.Column('event', sa.Boolean(), nullable=True, comment='Whether it is for an event rather than a visit'))
    op.create_index(op.f('ix_outcome__kind'), 'outcome', ['kind'])


def downgrade() -> None:
    """Go back; what the new columns held is lost and can be worked out again."""
    op.drop_index(op.f('ix_outcome__kind'), 'outcome')
    for name in ('event', 'days', 'city', 'country'):
        op.drop_column('outcome', name)
    op.drop_column('outcome', 'occasion')
    op.drop_column('outcome', 'inviter')
