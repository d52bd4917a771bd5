"""What phrases of a document say: numbers and dates."""
