"""How a timeline database is known: numbers in its header, tables it must have, views that are ours."""

APPLICATION_ID = 0x54696D65  # "Time"
SCHEMA_VERSION = 4
OLDEST_READABLE = 3  # has the same tables, and arrays under other names, which nobody reads

SEARCH_TABLE = "create virtual table events_search using fts5(event unindexed, words)"

TABLES = frozenset({
    "timeline", "themes", "documents", "indicators", "events", "event_themes", "event_organisations", "event_people", "links",
    "citations", "figures", "events_search", "disagreements", "columns",
})

VIEWS = {
    "events_in_words": """
select events.id, events.title, events.edtf, events.start, events.end, themes.name as theme, events.scope, events.place,
       events.summary,
       (select count(*) from citations where citations.event = events.id) as citations,
       (select count(*) from figures where figures.event = events.id) as figures
from events join themes on themes.id = events.theme order by events.start, events.end, events.id""".strip(),
    "figures_in_words": """
select figures.label, figures.qualifier, figures.value, figures.unit, figures.measure, figures.edtf, events.title as event,
       documents.title as document, figures.paragraph, figures.phrase
from figures join events on events.id = figures.event join documents on documents.id = figures.document
order by figures.label, figures.start""".strip(),
    "months": """
select substr(start, 1, 7) as month, count(*) as events from events group by month order by month""".strip(),
}
