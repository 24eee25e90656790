"""Who said what: quotations, reports, and the rules that give them to somebody.

Refuses to give words to anybody whom the article leaves in doubt.
"""
