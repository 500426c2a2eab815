"""Numbers of a track record as they are typed and shown, in the manner of each language."""

from __future__ import annotations

from decimal import Decimal

_LONGEST = 30
_CURRENCIES = ("rp", "idr", "usd", "eur", "gbp", "sgd", "$", "€", "£")


def read_number(typed: str, lang: str) -> Decimal | None:
    """The exact number in ``typed`` (1,200 or 1.200, 4.8m, Rp4,8 miliar, 112%), 0 or more; None where it is none."""
    from ae_prep.reading.numerals import SCALES, digits

    text = typed.casefold().strip()
    if len(text) > _LONGEST:
        return None
    for currency in _CURRENCIES:
        text = text.removeprefix(currency).strip(" .") if text.startswith(currency) else text
    text = text.removesuffix("%").strip()
    end = next((place for place, char in enumerate(text) if char not in "0123456789.,"), len(text))
    number, unit = text[:end], text[end:].strip()
    scale = SCALES[lang].get(unit) if unit else 1
    ratio = digits(number, lang) if number[:1].isdigit() and number[-1:].isdigit() else None
    if ratio is None or scale is None:
        return None
    return (Decimal(ratio[0]) * scale / Decimal(ratio[1])).normalize() + 0


def number_in_words(number: Decimal, lang: str) -> str:
    """With the marks of the language: 1,200.5 in English, 1.200,5 in Indonesian."""
    text = f"{number:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,")) if lang == "id" else text
