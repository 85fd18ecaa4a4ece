"""The Old Bridge with corrections, changes, and two people who did not seek the public."""

from nutgraf.testing import CONFIG

ADDRESS = "https://riverton.example/bridge/"
CONFIGURED = CONFIG.replace(
    "site_name: The Old Bridge\n", f'site_name: "The <Old> Bridge & its piers"\nsite_url: {ADDRESS}\n'
)
SHORE = """\
  ben-shore:
    name: Ben Shore
    kind: person
    also: the ferryman
    private: true
    changed: 2031-05-09
    roles:
      - role: oarsman of the ferry
        of: city-council
        at: 3
    at: 3
"""
SHORE_ON_RECORD = """\
  shore-carries:
    by: ben-shore
    quote: I carry whoever comes
    changed: 2031-05-08
    at: 3
"""
ABOUT_SHORE = """\
  - of: closure-vote
    when: 2031-05-08
    because: The ferryman was not there.
"""
SEED = f"""\
source:
  id: old-bridge
  publisher: Riverton Gazette
  language: en
  published: 2031-05-02
  paragraphs: 6
actors:
  mira-olsen:
    name: Mira Olsen
    kind: person
    at: 2
{SHORE}  lena-dahl:
    name: Lena Dahl
    kind: person
    private: true
    at: 2
  city-council:
    name: Riverton City Council
    kind: government
    at: 1
statements:
{SHORE_ON_RECORD}  olsen-safety:
    by: mira-olsen
    quote: "We cannot ask <anyone> & everyone to drive across a guess"
    changed: 2031-05-06
    at: 5
  dahl-waits:
    by: lena-dahl
    paraphrase: She waits for the ferry.
    at: 2
events:
  closure-vote:
    title: The council votes to close the bridge
    status: happened
    when: Friday night
    actors: [city-council, mira-olsen]
    changed: 2031-05-04
    at: 1
figures:
  estimate:
    label: cost of the repairs
    value: 4500000
    unit: USD
    at: 4
corrections:
  - of: estimate
    when: 2031-05-05
    said: 4 million
    says: 4.5 million
    because: Misread from the report.
    noticed_by: a reader
  - of: estimate
    when: 2031-05-05
    because: The unit was missing.
  - of: old-bridge
    when: 2031-05-07
    said: Riverton Herald
    says: Riverton Gazette
    because: The wrong newspaper.
  - of: closure-vote
    when: 2031-05-03
    because: We had Dahl among the members.
{ABOUT_SHORE}"""


def files(seed: str = SEED, **more: str) -> dict[str, str]:
    """A project of a seed, with other files beside it."""
    return {"mkdocs.yml": CONFIGURED, "seeds/old-bridge.yaml": seed, **more}
