"""How long an answer takes to say, and how long it should take. The figures are ours; anybody may set their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ae_prep.model.vocabulary import INTRODUCTION, OBJECTION

#: Words spoken a minute, by language.
PACE: Mapping[str, int] = {"en": 140, "id": 120}
#: Seconds by kind of question; a kind that is not named has those of a story.
TARGETS: Mapping[str, int] = {INTRODUCTION: 90, OBJECTION: 45}
_STORY = 120
#: A reply to an objection that brings proof has so many seconds more.
_PROOF = 15


class Speech(NamedTuple):
    """Somebody's own pace and targets, where they differ from ours."""

    pace: Mapping[str, int] = {}
    targets: Mapping[str, int] = {}

    def seconds(self, words: int, lang: str) -> int:
        """How long ``words`` words take to say."""
        return round(words * 60 / (self.pace.get(lang) or PACE[lang]))

    def target(self, kind: str, *, proven: bool) -> int:
        """How many seconds an answer to a question of this kind has."""
        seconds = self.targets.get(kind) or TARGETS.get(kind, _STORY)
        return seconds + _PROOF if kind == OBJECTION and proven else seconds


USUAL = Speech()
