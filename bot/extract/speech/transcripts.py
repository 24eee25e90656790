"""Transcripts and interviews: whose turn it is, by the label before the words.

Knows "SMITH: We never agreed.", "Jane Roe: …" and "Q: …", "A: …", where the
article names them or they plainly talk to one another. Refuses labels that may
be no speaker's, and never gives a question to anyone: who asks is not printed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.extract.people.roster import Person
from bot.extract.reading.lexicon import HONORIFICS, TITLE_GENDER
from bot.extract.speech.interviews import interviewed, is_human
from bot.extract.speech.speakers import Scene
from bot.extract.speech.turns import Turn, comes_back, find_labelled, go_on, talks
from bot.model import Attribution, Quote, QuoteKind, RegionKind, Speaker, SpeakerKind
from bot.text import fold

_FEWEST = 2  # labelled turns: one is as likely a headline's "WATCH:"
_MOST_VOICES = 40  # labels in one article: more are a list's
_RULE = "transcript.label"


def find_turns(scene: Scene) -> Mapping[int, Quote]:
    """Give what is said in labelled turns, by the number of its paragraph."""
    text = scene.article.text
    labelled = find_labelled(text, scene.passages)
    found: dict[int, Quote] = {}
    for turns, speakers in (_asked(scene, labelled), _named(scene, labelled)):
        for turn in (*turns, *go_on(text, turns, scene.passages)):
            speaker = speakers.get(turn.label)
            if speaker is not None:
                found[turn.passage] = _quote(scene, turn, speaker)
    return found


def _quote(scene: Scene, turn: Turn, speaker: Speaker) -> Quote:
    return Quote(
        article=scene.article.id,
        span=turn.words,
        kind=QuoteKind.DIRECT,
        attribution=Attribution(speaker=speaker, mention=turn.label_at, rule=_RULE),
    )


_Turns = tuple[Sequence[Turn], Mapping[str, Speaker]]

# --------------------------------------------------------- questions and answers


def _asked(scene: Scene, labelled: Sequence[Turn]) -> _Turns:
    """Give the turns of an interview, and who answers as its one speaker."""
    turns = [turn for turn in labelled if turn.is_question or turn.is_answer]
    if len(turns) < _FEWEST or not turns[0].is_question:
        return (), {}
    turns = [turn for turn in turns if turn.mark == turns[0].mark]
    answering = _interviewed(scene, turns[0])
    if answering is None:
        return turns, {}
    speaker = _as_human(answering)
    return turns, {turn.label: speaker for turn in turns if turn.is_answer}


def _interviewed(scene: Scene, first: Turn) -> Person | None:
    article = scene.article
    signed = (r for r in article.regions if r.kind is RegionKind.BYLINE)
    bylines = [article.byline, *(region.span.of(article.text) for region in signed)]
    return interviewed(article.text, scene.people, first.words.start, bylines)


# ------------------------------------------------------------------ named turns


def _named(scene: Scene, labelled: Sequence[Turn]) -> _Turns:
    """Give the turns under names or parts, and who speaks under each label."""
    text = scene.article.text
    asked = [turn for turn in labelled if not turn.is_answer]
    is_capital = any(turn.is_capital for turn in asked if not turn.is_question)
    asked = [t for t in asked if t.is_question or t.is_capital == is_capital]
    turns = [turn for turn in asked if not turn.is_question]
    voices = {turn.label: turn for turn in turns}
    if len(turns) < _FEWEST or len(voices) > _MOST_VOICES:
        return (), {}
    people = {label: _person(scene, turn, turns) for label, turn in voices.items()}
    are_named = sum(person is not None for person in people.values())
    has_return, has_talk = comes_back(asked), talks(text, asked)
    are_human = is_capital or any(turn.is_host for turn in turns)
    are_human = are_human or any(p is not None and p.gender for p in people.values())
    if has_return and has_talk and are_human:
        return asked, _speakers(scene, turns, people)
    if are_named < _FEWEST or not is_capital or not (has_return or has_talk):
        return (), {}
    return asked, {
        label: _as_human(person) for label, person in people.items() if person
    }


def _person(scene: Scene, turn: Turn, turns: Sequence[Turn]) -> Person | None:
    """Give the one person whose name or surname a label prints."""
    if turn.is_part or _are_told_apart(turn, turns):
        return None
    wanted = " ".join(turn.core)
    found = [
        person
        for person in scene.people.people
        if not person.is_shared
        and is_human(person)
        and _bears(person, wanted)
        and _may_be_styled(person, turn.title)
    ]
    return found[0] if len(found) == 1 else None


def _may_be_styled(person: Person, title: str) -> bool:
    """Tell whether "MS" may stand before a name: before no man's."""
    word = title.rsplit(" ", 1)[-1].strip(".")
    genders = (g for g, listed in HONORIFICS.items() if word in listed)
    gender = next(genders, TITLE_GENDER.get(word, ""))
    return not gender or person.gender in (gender, "")


