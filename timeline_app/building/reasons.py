"""What pydantic finds wrong, said by us: it speaks English only and repeats what it was given at full length."""

from collections.abc import Mapping

from pydantic_core import ErrorDetails

from timeline_app.translation.words import N_, _

_WHOLE, _NUMBER, _TRUTH, _TABLE, _CHOICE, _LIST, _UNKNOWN = (
    N_("must be a whole number"), N_("must be a number"), N_("must be true or false"), N_("must be a table"),
    N_("must be one of {expected}"), N_("must be a list"), N_("there is no such field"),
)
_SENTENCES: Mapping[str, str] = {
    "missing": N_("is missing"),
    "extra_forbidden": _UNKNOWN, "none_required": _UNKNOWN,
    "string_type": N_("must be a text in quotes"),
    "string_too_short": N_("must have {min_length} characters or more"),
    "string_too_long": N_("must have {max_length} characters or fewer"),
    "string_pattern_mismatch": N_("must match {pattern}"),
    "int_type": _WHOLE, "int_parsing": _WHOLE, "int_parsing_size": _WHOLE, "int_from_float": _WHOLE,
    "float_type": _NUMBER, "float_parsing": _NUMBER,
    "finite_number": N_("must be a finite number"),
    "greater_than_equal": N_("must be {ge} or more"),
    "less_than_equal": N_("must be {le} or less"),
    "bool_type": _TRUTH, "bool_parsing": _TRUTH,
    "enum": _CHOICE, "literal_error": _CHOICE,
    "list_type": _LIST, "tuple_type": _LIST,
    "too_short": N_("must have {min_length} entries or more"),
    "too_long": N_("must have {max_length} entries or fewer"),
    "model_type": _TABLE, "model_attributes_type": _TABLE,
}
_OTHER = N_("is not what a record holds there")


def reason_of(error: ErrorDetails) -> str:
    """One sentence in the language of the program; our own checks bring theirs with them."""
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        return str(context["error"])
    values = context | {"expected": str(context.get("expected", "")).replace(" or ", ", ")}
    return _(_SENTENCES.get(error["type"], _OTHER)).format(**values)


def field_name(location: tuple[int | str, ...]) -> str:
    """Where it is: ``figure[2].value``, counted from one as people count."""
    text = ""
    for part in location:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
