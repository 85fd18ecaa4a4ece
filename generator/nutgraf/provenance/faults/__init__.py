"""What may be wrong between a seed, its article and its lock: one fault a module, each with what it finds, why, an example and what to do instead."""
