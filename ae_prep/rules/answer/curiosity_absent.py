"""The story shows no question or search of the candidate's own about an industry, a rival or a customer.

Working through a list, a script or a briefing is what everybody does. Curiosity shows where somebody asked, looked
something up, watched, compared or read without being told to. The rule speaks only where the question asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER
from ae_prep.reading.facts import SURELY, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import shown
from ae_prep.rules.signs import listed

_SKILL = "sdr-cur"
_REACH = 3

RULE = Rule(
    name="curiosity-absent",
    severity=CONSIDER,
    basis=("SDR-SKILL-1.4", "SDR-SKILL-1.5", "SDR-SKILL-1.6"),
    origin="article",
    kinds=(BEHAVIOURAL,),
    about=N_("A story of curiosity has a question or a search of your own in it."),
    what=N_("What did you go and find out that nobody told you to?"),
    fix=N_("Name the question you had, and where you looked."),
    flags={
        "en": [
            Example("In June I was given ninety bike shops. I used the standard pitch and eleven agreed to a visit.",
                    skill=_SKILL),
            Example("My team lead explained the port business to us in May. I repeated it on the phone and got "
                    "three demos.", skill=_SKILL),
            Example("I sent the usual sequence to fifty notaries in 2022 and seven of them answered.", skill=_SKILL),
        ],
        "id": [
            Example("Bulan Juni saya diberi sembilan puluh toko sepeda. Saya pakai pitch standar dan sebelas mau "
                    "dikunjungi.", skill=_SKILL),
            Example("Atasan menjelaskan bisnis pelabuhan bulan Mei. Saya ulang di telepon dan dapat tiga demo.",
                    skill=_SKILL),
            Example("Tahun 2022 saya kirim email standar ke lima puluh notaris, tujuh membalas.", skill=_SKILL),
        ],
    },
    passes={
        "en": [
            Example("Ninety bike shops in June. I read their reviews first; half complained of late parts, and late "
                    "parts became my opener.", skill=_SKILL),
            Example("In May I asked four harbour masters why ships wait, and called the fifth with their answer.",
                    skill=_SKILL),
            Example("In June I was given ninety bike shops. I used the standard pitch and eleven agreed to a visit."),
        ],
        "id": [
            Example("Sembilan puluh toko sepeda bulan Juni. Ulasan mereka saya baca dulu; separuh mengeluh onderdil "
                    "telat, dan itu jadi pembuka saya.", skill=_SKILL),
            Example("Bulan Mei saya bertanya ke empat syahbandar kenapa kapal antre, lalu yang kelima saya telepon "
                    "dengan jawaban itu.", skill=_SKILL),
            Example("Bulan Juni saya diberi sembilan puluh toko sepeda. Saya pakai pitch standar dan sebelas mau "
                    "dikunjungi."),
        ],
    },
    absence=True,
)  # fmt: skip


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit; where the model wavers it is silent, since the rule never says more than "worth a look"."""
    if context.answer.skill != _SKILL or any(sentence.question for sentence in reading.sentences):
        return
    searching = map(_inquires(reading), listed(reading, "inquiry verb"))
    if shown(reading, "curiosity", "inquiry") < SURELY and not any(searching):
        yield Hit(CONSIDER)


def _inquires(reading: Reading) -> Callable[[int], bool]:
    """*I watched how they load*; not *they compared us*, nor *I read our product sheet*, which all are handed."""
    handed = {match.first for match in reading.found("handed")}
    others = reading.words("person")

    def own(index: int) -> bool:
        last = min(reading.clause(index)[1] + _REACH, len(reading.tokens))
        by_others = index > 0 and not reading.columns.gaps[index] and reading.columns.words[index - 1] in others
        return not by_others and handed.isdisjoint(range(index + 1, last))

    return own
