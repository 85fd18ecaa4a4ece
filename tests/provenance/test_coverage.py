"""Every paragraph and every quotation of the article is accounted for."""

from dataclasses import replace

from old_bridge import SEED, Make, seed_of

from nutgraf.provenance import Article, coverage, coverage_findings, parse_article, verify
from nutgraf.provenance.stretches import stretches


def test_each_paragraph_says_what_stands_on_it(changed: Make, article: Article) -> None:
    seed = changed()
    lock, _ = verify(seed, (), article)
    shown = {
        each.number: ([record.id for record in each.records], [name for name, _ in each.quotations], each.skipped)
        for each in coverage(seed, lock)
    }
    assert shown == {
        1: (["vote"], [], ()),
        2: (["city-council", "vote"], [], ()),
        3: (["mira-olsen", "olsen-guess"], ["olsen-guess"], ()),
        4: (["port-authority", "cost"], [], ()),
        5: (["olsen-inquiry"], ["olsen-inquiry"], ()),
        6: (["olsen-inquiry"], ["olsen-inquiry"], ()),
        7: (["businesses"], [], ()),
        8: ([], [], ("No news.",)),
    }


def test_without_a_lock_nothing_is_known_of_quotations(changed: Make) -> None:
    covered = coverage(changed(), None)
    assert {each.unrecorded for each in covered} == {None}
    assert not any(each.quotations[0][1].compared for each in covered if each.quotations)


def test_a_paragraph_that_nothing_names_is_a_warning_and_an_error_where_all_is_asked_for(changed: Make) -> None:
    skipped = [entry for entry in SEED["skipped"] if "words" in entry]
    seed = seed_of({**SEED, "skipped": skipped, "figures": {}})
    for whole, severity in ((False, "warning"), (True, "error")):
        found = coverage_findings(seed, None, whole=whole)
        assert [(each.code, each.severity.value, each.message) for each in found] == [
            ("uncovered-paragraph", severity, "nothing stands on paragraphs 7 to 8, and no reason is given")
        ]


def test_an_excuse_for_words_is_none_for_the_paragraph(changed: Make) -> None:
    assert not coverage(seed_of({**SEED, "figures": {}}), None)[6].accounted_for


def test_the_places_of_roles_and_of_what_is_known_count(changed: Make) -> None:
    question = {
        "question": "Who pays?", "status": "open", "raised_by": "editors", "why_it_matters": "It is much.", "would_settle_it": "A vote.",
        "basis": "editors", "known": [{"says": "It costs millions.", "at": 7}],
    }  # fmt: skip
    actor = {"roles": [{"role": "Mayor", "at": 8}]}
    seed = changed(
        skipped=[], figures={"businesses": {"at": 4}}, questions={"who-pays": question}, actors={"mira-olsen": actor}
    )
    assert coverage_findings(seed, None) == ()


def test_a_paragraph_that_tells_the_day_is_accounted_for(changed: Make) -> None:
    seed = changed(source={"published": {"is": "2031-05-02", "at": 8}}, skipped=[])
    assert coverage(seed, None)[7].accounted_for
    assert coverage_findings(seed, None) == ()


def test_a_stretch_in_quotation_marks_that_no_record_has_is_found_and_kept(article: Article) -> None:
    seed = seed_of(
        {
            **SEED,
            "skipped": SEED["skipped"][1:],
            "statements": {"olsen-guess": {**SEED["statements"]["olsen-guess"], "at": 3}},
        }
    )
    lock, findings = verify(seed, (), article)
    assert [each.message for each in findings if each.code == "unrecorded-quotation"] == [
        "no record has what paragraph 5 quotes: “We began to look in May”",
        "no record has what paragraph 6 quotes: “The PA [Port Authority] agrees”",
        "no record has what paragraph 6 quotes: “We ended in June, and nobody liked what we seen”",
        "no record has what paragraph 7 quotes: “so-called”",
    ]
    assert lock
    assert lock.unrecorded == {5: 1, 6: 2, 7: 1}
    told = [each for each in coverage_findings(seed, lock, whole=True) if each.code == "unrecorded-quotation"]
    assert [each.severity.value for each in told] == ["error"] * 3
    assert told[1].message.startswith("paragraph 6 had 2 stretches in quotation marks that no record has")


def test_half_a_quotation_is_not_all_of_it(changed: Make, article: Article) -> None:
    half = changed(statements={"olsen-guess": {"quote": ["We cannot ask anyone", "Not this winter"]}})
    elided = changed(statements={"olsen-guess": {"quote": ["We cannot … guess", "Not this winter"]}})
    assert [each.code for each in verify(half, (), article)[1]] == ["unrecorded-quotation"]
    assert verify(elided, (), article)[1] == ()


def test_a_name_in_quotation_marks_needs_no_statement(changed: Make, article: Article) -> None:
    term = {"term": "so-called", "definition": "Said of what is not.", "at": 7}
    assert verify(changed(skipped=SEED["skipped"][1:], terms={"so-called": term}), (), article)[1] == ()


def test_a_name_has_to_stand_near(changed: Make, article: Article) -> None:
    event = {"title": "A ride", "status": "happened", "actors": "mira-olsen", "at": 8}
    near = {**event, "at": 5}
    for change, messages in (
        ({"at": 8}, ['Paragraph 8 and the two before don\'t name "Mira Olsen" or "the mayor" or "Olsen" (\'ride\')']),
        ({"at": [3, 8]}, []),
        ({"at": 8, "note": "It calls her only by what she does."}, []),
        (near, []),
    ):
        found = verify(changed(events={"ride": {**event, **change}}), (), article)[1]
        assert [each.message for each in found] == messages


def test_a_name_may_be_known_from_another_seed(changed: Make, article: Article) -> None:
    event = {"title": "A ride", "status": "happened", "actors": "nurses", "at": 8}
    seed = changed(events={"ride": event})
    other = changed(source={"id": "courier"}, actors={"nurses": {"name": "Nurses", "kind": "group", "at": 1}})
    assert verify(seed, (), article)[1] == ()
    assert [each.code for each in verify(seed, (), article, seeds=(other,))[1]] == ["no-name-near"]


def test_another_number_of_paragraphs_is_an_error(changed: Make) -> None:
    lock, findings = verify(changed(), (), parse_article("One.\nTwo."))
    assert lock is None
    assert "the article has 2 paragraphs, and the seed says 8" in [each.message for each in findings]


def marked(text: str) -> list[str]:
    return [text[start:end] for start, end in stretches(text)]


def test_stretches_in_many_kinds_of_marks() -> None:
    assert marked("“One,” she said, “two.”") == ["One,", "two."]
    assert marked('"One," she said, "two."') == ["One,", "two."]
    assert marked("«Un» et « deux »") == ["Un", " deux "]
    assert marked("„Eins“ und »zwei«") == ["Eins", "zwei"]
    assert marked("‘The workers’ demands are fair,’ he said.") == ["The workers’ demands are fair,"]
    assert marked("“He said ‘no’ and “never” again,” she said") == ["He said ‘no’ and “never” again,"]
    assert marked("“It goes on in the next paragraph.") == ["It goes on in the next paragraph."]
    assert marked("The 1990s’ bridge isn’t the mayor’s; 'tis old.") == []
    assert marked('A 6\'2" man and a 5" nail.') == []


def test_the_lock_of_an_excused_stretch_is_empty(changed: Make, article: Article) -> None:
    lock, _ = verify(changed(), (), article)
    assert lock
    assert lock.unrecorded == {}
    assert coverage_findings(changed(), replace(lock, unrecorded={}), whole=True) == ()
