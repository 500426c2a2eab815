"""The trained model: parts in their order, marks, the words behind them, and the weights themselves."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ae_prep.reading import Segment, read
from ae_prep.reading.facts import PERHAPS, SURELY
from ae_prep.reading.marks import Marks
from ae_prep.reading.tagger import MOST, ZERO, Model, judge, model, why
from tests.reading.reading_samples import read_text

ANSWERS = Path(__file__).resolve().parents[2] / "tools" / "corpus" / "answers"
LANGUAGES = ("en", "id")
PARTS = "STARO"

STORY = "In May a bakery stopped ordering. I drove there and asked the owner why. They signed again for a year."
CERITA = "Bulan Mei sebuah toko berhenti order. Saya datangi dan saya tanya kenapa. Akhirnya mereka perpanjang setahun."


def weights(lang: str) -> str:
    return (resources.files("ae_prep.reading") / "languages" / lang / "weights.txt").read_text(encoding="utf-8")


# --- parts ---


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", STORY, "SAR"),
        ("en", "My task was to win ten schools by June. I called forty. In the end twelve signed.", "TAR"),
        ("en", "I believe a good seller listens. I would always ask the customer first.", "OO"),
        ("id", CERITA, "SAR"),
        ("id", "Target saya sepuluh sekolah. Saya telepon empat puluh. Akhirnya dua belas tanda tangan.", "TAR"),
        ("id", "Menurut saya sales harus mendengar. Saya selalu mengutamakan pelanggan.", "OO"),
    ],
)
def test_plain_stories(lang: str, text: str, expected: str) -> None:
    assert "".join(read_text(lang, text).parts) == expected


def tiny(after: str = "0 0 0 0 0", ahead: str = ZERO * 5) -> Model:
    """A model of two words: one that speaks for S and R alike, and ``ahead`` of what is before; one for A."""
    rows = {"w=mixed": "YO" + "OYO" + "O" + ahead, "w=acted": "OO" + "YOO" + "Y" + ZERO * 5}
    chain = "".join(f"after {part} = {after if part == 'A' else '0 0 0 0 0'}\n" for part in PARTS)
    levels = "marks = hedge\nalone = \nperhaps = 5\nsurely = 10\nperhaps long = 4\nsurely long = 6"
    head = f"parts = S T A R O\n{levels}\nstart = 1 0 0 0 0\nend = 0 0 0 0 0\n{chain}"
    return Model(
        f"# made by hand\n{head}\n" + "\n".join((*rows, "", "^\tmixed", "", *rows.values(), ZERO * 11)) + "\n",
        lambda word: word,
        {},
    )


def test_the_same_sentence_is_something_else_after_an_act() -> None:
    mixed, acted = (9, 0, 0, 8, 0), (0, 0, 9, 0, 0)
    assert tiny().decode([mixed, acted, mixed]) == ["S", "A", "S"]
    assert tiny(after="0 0 0 5 0").decode([mixed, acted, mixed]) == ["S", "A", "R"]


def test_the_start_counts_and_so_does_the_end() -> None:
    known = tiny()
    assert known.decode([(0, 0, 0, 0, 0)]) == ["S"]
    known.end[3] = 9
    assert known.decode([(0, 0, 0, 0, 0)] * 2) == ["S", "R"]


def test_a_sentence_has_a_say_in_the_part_of_the_one_before() -> None:
    known = tiny(ahead="OYOOO")
    mixed, acted = known.word("mixed"), known.word("acted")
    assert known.decode(known.part_scores([mixed, acted])) == ["S", "A"]
    assert known.decode(known.part_scores([0, mixed])) == ["T", "S"]
    assert known.decode(known.part_scores([acted, -7 * mixed])) == ["A", "T"]


def test_lanes_do_not_spill_into_each_other() -> None:
    known = tiny()

    def lanes(total: int) -> list[int]:
        return [known.lane(total, lane) for lane in range(11)]

    rest = [0] * 5
    assert lanes(known.word("mixed")) == [10, 0, 0, 10, 0, 0, *rest]
    assert lanes(-7 * known.word("mixed") + known.word("acted")) == [-70, 0, 10, -70, 0, 10, *rest]
    assert lanes(10**6 * known.word("acted")) == [0, 0, 10**7, 0, 0, 10**7, *rest]


def test_a_mark_is_deserved_from_its_threshold_on() -> None:
    known = tiny()
    hedging = known.weights["w=acted"]
    assert judged(known, hedging) == {7: SURELY}
    assert judged(known, 0) == {}
    assert judged(known, 0, 0, hedging) == {9: SURELY}


def test_more_is_asked_of_a_long_story() -> None:
    known = tiny()
    hedging = known.weights["w=acted"]
    assert judged(known, hedging, 0, 0) == {7: SURELY}
    assert judged(known, hedging, 0, 0, 0) == {7: PERHAPS}
    assert judged(known, 2 * hedging, 0, 0, 0) == {7: SURELY}
    assert judged(known, hedging - (2 << 32 * len(PARTS)), 0, 0, 0) == {}


def test_a_few_words_deserve_only_what_is_sure_and_fewer_nothing() -> None:
    known = tiny()
    half = known.weights["w=acted"] - (4 << 32 * len(PARTS))
    assert judged(known, half) == {7: PERHAPS}
    assert judged(known, half, words=7) == judged(known, known.weights["w=acted"], words=4) == {}
    assert judged(known, known.weights["w=acted"], words=7) == {7: SURELY}


def judged(known: Model, *totals: int, words: int = 20) -> Mapping[int, int]:
    """The sentences that deserve ``hedge``, of a story whose first sentence is number 7."""
    marks = Marks(known)
    marks.add(7, totals, known.windows(totals), words)
    assert marks.most("hedge") == max(marks.levels("hedge").values(), default=0)
    return marks.levels("hedge")


def test_follow_up_answers_are_stories_of_their_own() -> None:
    whole = read([Segment(STORY), Segment("In 2020 I called a school.", own=False)], "en")
    alone = read([Segment("In 2020 I called a school.")], "en")
    assert "".join(whole.parts) == "SAR" + "".join(alone.parts)


# --- marks ---


@pytest.mark.parametrize(
    ("lang", "mark", "deserving", "other"),
    [
        ("en", "hypothetical", "I would always ask the customer what he needs first.", STORY),
        ("en", "claim", "I am a natural people person with excellent communication skills.", STORY),
        ("id", "claim", "Saya orangnya komunikatif dan pekerja keras.", CERITA),
        ("id", "outcome", "Akhirnya mereka tanda tangan kontrak setahun.", "Menurut saya sales harus sabar."),
    ],
)
def test_marks(lang: str, mark: str, deserving: str, other: str) -> None:
    assert read_text(lang, deserving).judged(mark, 0)
    reading = read_text(lang, other)
    assert not any(reading.judged(mark, sentence.number) for sentence in reading.sentences)


def test_a_mark_that_cannot_be_told_is_never_given() -> None:
    assert not read_text("en", STORY).judged("charm", 0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_behind_a_mark_are_in_the_sentence(lang: str) -> None:
    for row in corpus(lang):
        reading = read_text(lang, row["join"].join(text for _, text, _ in row["sentences"]))
        for sentence in reading.sentences:
            for mark in model(lang).marks:
                found = why(reading, sentence, mark)
                assert len(set(found)) == len(found) <= 3
                assert all(sentence.first <= index < sentence.last for index in found)


def test_what_others_say_explains_nothing() -> None:
    reading = read_text("en", 'She said "I would always ask first" and hung up.')
    assert all(reading.tokens[index].voice != "quoted" for index in why(reading, reading.sentences[0], "hypothetical"))


def test_the_words_behind_a_hypothesis() -> None:
    reading = read_text("en", "Over there I would ask for the budget.")
    assert "would" in {reading.tokens[index].word for index in why(reading, reading.sentences[0], "hypothetical")}


# --- weights, whatever the text ---


@pytest.mark.parametrize("lang", LANGUAGES)
def test_weights_are_small_whole_and_of_use(lang: str) -> None:
    text = weights(lang)
    assert len(text.encode()) < 1_500_000
    head, names, neighbours, body = text.split("\n\n")
    known = model(lang)
    assert known.parts == list(PARTS)
    assert {"claim", "hedge", "hypothetical"} <= set(known.marks)
    groups = [line.split("\t") for line in neighbours.splitlines()]
    pairs = [f"{first} {second}" for first, *seconds in groups for second in seconds]
    features = [*names.splitlines(), *pairs]
    rows = list(zip(features, body.splitlines(), strict=True))
    assert len(rows) > 1000
    for listed in (names.splitlines(), [first for first, *_ in groups], *(seconds for _, *seconds in groups)):
        assert listed == sorted(set(listed))
    alone = head.partition("\nalone = ")[2].partition("\n")[0].split()
    assert set(alone) <= set(known.marks)
    lanes = 2 * len(known.parts) + len(known.marks) + len(alone)
    for name, row in rows:
        assert len(row) == lanes, name
        assert 1 < max(abs(ord(character) - ord(ZERO)) for character in row) <= MOST, name
    assert "made by tools/train_tagger.py" in head


@given(st.text(max_size=400), st.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_any_text_is_judged_the_same_each_time(text: str, lang: str) -> None:
    reading = read([Segment(text)], lang)
    assert len(reading.parts) == len(reading.sentences)
    assert set(reading.parts) <= set(PARTS)
    parts, marks = judge(reading)
    assert parts == reading.parts
    for mark in model(lang).marks:
        assert marks.levels(mark) == reading.marks.levels(mark)
        assert marks.most(mark) == max(marks.levels(mark).values(), default=0)
        assert set(marks.levels(mark)) <= {sentence.number for sentence in reading.sentences}


def test_the_time_grows_with_the_text_and_no_faster() -> None:
    def taken(times: int) -> float:
        reading = read_text("en", " ".join([STORY] * times))
        best = []
        for _ in range(3):
            started = time.perf_counter()
            judge(reading)
            best.append(time.perf_counter() - started)
        return min(best)

    assert taken(800) < 8 * 3 * taken(100)


# --- the development part of the corpus ---


def corpus(lang: str) -> Iterator[dict[str, Any]]:
    for path in sorted(ANSWERS.glob(f"{lang}-*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        yield from (row for row in rows if row["split"] == "dev")


#: What the model reaches on authors it never saw, less 0.02. Task sentences are too few there to be counted.
FLOORS = {"en": 0.715, "id": 0.78}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_parts_of_answers_that_training_never_saw(lang: str) -> None:
    seen: Counter[tuple[str, str]] = Counter()
    for row in corpus(lang):
        text, start = row["join"].join(sentence[1] for sentence in row["sentences"]), 0
        reading = read_text(lang, text)
        for part, words, _ in row["sentences"]:
            start = text.index(words, start)
            end = start + len(words)
            near = max(reading.sentences, key=lambda s: min(s.end, end) - max(s.start, start))
            seen[part, reading.parts[near.number]] += 1
            start = end
    assert seen.total() > 100
    scores = []
    for part in "SAR":
        told = sum(n for (gold, _), n in seen.items() if gold == part)
        said = sum(n for (_, got), n in seen.items() if got == part)
        scores.append(2 * seen[part, part] / (told + said))
    assert sum(scores) / 3 >= FLOORS[lang], scores
