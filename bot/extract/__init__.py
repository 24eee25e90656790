"""Extraction: what one article says, as facts with their evidence.

An extractor is any callable from `Article` to an iterable of facts; that is
the whole interface.
"""
