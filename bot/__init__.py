"""Cuttings: who said what, in the exact words a newsroom's articles hold."""

__version__ = "0.1.0"
