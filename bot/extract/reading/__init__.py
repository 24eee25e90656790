"""A paragraph as grammar sees it: its words tagged, its quotation marks paired.

Refuses to know who is named, and what is said of them.
"""
