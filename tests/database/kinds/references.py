"""Rows that speak of rows that are not there, or of themselves."""

from tests.database.kinds.kind import answered, either, refused, script

_CIRCLE = """
delete from links;
insert into links(event, position, kind, target)
select id, 0, '{kind}', (
    select id from events as other where other.rowid = events.rowid % (select count(*) from events) + 1
) from events"""

KINDS = (
    refused("one theme gone", script("delete from themes where position = 0")),
    refused("no themes", script("delete from themes")),
    refused("no documents", script("delete from documents")),
    refused("one document gone", script("delete from documents where position = 0")),
    either("no events, but what hangs on them", script("delete from events")),
    either("no events at all", script(*(
        f"delete from {table}" for table in (
            "events", "event_themes", "event_organisations", "event_people", "event_groups", "event_papers", "event_entries",
            "links", "citations", "figures", "disagreements", "events_search",
        )
    ))),
    either("no indicators", script("delete from indicators")),
    answered("no indicators and none meant", script("delete from indicators; update figures set indicator = null")),
    refused("no timeline", script("delete from timeline")),
    refused("two timelines", script("insert into timeline select * from timeline")),
    refused("no event_themes", script("delete from event_themes")),
    refused("one event without themes", script("delete from event_themes where event = (select id from events where rowid = 9)")),
    either("no citations", script("delete from citations")),
    either("no citations, no disagreements", script("delete from citations; delete from disagreements")),
    answered("no figures, no disagreements", script("delete from figures; delete from disagreements")),
    answered("no links", script("delete from links")),
    answered("no organisations, no people", script("delete from event_organisations; delete from event_people")),
    refused("organisations gone that events name", script("delete from organisations")),
    refused("places gone that events name", script("delete from places")),
    refused("a place in itself", script("update places set within = id")),
    refused("places in a circle", script(
        "update places set within = (select id from places as other where other.rowid = places.rowid % 3 + 1) where rowid <= 3"
    )),
    refused("an unknown section of citations", script("update citations set section = 'nope'")),
    refused("an unknown document of a link", script("update links set document = 'nope', phrase = 'x' where rowid = 1")),
    refused("a link with a document and no phrase", script(
        "update links set document = (select id from documents), phrase = null where rowid = 1"
    )),
    refused("unknown theme", script("update events set theme = 'nope'; update event_themes set theme = 'nope'")),
    refused("unknown theme in events alone", script("update events set theme = 'nope'")),
    refused("unknown theme in event_themes alone", script("update event_themes set theme = 'nope' where position = 1")),
    refused("another main theme in events alone", script("update events set theme = 'services' where rowid = 1")),
    either("a theme twice on an event", script(
        "insert into event_themes select event, position + 10, theme from event_themes where position = 0"
    )),
    refused("unknown document of citations", script("update citations set document = 'nope'")),
    refused("unknown document of figures", script("update figures set document = 'nope'")),
    either("unknown indicator", script("update figures set indicator = 'nope' where indicator is not null")),
    either("links to nothing", script("update links set target = 'nope' || position")),
    either("links to themselves", script("update links set target = event")),
    either("a circle of 'led to'", script(_CIRCLE.format(kind="led to"))),
    either("a circle of 'part of'", script(_CIRCLE.format(kind="part of"))),
    refused("disagreements of unknown events", script("update disagreements set event = 'nope' || rowid")),
    refused("disagreements of unknown figures", script("update disagreements set position = 99 + rowid")),
    either("disagreements with themselves", script("update disagreements set other_event = event, other_position = position")),
    either("figures of unknown events", script("update figures set event = 'nope' || event")),
    either("citations of unknown events", script("update citations set event = 'nope' || event where event like 'b%'")),
)
