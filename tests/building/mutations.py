"""What may go wrong in a data folder, by hand or on purpose: values, keys, records, links, files."""

import copy
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random

from tests.building.oddities import DATES, KEYS, PHRASES, VALUES
from tests.building.toml_text import Tables, toml_of
from timeline_app.records.limits import LEAST_NUMBER, NUMBER, PARAGRAPH, PARTS, TEXT

Folder = dict[str, Tables]


def change(folder: Path, records: Folder, random: Random) -> list[str]:
    """One to three changes of the records, then they are written, then perhaps a change of the files; says which."""
    in_records = [random.choice(_IN_RECORDS) for _ in range(random.choice((0, 1, 1, 1, 2, 3)))]
    for each in in_records:
        each(records, random)
    write(folder, records)
    on_files = [random.choice(_ON_FILES)] if not in_records or random.random() < 0.15 else []
    for each in on_files:
        each(folder, random)
    return [each.__name__.strip("_") for each in (*in_records, *on_files)]


def write(folder: Path, records: Folder) -> None:
    for name, tables in records.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(toml_of(tables), "utf-8")


def _tables(value: object) -> Iterator[Tables]:
    """A table and all that stand in it."""
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _tables(each)


def _record_lists(records: Folder) -> list[list[Tables]]:
    """Every list of tables in the records, those within a table too."""
    found = [value for content in records.values() for table in _tables(content) for value in table.values()]
    return [value for value in found if isinstance(value, list) and value and all(isinstance(each, dict) for each in value)]


def _some_table(records: Folder, random: Random) -> Tables:
    return random.choice([table for content in records.values() for table in _tables(content) if table] or [{}])


def _dates(records: Folder) -> list[tuple[Tables, str]]:
    keys = ("when", "published", "covers", "first_view")
    return [(table, key) for content in records.values() for table in _tables(content) for key in keys if key in table]


def _odd_value(records: Folder, random: Random) -> None:
    table = _some_table(records, random)
    table[random.choice(list(table) or ["x"])] = copy.deepcopy(random.choice(VALUES))


def _odd_date(records: Folder, random: Random) -> None:
    for table, key in random.choices(_dates(records) or [({}, "when")]):
        table[key] = random.choice(DATES)


def _left_out(records: Folder, random: Random) -> None:
    table = _some_table(records, random)
    table.pop(random.choice(list(table) or ["x"]), None)


def _unknown_key(records: Folder, random: Random) -> None:
    _some_table(records, random)[random.choice(KEYS)] = copy.deepcopy(random.choice(VALUES))


def _many_unknown_keys(records: Folder, random: Random) -> None:
    _some_table(records, random).update({f"{random.random()}": 1 for _ in range(2000)})


def _record_twice(records: Folder, random: Random) -> None:
    for found in random.choices(_record_lists(records) or [[]]):
        found.extend(copy.deepcopy(found[:1]) * random.choice((1, 1, 1, 70)))


def _record_dropped(records: Folder, random: Random) -> None:
    for found in random.choices(_record_lists(records) or [[]]):
        del found[random.randrange(len(found) or 1) :]


def _circle(records: Folder, random: Random) -> None:
    """Each event to each other, itself now and then among them."""
    events = _events(records)
    ids = [event.get("id", "x") for event in events]
    for event in events:
        own = event.get("id") if random.random() < 0.95 else None
        event["links"] = [
            {"kind": random.choice(["led to", "part of"]), "event": id, "reason": "同一件事"} for id in ids if id != own
        ]


def _events(records: Folder) -> list[Tables]:
    return [event for tables in records.values() if isinstance(found := tables.get("event"), list) for event in found]


