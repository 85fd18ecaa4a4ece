"""An article that may be shown, and its seed."""

from nutgraf.testing import CONFIG

CONFIGURED = CONFIG.replace(
    "        - code: uncovered-paragraph\n          because: The story is invented, and there is no article.\n", ""
)
"""Every paragraph has to be accounted for."""

ARTICLE = """\
Council closes the Old Bridge

The mayor was there. “We cannot ask Mira Olsen’s neighbours to drive across a guess,” Mira Olsen said. “Not this winter.”

Two piers are cracked & wet <b>through</b>, says [the port](https://port.example) of *O’Brien*; its load rating fell. Load ratings are no ratings.

“We began to look in May.

“We ended in June,” said Olsen. ![[mira-olsen]] [[old-bridge]] <script>alert(1)</script>
"""

SEED = """\
source:
  id: old-bridge
  publisher: Riverton Gazette
  author: Ana Reyes
  language: en
  published: 2031-05-02
  licence: CC-BY-4.0
  paragraphs: 5
actors:
  mira-olsen:
    name: Mira Olsen
    kind: person
    also: [the mayor, Olsen]
    at: 2
  port-authority:
    name: Port Authority
    kind: government
    also: [the port, "O'Brien"]
    at: 3
  city-council:
    name: City Council
    kind: government
    also: [Council, the council]
    at: 1
statements:
  olsen-guess:
    by: mira-olsen
    quote: ["We cannot ask Mira Olsen's neighbours to drive across a guess", "Not this winter."]
    at: 2
  olsen-look:
    by: mira-olsen
    quote: We began to look in May. We ended in June
    at: [4, 5]
events:
  closure:
    title: The Old Bridge is closed
    status: happened
    actors: city-council
    at: 1
terms:
  load-rating:
    term: load rating
    definition: The weight that a bridge may carry.
    at: 3
relations:
  - from: port-authority
    kind: part-of
    to: city-council
    at: 3
"""


def files(seed: str = SEED, article: str | None = ARTICLE) -> dict[str, str]:
    """A project of a seed, with the article beside it where there is one."""
    written = {"mkdocs.yml": CONFIGURED, "seeds/old-bridge.yaml": seed}
    return written | ({"seeds/old-bridge.txt": article} if article is not None else {})
