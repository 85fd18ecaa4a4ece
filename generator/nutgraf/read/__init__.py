"""Files into plain data with a place for every part of it."""

from nutgraf.read.text import decode
from nutgraf.read.tree import Path, Tree
from nutgraf.read.yaml import read_yaml

__all__ = ["Path", "Tree", "decode", "read_yaml"]
