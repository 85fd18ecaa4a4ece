"""Files into plain data with a place for every part of it."""

from nutgraf.read.tree import Path, Tree
from nutgraf.read.yaml import read_yaml

__all__ = ["Path", "Tree", "read_yaml"]
