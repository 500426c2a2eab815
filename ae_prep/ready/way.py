"""The shortest way: which command mends what is open, and about how many minutes it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ae_prep.article import label
from ae_prep.i18n import translate
from ae_prep.model import MOTIVATION, MUST, OBJECTION, SHOULD, YOU_CHECK, Severity
from ae_prep.ready.parts import Known, Open, Step
from ae_prep.rules.preparation import Preparation
from ae_prep.rules.told import COMMON, of_kinds

_ANSWER, _MEND, _AGAIN = 8, 5, 3
_WHEN = ("ae-prep job when", 3)
_BEGIN = ("ae-prep job add", 5)
#: By rule, a command and its minutes; our estimates.
_COMMANDS = {
    "no-questions-back": ("ae-prep ask add", 5),
    "questions-generic": ("ae-prep ask add", 5),
    "questions-topics": ("ae-prep ask add", 5),
    "not-rehearsed": ("ae-prep practice --again --count 5", 15),
    "spoken-unchecked": ("ae-prep aloud", 3),
    "time-missing": _WHEN,
    "time-past": ("ae-prep job close", 1),
    "zone-differs": _WHEN,
    "channel-details": _WHEN,
    "buffer-thin": _WHEN,
    "clash": _WHEN,
    "culture-unknown": ("ae-prep job edit", 3),
    "ae-variant-unknown": ("ae-prep job edit", 3),
    "product-sheet-incomplete": ("ae-prep job product", 15),
    "sdr-plan-incomplete": ("ae-prep job plan", 5),
    "track-record-thin": ("ae-prep track add", 10),
}
_SEVERITIES = (MUST, SHOULD, YOU_CHECK)
_QUESTION = "ae-prep practice --question "


def way_to(
    open_by_item: Mapping[str, Iterable[Open]], known: Known, preparation: Preparation, lang: str
) -> tuple[Step, ...]:
    """The commands, each once, what must be mended before what is better mended; the shortest first.

    Args:
        open_by_item: what is open, by the do or don't that it belongs to.
        known: answers, findings, and ids to practise.
        preparation: all that is known of the preparation.
        lang: the language to tell in what each command is for.
    """
    if preparation.over:
        return (Step(*_COMMANDS["time-past"], MUST),)
    steps: dict[str, Step] = {}
    pairs = [(item, one) for item, ones in open_by_item.items() for one in ones if one.severity in _SEVERITIES]
    for item, one in sorted(pairs, key=lambda pair: _rank(pair[1])):
        for command, minutes in _commands(one, known, preparation):
            about = _title(command, known, preparation) or translate(lang, label(item))
            steps.setdefault(command, Step(command, minutes, one.severity, about))
    return tuple(sorted(steps.values(), key=_order))


def _title(command: str, known: Known, preparation: Preparation) -> str:
    """What the question is called that a command practises; empty where it is another command."""
    number = command.removeprefix(_QUESTION)
    titles = {question.id: question.title for question in (*preparation.core, *known.common.values())}
    titles |= {answer.question_id: answer.title for answer in known.answers}
    return titles.get(number, "").rstrip(".")


def _order(step: Step) -> tuple[int, bool, int]:
    """A job is begun before anything else can be told of it."""
    return _SEVERITIES.index(step.severity), step.command != _BEGIN[0], step.minutes


def _rank(one: Open) -> int:
    return _SEVERITIES.index(one.severity)


def _commands(one: Open, known: Known, preparation: Preparation) -> Iterator[tuple[str, int]]:
    told = preparation.told
    if one.question_id:
        yield _practise(one.question_id), _MEND
    elif one.rule == "common-questions-unanswered":
        for item in COMMON:
            if not any(answer.complete and answer.answers_common(item) for answer in told) and item in known.common:
                yield _practise(known.common[item].id), _ANSWER
    elif one.rule == "left-to-chance":
        yield from ((_practise(number), _ANSWER) for number in _open_core(preparation, one.severity))
    elif one.rule in ("one-way", "objection-bank-thin"):
        plays = [answer.answer.question_id for answer in of_kinds(told, OBJECTION) if answer.answer.question_id]
        if one.rule == "one-way" and plays:
            yield _practise(str(plays[0])), _MEND
        else:
            skill = "ae-neg" if preparation.application.role == "ae" else "sdr-obj"
            yield f"ae-prep practice --skill {skill} --count 2", _ANSWER
    elif one.rule == "numbers-conflict":
        yield from ((_practise(number), _MEND) for number in _told_last(one, preparation))
    elif one.rule == "not-tailored":
        motives = [answer.answer.question_id for answer in of_kinds(told, MOTIVATION) if answer.answer.question_id]
        yield (_practise(str(motives[0])), _MEND) if motives else ("ae-prep ask add", _MEND)
    elif _COMMANDS.get(one.rule) == _WHEN and preparation.application.id is None:
        yield _BEGIN
        yield _WHEN
    elif one.rule in _COMMANDS:
        yield _COMMANDS[one.rule]


def _open_core(preparation: Preparation, severity: Severity) -> list[str]:
    """One question for each skill without an answer; where every skill has one, the core questions that are open."""
    done = {one.answer.question_id for one in preparation.told if one.text.strip()}
    shown = {one.answer.skill for one in preparation.told if one.text.strip()}
    left = [question for question in preparation.core if question.id not in done]
    first = {question.skill: question.id for question in reversed(left) if question.skill not in shown}
    if first and severity == MUST:
        return list(reversed(first.values()))
    return [question.id for question in left]


def _told_last(one: Open, preparation: Preparation) -> list[str]:
    """The question whose answer a remark names last, to be told anew."""
    named = [
        (one.what.rfind(f"“{answer.name}”"), answer.answer.question_id)
        for answer in preparation.told
        if answer.name and answer.answer.question_id
    ]
    return [number for place, number in sorted(named)[-1:] if place >= 0]


def _practise(question_id: str) -> str:
    return f"{_QUESTION}{question_id}"
