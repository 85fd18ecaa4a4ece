"""MkDocs' own search beside ours."""

from mkdocs.plugins import PluginCollection

_NAMES = ("search", "material/search")
_HOOKS = ("page_context", "post_build")
"""The events in which they read every page once more, and write an index."""


def relieve(plugins: PluginCollection) -> None:
    """Spare the search plugins of MkDocs and Material the work on an index that ours takes the place of; they stay configured, for templates that ask."""
    spared = [plugins[name] for name in _NAMES if name in plugins]
    for hook in _HOOKS:
        methods = plugins.events[hook]
        methods[:] = [each for each in methods if getattr(each, "__self__", None) not in spared]