def _at_limits(records: Folder, random: Random) -> None:
    """As much as may be, and the first and last days there are."""
    event = copy.deepcopy(random.choice(_events(records) or [{}]))
    file, when = random.choice([
        ("background", "1000-01-01"), ("background", "1000"), ("background", "1000-24"), ("background", "2021-21/2021-23~"),
        ("2999", "2999-12-31"), ("2999", "2999"), ("2999", "2999-12~"), ("2999", "2999-33/2999"), ("background", "1000/2999"),
        ("2999", "2999-24"), ("background", "0999"), ("3000", "3000"),
    ])
    figure = {"label": "会" * TEXT, "unit": "个" * TEXT, "value": random.choice((LEAST_NUMBER, NUMBER, 1e-300)), "when": when,
              "measure": "stock", "document": "national-2023", "paragraph": PARAGRAPH, "phrase": "会" * 18}
    organisation = {"id": "limits", "name": "会" * TEXT, "name_en": "e\u0301" * (TEXT // 2), "kind": "union"}
    records["organisations.toml"] = {"organisation": [organisation]}
    involved = [{"id": "limits", "role": "mentioned"}] * (PARTS + random.randint(0, 1))
    event |= {"id": "limits", "when": when, "note": "京" * TEXT, "organisations": involved, "people": [],
              "links": [], "title_en": "<b>" * (TEXT // 3), "figure": [figure]}
    records[f"events/{file}.toml"] = {"event": [event]}


def _odd_phrase(records: Folder, random: Random) -> None:
    """Dates that no calendar has, told by two documents that are then compared."""
    event = random.choice(_events(records) or [{}])
    event["citation"] = [
        {"document": document, "paragraph": 1, "phrase": random.choice(PHRASES), "resolved": "explicit"}
        for document in ("national-2023", "capital-2023")
    ]


def _some_file(folder: Path, random: Random) -> Path:
    return random.choice(sorted(folder.rglob("*.toml")) or [folder / "themes.toml"])


def _in_bytes(made: Callable[[bytes, Random], bytes], name: str) -> Callable[[Path, Random], None]:
    def on_file(folder: Path, random: Random) -> None:
        path = _some_file(folder, random)
        path.write_bytes(made(path.read_bytes(), random))

    on_file.__name__ = name
    return on_file


def _bytes_changed(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 1, 3, 30))):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _line_twice(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    place = random.randrange(len(lines))
    return b"".join([*lines[:place], lines[place], *lines[place:]])


_CONTENTS: Mapping[str, Callable[[bytes, Random], bytes]] = {
    "bytes changed": _bytes_changed,
    "line twice": _line_twice,
    "cut": lambda content, random: content[: random.randrange(len(content))],
    "utf-16": lambda content, _random: content.decode("utf-8").encode("utf-16"),
    "byte order mark": lambda content, _random: b"\xef\xbb\xbf" + content,
    "latin": lambda content, _random: content + "\n# é\n".encode("latin-1"),
    "gbk": lambda content, _random: content.decode("utf-8").encode("gb18030"),
    "old ends of lines": lambda content, _random: content.replace(b"\n", b"\r"),
    "ends of lines of Windows": lambda content, _random: content.replace(b"\n", b"\r\n"),
    "empty": lambda _content, _random: b"",
    "zeros": lambda content, _random: bytes(len(content)),
    "random": lambda content, random: random.randbytes(len(content)),
    "nested": lambda content, _random: content + b"\nx = " + b"[" * 20_000,
    "tables in tables": lambda content, _random: content + b"\nx = " + b"{a=" * 20_000,
    "dotted": lambda content, _random: content + b"\n" + b".".join([b"a"] * 5000) + b" = 1\n",
    "dotted and quoted": lambda content, _random: content + b"\n" + b' . '.join([rb'"\""'] * 5000) + b" = 1\n",
    "dotted table": lambda content, _random: content + b"\n[" + b".".join([b"a"] * 5000) + b"]\n",
    "long comment": lambda content, _random: content + b"#" + b"a." * 500_000,
    "long word": lambda content, _random: b"a" * 1_000_000 + content,
    "quotes": lambda content, _random: content + b'"' * 200_000,
    "no end": lambda content, _random: content + b'\nx = """' + b'\\"""' * 50_000,
}


def _gone(folder: Path, random: Random) -> None:
    _some_file(folder, random).unlink(missing_ok=True)


def _folder_instead(folder: Path, random: Random) -> None:
    path = _some_file(folder, random)
    path.unlink(missing_ok=True)
    path.mkdir()


def _pipe(folder: Path, random: Random) -> None:
    path = _some_file(folder, random)
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def _link(folder: Path, random: Random) -> None:
    """To a device, to nothing, or to itself."""
    path = _some_file(folder, random)
    path.unlink(missing_ok=True)
    path.symlink_to(random.choice(["/dev/zero", "/dev/random", "/dev/null", "nowhere", path.name, "/proc/self/mem"]))


def _unreadable(folder: Path, random: Random) -> None:
    _some_file(folder, random).chmod(0)


def _renamed(folder: Path, random: Random) -> None:
    name = random.choice(["2023\n.toml", "\u202e.toml", "x" * 200 + ".toml", "2099.toml", "\udcff.toml", "2024.TOML"])
    _some_file(folder / "events", random).rename(folder / "events" / name)


def _no_events(folder: Path, random: Random) -> None:
    shutil.rmtree(folder / "events")
    if random.random() < 0.5:
        (folder / "events").write_text("")


_IN_RECORDS = (
    *(_odd_value,) * 8, *(_odd_date,) * 4, *(_left_out,) * 2, *(_unknown_key,) * 2, *(_record_twice,) * 2, _record_dropped, _circle,
    _many_unknown_keys, *(_at_limits,) * 2, *(_odd_phrase,) * 2,
)
_ON_FILES = (
    *(_in_bytes(made, name) for name, made in _CONTENTS.items()), _gone, _folder_instead, _pipe, _link, _unreadable, _renamed,
    _no_events,
)
