"""What was read of a file is taken over as long as the file stays the same."""

from nutgraf.read.latest import Latest


def test_a_file_is_read_again_when_it_has_changed_and_not_before() -> None:
    read = []
    latest = Latest(lambda content, path: read.append(path) or content.decode().upper())
    assert [latest(b"one", "a.yaml"), latest(b"one", "a.yaml"), latest(b"one", "b.yaml")] == ["ONE"] * 3
    assert read == ["a.yaml", "b.yaml"]
    assert latest(b"two", "a.yaml") == "TWO"
    assert latest(b"one", "a.yaml") == "ONE"
    assert read == ["a.yaml", "b.yaml", "a.yaml", "a.yaml"]
