"""Question banks: Markdown files read into ``model.Bank``, checked, translated, cached and found.

``library`` loads and finds banks, ``lint`` reports what is wrong with one. The format is ``docs/bank-format.md``.
"""
