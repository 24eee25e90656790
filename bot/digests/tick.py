"""A look at the clock: every digest that is due is tried, each by itself.

Knows neither how often it is called nor what was posted: the ledger does, so
one tick too many, late or on another replica harms nothing.
"""

import logging

from bot.digests.due import due
from bot.digests.posting import DigestPoster
from bot.ports import Clock, Digest, Digests

logger = logging.getLogger(__name__)


class DigestTick:
    """Posts what is due at the moment it is run."""

    def __init__(self, *, digests: Digests, poster: DigestPoster, clock: Clock) -> None:
        self._digests = digests
        self._poster = poster
        self._clock = clock

    def run(self) -> None:
        """Try every digest that is due; one that fails does not stop the others."""
        for digest in self._digests.all():
            try:
                self._run_one(digest)
            except Exception:  # of any kind: the next digest must go out
                extra = {"channel": digest.channel, "digest": digest.name}
                logger.exception("digest failed", extra=extra)

    def _run_one(self, digest: Digest) -> None:
        key = due(digest, self._clock.now())
        if key is not None:
            self._poster.post(digest, key)
