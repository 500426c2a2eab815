"""Whatever a bank may hold comes out of the reader as it was written down."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ae_prep.article import ITEMS
from ae_prep.banks import fields
from ae_prep.model import AE_VARIANTS, FUNNEL, KINDS, KNOWLEDGE, OBJECTION, SKILLS, THEMES, FollowUp, Question, RedFlag
from tests.banks.bank_samples import BASE, RULES, read

HEAD = BASE[: BASE.index("## The complaint")]
MARKUP = set("\\`*_[]<>&#|~=")
WORD = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Nd", "Po", "Sc", "So")), min_size=1, max_size=8)
TEXT = (
    st.lists(WORD.filter(lambda word: not MARKUP & set(word)), min_size=1, max_size=8)
    .map(lambda words: "Well " + " ".join(words) + " so")
    .filter(lambda text: "www." not in text)
)
TIED = st.tuples(TEXT, st.sampled_from([None, *RULES]))


def some(values: tuple[str, ...], low: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), min_size=low, max_size=3, unique=True).map(tuple)


def points(strategy: st.SearchStrategy[str], low: int, high: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(strategy, min_size=low, max_size=high).map(tuple)


@st.composite
def questions(draw: st.DrawFn, number: int) -> Question:
    kind = draw(st.sampled_from(KINDS))
    origin = draw(st.sampled_from(("article", "extension")))
    return Question(
        id=f"q-{draw(st.sampled_from(['a', 'a-b', 'x9']))}-{number}",
        bank="team",
        lang="en",
        title=f"Number {number}",
        text="\n\n".join(draw(points(TEXT, 1, 3))),
        kind=kind,
        roles=("ae", *draw(some(("sdr", "any")))),
        level=draw(st.integers(1, 3)),
        skill=draw(st.sampled_from([None, *SKILLS, *THEMES])),
        variants=draw(some(AE_VARIANTS)),
        origin="article" if origin == "article" else "extension",
        sources=draw(some(ITEMS, 1 if origin == "article" else 0)),
        needs=draw(some(fields.NEEDS)),
        rules_off=draw(some(RULES)),
        hint=draw(TEXT),
        followups=tuple(FollowUp(*pair) for pair in draw(st.lists(TIED, min_size=2, max_size=3))),
        strong=draw(points(TEXT, 3, 5)),
        red_flags=tuple(RedFlag(*pair) for pair in draw(st.lists(TIED, min_size=1, max_size=4))),
        theme=draw(st.sampled_from(fields.OBJECTION_THEMES)) if kind == OBJECTION else None,
        prospect=draw(TEXT) if kind == OBJECTION else "",
        second_turn=draw(TEXT) if kind == OBJECTION else "",
        inputs=dict.fromkeys(draw(some(fields.INPUTS, 1)), "Rp4,8 miliar") if kind == FUNNEL else {},
        key=tuple(draw(st.lists(points(TEXT, 1, 3), min_size=1, max_size=3))) if kind == KNOWLEDGE else (),
        depends=kind == KNOWLEDGE and draw(st.booleans()),
    )


def written(question: Question, *, wrap: bool) -> str:
    """The question as it stands in a bank's file."""
    listed = {
        "Kind": question.kind,
        "Role": ", ".join(question.roles),
        "Level": str(question.level),
        "Skill": question.skill or "",
        "Variants": ", ".join(question.variants),
        "Origin": question.origin,
        "Sources": ", ".join(question.sources),
        "Needs": ", ".join(question.needs),
        "Rules off": ", ".join(question.rules_off),
        "Theme": question.theme or "",
        "Depends": "yes" if question.depends else "",
    }
    sections: dict[str, str | list[str]] = {
        "Hint": question.hint,
        "Follow-ups": [tied(point) for point in question.followups],
        "A strong answer shows": list(question.strong),
        "Red flags": [tied(point) for point in question.red_flags],
        "Prospect": question.prospect,
        "Second turn": question.second_turn,
        "Inputs": [f"{name}: {value}" for name, value in question.inputs.items()],
        "Key": [" | ".join(wordings) for wordings in question.key],
    }
    lines = [f"## {question.title} ({question.id})", ""]
    lines += [f"- {field}: {value}" for field, value in listed.items() if value]
    lines += ["", question.text.replace(" so", "\nso") if wrap else question.text]
    for heading, content in sections.items():
        if content:
            body = content if isinstance(content, str) else "\n".join(f"- {point}" for point in content)
            lines += ["", f"### {heading}", "", body.replace(" so", "\n  so") if wrap else body]
    return "\n".join([*lines, "", ""])


def tied(point: FollowUp | RedFlag) -> str:
    return f"{point.text} (`{point.rule}`)" if point.rule else point.text


@settings(max_examples=60, deadline=None)
@given(st.tuples(questions(1), questions(2)), st.booleans())
def test_what_is_written_is_what_is_read(expected: tuple[Question, ...], wrap: bool) -> None:
    text = HEAD + "".join(written(question, wrap=wrap) for question in expected)
    found = read(text).questions
    for question, original in zip(found, expected, strict=True):
        assert text.split("\n")[question.line - 1] == f"## {original.title} ({original.id})"
        for name in Question.__slots__:
            if name != "line":
                assert getattr(question, name) == getattr(original, name), name
