"""A record knows which of its fields were given; records that were given the same ones hold that once."""

import pickle

from test_mistakes import GOOD

from nutgraf.engines.project import read_seed_text
from nutgraf.model import Seed


def read(text: str) -> Seed:
    found, findings = read_seed_text(text.encode(), "seeds/old-bridge.yaml")
    assert found
    assert not findings
    return found


def test_what_was_given_is_known_and_held_once() -> None:
    records = [telling.record for each in (read(GOOD), read(GOOD)) for telling in each.records]
    given = [each.model_fields_set for each in records]
    assert all(fields and fields <= type(each).model_fields.keys() for each, fields in zip(records, given, strict=True))
    assert len({id(fields) for fields in given}) == len(set(map(frozenset, given))) < len(given)


def test_it_survives_a_way_to_another_process() -> None:
    one = read(GOOD)
    other = pickle.loads(pickle.dumps(one))  # noqa: S301 - written here
    assert other == one
    assert [each.record.model_fields_set for each in other.records] == [
        each.record.model_fields_set for each in one.records
    ]
