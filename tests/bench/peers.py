"""The Python that PEER names, which has a library that Cuttings is held against."""

import os
import subprocess


def peer_with(library: str) -> str:
    """Give the Python that has it; empty: none is named. Ends where it lacks it."""
    python = os.environ.get("PEER", "")
    if python and not _can_import(python, library):
        raise SystemExit(
            f"PEER={python} can't import {library}: install it there, or leave PEER out"
        )
    return python


def _can_import(python: str, library: str) -> bool:
    try:
        tried = subprocess.run(
            [python, "-c", f"import {library}"], capture_output=True, check=False
        )
    except OSError:
        return False
    return tried.returncode == 0
