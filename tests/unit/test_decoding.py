"""Bytes into text: encodings found, told, or refused."""

import pytest

from bot.decoding import UndecodableError, decode, garbled_line

PRINT = "“We can’t wait,” said Zoë Réaumur – the £3m deal cost £5 more…\nShe left.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_read_without_a_word(encoding):
    decoded = decode(PRINT.encode(encoding))
    assert (decoded.text, decoded.encoding) == (PRINT, "")


def test_a_letter_and_its_accent_are_one_character():
    taken_apart = "“We sail,” said Ole\u0301 Re\u0301aumur.\n"
    assert decode(taken_apart.encode()).text == "“We sail,” said Olé Réaumur.\n"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("cp1252", "Windows-1252"),
        ("mac_roman", "Mac Roman"),
        ("utf-16", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_another_encoding_is_found_and_told(encoding, told):
    decoded = decode(PRINT.encode(encoding))
    assert (decoded.text, decoded.encoding) == (PRINT, told)


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850", "latin_1"])
def test_a_lone_pound_sign_is_never_read_as_a_letter(encoding):
    """To a detector "£3m" and "Ł3m" are alike; to a reader they are not."""
    text = "The board paid £3m for the ferry.\r\nIt sank.\r\n"
    assert decode(text.encode(encoding)).text == text


def test_line_ends_are_kept_as_they_are():
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("data", "said", "line"),
    [
        (b"one\ntwo\0", "NUL", 2),
        (bytes(range(1, 32)) * 9, "control characters", 0),
        ("one\n“two” ".encode() + b"\xe2\x80 three", "broken character", 2),
        ("東京の首相は訪問する".encode("shift-jis"), "unknown encoding", 1),
        (b"\xff\xfea", "broken UTF-16", 0),
    ],
    ids=["nul", "binary", "damaged", "foreign", "cut"],
)
def test_what_is_no_trustworthy_text_is_refused(data, said, line):
    with pytest.raises(UndecodableError, match=said) as raised:
        decode(data)
    assert raised.value.line == line


@pytest.mark.parametrize("sign", "“ ” ‘ ’ – — … £ é ü ñ".split())
def test_signs_decoded_wrongly_before_saving_are_found_with_their_line(sign):
    printed = f"{sign}We sail{sign}"
    garbled = printed.encode().decode("cp1252", "surrogateescape")
    garbled = "".join(c if c < "\ud800" else chr(ord(c) - 0xDC00) for c in garbled)
    assert garbled_line(f"She left.\n{garbled}\n") == 2
    assert garbled_line(f"She left.\n{printed}\n") == 0


@pytest.mark.parametrize(
    "text",
    [PRINT, "A nave “IRMÔ saiu.", "« CAFÉ\u00a0»", "â la carte, €5", "SÃO PAULO (Â)"],
)
def test_rare_letters_are_not_taken_for_signs_decoded_wrongly(text):
    assert garbled_line(text) == 0
