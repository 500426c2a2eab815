"""What the program's own codes are called when a person sees them (English; translated when shown)."""

from __future__ import annotations

from ae_prep.i18n import N_

PARTS = {
    "situation": N_("Situation"),
    "task": N_("Task"),
    "action": N_("Action"),
    "result": N_("Result"),
    "lesson": N_("Lesson"),
    "when": N_("When"),
    "who": N_("With whom"),
    "figure": N_("Figure"),
}

#: The letters that findings name a part by.
LETTERS = {"S": "situation", "T": "task", "A": "action", "R": "result", "L": "lesson"}

SEVERITIES = {
    "must": N_("Fix before the interview"),
    "should": N_("Better to fix"),
    "consider": N_("Worth a look"),
    "you-check": N_("You check this"),
}

KINDS = {
    "behavioural": N_("a real example"),
    "mistake": N_("a mistake and its lesson"),
    "motivation": N_("your reasons"),
    "introduction": N_("about you"),
    "knowledge": N_("what you know"),
    "objection": N_("role-play: an objection"),
    "funnel": N_("arithmetic of a target"),
    "situational": N_("what you would do"),
    "ask": N_("your questions to them"),
    "culture": N_("tone of the company"),
    "logistics": N_("the day itself"),
}

ROLES = {
    "sdr": N_("Sales Development Representative (SDR)"),
    "ae": N_("Account Executive (AE)"),
    "am": N_("Account Manager (AM)"),
    "promotion": N_("Promotion from SDR to AE"),
    "any": N_("Any sales role"),
}

#: What an AE does in a company.
VARIANTS = {
    "closer": N_("closer: ends what others have begun"),
    "full-cycle": N_("full-cycle: from first call to signature"),
    "post-sale": N_("post-sale: takes over once the contract is signed"),
}

CULTURES = {
    "formal": N_("formal"),
    "neutral": N_("neutral"),
    "relaxed": N_("relaxed"),
    "unknown": N_("unknown"),
}

#: What a question to the interviewer is about.
TOPICS = {
    "growth": N_("growth"),
    "training": N_("training"),
    "challenge": N_("biggest challenge"),
    "pay": N_("pay"),
}

#: What ``Keep.evidence`` says was found.
EVIDENCE = {
    "own-act": N_("what you did yourself"),
    "event": N_("a real occasion"),
    "figure": N_("a figure"),
    "outcome": N_("how it ended"),
    "listening": N_("you asked or listened"),
    "root-cause": N_("the real cause"),
    "tailoring": N_("adapted to the person"),
    "limit": N_("a limit, told openly"),
    "ally": N_("help you brought in"),
    "foresight": N_("seen in advance"),
    "exchange": N_("something in return"),
    "lesson": N_("what you changed since"),
    "next-act": N_("what you did next"),
    "consistency": N_("steady over time"),
    "question-asked": N_("a question to them"),
}

#: Item of the article that a skill code stands for; its label is in ``article``.
SKILL_ITEMS = {
    "ae-com": "AE-SKILL-1",
    "ae-emp": "AE-SKILL-2",
    "ae-prb": "AE-SKILL-3",
    "ae-org": "AE-SKILL-4",
    "ae-neg": "AE-SKILL-5",
    "ae-det": "AE-SKILL-6",
    "sdr-cur": "SDR-SKILL-1",
    "sdr-emp": "SDR-SKILL-2",
    "sdr-prd": "SDR-SKILL-3",
    "sdr-obj": "SDR-SKILL-4",
    "sdr-rel": "SDR-SKILL-5",
}

NOTES = {
    "too-short": N_("Too short to review: under eight words there is little to say."),
    "unrelated": N_("This does not seem to answer the question, so it was not reviewed for what it lacks."),
    "noise": N_("This does not read as sentences, so it was not reviewed."),
    "other-language": N_("This seems to be in another language than the question, so it was not reviewed."),
    "question-echo": N_("This is the question itself; your answer is still to come."),
}
