"""The words that name the parts of an answer in a file, in each language. They are part of the file format."""

from __future__ import annotations

from ae_prep.i18n import LANGUAGES
from ae_prep.model import ACTION, LESSON, RESULT, SITUATION, TASK

TEXT, FOLLOW_UP = "text", "follow-up"

#: Field -> language -> the words; the first is written, all are read, in either language.
_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    TEXT: {"en": ("Answer",), "id": ("Jawaban",)},
    SITUATION: {"en": ("Situation",), "id": ("Situasi",)},
    TASK: {"en": ("Task",), "id": ("Tugas",)},
    ACTION: {"en": ("Action", "Actions"), "id": ("Tindakan", "Aksi")},
    RESULT: {"en": ("Result", "Results"), "id": ("Hasil",)},
    LESSON: {"en": ("Lesson", "Lessons"), "id": ("Pelajaran",)},
    "when": {"en": ("When",), "id": ("Kapan",)},
    "who": {"en": ("With whom", "Who"), "id": ("Dengan siapa", "Siapa")},
    "figure": {"en": ("Figure", "Figures"), "id": ("Angka",)},
    FOLLOW_UP: {"en": ("Follow-up", "Follow-up question"), "id": ("Pertanyaan lanjutan",)},
}
_FIELDS = {word.casefold(): field for field, words in _WORDS.items() for lang in LANGUAGES for word in words[lang]}


def label(field: str, lang: str) -> str:
    """The word for ``field`` in ``lang``."""
    return _WORDS[field][lang][0]


def field_named(words: str) -> str | None:
    """The field that ``words``, a label with or without its colon, name; None for anything else."""
    return _FIELDS.get(" ".join(words.strip().rstrip(":").split()).casefold())
