"""What does not hold: which record, and why."""

from timeline_app.frozen import frozen


@frozen
class Finding:
    """``record`` is the id of an event or a document; ``sentence`` says what is wrong and where."""

    record: str
    sentence: str
