"""One linear order of moments whose true order is only partly known.

Certain are intervals that do not overlap, and `after`. The order is a linear extension of both, by topological sort (Kahn's) that takes, of what may come
next, the least by the middle of its interval, its source's day, its paragraph and its id.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from nutgraf.model.time import Interval

_Key = tuple[float, float, int, str]
_FEW = 40
"""Among how many stuck moments the shortest contradiction is looked for."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry to be put in order; `stand_in` is the time it counts by where it has none, `published` its source's day."""

    id: str
    interval: Interval | None
    time_zone: str | None = None
    after: tuple[str, ...] = ()
    stand_in: Interval | None = None
    published: datetime | None = None
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """The ids in order; where the order contradicts itself, the ids that do, each before the next, and an order without them."""

    ids: tuple[str, ...]
    cycle: tuple[str, ...] | None = None


def _seconds(moment: datetime | None, zone: str | None, otherwise: float) -> float:
    if moment is None:
        return otherwise
    return moment.replace(tzinfo=ZoneInfo(zone) if zone else UTC).timestamp()


def _ends(moment: Moment, interval: Interval | None) -> tuple[float, float]:
    if interval is None:
        return (float("-inf"), float("inf"))
    return (
        _seconds(interval.earliest, moment.time_zone, float("-inf")),
        _seconds(interval.latest, moment.time_zone, float("inf")),
    )


def certainly_before(first: Moment, second: Moment) -> bool:
    """Whether the intervals alone put `first` before `second`."""
    return _ends(first, first.interval)[1] < _ends(second, second.interval)[0]


def _key(moment: Moment) -> _Key:
    low, high = _ends(moment, moment.interval or moment.stand_in)
    known = [end for end in (low, high) if abs(end) != float("inf")]
    middle = sum(known) / len(known) if known else float("inf")
    return (middle, _seconds(moment.published, moment.time_zone, float("inf")), moment.paragraph, moment.id)


def order(moments: Iterable[Moment]) -> Order:
    """The moments in order, whatever order they come in. `after` on an id that is not among them is passed over."""
    by_id = {moment.id: moment for moment in moments}
    before = {name: {other for other in moment.after if other in by_id} for name, moment in by_id.items()}
    done = _sorted(by_id, before)
    if len(done) == len(by_id):
        return Order(tuple(done))
    stuck = {name: by_id[name] for name in by_id.keys() - set(done)}
    rest = sorted(stuck, key=lambda name: _key(stuck[name]))
    return Order((*done, *rest), _cycle(stuck, before))


def _sorted(by_id: Mapping[str, Moment], before: Mapping[str, set[str]]) -> list[str]:
    """As much as can be put in order. A moment is free when its `after` is done and nothing left ends before it begins."""
    waiting = {name: len(others) for name, others in before.items()}
    followers: dict[str, list[str]] = {}
    for name, others in before.items():
        for other in others:
            followers.setdefault(other, []).append(name)
    ends = {name: _ends(moment, moment.interval) for name, moment in by_id.items()}
    last_ends = sorted((end[1], name) for name, end in ends.items())
    by_start = [(ends[name][0], name) for name, count in waiting.items() if not count]
    heapq.heapify(by_start)
    free: list[tuple[_Key, str]] = []
    done: dict[str, None] = {}
    nearest = 0
    while True:
        while nearest < len(last_ends) and last_ends[nearest][1] in done:
            nearest += 1
        bound = last_ends[nearest][0] if nearest < len(last_ends) else float("inf")
        while by_start and by_start[0][0] <= bound:
            name = heapq.heappop(by_start)[1]
            heapq.heappush(free, (_key(by_id[name]), name))
        if not free:
            return list(done)
        name = heapq.heappop(free)[1]
        done[name] = None
        for follower in followers.get(name, ()):
            waiting[follower] -= 1
            if not waiting[follower]:
                heapq.heappush(by_start, (ends[follower][0], follower))


def _cycle(stuck: Mapping[str, Moment], before: Mapping[str, set[str]]) -> tuple[str, ...]:
    """A short chain of moments, each before the next, that comes back to its beginning; the shortest where not too many are stuck."""
    walked = _walked_back(stuck, before)
    if len(stuck) > _FEW:
        return walked
    chains = (_chain_back(start, stuck, before) for start in sorted(stuck))
    return min((chain for chain in chains if chain), key=lambda chain: (len(chain), chain), default=walked)


def _walked_back(stuck: Mapping[str, Moment], before: Mapping[str, set[str]]) -> tuple[str, ...]:
    """From any that is stuck to one that comes before it, and so on, until one is met again: each has such a one."""
    ends = {name: _ends(moment, moment.interval) for name, moment in stuck.items()}
    first_to_end = min(stuck, key=lambda name: (ends[name][1], name))
    chain: dict[str, None] = {}
    name = min(stuck)
    while name not in chain:
        chain[name] = None
        name = min(before[name] & stuck.keys(), default=first_to_end)
    names = list(chain)
    return tuple(reversed(names[names.index(name) :]))


def _chain_back(start: str, stuck: Mapping[str, Moment], before: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Breadth first from `start` to what comes before it, until `start` is met again."""
    chains: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for chain in chains:
        here = chain[0]
        earlier = sorted(name for name in stuck if name in before[here] or certainly_before(stuck[name], stuck[here]))
        if start in earlier:
            return chain
        chains.extend((name, *chain) for name in earlier if name not in seen)
        seen.update(earlier)
    return ()


def uncertain_neighbours(moments: Sequence[Moment]) -> frozenset[str]:
    """Of moments in order, those of which it is not certain that they came after the one before."""
    by_id = {moment.id: moment for moment in moments}
    pairs = pairwise(moments)
    return frozenset(
        later.id
        for earlier, later in pairs
        if not certainly_before(earlier, later) and not _follows(later, earlier.id, by_id)
    )


def _follows(later: Moment, earlier: str, by_id: Mapping[str, Moment]) -> bool:
    """Whether `later` comes after `earlier` by a chain of `after`."""
    open_, seen = list(later.after), set[str]()
    while open_:
        name = open_.pop()
        if name == earlier:
            return True
        if name in by_id and name not in seen:
            seen.add(name)
            open_.extend(by_id[name].after)
    return False
