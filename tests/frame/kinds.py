"""A page of each kind, by a name for the kind."""

KINDS = {
    "front": "", "actors": "actors/", "actor": "actors/mira-olsen/", "timeline": "timeline/", "questions": "questions/",
    "question": "questions/who-pays/", "positions": "positions/", "quotes": "quotes/", "documents": "documents/",
    "background": "background/", "glossary": "glossary/", "sources": "sources/", "source": "sources/riverton-gazette/",
    "annotated": "sources/bridge-notes/", "private": "actors/ben-shore/",
    "corrections": "corrections/", "about": "about/", "print": "print/", "missing": "404.html", "own": "everything/",
}  # fmt: skip
ALL = KINDS | {"file": "data/story.html"}
"""And the sheet as one file, which says what the page to print says."""
FRAMED = {name: address for name, address in KINDS.items() if name != "print"}
"""Those with header, navigation and footer around them: what is made for paper has none."""
