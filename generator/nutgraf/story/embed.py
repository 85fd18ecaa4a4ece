"""What `![[spec]]` names: a record, or a view with its argument."""

from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.model import Figure
from nutgraf.model.views import VIEWS
from nutgraf.story.story import Story


def parted(spec: str) -> tuple[str, str]:
    """A spec's name and argument, the latter empty where there is none."""
    name, _, argument = spec.strip().partition(" ")
    return name, argument.strip()


def fault(story: Story, spec: str) -> tuple[str, str | None] | None:
    """What is wrong with `![[spec]]`, and what to write instead; None where it shows something."""
    name, argument = parted(spec)
    if not argument and (name in story.things or story.source(name)):
        return None
    if name not in VIEWS:
        ids = (*story.things, *(each.id for each in story.sources))
        return f"'{spec}' is no record and no view", did_you_mean(name, (*ids, *VIEWS))
    view = VIEWS[name]
    if not argument:
        return (f"the view '{name}' has to be told of what", f"write `![[{name} <id>]]`") if view.needed else None
    thing = story.things.get(argument)
    is_source = "source" in view.kinds and story.source(argument) is not None
    if argument in view.words or is_source or (thing and thing.kind in view.kinds):
        return None
    fitting = (*view.words, *_ids(story, view.kinds))
    if argument in fitting:
        return None
    if not fitting:
        return f"the view '{name}' takes nothing after its name", f"write `![[{name}]]`"
    return f"the view '{name}' does not know '{argument}'", did_you_mean(argument, fitting)


def _ids(story: Story, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """What an argument of these kinds may be."""
    measures = {each.record.measure for each in story.of(Figure) if each.record.measure} if "measure" in kinds else ()
    sources = (each.id for each in story.sources) if "source" in kinds else ()
    return (*(name for name, thing in story.things.items() if thing.kind in kinds), *sources, *measures)
