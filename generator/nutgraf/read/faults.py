"""What the findings of reading mean, by their codes: each says what it finds, why that is wrong, an example, and what to write instead."""

from collections.abc import Mapping
from types import MappingProxyType

EXPLANATIONS: Mapping[str, str] = MappingProxyType(
    {
        "broken-yaml": """
Finds: a file that breaks off being YAML, at the place where that shows; the cause may stand a line above.
Why: what follows can't be read, so that nothing of the file can be shown.
Example: `name: "Mira Olsen`, whose quotation mark is never closed.
Instead: `name: "Mira Olsen"`.
""",
        "not-utf8": """
Finds: a file that is not text in UTF-8, at the first byte that is none.
Why: letters beyond plain English would come out as others, or not at all.
Example: a file saved as "Windows-1252", "Latin-1" or "Unicode" (UTF-16).
Instead: the same file saved as UTF-8.
""",
        "yaml-tag": """
Finds: a text that begins with `!`, `&` or `*`, which YAML takes for a tag, an anchor or an alias.
Why: YAML would swallow the word; `name: &Sons Ltd` would be called "Ltd".
Example: `name: &Sons Ltd`.
Instead: `name: "&Sons Ltd"`.
""",
        "too-deep": """
Finds: lists and maps nested more than forty deep.
Why: no seed needs it; an indentation or a bracket went wrong.
Example: forty-one opening brackets in a row.
Instead: records in block style, two spaces for each step.
""",
        "too-long": """
Finds: a text of more than 10,000 characters.
Why: no record needs it; most likely a quotation mark was never closed, and the text has swallowed what follows.
Example: a quotation of several pages in one piece.
Instead: the part that matters, or the quotation in its pieces.
""",
        "invisible-character": """
Finds: a character that nobody sees and that has no place in a text: a control character, or a mark that turns the direction of writing (U+202A to
U+202E, U+2066 to U+2069) and is not closed in the same text, or in prose in the same paragraph.
Why: a control character is lost on the way to the page; an open mark would also turn around what stands after the text, such as who said it.
Example: a name pasted from elsewhere, with U+202E at its end.
Instead: the text without the character; or the mark and the one that closes it, U+202C or U+2069.
""",
        "doubled-key": """
Finds: the same key twice in one map: a field of a record, a record's id in its section, or a section.
Why: only one of them could count, and the other would be lost without a word.
Example: two lines `name:` in one actor.
Instead: one line `name:`; what else the actor is called goes under `also:`.
""",
        "cut-at-comma": """
Finds: a text without quotation marks in `{ }` that has a comma in it.
Why: the comma ends the text there, and the rest is lost; a stance can become its opposite.
Example: `{stance: conditional, summary: Welcomes moves, but not hurdles}`, whose summary would be "Welcomes moves".
Instead: each key in a line of its own: `summary: Welcomes moves, but not hurdles`; or quotation marks around the text.
""",
        "cut-at-hash": """
Finds: a text without quotation marks that has a space and a `#` in it.
Why: YAML takes what follows for a comment, so the rest of the text is lost, with nothing left over to show it.
Example: `summary: They met in room #7`, which would read "They met in room".
Instead: `summary: "They met in room #7"`. A comment stands two spaces or more behind a text, or in a line of its own: `# like this`.
""",
        "split-at-colon": """
Finds: a text without quotation marks that has a colon and a space in it.
Why: YAML makes a key of what stands before the colon, so that there is no text any more.
Example: `summary: She said: never`.
Instead: `summary: "She said: never"`.
""",
    }
)
