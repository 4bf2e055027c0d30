"""What a single meeting cannot tell: invitations and their fulfilment, repeated pledges, series of figures, gaps.

``fetch_*`` reads what was concluded; the rest are pure functions over frozen rows.
"""
