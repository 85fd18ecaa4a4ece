"""Ties in an order in which they can be drawn: stations, what hangs from each, and what leads from one to another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from nutgraf.pages.pictures.tie import Tie
from nutgraf.story.grouping import grouped


@dataclass(frozen=True)
class Branch:
    """A tie at a station: to `name`, read away from the station or towards it; `track` where `name` is a station too."""

    tie: Tie
    name: str
    away: bool
    track: bool = False

    @property
    def way(self) -> str:
        """What is said between the names, in the direction of reading."""
        return self.tie.back if self.away and self.tie.one == self.name else self.tie.way


@dataclass(frozen=True)
class Station:
    """An actor with branches before and after it."""

    name: str
    before: tuple[Branch, ...]
    after: tuple[Branch, ...]


def middle(ties: Iterable[Tie], name: str) -> Station:
    """One actor alone: what leads to it before it, what leads from it after it."""
    found = tuple(ties)
    towards = tuple(Branch(tie, tie.one, away=False) for tie in found if tie.other == name)
    return Station(name, towards, tuple(Branch(tie, tie.other, away=True) for tie in found if tie.one == name))


def components(ties: Iterable[Tie], rank: Iterable[str]) -> tuple[tuple[Station, ...], ...]:
    """What hangs together, the most stations first; in each the one with the first rank, then always whoever is tied most to those before."""
    found = tuple(ties)
    near = _near(found)
    order = {name: number for number, name in enumerate(rank)}
    stations = _stations(found, near)
    firsts = {name: min(order.get(each, len(order)) for each in (name, *(near[name] - stations))) for name in stations}
    left = sorted(stations, key=lambda name: (firsts[name], name))
    groups = []
    while left:
        row = [left.pop(0)]
        while following := [name for name in left if near[name] & {*row}]:
            row.append(max(following, key=lambda name: (len(near[name] & {*row}), -left.index(name))))
            left.remove(row[-1])
        groups.append(tuple(_station(name, found, stations) for name in row))
    return tuple(sorted(groups, key=len, reverse=True))


def _near(ties: tuple[Tie, ...]) -> Mapping[str, frozenset[str]]:
    pairs = grouped(pair for tie in ties for pair in ((tie.one, tie.other), (tie.other, tie.one)))
    return {name: frozenset(others) for name, others in pairs.items()}


def _stations(ties: tuple[Tie, ...], near: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Whoever is tied to several others; of two that are tied to nobody else, the one that a tie leads to."""
    several = {name for name, others in near.items() if len(others) > 1}
    alone = {tie.other for tie in ties if not {tie.one, tie.other} & several}
    doubled = {tie.one for tie in ties if {tie.one, tie.other} <= alone}
    return frozenset(several | (alone - doubled) | {max(pair) for pair in _pairs(ties, doubled)})


def _pairs(ties: tuple[Tie, ...], doubled: set[str]) -> Iterator[tuple[str, str]]:
    """Two that are tied both ways and to nobody else."""
    return ((tie.one, tie.other) for tie in ties if {tie.one, tie.other} <= doubled)


def _station(name: str, ties: tuple[Tie, ...], stations: frozenset[str]) -> Station:
    here = [tie for tie in ties if name in (tie.one, tie.other)]
    towards = [
        Branch(tie, tie.one, away=bool(tie.back)) for tie in here if tie.other == name and tie.one not in stations
    ]
    away = [Branch(tie, tie.other, away=True) for tie in here if tie.one == name and tie.other not in stations]
    tracks = [
        Branch(tie, tie.other, away=True, track=True) for tie in here if tie.one == name and tie.other in stations
    ]
    return Station(name, (), (*towards, *away, *tracks))
