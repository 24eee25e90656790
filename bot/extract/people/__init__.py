"""Everyone an article names, with what it calls them: names, roles, bodies, firms.

Refuses to know what they say and where they go.
"""
