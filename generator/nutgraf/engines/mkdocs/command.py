"""What commands ask of MkDocs: a whole build, and what a `mkdocs.yml` says."""

import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.engines.mkdocs.reporting import PROFILE
from nutgraf.engines.settings import Place, Settings, read_options
from nutgraf.engines.unread import unread
from nutgraf.read import Path as Path_
from nutgraf.read import Tree, read_yaml

_NAME = "mkdocs.yml"
_PLUGIN = "nutgraf"
_DOCS = "docs"
"""Where MkDocs looks for pages if nothing else is said."""
_UNREADABLE = ("broken-yaml", "too-deep")
"""What is wrong with a seed that MkDocs can't read in its settings either; tags and aliases it can."""
_Loader: Any = get_yaml_loader(yaml.SafeLoader)
_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)


def build(root: Path, *, strict: bool, site_dir: Path | None = None, profile: bool = False) -> None:
    """Do what `mkdocs build` does with the project in `root`, and tell where the time went if asked; raises click's exceptions as it does."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    if profile:
        os.environ[PROFILE] = "1"
    from mkdocs.__main__ import build_command

    options = ["--config-file", str((root / _NAME).absolute()), *(["--strict"] if strict else [])]
    options += ["--site-dir", str(site_dir.absolute())] if site_dir else []
    build_command.main(options, prog_name="nutgraf build", standalone_mode=False)


class Configured(NamedTuple):
    """What a `mkdocs.yml` says: the folder of the editor's Markdown, the plugin's options, and what is wrong with it."""

    content: Path
    settings: Settings
    findings: tuple[Finding, ...]
    themed: bool = False
    """Whether it chooses a theme."""
    said: Mapping[str, Any] = MappingProxyType({})
    """All of its settings, those of other plugins too; what is a name of Python there is None."""


def configured(file: Path) -> Configured:
    """What a `mkdocs.yml` says; where it can't be read, what MkDocs does without one."""
    default = Configured(file.parent / _DOCS, Settings(), ())
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return default._replace(findings=(_fault(Span(_NAME), "this is not text in UTF-8", "save the file as UTF-8"),))
    tree, found = read_yaml(text, file.name)
    unreadable = tuple(_fault(each.span, each.message, each.help) for each in found if each.code in _UNREADABLE)
    if unreadable:
        return default._replace(findings=unreadable)
    try:
        said = _settings(file, text)
    except ConfigurationError as error:
        return default._replace(findings=(_fault(Span(file.name), error.message),))
    if not isinstance(said, Mapping):
        fault = _fault(Span(file.name), "this is not a map of settings", "write `site_name:` and the name")
        return default._replace(findings=(fault,))
    folder = file.parent / str(said.get("docs_dir") or _DOCS)
    settings, faults = read_options(*_options(said, tree, file.name))
    idle = (each for each in unread(said, tree, file.name) if each.code not in settings.ignore)
    return Configured(folder, settings, (*_unfit(said, folder, tree), *faults, *idle), "theme" in said, said)


def _options(said: Mapping[str, Any], tree: Tree | None, name: str) -> tuple[Mapping[str, Any], Place]:
    """The plugin's options, and where each stands."""
    plugins = said.get("plugins")
    entries = list(plugins.items()) if isinstance(plugins, Mapping) else []
    paths: list[Path_] = [("plugins", key) for key, _ in entries]
    if isinstance(plugins, list):
        pairs = [(number, each) for number, each in enumerate(plugins) if isinstance(each, Mapping)]
        entries = [(key, value) for _, each in pairs for key, value in each.items()]
        paths = [("plugins", number, key) for number, each in pairs for key in each]
    for (key, value), path in zip(entries, paths, strict=True):
        if key == _PLUGIN and isinstance(value, Mapping):
            keys = tree.keys if tree else {}
            return value, partial(_option_place, keys, path, name)
    return {}, lambda _: Span(name)


def _option_place(keys: Mapping[Path_, Span], path: Path_, name: str, option: str) -> Span:
    return keys.get((*path, option), keys.get(path, Span(name)))


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
