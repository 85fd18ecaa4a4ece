"""Another machine for a build: its clock is `NUTGRAF_DAYS_LATER` days ahead, and its folders list their files in `NUTGRAF_ORDER`."""

import datetime
import os
import random
import time

DAYS = float(os.environ.get("NUTGRAF_DAYS_LATER", "0"))
ORDER = os.environ.get("NUTGRAF_ORDER", "")
now, listdir, scandir = time.time, os.listdir, os.scandir
time.time = lambda: now() + DAYS * 86400


class Real(type):
    """A class to which what the real one makes belongs too."""

    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])


class Later(datetime.datetime, metaclass=Real):
    """A moment by that clock."""

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.UTC).replace(tzinfo=None)


class Day(datetime.date, metaclass=Real):
    """A day by that clock."""

    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


class Listing:
    """A folder's entries, as `os.scandir` hands them over."""

    def __init__(self, entries):
        self.entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def close(self):
        return None


def ordered(entries, name):
    shuffled = sorted(entries, key=name, reverse=ORDER == "backwards")
    if ORDER == "mixed":
        random.Random(len(shuffled)).shuffle(shuffled)  # noqa: S311 - no secret
    return shuffled


def scan(path="."):
    with scandir(path) as entries:
        return Listing(ordered(entries, lambda each: os.fsdecode(each.name)))


if DAYS:
    datetime.datetime, datetime.date = Later, Day
if ORDER:
    os.listdir = lambda path=".": ordered(listdir(path), os.fsdecode)
    os.scandir = scan
