"""Digests: what a channel is told on its days, posted exactly once.

Knows when a digest is due, how one is configured, and how it is claimed,
posted and settled. Refuses to know what a digest says: that is composed for
it. Each replica ticks in its own memory, and the ledger picks one of them.
"""
