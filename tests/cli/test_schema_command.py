"""`nutgraf schema` prints the committed schema, to the byte."""

from pathlib import Path

from command_line import Run

COMMITTED = Path(__file__).parents[2] / "docs" / "seed.schema.json"


def test_the_printed_schema_is_the_committed_one(run: Run) -> None:
    done = run("schema")
    assert (done.exit_code, done.stdout) == (0, COMMITTED.read_text(encoding="utf-8"))
