"""Every example of every rule that looks at a whole session, and what the file of such a rule has to hold."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from ae_prep.article import ITEMS
from ae_prep.i18n import LANGUAGES, translate
from ae_prep.model import SEVERITIES, YOU_CHECK, Application, Product, TrackRow
from ae_prep.readiness import EVERYTHING, findings, rules_in
from ae_prep.rules import cards
from ae_prep.rules.base import Rule
from ae_prep.rules.preparation import Case, preparation_of
from ae_prep.rules.told import Told, said

RULES = {name: loaded.rule for name, loaded in rules_in("session").items()}
ORDER = (*SEVERITIES, YOU_CHECK)


def cases() -> Iterator[tuple[str, str, bool, Case]]:
    for name, rule in RULES.items():
        for flagged, examples in ((True, rule.flags), (False, rule.passes)):
            for lang, told in examples.items():
                for case in told:
                    assert isinstance(case, Case)
                    yield name, lang, flagged, case


def spoken(case: Case, name: str, lang: str = "en", off: tuple[str, ...] = ()) -> list[str]:
    found = findings(preparation_of(case), lang=lang, folders=EVERYTHING, rules_off=off)
    return [finding.what for finding in found if finding.rule == name]


@pytest.mark.parametrize(("name", "lang", "flagged", "case"), [pytest.param(*c, id=f"{c[0]}-{c[1]}") for c in cases()])
def test_every_example(name: str, lang: str, flagged: bool, case: Case) -> None:
    found = findings(preparation_of(case), lang=lang, folders=("session",))
    heard = [finding for finding in found if finding.rule == name]
    assert bool(heard) == flagged
    for finding in heard:
        assert ORDER.index(finding.severity) >= ORDER.index(RULES[name].severity)
        assert finding.what
        assert not {"{", "}"} & set(finding.what + finding.fix + finding.why)


def test_every_rule_of_a_session_has_arrived() -> None:
    assert set(RULES) == {
        *("common-questions-unanswered", "no-questions-back", "questions-generic", "questions-topics", "one-way"),
        *("not-rehearsed", "left-to-chance", "story-reused", "numbers-conflict", "track-record-thin"),
        *("objection-bank-thin", "register-drift", "spoken-unchecked"),
    }


@pytest.mark.parametrize(("name", "rule"), RULES.items())
def test_every_card_is_whole(name: str, rule: Rule) -> None:
    assert rule.name == name, "the file bears the name of its rule"
    assert set(rule.flags) == set(rule.passes) == set(LANGUAGES)
    assert all(len(told) >= 3 for examples in (rule.flags, rule.passes) for told in examples.values())
    assert set(rule.basis) <= set(ITEMS)
    assert rule.origin == "article" or rule.severity != "must", "our own rules never reach must"
    assert all(card.manual.count("\n") > 2 for card in cards(name)), "the docstring is the manual page"
    for message in filter(None, (rule.about, rule.what, rule.fix)):
        assert translate("id", message) != message


def test_a_rule_of_answers_and_of_the_whole_has_two_cards() -> None:
    assert [card.folder for card in cards("track-record-thin")] == ["answer", "session"]


def test_no_question_back_is_one_remark_that_cites_the_do_and_the_dont() -> None:
    job = Application(company="Fernhall Software", product=Product(customer="dental clinics"))
    case = Case("", job, told=(said("I like to win and I want to earn well.", "motivation"),))
    found = findings(preparation_of(case), lang="en", folders=("session",))
    citing = [f for f in found if {"DO-4", "DONT-3"} & {item.partition(".")[0] for item in f.basis}]
    assert [finding.rule for finding in citing] == ["no-questions-back"]
    assert {"DO-4", "DONT-3"} <= set(citing[0].basis)
    assert spoken(case, "one-way", off=("no-questions-back",)), "switched off, the other one speaks"


def test_a_question_about_pay_is_never_wrong() -> None:
    job = Application(company="Fernhall Software", product=Product(customer="dental clinics"))
    for questions in (("What is the salary?",), ("Berapa komisinya?", "Berapa gaji pokoknya?")):
        found = findings(preparation_of(Case("", job, questions=questions)), lang="en", folders=("session",))
        generic = [finding for finding in found if finding.rule == "questions-generic"]
        assert [(finding.severity, finding.origin) for finding in generic] == [("consider", "extension")]


def two(first: str, second: str, lang: str = "en") -> tuple[Told, ...]:
    return said(first, lang=lang, title="One"), said(second, lang=lang, title="Two")


CONFLICTS = [
    ("en", "Q3 2025: 112%.", "In Q3 2025 I hit 118% of quota."),
    ("en", "Q3 2025: 112%.", "In the third quarter of 2025 I hit one hundred and eighteen percent of target."),
    ("en", "In March 2025 I booked 31 meetings.", "In March 2025 I booked twenty-six meetings."),
    ("en", "In Q3 2025 I sold $1,200,000 of revenue.", "In Q3 2025 I sold $1.4m of revenue."),
    ("id", "Q3 2025: 112%.", "Pada kuartal ketiga 2025 saya mencapai seratus delapan belas persen target."),
    ("id", "Pada Q3 2025 saya mencapai 112,5% target.", "Pada kuartal ke-3 2025 saya mencapai 118% target."),
    ("id", "Pada Maret 2025 saya menelepon 1.200 panggilan.", "Pada Maret 2025 saya membuat 1.400 panggilan."),
    ("en", "In 2025 Q3 I reached 112% of target.", "In FY25 Q3 I reached 118% of target."),
    ("en", "In Q3 2025 I was at 112.4% of quota.", "In Q3 2025 I was at 113% of quota."),
    ("en", "In Q3 2025 I reached 110% of quota.", "In Q3 2025 I reached 112% of quota."),
    ("en", "In Q3 2025 I sold for $1m.", "In Q3 2025 I sold for $1.2m."),
    ("en", "Against a target of $1m I was at 112% in Q3 2025.", "In Q3 2025 I reached 118% of target."),
    ("id", "Pada Q3 2025 omzet saya Rp1,2 miliar.", "Pada Q3 2025 omzet saya Rp1.400 juta."),
    ("id", "Pada triwulan III 2025 saya mencapai 112% target.", "Kuartal tiga 2025 saya mencapai 118% target."),
]
AGREEMENTS = [
    ("en", "In 2024 Q3 I reached 112% of target.", "In 2025 Q3 I reached 118% of target."),
    ("en", "In Q3 2025 I was at 112.4% of quota.", "In Q3 2025 I was at 112% of quota."),
    ("en", "In Q3 2025 I sold for $1,234,000.", "In Q3 2025 I sold for $1.2m."),
    ("en", "In Q3 2025 my target was 118%.", "In Q3 2025 I reached 112% of target."),
    ("en", "In Q3 2025 I wanted to reach 118% of quota.", "In Q3 2025 I reached 112% of quota."),
    ("id", "Pada Q3 2025 target saya 118%.", "Pada Q3 2025 saya mencapai 112% target."),
    ("id", "Pada Q3 2025 saya ingin mencapai 118% target.", "Pada Q3 2025 saya mencapai 112% target."),
    ("id", "Pada Q3 2025 omzet saya Rp1,2 miliar.", "Pada Q3 2025 omzet saya Rp1.200 juta."),
    ("id", "Pada Q3 2025 saya mencapai 112,4% target.", "Pada Q3 2025 saya mencapai 112% target."),
    ("en", "Q3 2025: 112%.", "In the third quarter of 2025 I hit a hundred and twelve percent of target."),
    ("en", "Q3 2025: about 110%.", "In Q3 2025 I hit 112% of quota."),
    ("en", "In Q3 2025 I hit 112% of quota.", "In Q3 2024 I hit 118% of quota."),
    ("en", "In Q3 2025 I hit 112% of quota.", "In Q3 2025 my reply rate was 18%."),
    ("id", "Pada Q3 2025 saya mencapai 112,0% target.", "Pada kuartal ketiga 2025 saya mencapai 112% target."),
    ("id", "Pada Maret 2025 saya membuat 1.200 panggilan.", "Pada Maret 2025 saya membuat seribu dua ratus panggilan."),
]


@pytest.mark.parametrize(("lang", "first", "second"), CONFLICTS)
def test_figures_that_contradict_each_other(lang: str, first: str, second: str) -> None:
    assert len(spoken(Case("", told=two(first, second, lang)), "numbers-conflict", lang)) == 1
    assert len(spoken(Case("", told=two(second, first, lang)), "numbers-conflict", lang)) == 1


@pytest.mark.parametrize(("lang", "first", "second"), AGREEMENTS)
def test_figures_that_agree(lang: str, first: str, second: str) -> None:
    assert spoken(Case("", told=two(first, second, lang)), "numbers-conflict", lang) == []


def test_the_places_stand_in_the_order_in_which_they_are_told() -> None:
    heard = spoken(Case("", told=two("Q3 2025: 112%.", "Q3 2025: 118%.")), "numbers-conflict")
    assert heard == ["112% in “One”, 118% in “Two”, for the same period (Q3 2025)."]


def test_an_event_goes_by_its_whole_name() -> None:
    told = (
        said("In March 2025 I called Orbit Dental and Priya bought 35 seats.", skill="sdr-cur", title="A"),
        said(
            "In March 2025 Orbit Dental's buyer was upset; I listened, and 35 seats it was.", skill="sdr-emp", title="B"
        ),
        said("I wrote to Orbit Dental again and won thirty-five seats.", skill="sdr-rel", title="C"),
    )
    assert spoken(Case("", told=told), "story-reused") == ["The story of Orbit Dental already answers: A; B; C."]
    assert spoken(Case("", told=told[:2]), "story-reused") == [], "two skills are not too many"


def test_the_table_is_held_against_the_answers() -> None:
    row = TrackRow("2025-Q3", Decimal(8), Decimal(9))
    right, wrong = "In Q3 2025 I reached 112% of target.", "In Q3 2025 I reached 118% of target."
    assert spoken(Case("", told=two(right, right), track=(row,)), "numbers-conflict") == []
    assert "your track record" in spoken(Case("", told=two(wrong, wrong), track=(row,)), "numbers-conflict")[0]


def test_i_never_counts_as_one_way() -> None:
    story = said("I called, I wrote, I asked myself, I rang again and I sold 40 seats in May 2025, and I was proud.")
    assert spoken(Case("", told=(story,) * 5, questions=("What is hardest?",)), "one-way") == []
