"""Who goes where, when, to meet whom: trips, and what else is told of them.

Refuses to take a customer's visit to a market for one.
"""
