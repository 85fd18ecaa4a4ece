"""The Old Bridge as search engines meet it: every kind of actor and event, a private ferryman, and texts that try to break out."""

from nutgraf.testing import CONFIG

ADDRESS = "https://riverton.example/bridge/"
CONFIGURED = CONFIG.replace(
    "site_name: The Old Bridge\n",
    f'site_name: "The <Old> Bridge & its piers"\nsite_url: {ADDRESS}\nsite_description: Who closed it, and who pays.\n',
)
PAYLOAD = "</script><!--<script>alert(1)</script>"
SEED = f"""\
source:
  id: old-bridge
  publisher: Riverton Gazette
  headline: Council votes to close the Old Bridge
  author: Ana Reyes
  link: https://news.example/old-bridge
  language: en
  published: 2031-05-02
  paragraphs: 9
actors:
  mira-olsen:
    name: Mira Olsen
    kind: person
    also: [Olsen, the mayor]
    standing: principal
    changed: 2031-05-06
    roles:
      - role: Mayor of Riverton
        of: city-council
        at: 2
      - role: engineer
        of: pier-works
        former: true
        at: 2
    at: 2
  ben-shore:
    name: Ben Shore
    kind: person
    also: the ferryman
    private: true
    standing: principal
    changed: 2031-05-09
    at: 3
  city-council:
    name: Riverton City Council
    kind: government
    at: 1
  pier-works:
    name: Pier Works
    kind: company
    at: 2
  gazette:
    name: Riverton Gazette
    kind: outlet
    at: 2
  chirp:
    name: Chirp
    kind: outlet
    at: 2
  walkers:
    name: Walkers' Union
    kind: organization
    at: 2
  drivers:
    name: 'Drivers {PAYLOAD}'
    kind: group
    at: 2
documents:
  session:
    title: The council's session
    kind: session
    by: city-council
    when: 2031-05-02
    at: 1
statements:
  olsen-safety:
    by: mira-olsen
    in: session
    quote: ["We cannot ask anyone", "to drive across a guess {PAYLOAD}"]
    at: 5
  joint-letter:
    by: [mira-olsen, walkers]
    quote: Close it
    at: 5
  cracks:
    by: {{unnamed: officials, of: pier-works}}
    quote: Two piers are cracked
    at: 4
  olsen-retold:
    by: mira-olsen
    paraphrase: She wants it closed.
    at: 5
  shore-carries:
    by: ben-shore
    quote: I carry whoever comes
    at: 3
  olsen-on-shore:
    by: mira-olsen
    quote: Ask Ben Shore
    at: 3
events:
  closure-vote:
    title: The council votes to close the bridge
    status: happened
    when: 2031-05-02T21:30
    where: Riverton City Hall
    actors: [city-council, mira-olsen, ben-shore]
    summary: Seven of nine were in favour.
    changed: 2031-05-04
    at: 1
  flood:
    title: A flood
    status: happened
    when: 2031-04
    at: 1
  spring-fair:
    title: The fair on the bridge
    status: cancelled
    when: 2031-05-08
    at: 1
  cracking:
    title: The piers crack
    status: happened
    when: 2031-05-01~
    disputed_by: olsen-retold
    at: 1
  shore-row:
    title: The ferryman rows
    status: happened
    when: 2031-05-01
    at: 3
  repair:
    title: Repairs begin
    status: announced
    when: 2031-05-09
    at: 6
  reopening:
    title: The bridge reopens
    status: expected
    when: 2031-09
    at: 6
  bribe:
    title: A bribe is paid
    status: alleged
    at: 6
  ferry:
    title: A ferry may run
    status: possible
    at: 6
issues:
  closure:
    question: Should the bridge be closed?
    kind: policy
    at: [1, 4]
positions:
  - actor: mira-olsen
    issue: closure
    stance: supports
    shown_by: olsen-safety
    at: 5
questions:
  who-pays:
    question: Who pays for the repairs?
    status: open
    raised_by: source
    why_it_matters: "The budget covers a third. {PAYLOAD}"
    would_settle_it: A vote on the state's offer.
    involves: [city-council, ben-shore]
    at: 7
  who-rows:
    question: Will Ben Shore row on?
    status: open
    raised_by: source
    why_it_matters: Ben Shore has the only boat.
    would_settle_it: A timetable.
    at: 3
terms:
  load-rating:
    term: load rating
    definition: The weight that a bridge may carry.
    also: rated load
    at: 8
corrections:
  - of: load-rating
    when: 2031-05-05
    because: It was a volume.
"""


def files(**more: str) -> dict[str, str]:
    """The project, with other files beside it."""
    return {"mkdocs.yml": CONFIGURED, "seeds/old-bridge.yaml": SEED, **more}
