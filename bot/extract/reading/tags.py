"""Which letter stands for each class of words in a passage's tags."""


class Tag:
    """The letter of each class; a passage's tags are one letter a token."""

    DETERMINER = "D"
    POSSESSIVE = "H"  # his, her: a determiner that stands for somebody
    PRONOUN = "P"  # he, she, they, it, I, we: can be a subject
    OBJECT = "p"  # him, them: cannot
    RELATIVE = "W"  # who, which
    PREPOSITION = "I"
    TO = "t"  # before a name a preposition, before a verb its mark
    CONJUNCTION = "C"  # and, but, or
    AMPERSAND = "&"  # joins the names of a firm
    SUBORDINATOR = "S"  # that, when, as, because
    ACCORDING = "c"
    AUXILIARY = "X"
    ADVERB = "A"
    TIME = "Y"  # Monday, yesterday, week
    CUE = "V"  # said, says: reports speech, finite
    CUE_ING = "G"  # saying
    CUE_BASE = "B"  # say: after "to", or plural present
    NAMING = "L"  # called, described: gives a thing its words
    NAMING_ING = "E"  # calling
    VERB = "v"  # another verb, finite
    PHRASAL = "f"  # says something with its particle: "shot back"
    PAST = "d"  # unknown word in -ed: participle or past
    GERUND = "g"  # unknown word in -ing
    NOUN = "n"  # any other lower-case word
    ROLE = "r"  # spokesman, minister: a person by function
    BODY = "o"  # ministry, committee, in lower case
    TEXT = "e"  # statement, report: can "say" things
    NUMBER = "#"
    NAME = "N"  # capitalised word
    INITIAL = "i"  # W.
    ACRONYM = "K"  # NATO
    BODY_NAME = "O"  # Ministry
    DEMONYM = "J"  # British
    TITLE = "T"  # Minister, Senator, capitalised
    FIELD = "U"  # Foreign, Defence: what titles are of
    HONORIFIC = "M"  # Mr, Dr
    SUFFIX = "j"  # Jr.
    PARTICLE = "l"  # van, de, al
    OWNER = "s"  # 's
    STOP = "."
    COMMA = ","
    COLON = ":"
    SEMICOLON = ";"
    DASH = "-"
    OPEN = "("
    CLOSE = ")"
    OTHER = "x"
    QUOTE_OPEN_ENDED = "Q"  # a quotation that ends in a comma or dash
    QUOTE_ENDED = "R"  # a quotation that ends its sentence
    QUOTE_BARE = "q"  # a quotation without closing punctuation
