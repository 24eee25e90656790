"""Builds the real objects and hands them to each other: plain calls, one place.

Reads no environment and decides nothing: settings come in, parts come out.
"""

import logging
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from threading import Event

from slack_bolt import App

from bot.answers.help import examples
from bot.archive import Archive
from bot.desk import Desk
from bot.dialogue import DigestQuery, Outcome, Reply
from bot.digests.config import ConfiguredDigests
from bot.digests.due import todays_key
from bot.digests.posting import DigestPoster
from bot.digests.posting import Outcome as Posting
from bot.digests.schedule import TICK, Schedule
from bot.digests.tick import DigestTick
from bot.holdings import Places, SystemClock, build_archive, read_digest_file
from bot.loading import Watch
from bot.model import Article
from bot.ports import Digest, WhenEmpty
from bot.rendering import Controls, render
from bot.settings import Settings
from bot.slack.app import build_app
from bot.slack.conversations import Newsdesk
from bot.slack.home import HomePage
from bot.slack.http import build_http, serve_http
from bot.slack.identity import identify
from bot.slack.metrics import Metrics
from bot.slack.publisher import SlackPublisher
from bot.slack.socket import serve_socket
from bot.state import State, open_state

_HOURLY = timedelta(hours=1)

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """Everything that serves, built and joined, not yet started."""

    settings: Settings
    archive: Archive
    desk: Desk
    state: State
    metrics: Metrics
    app: App
    digests: tuple[Digest, ...]
    poster: DigestPoster

    def run(self, *, stop: Event) -> None:
        """Serve until `stop` is set.

        Raises `SettingsError` where Slack refuses a token or the address to
        listen on is taken.
        """
        schedule = self._scheduled()
        self._note_arrivals()
        schedule.start()
        try:
            self._serve(stop)
        finally:
            schedule.stop()
            self.state.close()

    def reload(self) -> None:
        """Read articles and intents again, aside, and swap them in whole.

        Never raises: what serves goes on serving with what it holds.
        """
        try:
            snapshot = self.archive.reload()
            for problem in snapshot.problems:
                _logger.warning("not read", extra={"problem": str(problem)})
            _logger.info("read again", extra=_measure(self.archive))
            self._note_arrivals()
        except Exception:  # an edge: a thread of its own, with nobody to catch it
            _logger.exception("could not read again")

    def post_now(self, digests: Iterable[Digest]) -> Iterator[tuple[Digest, Posting]]:
        """Post today's digests, due or not; give what came of each."""
        self._note_arrivals()
        now = SystemClock().now()
        try:
            for digest in digests:
                yield digest, self.poster.post(digest, todays_key(digest, now))
        finally:
            self.state.close()

    def _serve(self, stop: Event) -> None:
        if self.settings.uses_socket_mode:
            serve_socket(self.app, self.settings.app_token, stop=stop)
            return
        web = build_http(
            self.app,
            signing_secret=self.settings.signing_secret,
            is_ready=lambda: bool(self.archive.current.store.articles),
            metrics=self.metrics,
        )
        serve_http(web, host=self.settings.host, port=self.settings.port, stop=stop)

    def _scheduled(self) -> Schedule:
        clock = SystemClock()
        tick = DigestTick(
            digests=ConfiguredDigests(self.digests), poster=self.poster, clock=clock
        )
        schedule = Schedule()
        schedule.every(TICK, tick.run, name="digests")
        schedule.every(_HOURLY, self.state.forget_expired, name="forgetting")
        return schedule

    def _note_arrivals(self) -> None:
        note_arrivals(self.state, self.archive)


def build_bot(
    settings: Settings,
    places: Places,
    *,
    watch: Watch = iter,
    digests: Iterable[Digest] = (),
) -> Bot:
    """Build the bot; `digests` come beside those that settings name.

    Raises `SettingsError`, `IntentError`, or `LedgerError` for a database that
    can't be used.
    """
    settings.require_bot_token()
    clock = SystemClock()
    team = identify(settings.bot_token, settings.api_url)
    configured = (*read_digest_file(settings, team=team), *digests)
    state = open_state(
        settings.database_url, clock=clock, keep_threads=settings.keep_threads
    )
    archive = build_archive(places, settings=settings, watch=watch)
    for problem in archive.current.problems:
        _logger.warning("not read", extra={"problem": str(problem)})
    _logger.info("read", extra=_measure(archive))
    desk = Desk(archive)
    metrics = Metrics()
    newsdesk = Newsdesk(
        ask=desk.ask,
        memory=state.threads,
        events=state.events,
        clock=_InZone(settings),
        home=partial(_home, archive, configured),
        posted=state.posted,
    )
    return Bot(
        settings=settings,
        archive=archive,
        desk=desk,
        state=state,
        metrics=metrics,
        app=build_app(
            bot_token=settings.bot_token,
            signing_secret=settings.signing_secret,
            api_url=settings.api_url,
            desk=newsdesk,
            metrics=metrics,
        ),
        digests=configured,
        poster=DigestPoster(
            ledger=state.ledger,
            publisher=SlackPublisher(settings.bot_token, api_url=settings.api_url),
            compose=partial(compose, desk, state),
            clock=clock,
            owner=secrets.token_hex(8),
        ),
    )


class _InZone:
    """A clock that reads in the newsroom's own zone: "Monday" is its Monday."""

    def __init__(self, settings: Settings) -> None:
        self._zone = settings.zone
        self._clock = SystemClock()

    def now(self) -> datetime:
        return self._clock.now().astimezone(self._zone)


def note_arrivals(state: State, archive: Archive) -> None:
    """Note what is held now: what of it was not held before has come in."""
    held = archive.current.store.articles
    state.arrivals.note({key: _content(held[key]) for key in held})


def compose(
    desk: Desk, state: State, digest: Digest, since: datetime | None, until: datetime
) -> Reply | None:
    """Say what came in after one instant up to another; None: nothing to post."""
    new = state.arrivals.between(since, until)
    today = until.astimezone(digest.zone).date()
    answer = desk.digest(DigestQuery(new=new, topics=digest.topics, today=today))
    if answer.outcome is Outcome.NONE and digest.when_empty is WhenEmpty.SILENT:
        return None
    return render(answer, controls=Controls.NONE)


def _home(archive: Archive, digests: Iterable[Digest], _user: str) -> HomePage:
    snapshot = archive.current
    store = snapshot.store
    return HomePage(
        articles=len(store.articles),
        quotes=len(store.quotes),
        speakers=len(store.speakers),
        store_version=store.version,
        read_at=snapshot.read_at,
        problems=snapshot.problems,
        examples=tuple(examples(store)),
        digests=tuple(
            f"{digest.name}, {digest.channel}, at {digest.at:%H:%M} {digest.zone.key}"
            for digest in digests
        ),
    )


def _measure(archive: Archive) -> dict[str, object]:
    snapshot = archive.current
    return {
        "articles": len(snapshot.store.articles),
        "problems": len(snapshot.problems),
        "store_version": snapshot.store.version,
    }


def _content(article: Article) -> str:
    return sha256(article.text.encode(errors="surrogatepass")).hexdigest()
