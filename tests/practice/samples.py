"""Questions to rehearse in tests."""

from __future__ import annotations

from ae_prep.model import FollowUp, Question

STORY_QUESTION = Question(
    id="q-sdr-cur-01",
    bank="sdr",
    lang="en",
    title="The rival looked up",
    text="What did you find out about a rival because you wanted to know?",
    kind="behavioural",
    roles=("sdr",),
    level=2,
    skill="sdr-cur",
    sources=("SDR-SKILL-1.5",),
    hint="Where did you look?",
    followups=(
        FollowUp("Whom did you ask?"),
        FollowUp("What came of it?", "result-unmeasured"),
        FollowUp("What was your own part?", "role-unclear"),
    ),
)
MISTAKE_QUESTION = Question(
    id="q-any-mis-01",
    bank="any",
    lang="en",
    title="A mistake",
    text="Tell me about a mistake with a customer.",
    kind="mistake",
    roles=("any",),
    level=2,
    sources=("IQ-3", "IQ-3.1"),
)
OBJECTION_QUESTION = Question(
    id="q-sdr-obj-01",
    bank="sdr",
    lang="en",
    title="No money",
    text="You are on the phone with an operations manager.",
    kind="objection",
    roles=("sdr",),
    level=1,
    skill="sdr-obj",
    theme="price",
    prospect="Useful, but there is no money for this.",
    second_turn="Finance has closed the books.",
)
ASKING_BACK = Question(
    id="q-any-ask-01",
    bank="any",
    lang="en",
    title="Questions back",
    text="What would you like to ask us?",
    kind="ask",
    roles=("any",),
    level=1,
)
