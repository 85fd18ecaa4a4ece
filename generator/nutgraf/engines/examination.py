"""Everything looked at before anything is built: seeds, prose, theme, and every page once."""

from dataclasses import dataclass
from pathlib import Path

from nutgraf.diagnostics import Finding, Severity, tidy
from nutgraf.engines.project import Project, open_project
from nutgraf.engines.rehearsal import missing_word, rehearse
from nutgraf.engines.site import Site, make_site
from nutgraf.engines.theme import Theme, theme_of
from nutgraf.words import MissingWordError


@dataclass(frozen=True)
class Examination:
    """What a project comes to: its site where nothing is wrong with seeds and prose, and every finding, sorted."""

    project: Project
    theme: Theme
    site: Site | None
    findings: tuple[Finding, ...]

    def failed(self, *, strict: bool) -> bool:
        """Whether there is an error, or in a strict run any finding."""
        return any(strict or each.severity is Severity.ERROR for each in self.findings)


def examine(root: Path, content: Path | None = None, title: str = "", *, drafts: bool = False) -> Examination:
    """The project in `root`, the folder of `mkdocs.yml`, with its prose in `content`; with `drafts`, it keeps them. No author's fault raises."""
    project = open_project(root, content, drafts=drafts)
    theme, found = theme_of(root)
    findings = (*project.findings, *found)
    if any(each.severity is Severity.ERROR for each in findings):
        return Examination(project, theme, None, tidy(findings))
    try:
        site = make_site(project, theme, title)
    except MissingWordError as error:
        return Examination(project, theme, None, tidy((*findings, missing_word(error, root))))
    return Examination(project, theme, site, tidy((*findings, *rehearse(site, root))))
