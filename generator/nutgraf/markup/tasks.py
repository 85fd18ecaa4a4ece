"""Task lists (`- [ ] text`): each box gets its text as its label, which the extension that makes them leaves it without."""

import re

from markdown.postprocessors import Postprocessor

_TASK = re.compile(
    r"""(?P<before><li\ class="task-list-item">(?:\s*<p>)?)
    (?:<label\ class="task-list-control">)?(?P<box><input\b[^>]*>)(?:<span\ class="task-list-indicator"></span></label>)?
    (?P<text>[^\n]*?)(?=\n|</li>|</p>|<(?:ul|ol)\b)""",
    re.VERBOSE,
)


class TaskLabels(Postprocessor):
    """Puts each box and the text after it into one label."""

    def run(self, text: str) -> str:
        if "task-list-item" not in text:
            return text
        return _TASK.sub(r'\g<before><label class="task-list-control">\g<box>\g<text></label>', text)
