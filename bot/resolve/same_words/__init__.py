"""Words that several articles print alike: quotations, shared text, near copies."""
