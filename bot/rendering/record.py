"""Answer -> the JSON object of `cuttings ask --json`, its names fixed for good.

What is only near an answer is neither a source nor a finding of it.
"""

from typing import TypedDict

from bot.dialogue import Answer, Block, Evidence, Finding, Reply, Voice
from bot.rendering.plain import render_plain


class VoiceRecord(TypedDict):
    """A speaker as printed, and by which rule and words the article's are theirs."""

    name: str
    role: str
    kind: str
    rule: str
    mention: str


class EvidenceRecord(TypedDict):
    """Words of an article; `start` and `end` count code points."""

    article: str
    start: int
    end: int
    text: str


class FindingRecord(TypedDict):
    """One line of an answer with all that supports it."""

    kind: str
    text: str
    speaker: VoiceRecord | None
    evidence: list[EvidenceRecord]


class AnswerRecord(TypedDict):
    """A turn's answer; `sources` are the articles cited as support, in order."""

    intent: str
    abstained: bool
    missing: list[str]
    verdict: str | None
    text: str
    blocks: list[Block]
    sources: list[str]
    findings: list[FindingRecord]
    store_version: str


def answer_record(answer: Answer, reply: Reply) -> AnswerRecord:
    """Give an answer as one JSON object: the whole text, the first page's blocks."""
    return AnswerRecord(
        intent=answer.intent,
        abstained=answer.is_abstention,
        missing=list(answer.missing),
        verdict=answer.verdict.value if answer.verdict else None,
        text=render_plain(answer),
        blocks=list(reply.blocks),
        sources=_sources(answer),
        findings=[_finding(finding) for finding in answer.findings],
        store_version=answer.store_version,
    )


def _sources(answer: Answer) -> list[str]:
    cited = (
        str(evidence.source.id)
        for finding in answer.findings
        for evidence in _all_evidence(finding)
    )
    return list(dict.fromkeys(cited))


def _all_evidence(finding: Finding) -> tuple[Evidence, ...]:
    """Give what supports a finding, the variants' articles among it."""
    return (*finding.evidence, *(variant.evidence for variant in finding.variants))


def _finding(finding: Finding) -> FindingRecord:
    return FindingRecord(
        kind=finding.kind.value,
        text=finding.text,
        speaker=_voice(finding.voice),
        evidence=[_evidence(evidence) for evidence in _all_evidence(finding)],
    )


def _voice(voice: Voice | None) -> VoiceRecord | None:
    if voice is None:
        return None
    return VoiceRecord(
        name=voice.name,
        role=voice.role,
        kind=voice.kind.value,
        rule=voice.rule,
        mention=voice.mention,
    )


def _evidence(evidence: Evidence) -> EvidenceRecord:
    return EvidenceRecord(
        article=str(evidence.source.id),
        start=evidence.span.start,
        end=evidence.span.end,
        text=evidence.text,
    )
