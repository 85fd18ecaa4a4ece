"""What the findings about a seed's shape mean, by their codes: each says what it finds, why that is wrong, an example, and what to write instead."""

from collections.abc import Mapping
from types import MappingProxyType

EXPLANATIONS: Mapping[str, str] = MappingProxyType(
    {
        "no-seed": """
Finds: a folder `seeds/` that is not there, or has no file whose name ends in `.yaml`.
Why: without facts there is nothing to show.
Example: a project whose facts lie in `seeds/old-bridge.txt`.
Instead: `seeds/old-bridge.yaml`, named after its source's id.
""",
        "empty-seed": """
Finds: a seed without `source:`, or with nothing in it but comments.
Why: every fact has a place in a source; without the source no fact has one.
Example: a file that begins with `actors:`.
Instead: `source:` at the top, with `id`, `publisher`, `language`, `published` and `paragraphs`.
""",
        "unknown-key": """
Finds: a key that the format does not have where it stands.
Why: what it holds would be lost without a word, most likely for a slip of the keys.
Example: `naem: Mira Olsen` in an actor.
Instead: `name: Mira Olsen`.
""",
        "missing-key": """
Finds: a record without a key that its kind has to have.
Why: the page would have a hole where a reader looks for an answer.
Example: an actor with a `name` and no `kind`.
Instead: `kind: person`, beside the name.
""",
        "no-value": """
Finds: a key, or a `-` of a list, with nothing behind it, or with an empty text.
Why: it can't be told whether something was forgotten, or cut off.
Example: `also:` with nothing behind it.
Instead: `also: the mayor`, or no such line.
""",
        "wrong-shape": """
Finds: a list, a map or a text where the format has another of them.
Why: what was typed can't be told from a slip of indentation, and would be lost.
Example: `actors:` followed by `- mira-olsen:`, a list where ids are keys.
Instead: `mira-olsen:` under `actors:`, without the `-`.
""",
        "number-for-text": """
Finds: a plain number, `true` or `false` where a name, an id or a quotation belongs.
Why: YAML changes numbers: `007` and `7.10` would lose their digits.
Example: `name: 1984`.
Instead: `name: "1984"`.
""",
        "unknown-value": """
Finds: a word that is not one of those that the format has for this key.
Why: a kind or a status that the site does not know has no page, no order and no words.
Example: `status: hapened`.
Instead: `status: happened`.
""",
        "bad-value": """
Finds: a value that can't be what it is meant to be: a number that is none, an address that is none, a time zone that there is not.
Why: it would be shown as it is, and be wrong or lead nowhere.
Example: `value: 4,000,000`, or `time_zone: Dublin`.
Instead: `value: 4000000`, and `time_zone: Europe/Dublin`.
""",
        "bad-who": """
Finds: a who in none of the format's shapes.
Why: it can't be told who is meant, and a speaker is never guessed.
Example: `by:` with `name: Mira Olsen` under it.
Instead: `by: mira-olsen`, an actor's id; or under `by:` the lines `unnamed: officials` and `of: port-authority`.
""",
    }
)
