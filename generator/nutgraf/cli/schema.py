"""`nutgraf schema`."""

import click

from nutgraf.model.schema import seed_schema_text


@click.command("schema")
def schema() -> None:
    """Print the JSON Schema of a seed.

    With it an editor such as VS Code (with its YAML extension) completes keys, says what each means and marks slips
    while you type. Save it, and name it in the first line of each seed:

    \b
        nutgraf schema > seed.schema.json
        # yaml-language-server: $schema=../seed.schema.json

    It knows what one seed can tell of itself; whether an id leads somewhere is for `nutgraf check`.
    """
    click.echo(seed_schema_text(), nl=False)
