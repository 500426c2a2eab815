"""The source article's items: their ids, and the labels that a person sees.

An id names one atomic statement of the article (``DO-1.2``); it is shown with the label of the item it belongs
to (``DO-1``). The article is one guide to the SDR and Account Executive roles, published in 2022.
"""

from __future__ import annotations

from collections.abc import Sequence

from ae_prep.i18n import N_, translate

#: The id of every statement, in the order of the article.
ITEMS: tuple[str, ...] = tuple(
    """
META-1 META-2 META-3 META-4 META-5 META-6
HIST-1 HIST-2 HIST-3 HIST-4 HIST-5 HIST-6 HIST-7 HIST-8 HIST-9 HIST-10 HIST-11 HIST-12 HIST-13 HIST-14 HIST-15
HIST-16 HIST-17
FUN-1 FUN-2 FUN-3 FUN-4 FUN-5 FUN-6 FUN-7 FUN-8 FUN-9
SDR-DEF-1 SDR-DEF-2 SDR-DEF-3 SDR-DEF-4 SDR-DEF-5 SDR-DEF-6 SDR-DEF-7 SDR-DEF-8 SDR-DEF-9 SDR-DEF-10
SDR-DEF-11 SDR-DEF-12 SDR-DEF-13 SDR-DEF-14
SDR-ROLE-1 SDR-ROLE-2 SDR-ROLE-3 SDR-ROLE-4 SDR-ROLE-5
SDR-DAY-1 SDR-DAY-2 SDR-DAY-2.1 SDR-DAY-2.2 SDR-DAY-3 SDR-DAY-4 SDR-DAY-5 SDR-DAY-5.1 SDR-DAY-5.2 SDR-DAY-6
SDR-DAY-6.1 SDR-DAY-6.2 SDR-DAY-7 SDR-DAY-8 SDR-DAY-8.1 SDR-DAY-8.2 SDR-DAY-9 SDR-DAY-9.1 SDR-DAY-9.2
SDR-DAY-10 SDR-DAY-11 SDR-DAY-11.1 SDR-DAY-11.2
AE-DEF-1 AE-DEF-2 AE-DEF-3 AE-DEF-4 AE-DEF-5 AE-DEF-6 AE-DEF-7 AE-DEF-8 AE-DEF-9 AE-DEF-10 AE-DEF-11 AE-DEF-12
AE-DEF-13 AE-DEF-14 AE-DEF-15 AE-DEF-16
AE-OWN-1 AE-OWN-2 AE-OWN-2.1 AE-OWN-2.2 AE-OWN-3
AE-VAR-1 AE-VAR-2 AE-VAR-2.1 AE-VAR-3 AE-VAR-3.1 AE-VAR-3.2
AE-DUTY-0 AE-DUTY-0.1 AE-DUTY-1 AE-DUTY-1.1 AE-DUTY-1.2 AE-DUTY-2 AE-DUTY-2.1 AE-DUTY-2.2 AE-DUTY-3 AE-DUTY-4
AE-DUTY-5 AE-DUTY-5.1 AE-DUTY-5.2 AE-DUTY-6 AE-DUTY-6.1 AE-DUTY-6.2 AE-DUTY-7 AE-DUTY-8 AE-DUTY-9 AE-DUTY-9.1
AE-DUTY-10 AE-DUTY-10.1 AE-DUTY-10.2
AM-1 AM-2 AM-3 AM-4 AM-5 AM-6 AM-7 AM-8 AM-9 AM-10 AM-11 AM-12 AM-13 AM-14 AM-15 AM-16 AM-17 AM-18 AM-19
AE-SKILL-0 AE-SKILL-1 AE-SKILL-1.1 AE-SKILL-1.2 AE-SKILL-1.3 AE-SKILL-1.4 AE-SKILL-2 AE-SKILL-2.1 AE-SKILL-2.2
AE-SKILL-2.3 AE-SKILL-2.4 AE-SKILL-3 AE-SKILL-3.1 AE-SKILL-3.2 AE-SKILL-3.3 AE-SKILL-3.4 AE-SKILL-4
AE-SKILL-4.1 AE-SKILL-4.2 AE-SKILL-4.3 AE-SKILL-4.4 AE-SKILL-5 AE-SKILL-5.1 AE-SKILL-5.2 AE-SKILL-5.3
AE-SKILL-5.4 AE-SKILL-5.5 AE-SKILL-6 AE-SKILL-6.1 AE-SKILL-6.2 AE-SKILL-6.3
AE-WORK-1 AE-WORK-2 AE-WORK-3
SDR-FIT-1 SDR-FIT-2 SDR-FIT-3 SDR-FIT-4 SDR-FIT-5 SDR-FIT-6 SDR-FIT-7
SDR-SKILL-1 SDR-SKILL-1.1 SDR-SKILL-1.2 SDR-SKILL-1.3 SDR-SKILL-1.4 SDR-SKILL-1.5 SDR-SKILL-1.6 SDR-SKILL-1.7
SDR-SKILL-1.8 SDR-SKILL-1.9 SDR-SKILL-1.10 SDR-SKILL-2 SDR-SKILL-2.1 SDR-SKILL-2.2 SDR-SKILL-2.3 SDR-SKILL-2.4
SDR-SKILL-2.5 SDR-SKILL-2.6 SDR-SKILL-2.7 SDR-SKILL-2.8 SDR-SKILL-2.9 SDR-SKILL-2.10 SDR-SKILL-2.11
SDR-SKILL-3 SDR-SKILL-3.1 SDR-SKILL-3.2 SDR-SKILL-3.3 SDR-SKILL-3.4 SDR-SKILL-3.5 SDR-SKILL-3.6 SDR-SKILL-3.7
SDR-SKILL-3.8 SDR-SKILL-4 SDR-SKILL-4.1 SDR-SKILL-4.2 SDR-SKILL-4.3 SDR-SKILL-4.4 SDR-SKILL-4.5 SDR-SKILL-4.6
SDR-SKILL-4.7 SDR-SKILL-4.8 SDR-SKILL-4.9 SDR-SKILL-4.10 SDR-SKILL-4.11 SDR-SKILL-5 SDR-SKILL-5.1
SDR-SKILL-5.2 SDR-SKILL-5.3 SDR-SKILL-5.4 SDR-SKILL-5.5 SDR-SKILL-5.6 SDR-SKILL-5.7 SDR-SKILL-5.8
SDR-CURQ-1 SDR-CURQ-2 SDR-CURQ-3 SDR-CURQ-4
OBJ-1 OBJ-1.R1 OBJ-1.R2 OBJ-2 OBJ-2.R1 OBJ-2.R2
STAT-1 STAT-2 STAT-3
JOB-1 JOB-2 JOB-3 JOB-4 JOB-5 JOB-5.1 JOB-5.2 JOB-6 JOB-7 JOB-8 JOB-9 JOB-10 JOB-11
DO-1 DO-1.1 DO-1.2 DO-1.3 DO-1.4 DO-2 DO-2.1 DO-2.2 DO-2.3 DO-3 DO-3.1 DO-3.2 DO-3.3 DO-3.4 DO-3.5 DO-4 DO-4.1
DO-4.2 DO-4.3
IQ-1 IQ-2 IQ-3 IQ-3.1 IQ-3.2
ASK-1 ASK-2 ASK-3
DONT-1 DONT-1.1 DONT-1.2 DONT-1.3 DONT-1.4 DONT-1.5 DONT-1.6 DONT-2 DONT-2.1 DONT-2.2 DONT-2.3 DONT-2.4
DONT-2.5 DONT-3 DONT-3.1 DONT-3.2 DONT-3.3
TIP-0.1 TIP-0.2 TIP-1 TIP-1.1 TIP-1.2 TIP-1.3 TIP-2 TIP-2.1 TIP-2.2 TIP-2.3 TIP-2.4 TIP-3 TIP-3.1 TIP-3.2
TIP-3.3 TIP-3.4 TIP-4 TIP-4.1 TIP-4.2 TIP-4.3
PROMO-1 PROMO-2 PROMO-3 PROMO-4 PROMO-5 PROMO-6 PROMO-7 PROMO-8 PROMO-9 PROMO-10 PROMO-11 PROMO-12 PROMO-13
PROMO-14 PROMO-15 PROMO-16 PROMO-17
""".split()
)

