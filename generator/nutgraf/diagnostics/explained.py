"""The explanations of faults of a whole site's parts, which no rule's module finds."""

from collections.abc import Mapping
from types import MappingProxyType

EXPLANATIONS: Mapping[str, str] = MappingProxyType(
    {
        "active-content": """
Finds: a script, event handler, style, frame or address that a finished page would run or load, and that is not the theme's own; the same in other
documents that a browser shows, as SVG pictures.
Why: it would run in the readers' browsers, or tell another host who reads what; the site's Content-Security-Policy forbids it.
Example: `![a map](https://maps.example/bridge.png)`, a picture that each reader's browser would fetch from there.
Instead: a copy in `content/`, `![a map](bridge.png)`, or a link, `[a map](https://maps.example/bridge)`.
""",
        "unreadable-file": """
Finds: a file or folder in `seeds/`, `theme/` or the folder of the prose that whoever builds may not read.
Why: what stands in it would be missing from the site, and nobody would be told.
Example: `seeds/old-bridge.yaml`, copied from another account with the rights that it had there.
Instead: the same file with the right to read it: `chmod u+r seeds/old-bridge.yaml`.
""",
        "outside-file": """
Finds: a file or folder in `seeds/`, `content/` or `theme/` that is a symbolic link to something outside of it.
Why: whatever lies there on the machine that builds would be read, and perhaps published.
Example: `content/notes.txt` that leads to `../../notes.txt`.
Instead: a copy of the file.
""",
        "bad-configuration": """
Finds: a `mkdocs.yml` that is no YAML, or a setting in it that the site can't be built with.
Why: links would lead nowhere, or nothing could be built at all.
Example: `use_directory_urls: false`, which changes the address of every page.
Instead: take the setting out, or give it a value that the finding names.
""",
        "unread-setting": """
Finds: a setting in `mkdocs.yml` that Material's own styles and script would read, and nutgraf's frame does not.
Why: whoever set it expects something that doesn't come.
Example: `features: [navigation.tabs]` below `theme:`.
Instead: `features: [navigation.sections]`, or another of those that the manual's `theme.md` lists.
""",
        "bad-front-matter": """
Finds: front matter, the lines between `---` and `---` at the top of a page, that is no map of keys and values.
Why: a title or a mark as a draft in it would be passed over, and a draft be published.
Example: `title: Repairs: what now` between the lines `---`, whose second colon YAML can't place.
Instead: `title: "Repairs: what now"`.
""",
        "broken-fragment": """
Finds: a template in `theme/fragments/` that can't be read, or that asks for what it is not given.
Why: the page would show a hole, or half of a fact.
Example: `{{ card.titel }}` in `theme/fragments/card.html`.
Instead: `{{ card.title }}`; nutgraf's own `theme/fragments/` has every template in its first form.
""",
        "missing-page": """
Finds: a page of the story that is not in the folder that another engine has built.
Why: links to it would lead nowhere, and some engines leave pages out without an error.
Example: `zensical build`, which passes over a page that it can't read, and says that it is done.
Instead: look at what the engine printed, mend that, and build again before `nutgraf publish`.
""",
        "missing-word": """
Finds: a word of the interface that the catalogue does not have, or one with a `{name}` in it that is never filled in.
Why: a reader would meet a hole where a word belongs.
Example: a template that asks for `words("title.map")`, a key that no `words/en.yaml` has.
Instead: a line for the key in the project's own `theme/words/en.yaml`.
""",
    }
)
