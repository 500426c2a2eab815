"""Text that wants to be something else: for property tests wherever a person's words are written into a file."""

from __future__ import annotations

from hypothesis import strategies as st

#: Every character that a text file can hold, with those that mean something to Markdown far more often.
_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(
    "\n\t \n`*_|#-+=>&<\\[]~:1.)!(\"'\u202e\u2067\u2069\u200b\u2028\ufeff\u00a0\u3000"
)
_PIECES = (
    "# Heading",
    "## Another (q-sdr-cur-01)",
    "(q-a-1)",
    "===",
    "\n===",
    "x|y\n:-:",
    "---",
    "- [x] item",
    "1. one",
    "> quote",
    "```\n## code (q-b-2)\n```",
    "~~~",
    "    indented",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a\n:-:",
    "<script>alert(1)</script>",
    "<!-- ae-prep lang=id -->",
    "<!-- open",
    "[link](https://example.com)",
    "![image](x.png)",
    "[a]: https://example.com",
    "<https://example.com>",
    "https://example.com",
    "&amp; &#10; &copy; R&D",
    "**Task:** none",
    "**Follow-up**",
    "### Result",
    "`(empty)`",
    "`U+202E`",
    "&#8238;",
    "C:\\path\\",
    "line one  \nline two",
    "\u202eevil\u202c",
    "שלום (q-c-3)",
    "👩‍👩‍👧 ünïcödé",
    "x" * 300,
)

#: Any text a person could hand in.
texts = st.text(_CHARACTERS, max_size=25) | st.lists(
    st.sampled_from(_PIECES) | st.text(_CHARACTERS, max_size=3), max_size=4
).map("".join)
