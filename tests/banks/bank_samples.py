"""A sound bank with its translation, to be spoiled line by line; and short ways to read and lint text."""

from __future__ import annotations

from pathlib import Path

from ae_prep.article import ITEMS
from ae_prep.banks.lint import lint
from ae_prep.banks.metadata import Known
from ae_prep.banks.reader import read_base
from ae_prep.model import Bank, Problem

RULES = ("claim-unbacked", "listening-absent", "objection-no-value", "role-unclear", "hedged")

BASE = """\
---
format: 1
id: team
title: Our team's bank
lang: en
roles: sdr, ae
version: 1.2.0
description: One line about the bank.
author: A coach
license: CC-BY-4.0
---

Free prose for readers, with a [link](https://example.org) and <b>markup</b>.

## The complaint behind the complaint (q-team-emp-01)

- Kind: behavioural
- Role: sdr, ae
- Skill: sdr-emp
- Level: 2
- Sources: SDR-SKILL-2, SDR-SKILL-2.3
- Needs: event, figure
- Variants: closer, full-cycle
- Rules off: role-unclear

Tell me about a call where the first
complaint was not the *real* problem.

What was it?

### Hint

Which questions did you ask?

### Follow-ups

- Roughly how much of that call did you speak? (`listening-absent`)
- What did you do with what you learned?

### A strong answer shows

- own questions, quoted
- a paraphrase the prospect agreed with
- cause told apart from symptom

### Red flags

- "I'm very empathetic" and nothing after it (`claim-unbacked`)
- `$X` left in

## No money now (q-team-obj-01)

- Kind: objection
- Role: sdr
- Level: 1
- Origin: extension
- Theme: price

The prospect likes the product, but not now. What do you say?

### Hint

What does waiting cost?

### Prospect

"There is simply no money for this."

### Second turn

"Even so, the books are closed."

### Follow-ups

- When do you stop?
- How do you tell it from a lack of interest?

### A strong answer shows

- a question
- a comparable customer
- a date

### Red flags

- a discount at once

## From the goal to the day (q-fun-01)

- Kind: funnel
- Role: sdr
- Skill: funnel
- Level: 3
- Sources: FUN-2

How many people must the team contact a day?

### Hint

Begin with what is missing.

### Inputs

- goal: $2,400,000
- retention: 90%
- working-days: 20

### Follow-ups

- What if retention falls?
- Which rate would you improve?

### A strong answer shows

- each rate
- rounding up
- the delay

### Red flags

- retention forgotten

## Where the two roles overlap (q-team-kno-01)

- Kind: knowledge
- Role: any
- Level: 1
- Sources: AM-1
- Depends: yes

How do the two roles differ?

### Hint

When does each come in?

### Key

- up to the signature | before the contract
- afterwards

### Follow-ups

- Who renews?
- What do you hand over?

### A strong answer shows

- timing
- focus
- one overlap

### Red flags

- the two mixed up
"""

TRANSLATION = """\
---
format: 1
translates: team
title: Bank tim kami
lang: id
description: Satu baris.
---

## Keluhan di balik keluhan (q-team-emp-01)

Ceritakan satu percakapan ketika keluhan pertama bukan masalah sebenarnya.

### Petunjuk

Pertanyaan apa yang Anda ajukan?

### Pertanyaan lanjutan

- Seberapa banyak Anda bicara? (`listening-absent`)
- Informasi itu Anda apakan?

### Jawaban yang kuat menunjukkan

- pertanyaannya disebut
- mengulang pemahaman
- akar masalah dibedakan dari gejala

### Tanda bahaya

- "Saya orangnya berempati" (`claim-unbacked`)
- `RpX` belum diisi

## Belum ada anggaran (q-team-obj-01)

Apa jawaban Anda?

### Petunjuk

Apa ruginya kalau menunggu?

### Prospek

"Sekarang memang belum ada anggarannya."

### Giliran kedua

"Iya, tapi sudah tutup buku."

### Pertanyaan lanjutan

- Kapan Anda berhenti?
- Bagaimana membedakannya?

### Jawaban yang kuat menunjukkan

- bertanya
- pelanggan sebanding
- tanggal

### Tanda bahaya

- langsung diskon

## Dari target ke hari (q-fun-01)

Berapa orang yang harus dihubungi per hari?

### Petunjuk

Mulai dari kekurangannya.

### Angka

- goal: Rp12 miliar
- retention: 90%
- working-days: 20

### Pertanyaan lanjutan

- Kalau retensi turun?
- Rasio mana yang diperbaiki?

### Jawaban yang kuat menunjukkan

- tiap rasio
- pembulatan
- jeda

### Tanda bahaya

- lupa retensi

## Di mana keduanya tumpang tindih (q-team-kno-01)

Apa beda keduanya?

### Petunjuk

Kapan masing-masing masuk?

### Kunci

- sampai tanda tangan | sebelum kontrak
- sesudahnya

### Pertanyaan lanjutan

- Siapa yang menangani perpanjangan?
- Apa yang Anda serahkan?

### Jawaban yang kuat menunjukkan

- waktu
- fokus
- satu tumpang tindih

### Tanda bahaya

- keduanya tertukar
"""


def spoil(text: str, old: str, new: str) -> str:
    """``text`` with the first ``old`` replaced; it must be there."""
    assert old in text
    return text.replace(old, new, 1)


def line_of(text: str, words: str) -> int:
    """The number (from 1) of the first line with ``words``."""
    return text[: text.index(words)].count("\n") + 1


def read(text: str) -> Bank:
    """The bank in ``text``, whatever its problems."""
    return read_base(Path("team.md"), text.encode(), Known(ITEMS, RULES))[0]


def write(folder: Path, base: str | bytes = BASE, translation: str | None = None) -> Path:
    """The path of a bank with this content, and its translation beside it."""
    path = folder / "team.md"
    path.write_bytes(base if isinstance(base, bytes) else base.encode())
    if translation is not None:
        (folder / "team.id.md").write_bytes(translation.encode())
    return path


def check(folder: Path, base: str | bytes = BASE, translation: str | None = None) -> list[Problem]:
    """The problems of a bank with this content."""
    return lint(write(folder, base, translation), rules=RULES, items=ITEMS)
