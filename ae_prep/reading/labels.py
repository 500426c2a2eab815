"""Labels of phrases as bits of whole numbers, so that one comparison asks for many."""

from __future__ import annotations

from collections.abc import Iterator


class _Bits(dict[str, int]):
    """A bit for each label, the next free one where it is new."""

    def __missing__(self, label: str) -> int:
        bit = self[label] = 1 << len(self)
        return bit


class _Masks(dict[tuple[str, ...], int]):
    """The bits of several labels in one number."""

    def __missing__(self, labels: tuple[str, ...]) -> int:
        mask = self[labels] = sum({BITS[label] for label in labels})
        return mask


BITS, MASKS = _Bits(), _Masks()


def labels_of(held: int) -> Iterator[str]:
    """The labels whose bits ``held`` has."""
    return (label for label, bit in BITS.items() if held & bit)
