"""What commands ask of MkDocs: a whole build, and what a `mkdocs.yml` says."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.read import Tree, read_yaml

_NAME = "mkdocs.yml"
_DOCS = "docs"
"""Where MkDocs looks for pages if nothing else is said."""
_Loader: Any = get_yaml_loader(yaml.SafeLoader)
_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)


def build(root: Path, *, strict: bool, site_dir: Path | None = None) -> None:
    """Do what `mkdocs build` does with the project in `root`; raises click's exceptions as it does."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.__main__ import build_command

    options = ["--config-file", str((root / _NAME).absolute()), *(["--strict"] if strict else [])]
    options += ["--site-dir", str(site_dir.absolute())] if site_dir else []
    build_command.main(options, prog_name="nutgraf build", standalone_mode=False)


def content_folder(root: Path) -> tuple[Path, tuple[Finding, ...]]:
    """The folder of the editor's Markdown by `mkdocs.yml`, and a finding where that can't be had from it."""
    file = root / _NAME
    text = file.read_bytes().decode("utf-8-sig", "replace")
    try:
        said = yaml.load(text, _Loader)  # noqa: S506 - a safe loader
        if isinstance(said, Mapping) and "INHERIT" in said:
            with file.open(encoding="utf-8-sig") as opened:
                said = yaml_load(opened, _Loader)
    except yaml.YAMLError as error:
        return root / _DOCS, (_broken(text, error),)
    except ConfigurationError as error:
        return root / _DOCS, (finding("bad-configuration", Span(_NAME), error.message),)
    if not isinstance(said, Mapping | None):
        advice = "write `site_name:` and the name"
        return root / _DOCS, (finding("bad-configuration", Span(_NAME), "this is not a map of settings", advice),)
    folder = root / str((said or {}).get("docs_dir") or _DOCS)
    return folder, tuple(_unfit(said or {}, folder, text))


def _unfit(said: Mapping[str, Any], folder: Path, text: str) -> Iterator[Finding]:
    """What the settings say that no site can be built with."""
    tree, _ = read_yaml(text, _NAME)
    if not folder.is_dir():
        message = f"there is no folder '{folder.name}' for pages"
        advice = "make it, or name the folder of your pages: `docs_dir: content`"
        yield finding("bad-configuration", _place(tree, "docs_dir"), message, advice)
    if said.get("use_directory_urls") is False:
        message = "`use_directory_urls: false` would break the addresses of the site"
        yield finding("bad-configuration", _place(tree, "use_directory_urls"), message, "take it out")


def _place(tree: Tree | None, key: str) -> Span:
    """Where a setting stands, or the whole file where it does not."""
    return tree.keys.get((key,), Span(_NAME)) if tree else Span(_NAME)


def _broken(text: str, error: yaml.YAMLError) -> Finding:
    """What is wrong with settings that are no YAML, in the words that a seed gets."""
    _, found = read_yaml(text, _NAME)
    first = next((each for each in found if each.code == "broken-yaml"), None)
    if first:
        return finding("bad-configuration", first.span, first.message, first.help)
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return finding("bad-configuration", Span(_NAME, line, column, line, column), f"this is not YAML: {error}")
