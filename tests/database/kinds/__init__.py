"""Kinds of bad databases, and of strange ones that can be read, by group."""

from tests.database.kinds import (
    beside_the_file,
    colours,
    dates,
    header,
    ids,
    raw_bytes,
    references,
    schema,
    search_and_columns,
    sizes,
    special_files,
    texts,
    types,
    vocabulary,
)
from tests.database.kinds.kind import Kind, answered

_GROUPS = {
    "good": (answered("as bundled", lambda _path: None),),
    "bytes": raw_bytes.KINDS, "header": header.KINDS, "schema": schema.KINDS, "types": types.KINDS, "references": references.KINDS,
    "vocabulary": vocabulary.KINDS, "dates": dates.KINDS, "sizes": sizes.KINDS, "texts": texts.KINDS, "ids": ids.KINDS,
    "colours": colours.KINDS, "search and columns": search_and_columns.KINDS, "beside the file": beside_the_file.KINDS,
    "special files": special_files.KINDS,
}
KINDS: dict[str, Kind] = {f"{group}: {kind.name}": kind for group, kinds in _GROUPS.items() for kind in kinds}
