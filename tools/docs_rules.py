"""Write docs/rules.md from the rules themselves; ``--check`` fails where it is not what they say."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ae_prep.article import label  # noqa: E402
from ae_prep.rules import Card, cards, rules_by_folder  # noqa: E402
from ae_prep.rules.base import Example  # noqa: E402
from ae_prep.rules.preparation import Case  # noqa: E402

HEAD = """# Rules

What the checker looks for in an answer, and in a whole preparation, one section a rule. This page
is made from the rules by `python tools/docs_rules.py`; a test fails when it is not what the code says.

A rule speaks at one of three severities: **must** (fix it before the interview), **should** (probably weak, you
decide), **consider** (style, or the program is not sure); or it reminds you of what only you can see
(**you-check**). The one given is the gravest the rule may reach. Ids such as `DO-1.4` name the statement of the
article that a rule rests on; *extension* marks a rule of our own.

"""

#: What rules look at that lie in these folders.
_FOLDERS = {
    "session": "everything that was practised, or all answers of a file (`ae-prep check --session`, `ae-prep ready`)",
    "application": "what is known of the employer, the product and your plan (`ae-prep job`)",
    "logistics": "when and how the interview takes place (`ae-prep job when`)",
}


def page() -> str:
    """The whole page."""
    rules = [card for name in rules_by_folder() for card in cards(name)]
    table = ["| rule | at most | looks for |", "|---|---|---|"]
    table += [f"| [{_title(card)}](#{_anchor(card)}) | {card.rule.severity} | {card.rule.about} |" for card in rules]
    sections = ("\n".join(_section(card)) for card in rules)
    return HEAD + "\n".join(table) + "\n\n" + "\n".join(sections)


def _title(card: Card) -> str:
    """The rule's name; where the rule looks at an answer and at the whole, the second is told apart."""
    twice = len(cards(card.rule.name)) > 1 and card.folder != "answer"
    return f"{card.rule.name} ({card.folder})" if twice else card.rule.name


def _anchor(card: Card) -> str:
    """The address of its section, as forges make it of a heading."""
    return "".join(char for char in _title(card).replace(" ", "-") if char not in "()")


def _section(module: Card) -> Iterator[str]:
    rule = module.rule
    yield f"## {_title(module)}\n"
    yield module.manual.strip() + "\n"
    basis = ", ".join(f"`{item}`" for item in rule.basis)
    main = label(rule.basis[0])
    yield f"- At most: **{rule.severity}**"
    yield f"- Rests on: {basis} ({main}); {rule.origin}"
    yield f"- Looks at: {_looks_at(module)}"
    yield f"- Says: {' '.join(filter(None, (rule.what, rule.fix)))}\n"
    for title, examples in (("Speaks at", rule.flags), ("Is silent at", rule.passes)):
        for lang, texts in examples.items():
            yield f"{title} ({lang}):\n"
            yield from (f"- {_shown(text)}" for text in texts)
            yield ""


def _looks_at(module: Card) -> str:
    kinds = module.rule.kinds
    return f"answers to questions of the kinds {', '.join(kinds)}" if kinds else _FOLDERS[module.folder]


def _shown(text: str | Example | Case) -> str:
    if isinstance(text, Case):
        return _plain(text.text)
    example = text if isinstance(text, Example) else Example(text)
    if example.parts is None:
        return _plain(example.text)
    return "; ".join(f"{part}: {_plain(told) if told else '(empty)'}" for part, told in example.parts.items())


def _plain(text: str) -> str:
    """On one line, not too long, and read as it stands."""
    short = text if len(text) <= 200 else text[:200].rsplit(" ", 1)[0] + " …"
    return "`` " + short + " ``" if set("[]<>_*`") & set(short) else short


def main() -> int:
    """Write or compare; gives the exit code."""
    path = ROOT / "docs" / "rules.md"
    if "--check" not in sys.argv[1:]:
        path.write_text(page(), encoding="utf-8")
        return 0
    same = path.read_text(encoding="utf-8") == page()
    print("docs/rules.md is what the rules say" if same else "docs/rules.md: run tools/docs_rules.py")
    return int(not same)


if __name__ == "__main__":
    sys.exit(main())
