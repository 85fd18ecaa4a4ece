"""What was read of a file is taken over as long as the file stays the same."""

from nutgraf.engines.cores import shared
from nutgraf.publish.spread import one_by_one
from nutgraf.read.latest import Latest


def test_a_file_is_read_again_when_it_has_changed_and_not_before() -> None:
    read = []
    latest = Latest(lambda content, path: read.append(path) or content.decode().upper())

    def all_of(*files: tuple[bytes, str]) -> list[str]:
        return latest.all([(content, (path,)) for content, path in files], one_by_one)

    assert all_of((b"one", "a.yaml"), (b"two", "b.yaml"), (b"one", "c.yaml")) == ["ONE", "TWO", "ONE"]
    assert read == ["a.yaml", "b.yaml", "c.yaml"]
    assert all_of((b"one", "a.yaml"), (b"three", "b.yaml")) == ["ONE", "THREE"]
    assert all_of((b"two", "b.yaml"), (b"one", "a.yaml")) == ["TWO", "ONE"]
    assert read == ["a.yaml", "b.yaml", "c.yaml", "b.yaml", "b.yaml"]


def test_it_is_the_same_however_the_work_is_divided() -> None:
    files = [(f"text {number}".encode(), (f"{number}.md",)) for number in range(100)]
    once, divided = (Latest(lambda content, name: f"{name}: {content.decode()}") for _ in range(2))
    assert divided.all(files, shared) == once.all(files, one_by_one)
    assert divided.all(files[:3], one_by_one) == ["0.md: text 0", "1.md: text 1", "2.md: text 2"]
