"""What is wrong with one field of a row."""


class Faulty(Exception):
    """``field`` is its key within the row."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field, self.sentence = field, sentence
