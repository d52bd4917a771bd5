SAMPLE = frozenset[str]()
