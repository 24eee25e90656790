"""Fakes of the ports, in memory: typed against them, and good for any test."""

from collections import defaultdict
from dataclasses import dataclass, field
from threading import Lock

from bot.dialogue import Answer, Question
from bot.model import ArticleId
from bot.ports import HandledEvents, PostedAnswer, PostedAnswers, Thread, ThreadMemory


@dataclass
class CannedDesk:
    """Gives the answer that stands under a turn, or under "" for any other.

    Keeps what it was asked. An exception that stands there is raised.
    """

    answers: dict[str, Answer | Exception]
    asked: list[Question] = field(default_factory=list)

    def ask(self, question: Question) -> Answer:
        self.asked.append(question)
        answer = self.answers.get(question.turn, self.answers[""])
        if isinstance(answer, Exception):
            raise answer
        return answer


class MemoryThreads:
    """The `ThreadMemory` port."""

    def __init__(self) -> None:
        self.turns: dict[Thread, list[str]] = defaultdict(list)

    def recall(self, thread: Thread) -> tuple[str, ...]:
        return tuple(self.turns[thread])

    def remember(self, thread: Thread, command: str) -> None:
        self.turns[thread].append(command)


class MemoryEvents:
    """The `HandledEvents` port."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.claimed: set[str] = set()

    def claim(self, event_id: str) -> bool:
        with self._lock:
            is_new = event_id not in self.claimed
            self.claimed.add(event_id)
            return is_new


class MemoryPosted:
    """The `PostedAnswers` port."""

    def __init__(self) -> None:
        self.answers: list[PostedAnswer] = []

    def record(self, answer: PostedAnswer) -> None:
        self.answers.append(answer)

    def citing(self, article: ArticleId) -> tuple[PostedAnswer, ...]:
        found = (answer for answer in self.answers if article in answer.articles)
        return tuple(sorted(found, key=lambda answer: answer.ts))


def _fakes_fit(threads: MemoryThreads, events: MemoryEvents, posted: MemoryPosted):
    """Let the type checker hold each fake against its port."""
    fitted: tuple[ThreadMemory, HandledEvents, PostedAnswers] = (
        threads,
        events,
        posted,
    )
    return fitted
