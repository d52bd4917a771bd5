"""Timeline (时序): documents become a timeline one can trust."""

__version__ = "1.0.0"
