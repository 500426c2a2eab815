"""An invented candidate: questions, attempts and reviews to build sheets from."""

from __future__ import annotations

from datetime import date

from ae_prep.model import Answer, Application, Attempt, Finding, Interview, Keep, Question, Review, Severity

TODAY = date(2022, 10, 1)
APPLICATION = Application("Rina Hartono", "Example Co", "sdr", Interview(date(2022, 10, 7)))

BLAME = Question(
    "q-sdr-emp-01",
    "sdr",
    "en",
    "The complaint behind the complaint",
    "Tell me about a call where what the prospect first complained of turned out not to be the real problem.",
    "behavioural",
    ("sdr",),
    2,
    "sdr-emp",
    hint="Which questions did you ask? At which answer did the picture change?",
)
BUDGET = Question(
    "q-sdr-obj-01",
    "sdr",
    "en",
    "No budget this quarter",
    "Answer as you would on the telephone.",
    "objection",
    ("sdr",),
    2,
    "sdr-obj",
    prospect="We have no budget this quarter.",
    second_turn="And next quarter will be no better.",
    hint="What stands behind the word “budget”?",
)
SCRIPT = Question(
    "q-sdr-cur-01",
    "sdr",
    "en",
    "Beyond the script",
    "When did curiosity win a meeting?",
    "behavioural",
    ("sdr",),
    1,
    "sdr-cur",
)
MISTAKE = Question(
    "q-any-mis-01",
    "any",
    "en",
    "A mistake and its lesson",
    "Tell me about a mistake you made at work and what you changed because of it.",
    "mistake",
    ("any",),
    1,
    sources=("IQ-3", "IQ-3.1"),
    hint="What did you do, what came of it, what do you do differently?",
)
MOTIVE = Question(
    "q-any-mot-01", "any", "en", "Why sales", "Why did you choose sales?", "motivation", ("any",), 1, sources=("IQ-2",)
)
TURN = Question(
    "q-any-ask-01",
    "any",
    "en",
    "Your turn to ask",
    "What would you like to ask us?",
    "ask",
    ("any",),
    1,
    sources=("ASK-1",),
)
FUNNEL = Question(
    "q-sdr-fun-01", "sdr", "en", "From goal to calls", "How many calls a day?", "funnel", ("sdr",), 2, "funnel"
)
QUESTIONS = (BLAME, BUDGET, SCRIPT, MISTAKE, MOTIVE, TURN, FUNNEL)

STORY = Answer(
    parts={
        "situation": "At a dealer of office chairs, I called lapsed accounts.",
        "task": "Ten meetings a week.",
        "action": "A buyer said we were too dear.\nI asked what had gone wrong last time; it was a late delivery.",
        "result": "She booked a visit, and ordered 40 chairs in May.",
        "lesson": "",
    },
    id=BLAME.id,
    question=BLAME.text,
    question_id=BLAME.id,
    role="sdr",
    skill="sdr-emp",
    when="May 2022",
    who="a buyer at a clinic",
    figure="40 chairs",
    followups=(("Roughly how much of that call did you speak?", "A third."),),
)
REPLY = Answer(
    text="Fair enough. When does your next budget open?",
    question=BUDGET.text,
    question_id=BUDGET.id,
    role="sdr",
    kind="objection",
    skill="sdr-obj",
    followups=((BUDGET.second_turn, "What would have to change for it to be?"),),
)


def finding(what: str, fix: str, severity: Severity = "should", excerpt: str | None = None) -> Finding:
    """A finding of which only the words and the severity matter."""
    return Finding("rule", severity, ("DO-1",), "article", "A", 0, 1, excerpt, what, "Why.", fix)


def reviewed(*findings: Finding, keep: tuple[Keep, ...] = (), note: str | None = None, seconds: int = 22) -> Review:
    """A review that says this."""
    return Review(None, "en", 52, seconds, "event", note, (), findings, keep)


def tried(question: Question, answer: Answer | str, number: int = 1) -> Attempt:
    """An attempt at ``question``; a mere text becomes an answer to it."""
    if isinstance(answer, str):
        answer = Answer(
            text=answer, question=question.text, question_id=question.id, kind=question.kind, skill=question.skill
        )
    return Attempt(question.bank, question, number, answer)


ATTEMPTS = (
    tried(BLAME, "I'm very empathetic."),
    tried(BUDGET, REPLY),
    tried(BLAME, STORY, 2),
    Attempt("sdr", SCRIPT, 1, Answer(text=""), "skipped"),
    tried(MISTAKE, "I once sent a price list to the wrong client."),
    tried(FUNNEL, "Sixty, if one call in thirty leads to a meeting."),
)
REVIEWS = {
    1: reviewed(seconds=4),
    2: reviewed(
        finding("“maybe” takes the force out.", "Say it without.", "consider"),
        finding("No lesson is told.", "What do you do differently since then?"),
        finding("This figure may be confidential.", "Round it.", "must", "40 chairs"),
        finding("This sentence is long.", "Cut it in two.", "consider", "A buyer said"),
        keep=(
            Keep("event", "S", 0, 11, "At a dealer"),
            Keep("own-act", "A", 31, 68, "I asked what had gone wrong last time"),
            Keep("own-act", "S", 30, 54, "I called lapsed accounts"),
            Keep("figure", "R", 30, 39, "40 chairs"),
        ),
    ),
    4: reviewed(note="too-short", seconds=3),
}
