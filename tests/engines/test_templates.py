"""Templates are found and compiled as before, in less time."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.config.base import load_config
from mkdocs.structure.files import Files

from nutgraf.engines.compiled import Compiled
from nutgraf.engines.mkdocs.templates import find_fast, visible
from nutgraf.testing import project


@pytest.mark.parametrize(("text", "compiled"), [("One: {{ name }}", 1), ("Two: {{ name }}", 2)])
def test_a_template_is_compiled_once_for_each_text(
    tmp_path: Path, text: str, compiled: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, kept, times = tmp_path / "card.html", Compiled(), list[str]()
    compile_ = Environment.compile
    monkeypatch.setattr(Environment, "compile", lambda *told: times.append(told[1]) or compile_(*told))
    for each in ("One: {{ name }}", text):
        file.write_text(each, encoding="utf-8")
        env = Environment(loader=FileSystemLoader(tmp_path), bytecode_cache=kept, autoescape=True)
        assert env.get_template("card.html").render(name="Mira") == each.replace("{{ name }}", "Mira")
    assert len(times) == compiled


def test_files_in_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    for path in ("main.html", "partials/nav.html", ".icons/logo.svg", "partials/.old/nav.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    assert sorted(visible(tmp_path)) == [tmp_path / "main.html", tmp_path / "partials" / "nav.html"]


def test_a_theme_has_the_same_files_as_before(tmp_path: Path) -> None:
    config = load_config(str(project(tmp_path) / "mkdocs.yml"))
    found = []
    for change in (lambda _: None, find_fast):
        change(config)
        files = Files([])
        files.add_files_from_theme(config.theme.get_env(), config)
        found.append([each.src_uri for each in files])
    assert found[0] == found[1] != []
