"""The nouns of a reading: who speaks, who acts and how it is told, tokens, sentences, acts, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction

#: Who speaks a stretch of text: the candidate, somebody quoted, somebody reported without quotation marks.
OWN, QUOTED, REPORTED = "own", "quoted", "reported"

#: How sure the trained model is of a mark; 0 where it is not.
PERHAPS, SURELY = 1, 2

#: Who acts.
I, WE, OTHER = "i", "we", "other"  # noqa: E741 - the first person is what it means

#: How an act is told. Only EVENT and OMISSION happened once; the rest are general, planned or imagined.
EVENT, OMISSION, EXPERIENCE, HABIT, PLAN, HYPOTHESIS, ADVICE, STATE = (
    "event",
    "omission",
    "experience",
    "habit",
    "plan",
    "hypothesis",
    "advice",
    "state",
)


class Token(NamedTuple):
    """One word, number or mark. ``word`` is lower-cased and expanded, ``base`` the same without clitics.

    ``gap`` is the mark or conjunction that stands before it and opens a clause there, empty inside a clause. Where it
    stands in the text, ``Columns.span`` tells.
    """

    word: str
    base: str
    sentence: int
    voice: str
    gap: str
    capital: bool


class Sentence(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive); ``start`` and ``end`` count code points of its segment."""

    number: int
    segment: int
    first: int
    last: int
    start: int
    end: int
    question: bool


class Match(NamedTuple):
    """A phrase of the lexicon at tokens ``first`` to ``last`` (exclusive)."""

    label: str
    first: int
    last: int


class Act(NamedTuple):
    """``who`` does something, told in ``mood``; the subject (or verb) is at ``first``, the verb at ``verb``.

    ``weak`` marks an act that says little by itself (worked, handled), or a word only taken for a verb.
    """

    who: str
    mood: str
    first: int
    verb: int
    sentence: int
    weak: bool = False


class Figure(NamedTuple):
    """A number: ``kind`` is percent, money, multiple, count, duration, year or label (24/7, Top 5).

    ``ratio`` is what it is worth, as numerator and denominator, ``upper`` the greater end of a range (40–50); None
    where it is worth nothing certain (*dozens*). ``unit``: ``%``, a currency (USD, IDR), ``x``, a stretch of time
    (day, month, quarter …), ``year``, or the word that is counted; empty where none is told. A share of a whole
    (*two thirds*, *one in five*) is a percentage.
    """

    kind: str
    ratio: tuple[int, int] | None
    first: int
    last: int
    sentence: int
    unit: str = ""
    upper: tuple[int, int] | None = None

    @property
    def value(self) -> Fraction | None:
        """What the number is worth, exactly: 112% is 112. The lesser end of a range."""
        return _fraction(self.ratio)

    @property
    def most(self) -> Fraction | None:
        """The greater end of a range, else the same as ``value``."""
        return _fraction(self.upper or self.ratio)


def _fraction(ratio: tuple[int, int] | None) -> Fraction | None:
    if ratio is None:
        return None
    # Loaded only where somebody calculates: a review without arithmetic does not wait for it.
    from fractions import Fraction

    return Fraction(*ratio)


class Segment(NamedTuple):
    """One stretch of text as given. ``part`` is its letter (S, T, A, R, L), or None for free text.

    ``own`` is False for follow-up answers, which count as evidence and are never remarked on.
    """

    text: str
    part: str | None = None
    own: bool = True
