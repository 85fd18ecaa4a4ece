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
_UNREADABLE = ("broken-yaml", "too-deep")
"""What is wrong with a seed that MkDocs can't read in its settings either; tags and aliases it can."""
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
    """The folder of the editor's Markdown by `mkdocs.yml`, and findings where nothing can be built with what that says."""
    try:
        text = (root / _NAME).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return root / _DOCS, (_fault(Span(_NAME), "this is not text in UTF-8", "save the file as UTF-8"),)
    tree, found = read_yaml(text, _NAME)
    unreadable = tuple(_fault(each.span, each.message, each.help) for each in found if each.code in _UNREADABLE)
    if unreadable:
        return root / _DOCS, unreadable
    try:
        said = _settings(root / _NAME, text)
    except ConfigurationError as error:
        return root / _DOCS, (_fault(Span(_NAME), error.message),)
    if not isinstance(said, Mapping):
        return root / _DOCS, (_fault(Span(_NAME), "this is not a map of settings", "write `site_name:` and the name"),)
    folder = root / str(said.get("docs_dir") or _DOCS)
    return folder, tuple(_unfit(said, folder, tree))


def _settings(file: Path, text: str) -> Any:
    """What the settings say, with those that they inherit; raises ConfigurationError where they can't be read."""
    try:
        said = yaml.load(text, _Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise ConfigurationError(f"this is not YAML: {error}") from error
    if not (isinstance(said, Mapping) and "INHERIT" in said):
        return {} if said is None else said
    with file.open(encoding="utf-8-sig") as opened:
        return yaml_load(opened, _Loader)


def _unfit(said: Mapping[str, Any], folder: Path, tree: Tree | None) -> Iterator[Finding]:
    """What the settings say that no site can be built with."""
    if not folder.is_dir():
        message = f"there is no folder '{folder.name}' for pages"
        advice = "make it, or name the folder of your pages: `docs_dir: content`"
        yield _fault(_place(tree, "docs_dir"), message, advice)
    if said.get("use_directory_urls") is False:
        message = "`use_directory_urls: false` would break the addresses of the site"
        yield _fault(_place(tree, "use_directory_urls"), message, "take it out")


def _place(tree: Tree | None, key: str) -> Span:
    """Where a setting stands, or the whole file where it does not."""
    return tree.keys.get((key,), Span(_NAME)) if tree else Span(_NAME)


def _fault(span: Span, message: str, advice: str | None = None) -> Finding:
    return finding("bad-configuration", span, message, advice)