def _as_human(person: Person) -> Speaker:
    """Give somebody who talks as a speaker: no body, whatever the name tells."""
    return replace(person.as_speaker(), kind=SpeakerKind.PERSON)


def _bears(person: Person, wanted: str) -> bool:
    name = fold(person.name)
    return fold(wanted) in (name, name.split()[-1])


def _are_told_apart(turn: Turn, turns: Sequence[Turn]) -> bool:
    """Tell "MR. SMITH" from "MRS. SMITH", and "ANN ROE" from "BO ROE"."""
    alike = [one for one in turns if one.key == turn.key and one.core != turn.core]
    titles = {one.title for one in turns if one.core == turn.core}
    cores = {one.core for one in alike if len(one.core) > 1}
    return len(titles - {""}) > 1 or (len(turn.core) == 1 and len(cores) > 1)


def _speakers(
    scene: Scene, turns: Sequence[Turn], people: Mapping[str, Person | None]
) -> dict[str, Speaker]:
    """Give who speaks under each label of an exchange, if anybody surely does."""
    speakers: dict[str, Speaker] = {}
    for label, person in people.items():
        same = [turn for turn in turns if turn.label == label]
        speaker = _as_human(person) if person else _printed(scene, same, turns)
        if speaker is not None:
            speakers[label] = speaker
    return speakers


def _printed(
    scene: Scene, same: Sequence[Turn], turns: Sequence[Turn]
) -> Speaker | None:
    """Give the speaker of turns under one label by what the labels print."""
    turn = same[0]
    if turn.is_part or _are_told_apart(turn, turns):
        return Speaker(name=turn.label, kind=SpeakerKind.UNRESOLVED)
    if turn.label.lower().startswith("the ") or _is_body(scene, same):
        return Speaker(name=turn.label, kind=SpeakerKind.ORGANISATION)
    if turn.is_bare and _is_word(scene.article.text, turn):
        return None
    if not turn.is_capital and (turn.is_bare or len(same) < _FEWEST):
        return None
    fullest = max(
        (one for one in turns if one.key == turn.key), key=lambda one: len(one.core)
    )
    name = fullest.name_at.of(scene.article.text)
    return Speaker(name=name, kind=SpeakerKind.PERSON, named_at=fullest.name_at)


def _is_body(scene: Scene, same: Sequence[Turn]) -> bool:
    """Tell "BBC", which the article names in its sentences, too."""
    return any(
        person.kind is SpeakerKind.ORGANISATION
        and person.name == same[0].label
        and len(person.mentions) > len(same)
        for person in scene.people.people
    )


def _is_word(text: str, turn: Turn) -> bool:
    """Tell a label that the article has as a word: "SNOW" where it has "snow"."""
    return re.search(rf"\b{re.escape(turn.key)}\b", text) is not None
