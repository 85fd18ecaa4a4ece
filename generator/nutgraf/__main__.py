"""`python -m nutgraf`, for where the command is not on the path."""

from nutgraf.cli import main

main(prog_name="nutgraf")
