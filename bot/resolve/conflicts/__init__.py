"""Two articles' claims held against each other: both sides, never settled."""
