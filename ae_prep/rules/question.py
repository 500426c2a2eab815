"""What the question itself asks for, by how it begins: the words that the candidate has before them."""

from __future__ import annotations

from ae_prep.rules.base import Context

_IMAGINED = ("if ", "what would you", "what will you", "how would you", "how will you", "jika ", "kalau ", "bila ")
_USUAL = (
    *("how do you", "walk me through", "what is your", "what's your", "what are your", "why ", "apa kelemahan"),
    *("describe your approach", "describe your style", "describe your process", "describe your strategy"),
    *("describe your typical", "describe your leadership style", "what are you ", "how good are you"),
    *("apa kekurangan", "apa kelebihan", "apa kekuatan", "bagaimana cara", "bagaimana anda", "gimana cara"),
    *("kenapa ", "mengapa "),
)
#: Words that ask for one occasion, however a question begins.
_ONCE = (" time", "example", "situation", "occasion", "contoh", "pernah", "saat ", "ketika", "waktu", "pengalaman")


def asks_how(context: Context) -> bool:
    """Whether the question asks how things are done or would be done: *How do you …?*, *Apa kelemahan Anda?*"""
    return _begins(context, (*_USUAL, *_IMAGINED))


def imagines(context: Context) -> bool:
    """Whether the question sets a case: *What would you do if …?*, *Jika klien …, apa yang Anda lakukan?*"""
    return _begins(context, _IMAGINED)


def _begins(context: Context, openings: tuple[str, ...]) -> bool:
    asked = " ".join((context.answer.question or "").casefold().split())
    return asked.startswith(openings) and not any(word in asked for word in _ONCE)
