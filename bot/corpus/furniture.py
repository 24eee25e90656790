"""What surrounds a story on the page, recognised line by line.

Knows how headings, teasers and credits are printed, by form alone. Where a form
could be the story's own words, they are the story's: a teaser that slips through
costs less than a paragraph that is lost.
"""

import re

from bot.corpus.patterns import CAPITAL, NAME

LONGEST_LINE = 600
"""Code points; a longer line is narrative, whatever it opens with."""

# --------------------------------------------------------- teasers and credits

_TEASER = re.compile(
    r"(?:also read|read also|also see|see also|read more|read next|also watch"
    r"|related(?: (?:stories|articles|content|coverage|news|links?|topics?|reading))?"
    r"|recommended(?: (?:stories|reading|for you))?|must[- ]read"
    r"|don['’]t miss|you may (?:also )?like|you might also like)"
    r"\s*(?:[|:»›>→]|[–—]\s|-\s)\s*\S.*"
    r"|(?:read|more|more on|watch|watch more|watch live|watch now|listen|listen now"
    r"|trending|trending now|in pics|in pictures|most read|top stories"
    r"|also on [\w ]{2,30}|from the archives?|explore|explained)"
    r"\s*[|:»›>→]\s*\S.*",
    re.IGNORECASE,
)
_TEASER_LABEL = re.compile(
    r"(?:also read|read also|see also|read more|read next|related(?: (?:stories"
    r"|articles|content|coverage|news|links?|topics?))?|recommended(?: stories)?"
    r"|trending(?: now)?|most read|top stories|more on this story|you may also like"
    r"|you might also like|more from [\w ’']{2,30})\s*[:|]?",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"(?:advertisement|sponsored|sponsored content|story continues below(?: advert\w*)?"
    r"|article continues (?:below|after)\b.*|(?:click|tap|swipe) (?:here|below)\b.*"
    r"|(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|channel|e-?mails?"
    r"|alerts?|app|podcast|updates)\b.*|download (?:the|our)\b.{0,60}\bapp\b.*"
    r"|(?:follow|like|join) (?:@\w+|us (?:on|at)\b|\S+ (?:\S+ )?on (?:twitter|facebook"
    r"|instagram|x)\b).*"
    r"|(?:get|catch) (?:all )?the latest\b.{0,80}\b(?:news|updates|newsletter)\b.*"
    r"|share this (?:article|story)\b.*|comments?(?: \(\d+\))?)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"[(\[]?\s*(?:(?:file|representational|representative|lead|main|cover|featured?)\s+)?"
    r"(?:images?|photos?|photographs?|pictures?|pics?|videos?|graphics?|illustrations?"
    r"|captions?)"
    r"(?:\s+(?:by|credits?|courtesy|sources?|via|used|for representation\w*))*"
    r"\s*[:|/©].*"
    r"|[(\[]?(?:file )?photo(?:graph)? (?:by|courtesy)\s.*"
    r"|[(\[]?(?:credits?|copyright|source|sources|agency|agencies)\s*[:©].{1,120}"
    r"|(?:©|\(c\)\s*(?:19|20)\d\d|copyright\s+(?:©|\(c\)|(?:19|20)\d\d)).*"
    r"|[(\[]?AP Photo\b.*"
    r"|[(\[](?:with|from)\s(?:\w+ )?(?:inputs?|agenc(?:y|ies))\b.*"
    r"|with (?:agency )?inputs? from\s(?-i:[A-Za-z]*[A-Z]|agenc).*"
    r"|[(\[]?(?:additional )?(?:reporting|writing|editing|compiled|translated)"
    r" (?:and \w+ )?(?:by|from)\s(?-i:[A-Z]).*"
    r"|[(\[]this (?:story|article|report) .*"
    r"|h/t\b.*|https?://\S+",
    re.IGNORECASE,
)
_AGENCY = (
    r"(?:Getty Images|AFP|Reuters|REUTERS|AP Photo|Associated Press|Shutterstock|iStock"
    r"|PA Images|PA Wire|PA Media|EPA|EPA-EFE|Alamy|Bloomberg|PTI|ANI|Xinhua|AAP|Rex"
    r"|Wikimedia Commons|Flickr|Handout|Unsplash|AP|PA)"
)
# "Jane Roe/Getty Images" under a picture; "officials told AP" is a sentence.
_AGENCY_END = re.compile(
    rf"(?:[^\"“”]*(?:[/|©]\s*|[Vv]ia\s+|\()|){_AGENCY}"
    r"(?:\s*/\s*[\w ]{2,30})?\s*[)\]]?\.?"
)
_CAPTION = re.compile(
    rf"[^\"“”]{{0,400}}(?:[/|©]\s*{_AGENCY}"
    r"|[.!?\s(](?:Photo(?:graph)?|Image|Picture|Pic|Credit)s?"
    r"(?:\s+(?:by|credit|courtesy))?:\s?[^.!?\"“]{2,80})[)\]]?"
)
_LONGEST_LABEL = 60
_MOST_CREDIT_WORDS = 8
# At the end of a paragraph of the story.
_TAIL = re.compile(
    r"(?P<teaser>(?<=[.!?”\"’'])\s+(?:ALSO READ|Also [Rr]ead|READ MORE|Read [Mm]ore"
    r"|READ ALSO|ALSO WATCH|Also [Ww]atch|WATCH|READ)\s*[|:].{1,200})\Z"
    r"|(?P<credit>\s*[(\[](?:With (?:agency )?inputs?|Reporting by|Additional reporting"
    r"|Images?:|Photos?:|Pictures?:|Credits?:)[^()\[\]]{0,200}[)\]]\.?)\Z"
)
_LONGEST_TAIL = 240


def count_words(line: str) -> int:
    """Count the words of a line that has single spaces, as all do here."""
    return line.count(" ") + 1


def is_teaser(line: str) -> bool:
    """Tell a line that sends the reader elsewhere."""
    return bool(_TEASER.fullmatch(line) or _APPEAL.fullmatch(line))


def is_teaser_label(line: str) -> bool:
    """Tell a line that announces teasers on the lines below it."""
    return len(line) <= _LONGEST_LABEL and _TEASER_LABEL.fullmatch(line) is not None


def is_credit(line: str) -> bool:
    """Tell a caption, a picture credit or a note on who else reported."""
    if _CREDIT.fullmatch(line):
        return True
    if any(sign in line for sign in "/|©:") and _CAPTION.fullmatch(line):
        return True
    is_short = count_words(line) <= _MOST_CREDIT_WORDS
    return is_short and _AGENCY_END.fullmatch(line) is not None


def tail_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find a teaser or credit (the group that matched) set at a paragraph's end."""
    first = max(start, end - _LONGEST_TAIL)
    stretch = text[first:end]
    if not any(sign in stretch for sign in "|:)]"):
        return None
    return _TAIL.search(text, first, end)


# -------------------------------------------------------------------- headings

_MARKED = re.compile(r"#{1,6}\s+\S.*")
_CLOSING = "\"'”’»)]"
_ENDS_SENTENCE = frozenset(".,;:…!?")
_ENDS_TITLE = re.compile(r"[.,;:…][\"'”’»)\]]*$|[.,!?…][\"”»]$")
_SECOND_SENTENCE = re.compile(rf"[a-z]{{4,}}\.[\"'”’]?\s+[\"'“‘]?{CAPITAL}")
_HEADING_OPENS = re.compile(rf"[\"'“‘«(\[]*(?:{CAPITAL}|\d)")
# "“The tide waits for nobody.” — Jane Roe, Port Haven": a reader's whole sentence.
_SIGNED = re.compile(
    r"[\"“'‘«„].{1,200}[.!?…][\"”'’»“]\s*(?:[–—―]|--|\s-\s)\s*"
    rf"{NAME}(?:,[^.!?\"“”]{{1,60}})?\.?"
)
_TURN = re.compile(rf"[*_]*(?P<label>{CAPITAL}[\w.'’\- ]{{0,40}}):[*_]*\s+\S")
_MOST_HEADLINE_WORDS = 25
_MOST_SUBHEADING_WORDS = 14
_LONGEST_HEADLINE = 200
_TITLED_WORDS = 5
_TITLED_SHARE = 0.8


def is_marked_heading(line: str) -> bool:
    """Tell a heading marked as in Markdown, "## Background"."""
    return _MARKED.fullmatch(line) is not None


def is_headline(line: str) -> bool:
    """Tell a line that could be a headline: title-like, no sentence's end."""
    return (
        len(line) <= _LONGEST_HEADLINE
        and count_words(line) <= _MOST_HEADLINE_WORDS
        and _HEADING_OPENS.match(line) is not None
        and _ENDS_TITLE.search(line) is None
        and _SECOND_SENTENCE.search(line) is None
        and _closes_its_marks(line)
        and _SIGNED.fullmatch(line) is None
    )


def turn_label(line: str) -> str:
    """Give the label before a line's colon, as a transcript prints it; or nothing."""
    found = _TURN.match(line) if ":" in line else None
    return found["label"] if found else ""


def is_titled_sentence(line: str) -> bool:
    """Tell a headline in title case with a full stop, "Rain Falls On The Plain."."""
    words = [word for word in line.split() if word[:1].isalpha()]
    capitals = sum(not word[0].islower() for word in words)
    return (
        len(line) <= _LONGEST_HEADLINE
        and _TITLED_WORDS <= len(words) <= _MOST_HEADLINE_WORDS
        and capitals >= _TITLED_SHARE * len(words)
        and '"' not in line
    )


def is_subheading(line: str) -> bool:
    """Tell a line that could be a subheading, by form alone."""
    return (
        count_words(line) <= _MOST_SUBHEADING_WORDS
        and is_headline(line)
        and not ends_sentence(line)
    )


def ends_sentence(line: str) -> bool:
    """Tell a line that ends as sentences do."""
    return line.rstrip(_CLOSING)[-1:] in _ENDS_SENTENCE


def _closes_its_marks(line: str) -> bool:
    """Tell that no quotation is left open: one that runs on is no heading."""
    return line.count('"') % 2 == 0 and line.count("“") == line.count("”")