#: What an item says, in a few words of ours, for the items that are shown to people.
LABELS: dict[str, str] = {
    "DO-1": N_("Show it with a real example"),
    "DO-2": N_("Rehearse the common questions"),
    "DO-3": N_("Be clear and confident"),
    "DO-4": N_("Ask them questions too"),
    "DONT-1": N_("Don't wing it"),
    "DONT-2": N_("Don't be late"),
    "DONT-3": N_("Don't make it all about you"),
    "JOB-2": N_("Adapt to the organisation"),
    "JOB-3": N_("Read the job spec closely"),
    "JOB-5": N_("Ask when the spec is unclear"),
    "JOB-7": N_("Mind the company's culture"),
    "JOB-8": N_("Some companies are more relaxed than others"),
    "JOB-10": N_("Match the company's tone"),
    "AE-SKILL-1": N_("Communication"),
    "AE-SKILL-2": N_("Empathy"),
    "AE-SKILL-3": N_("Problem solving"),
    "AE-SKILL-4": N_("Organisation and time management"),
    "AE-SKILL-5": N_("Negotiation"),
    "AE-SKILL-6": N_("Determination"),
    "SDR-SKILL-1": N_("Curiosity"),
    "SDR-SKILL-2": N_("Empathy"),
    "SDR-SKILL-3": N_("Product knowledge"),
    "SDR-SKILL-4": N_("Objection handling"),
    "SDR-SKILL-5": N_("Relentlessness"),
    "TIP-1": N_("Find a mentor"),
    "TIP-2": N_("Learn from the top SDRs"),
    "TIP-3": N_("Read and widen your knowledge"),
    "TIP-4": N_("Be honest about limits and strengths"),
    "AE-DEF-13": N_("What an AE does differs from company to company"),
    "AE-VAR-1": N_("Closer"),
    "AE-VAR-2": N_("Full-cycle AE"),
    "AE-VAR-3": N_("Post-sale AE"),
    "AE-DEF-9": N_("An AE usually leads no large team"),
    "SDR-ROLE-1": N_("Activity counts, where it is effective"),
    "SDR-DAY-1": N_("Calendar"),
    "SDR-DAY-2": N_("Email replies and engagement"),
    "SDR-DAY-3": N_("Voicemail"),
    "SDR-DAY-4": N_("Daily stand-up"),
    "SDR-DAY-5": N_("Social messages"),
    "SDR-DAY-6": N_("First outreach block"),
    "SDR-DAY-7": N_("Sales meetings"),
    "SDR-DAY-8": N_("Social follow-ups and connections"),
    "SDR-DAY-9": N_("Team activity and results"),
    "SDR-DAY-10": N_("One-to-one with manager"),
    "SDR-DAY-11": N_("Second outreach block"),
    "ASK-1": N_("How could I grow in this role?"),
    "ASK-2": N_("What training would I get?"),
    "ASK-3": N_("What would be my biggest challenge?"),
    "AE-DUTY-4": N_("Hit the sales target"),
    "PROMO-16": N_("Let recruiters find you"),
    "PROMO-17": N_("Go after openings"),
    "IQ-1": N_("Talk me through your sales experience."),
    "IQ-2": N_("Why did you choose sales?"),
    "IQ-3": N_("Tell me about a mistake and what you learned."),
}
_FAMILIES: dict[str, str] = {
    "FUN": N_("From goal to daily activity"),
    "OBJ": N_("Prepare for the usual objections"),
    "PROMO": N_("Beat the number, every period"),
    "STAT": N_("Quote figures with their source"),
}


def label(item: str) -> str:
    """The label of ``item`` or of the nearest item it belongs to, in English; empty where there is none."""
    stem = item
    while stem:
        if stem in LABELS:
            return LABELS[stem]
        stem = stem.rpartition(".")[0]
    return _FAMILIES.get(item.split("-")[0], "")


def why(basis: Sequence[str], lang: str) -> str:
    """Why a remark is made, in ``lang``: the main id of the first item that its rule rests on, with its label."""
    main = basis[0].partition(".")[0]
    text = translate(lang, label(main))
    return f"{main} {text}" if text.endswith(("?", ".")) else f"{main} {text}."
