"""Every command says what it does, gives an example and names its exit codes."""

import pytest
from command_line import Run

from nutgraf.cli import main

COMMANDS = sorted(main.commands)


def test_the_help_lists_every_command_with_a_whole_sentence(run: Run) -> None:
    listed = run("--help").stdout.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == COMMANDS
    assert [line for line in listed if not line.endswith(".") or line.endswith("...")] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_commands_help_has_an_example(run: Run, command: str) -> None:
    assert f"    nutgraf {command}" in run(command, "-h").stdout


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "schema"])
def test_a_commands_help_names_its_exit_codes(run: Run, command: str) -> None:
    assert "Exit 0: " in " ".join(run(command, "--help").stdout.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_has_a_line_of_help(command: str) -> None:
    bare = [each.name for each in main.commands[command].params if each.param_type_name == "option" and not each.help]
    assert bare == []


@pytest.mark.parametrize("arguments", [["chekc"], ["check", "seeds"], ["build", "--stricter"], ["schema", "x"]])
def test_what_there_is_not_is_wrong_use(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
