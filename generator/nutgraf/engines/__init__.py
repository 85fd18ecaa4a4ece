"""What carries a story to the world: the project on disk, and the engines that build it."""
