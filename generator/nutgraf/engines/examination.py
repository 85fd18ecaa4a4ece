"""Everything looked at before anything is built: seeds, prose, quote locks, theme, and every page once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from nutgraf.diagnostics import Finding, Severity, tidy
from nutgraf.engines import strays
from nutgraf.engines.cache import cache_of
from nutgraf.engines.collecting import uncollected
from nutgraf.engines.locks import check_locks, read_locks
from nutgraf.engines.progress import Tell, silent
from nutgraf.engines.project import Project, open_project
from nutgraf.engines.rehearsal import missing_word, rehearse
from nutgraf.engines.settings import Settings
from nutgraf.engines.shadows import shadows
from nutgraf.engines.site import Site, make_site
from nutgraf.engines.texts import read_texts
from nutgraf.engines.theme import Theme, theme_folder, theme_of
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

    def with_more(self, findings: Iterable[Finding]) -> "Examination":
        """The same with more findings."""
        return replace(self, findings=tidy((*self.findings, *findings)))


@uncollected()
def examine(
    root: Path,
    content: Path | None = None,
    title: str = "",
    settings: Settings | None = None,
    *,
    drafts: bool = False,
    briefly: bool = False,
    tell: Tell = silent,
) -> Examination:
    """The project in `root`, the folder of `mkdocs.yml`, with its prose in `content`; with `drafts`, it keeps them.

    `briefly`, no page is tried out.
    No author's fault raises. Warnings that the settings ignore are left out. `tell` is called with what is done next.
    """
    said = settings or Settings()
    memory = cache_of(root)
    project = open_project(root, content, drafts=drafts, ignore=said.ignore, tell=tell, memory=memory)
    memory.flush()
    if any(each.code in strays.CODES for each in project.findings):
        return Examination(project, theme_of(theme_folder().parent)[0], None, project.findings)
    tell("comparing with quote locks")
    theme, theme_faults = theme_of(root)
    locks, lock_faults = read_locks(root, project.story.seeds)
    texts, text_faults = read_texts(root, project.story.seeds, locks)
    shadowed = shadows(root, content or root / "content", theme.overrides)
    found = (
        *project.findings,
        *shadowed,
        *theme_faults,
        *lock_faults,
        *text_faults,
        *check_locks(project, locks, said),
    )
    findings = tuple(_heard(found, said))
    if any(each.severity is Severity.ERROR for each in findings):
        return Examination(project, theme, None, tidy(findings))
    tell("laying out pages")
    try:
        site = make_site(project, theme, title, locks, texts, memory)
    except MissingWordError as error:
        return Examination(project, theme, None, tidy((*findings, missing_word(error, root))))
    tell("trying out pages")
    failing = () if briefly else rehearse(site, root)
    return Examination(project, theme, site, tidy((*findings, *failing)))


def _heard(findings: Iterable[Finding], settings: Settings) -> Iterable[Finding]:
    """The findings but for warnings that the project ignores."""
    return (each for each in findings if each.severity is Severity.ERROR or each.code not in settings.ignore)
