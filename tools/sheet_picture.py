"""Print the demo's sheet with a browser and save its first page as ``docs/sheet.png``, the picture in the README.

Needs Chromium and pdftoppm (poppler); it is no part of the checks. The sheet is Markdown: any viewer may print it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

PICTURE = ROOT / "docs" / "sheet.png"
#: A plain style, as a Markdown viewer would print it.
PAGE = """<!doctype html><meta charset="utf-8"><title>Prep sheet</title><style>
@page {{ size: A4; margin: 18mm }}
body {{ font: 10.5pt/1.45 "Noto Sans", sans-serif; color: #222 }}
h1 {{ font-size: 19pt; margin: 0 0 8pt }} h2 {{ font-size: 13.5pt; border-bottom: 1px solid #bbb; margin: 16pt 0 6pt }}
h3 {{ font-size: 11.5pt; margin: 10pt 0 4pt }} p, ul {{ margin: 4pt 0 }} li {{ margin: 2pt 0 }}
</style>{body}"""


def main() -> int:
    """Make the picture; gives the exit code."""
    demo = subprocess.run([sys.executable, "-m", "ae_prep", "demo"], cwd=ROOT, capture_output=True, encoding="utf-8")
    sheet = demo.stdout.partition("\n# ")[2].rpartition("\n")[0].rpartition("\n")[0]
    body = MarkdownIt("commonmark").render("# " + sheet).replace("[ ]", "☐").replace("[x]", "☑")
    with TemporaryDirectory() as name:
        page, pdf = Path(name, "sheet.html"), Path(name, "sheet.pdf")
        page.write_text(PAGE.format(body=body), encoding="utf-8")
        browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={name}/profile"]
        subprocess.run(
            [
                *browser,
                "--disable-background-networking",
                "--no-pdf-header-footer",
                f"--print-to-pdf={pdf}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
        first = ["pdftoppm", "-png", "-singlefile", "-r", "80", str(pdf), str(PICTURE.with_suffix(""))]
        subprocess.run(first, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
