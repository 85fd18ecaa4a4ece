"""Who is what to whom: the roles and relations between actors, and those of them that a picture shows."""

from collections import Counter
from collections.abc import Iterable, Iterator

from nutgraf.model import Actor, Relation, Role
from nutgraf.model.relation import KNOWN_KINDS
from nutgraf.pages.pictures.drawing import Drawing, Picture
from nutgraf.pages.pictures.middle import around, stacked
from nutgraf.pages.pictures.tie import Tie
from nutgraf.pages.pictures.wiring import drawn
from nutgraf.pages.scope import Ref, Scope
from nutgraf.story import Thing
from nutgraf.story.addresses import Address

_LISTED = "actors/index.md"
"""Where everyone is listed."""
MOST = 30
"""How many actors a picture has room for."""
_FEWEST = 2
"""Fewer ties are read faster than a picture of them."""


def all_ties(scope: Scope) -> tuple[Tie, ...]:
    """The relations, then the roles, each between two actors."""
    roles = ((actor, role) for actor in scope.story.of(Actor) for role in actor.record.roles)
    return (*_relations(scope, scope.story.of(Relation)), *_roles(scope, roles))


def ties_of(scope: Scope, name: str) -> tuple[Tie, ...]:
    """The relations of one actor, then its roles and those that others have with it."""
    actor = scope.story.get(name, Actor)
    own = ((actor, role) for role in actor.record.roles) if actor else ()
    roles = _roles(scope, (*own, *scope.story.holders.get(name, ())))
    return (*_relations(scope, scope.story.naming_of(name, Relation)), *roles)


def _relations(scope: Scope, relations: Iterable[Thing[Relation]]) -> Iterator[Tie]:
    for thing in relations:
        one, kind, other = thing.record.from_, thing.record.kind, thing.record.to
        way = scope.words(f"relation.{kind}", one="", other="").strip() if kind in KNOWN_KINDS else kind
        back = scope.words(f"inverse.{kind}") if kind in KNOWN_KINDS else thing.record.inverse or ""
        yield Tie(one, way, other, scope.ref(thing).href, back)


def _roles(scope: Scope, roles: Iterable[tuple[Thing[Actor], Role]]) -> Iterator[Tie]:
    for actor, role in roles:
        if role.of and role.of != actor.id:
            way = scope.words("former", role=role.role) if role.former else role.role
            yield Tie(actor.id, way, role.of, scope.ref(actor).href, role=True)


def everyone(scope: Scope, principal: Iterable[Thing[Actor]]) -> Picture | None:
    """The picture of all ties, or of those between the actors that matter most: the principal ones, then those with most ties."""
    ties = _between_two(scope, all_ties(scope))
    tied = dict.fromkeys(name for tie in ties for name in (tie.one, tie.other))
    first = [each.id for each in principal if each.id in tied]
    count = Counter(name for tie in ties for name in (tie.one, tie.other))
    others = sorted((name for name in tied if name not in first), key=lambda name: -count[name])
    chosen = [*first, *others][:MOST]
    return _picture(scope, _among(ties, chosen), chosen, _rest(scope, ties, chosen))


def principals(scope: Scope, principal: Iterable[Thing[Actor]]) -> Picture | None:
    """The picture of the ties among the principal actors; one that has none among them stands with the first it has."""
    ties = _between_two(scope, all_ties(scope))
    chosen = [each.id for each in principal]
    among = _among(ties, chosen)
    tied = {name for tie in among for name in (tie.one, tie.other)}
    for name in [name for name in chosen if name not in tied]:
        beyond = next((tie for tie in ties if name in (tie.one, tie.other)), None)
        among += (beyond,) if beyond else ()
    shown = {name for tie in among for name in (tie.one, tie.other)}
    return _picture(scope, among, chosen, _rest(scope, ties, shown))


def _rest(scope: Scope, ties: Iterable[Tie], shown: Iterable[str]) -> Ref | None:
    """Where to find those who are tied to somebody and are not shown; without a link where they are listed on the page itself."""
    left = len({name for tie in ties for name in (tie.one, tie.other)} - {*shown})
    if not left:
        return None
    if scope.page == _LISTED:
        return Ref(scope.words("picture.ties.undrawn", count=left))
    return Ref(scope.words("picture.ties.rest", count=left), scope.link(Address(_LISTED)))


def one(scope: Scope, actor: str) -> Picture | None:
    """The picture of one actor's ties, with the actor in the middle."""
    found = _between_two(scope, ties_of(scope, actor))
    return _picture(scope, found[:MOST], [actor], None, middle=actor)


def _between_two(scope: Scope, ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """The ties between two different actors that there are."""
    story = scope.story
    return tuple(
        tie for tie in ties if tie.one != tie.other and story.get(tie.one, Actor) and story.get(tie.other, Actor)
    )


def _among(ties: Iterable[Tie], chosen: Iterable[str]) -> tuple[Tie, ...]:
    names = set(chosen)
    return tuple(tie for tie in ties if {tie.one, tie.other} <= names)


def _picture(
    scope: Scope, ties: tuple[Tie, ...], rank: list[str], rest: Ref | None, middle: str = ""
) -> Picture | None:
    if len(ties) < _FEWEST:
        return None
    names = dict.fromkeys([*rank, *(name for tie in ties for name in (tie.one, tie.other))])
    refs = {name: _ref(scope, name) for name in names}
    drawings: tuple[Drawing, ...] = (
        (around(ties, refs, middle), stacked(ties, refs, middle))
        if middle
        else (drawn(ties, refs, "wide"), drawn(ties, refs, "narrow"))
    )
    kind = "one" if middle else "ties"
    return Picture(
        scope.words(f"picture.{kind}.title", name=refs[middle].text if middle else ""),
        scope.words(f"picture.{kind}.desc", name=refs[middle].text if middle else "", count=len(ties)),
        drawings,
        items=() if middle else tuple((refs[tie.one], _way(tie), refs[tie.other]) for tie in ties),
        rest=rest,
    )


def _ref(scope: Scope, name: str) -> Ref:
    """An actor by its name, and of which kind it is."""
    thing = scope.story.get(name, Actor)
    return scope.ref(thing, scope.words(f"kind_of.{thing.record.kind}")) if thing else Ref(name)


def _way(tie: Tie) -> Ref:
    """What stands between two names in the list; a role is told where its holder is."""
    return Ref(tie.way, "" if tie.role else tie.href)
