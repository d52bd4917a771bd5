"""Records held against the documents they cite."""
