"""The quote lock as a file."""

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from old_bridge import Make

from nutgraf.provenance import Article, Lock, changed_article, changes, lock_text, read_lock, verify, write_lock

PATH = "seeds/old-bridge.lock"
EXPECTED = """\
nutgraf-lock 1
article old-bridge fingerprint={fingerprint} paragraphs=8 words=130
quote olsen-guess at=3 how=in-pieces words=8a92511f246f1322 fragment=text=We%20cannot,guess&text=Not%20this%20winter
quote olsen-inquiry at=5,6 how=in-pieces words=56b5329d1cd4e1f9 fragment=text=We%20began,May&text=We%20ended,seen&text=The%20PA,agrees
figure businesses at=7 number=ff429bea5872c076
figure cost at=4 number=41a053c3bcfc918b
text events/vote words=46f92bb802d24107
text figures/businesses words=2f8e94f6955f94e9
text figures/cost words=8c455a15dffb30c4
text skipped words=108c7731ec674615
text skipped words=f1fde0352a2b6698
"""


def lock_of(make: Make, article: Article) -> Lock:
    lock, findings = verify(make(), (), article)
    assert lock, findings
    return lock


def test_a_lock_is_a_record_a_line(changed: Make, article: Article) -> None:
    assert lock_text(lock_of(changed, article)) == EXPECTED.format(fingerprint=article.fingerprint)


def test_a_lock_has_none_of_the_articles_own_sentences(changed: Make, article: Article) -> None:
    text = lock_text(lock_of(changed, article)).replace("%20", " ").lower()
    sentences = [each.text.lower() for each in article.paragraphs if not each.said]
    assert sentences
    assert not any(sentence in text for sentence in sentences)
    assert not any(" ".join(sentence.split()[at : at + 3]) in text for sentence in sentences for at in range(3))


def test_a_lock_is_written_in_one_step_and_only_where_it_differs(
    changed: Make, article: Article, tmp_path: Path
) -> None:
    file, lock = tmp_path / "old-bridge.lock", lock_of(changed, article)
    assert write_lock(file, lock)
    assert read_lock(file.read_text(encoding="utf-8"), PATH) == (lock, ())
    before = file.stat()
    assert not write_lock(file, lock)
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert write_lock(file, replace(lock, words=7))
    assert [each.name for each in tmp_path.iterdir()] == ["old-bridge.lock"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_a_new_lock_has_the_rights_of_any_new_file(changed: Make, article: Article, tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    file = tmp_path / "old-bridge.lock"
    write_lock(file, lock_of(changed, article))
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)
    file.chmod(0o640)
    write_lock(file, replace(lock_of(changed, article), words=7))
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_lock_that_cannot_be_written_leaves_the_old_one(changed: Make, article: Article, tmp_path: Path) -> None:
    file = tmp_path / "old-bridge.lock"
    file.mkdir()
    with pytest.raises(OSError, match=r"old-bridge\.lock"):
        write_lock(file, lock_of(changed, article))
    assert [each.name for each in tmp_path.iterdir()] == ["old-bridge.lock"]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("nutgraf-lock 1", "nutgraf-lock 2", 1, "a lock of format 1 begins with 'nutgraf-lock 1'"),
        ("quote olsen-guess", "<<<<<<< HEAD\nquote olsen-guess", 3, "this is no line of a lock: <<<<<<< HEAD"),
        ("at=3 how=", "at=x how=", 3, "this is no line of a lock: quote olsen-guess at=x how=in-pieces"),
        (
            "figure cost at=4",
            "figure cost at=5 number=0000000000000000\nfigure cost at=4",
            7,
            "'cost' stands here twice",
        ),
    ],
)
def test_a_broken_lock_is_a_finding_with_its_line(
    old: str, new: str, line: int, message: str, changed: Make, article: Article
) -> None:
    lock, findings = read_lock(lock_text(lock_of(changed, article)).replace(old, new), PATH)
    assert lock is None
    assert [(each.code, each.span.line) for each in findings] == [("broken-lock", line)]
    assert findings[0].message.startswith(message)


def test_a_lock_without_its_article_is_broken() -> None:
    assert [each.message for each in read_lock("nutgraf-lock 1\n", PATH)[1]] == ["the line of the article is missing"]
    assert read_lock("", PATH)[0] is None


def test_two_editors_locks_merge_line_by_line(changed: Make, article: Article, tmp_path: Path) -> None:
    """Both add a quotation; git takes both, and what both kept counts once."""
    base = lock_text(lock_of(changed, article))
    said = {"by": "mira-olsen", "at": 6}
    mine = verify(changed(statements={"agrees": {**said, "quote": "The PA [Port Authority] agrees"}}), (), article)[0]
    theirs = verify(changed(statements={"we-ended": {**said, "quote": "We ended in June"}}), (), article)[0]
    assert mine
    assert theirs
    for name, text in (("mine", lock_text(mine)), ("base", base), ("theirs", lock_text(theirs))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = ["git", "merge-file", "-p", "mine", "base", "theirs"]
    merged = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=os.environ)
    assert merged.returncode == 0, merged.stdout
    both = read_lock(merged.stdout, PATH)[0]
    assert both
    assert set(both.quotations) == {"agrees", "olsen-guess", "olsen-inquiry", "we-ended"}


def test_lines_that_stand_twice_after_a_union_merge_count_once(changed: Make, article: Article) -> None:
    lock = lock_of(changed, article)
    assert read_lock(lock_text(lock) + lock_text(lock), PATH) == (lock, ())


def test_a_changed_article_tells_what_changed_for_us(changed: Make, article: Article) -> None:
    before = lock_of(changed, article)
    guess = before.quotations["olsen-guess"]
    moved = replace(
        before, fingerprint="0" * 64, quotations={**before.quotations, "olsen-guess": guess._replace(at=(4,))}
    )
    assert not changed_article(None, before)
    assert not changed_article(before, before)
    assert changed_article(before, moved)
    assert [(each.name, each.before, each.after) for each in changes(before, moved)] == [
        ("olsen-guess", guess, guess._replace(at=(4,)))
    ]
    assert changes(before, replace(before, quotations={"olsen-guess": guess._replace(fragment=None)}))[0].after is None
