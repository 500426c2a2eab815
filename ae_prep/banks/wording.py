"""What a question asks, as a set of words: small words dropped, endings cut, words that mean the same made one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_VOWELS = frozenset("aeiou")
_PREFIXES = ("meng", "meny", "mem", "men", "me", "peng", "peny", "pem", "pen", "per", "ber", "ter", "di", "se", "ke")

#: Words that any question may hold, so that they tell none from another.
_SMALL = {
    "en": """
        a about above again all also although always am an and another any anybody anyone anything are as at be
        because been being between both but by can cannot case could d describe did didn do does doesn doing don
        done down each either else even ever every everybody everyone everything example explain few for from
        get give given gives giving go got had happen happened has hasn have haven having he her here hers him
        his how i if in instance instead into is isn it its itself just kind let like ll look looks made make
        makes many may me might more most much must my myself no nobody not nothing now occasion of off on once
        one ones only onto or other our ours out over own per perhaps please put quite rather re really s same
        say says shall she should situation so some somebody someone something sort speak still such t take talk
        tell tells than that the their them then there these they thing things think this those through time
        times to together too under until up upon us use very walk was wasn way we well were what when where
        whether which while who whole whom whose why will with within without would yes yet you your yours
        yourself
    """,
    "id": """
        ada adakah adalah agar akan aku anda antara apa apakah apabila atas atau bagai bagaimana bagi bahwa
        banyak beberapa begitu belum berapa berikan berlangsung bila bisa boleh buat bukan cara ceritakan contoh
        dalam dan dapat dari daripada datang dengan di dia diri dulu hal hanya harus hingga ia ialah ini itu
        jadi jangan jelaskan jika juga kah kalau kali kami kamu kan kapan karena kasus kata katakan ke kemudian
        kepada ketika kira kita lagi lain lakukan lalu lebih lewat maka mana masih masing mau melakukan membuat
        memang mengapa menjadi menurut mereka misalnya mulai namun nya oleh orang pada padahal paling para
        pernah pernahkah pun punya saat saja sambil sampai sangat satu saya se sebab penyebabnya sebagai sebuah
        sedang sedangkan sejak selain sendiri seorang seperti sesuatu setiap siapa situasi soal suatu sudah
        supaya tanpa tapi telah tentang tentu terhadap terjadi terlalu tersebut terus tetap tetapi tiap tidak
        tindakan tak untuk waktu yaitu yakni yang
    """,
}

#: In each line, words that ask the same in this trade; the first stands for all of them.
_ALIKE = {
    "en": """
        customer client buyer
        colleague coworker teammate peer
        manager boss supervisor
        deal transaction
        target quota goal
        price cost expensive
        learn learnt taught teach lesson
        mistake error blunder slip
        fix correct repair mend
        call phone ring telephone
        company firm business employer
        competitor rival competition
        disagreement conflict dispute quarrel
        reject rejection refuse refusal
        plan organise organize schedule
        big large great
        win won
        lose lost loss
        sell sold sale
        know knew known
        meet met
        angry upset furious
        motivate motivation motive
        answer reply respond response
        difference different differ
        metric number figure kpi
    """,
    "id": """
        pelanggan klien pembeli nasabah customer
        rekan teman kolega
        atasan bos manajer
        deal transaksi
        target kuota
        harga mahal biaya
        pelajaran ajar pelajari
        kesalahan salah keliru kekeliruan
        perbaiki betulkan koreksi
        telepon telpon hubungi kontak
        perusahaan kantor
        pesaing kompetitor
        perselisihan konflik
        tolak penolakan
        rencana atur jadwal
        menang memenangkan
        hilang kehilangan lepas
        tahu ketahui mengetahui
        semangat motivasi
        beda perbedaan berbeda bedanya
        minta permintaan
        jual penjualan sales
        kerja bekerja pekerjaan
        sesudah setelah
    """,
}

#: Titles that are several words long, so that an account manager and an account executive share no word.
_TITLES = {
    "account executive": "ae",
    "account manager": "accountmanager",
    "sales development representative": "sdr",
    "co-worker": "colleague",
}
_TITLE = re.compile("|".join(_TITLES))


def _strip_english(word: str) -> str:
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is")):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def _strip_indonesian(word: str) -> str:
    for ending in ("nya", "lah", "kah", "kan", "an", "i"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
    for start in _PREFIXES:
        if word.startswith(start) and len(word) - len(start) >= 4:
            return _unprefixed(start, word[len(start) :])
    return word


def _unprefixed(start: str, rest: str) -> str:
    """The root behind a prefix, with the first sound that the prefix swallowed: *men-olak* is *tolak*."""
    if start.endswith("eny"):
        return "s" + rest
    if rest[0] in _VOWELS and start[1:] in ("em", "en"):
        return ("p" if start.endswith("m") else "t") + rest
    return rest


_STRIP: dict[str, Callable[[str], str]] = {"en": _strip_english, "id": _strip_indonesian}
_DROPPED = {lang: frozenset(words.split()) for lang, words in _SMALL.items()}
_ONE = {
    lang: {_STRIP[lang](word): line.split()[0] for line in lines.strip().splitlines() for word in line.split()}
    for lang, lines in _ALIKE.items()
}


@lru_cache(maxsize=1 << 16)
def _root(word: str, lang: str) -> str:
    """What stands for ``word``; empty for a small word."""
    if word in _DROPPED[lang]:
        return ""
    stem = _STRIP[lang](word)
    return _ONE[lang].get(stem, stem)


def words(text: str, lang: str) -> frozenset[str]:
    """The words of ``text`` that tell it from other texts in ``lang`` (en or id); all of them if none does."""
    found = _WORD.findall(_TITLE.sub(lambda title: _TITLES[title[0]], text.casefold()))
    return frozenset(root for word in found if (root := _root(word, lang))) or frozenset(found)
