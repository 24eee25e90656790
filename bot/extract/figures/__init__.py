"""Amounts as printed, and what they come to: sums, shares, counts, distances.

Refuses to know whose words they stand in.
"""
