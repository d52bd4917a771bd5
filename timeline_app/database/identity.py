"""How a timeline database is known: numbers in its header, tables it must have, views that are ours."""

SUFFIXES = (".timeline", ".db")  # of files that may be a timeline; a new one has the first
APPLICATION_ID = 0x54696D65  # "Time"
SCHEMA_VERSION = 7
OLDEST_READABLE = 3  # 3 and 4 have the same tables, without registers; see older.py
FIRST_WITH_REGISTERS, FIRST_WITH_CHANGES = 5, 6

SEARCH_TABLE = "create virtual table events_search using fts5(event unindexed, words)"
PACKED = "insert into events_search(events_search) values ('optimize')"  # the index in one piece, each word in one place

OLDER_TABLES = frozenset({
    "timeline", "themes", "documents", "indicators", "events", "event_themes", "event_organisations", "event_people", "links",
    "citations", "figures", "events_search", "disagreements", "columns",
})
TABLES_OF_5 = OLDER_TABLES | {
    "organisations", "organisation_names", "people", "person_names", "person_offices", "places", "place_names", "groups",
    "group_names", "papers", "paper_issuers", "paper_steps", "sections", "slogans", "slogan_names",
    "event_groups", "event_papers", "event_entries",
}
TABLES = TABLES_OF_5 | {"scopes", "paragraphs", "changes"}

_FIGURES_IN_WORDS = """
select figures.label, figures.qualifier, figures.value, figures.unit, figures.measure, figures.edtf, events.title as event,
       documents.title as document, figures.paragraph, figures.phrase
from figures join events on events.id = figures.event join documents on documents.id = figures.document
order by figures.label, figures.start""".strip()
_MONTHS = """
select substr(start, 1, 7) as month, count(*) as events from events group by month order by month""".strip()

# Of schemas 3 and 4.
OLDER_VIEWS = {
    "events_in_words": """
select events.id, events.title, events.edtf, events.start, events.end, themes.name as theme, events.scope, events.place,
       events.summary,
       (select count(*) from citations where citations.event = events.id) as citations,
       (select count(*) from figures where figures.event = events.id) as figures
from events join themes on themes.id = events.theme order by events.start, events.end, events.id""".strip(),
    "figures_in_words": _FIGURES_IN_WORDS,
    "months": _MONTHS,
}

VIEWS = {
    "events_in_words": """
select events.id, events.title, events.title_en, events.kind, events.edtf, events.start, events.end, themes.name as theme,
       events.scope, places.name as place, events.summary, events.summary_en, events.note,
       (select group_concat(name, '、') from (
           select organisations.name from event_organisations as involved
           join organisations on organisations.id = involved.organisation
           where involved.event = events.id order by involved.position)) as organisations,
       (select group_concat(name, '、') from (
           select people.name from event_people as involved join people on people.id = involved.person
           where involved.event = events.id order by involved.position)) as people,
       (select group_concat(entry, '；') from (
           select documents.short || ' ' || sections.number || ' ' || sections.name as entry from event_entries as stands
           join sections on sections.id = stands.section join documents on documents.id = sections.document
           where stands.event = events.id order by stands.position)) as entries,
       (select count(*) from citations where citations.event = events.id) as citations,
       (select count(*) from figures where figures.event = events.id) as figures
from events join themes on themes.id = events.theme left join places on places.id = events.place
order by events.start, events.end, events.id""".strip(),
    "figures_in_words": _FIGURES_IN_WORDS,
    "links_in_words": """
select events.title as event, links.kind, others.title as other, documents.title as document, links.paragraph, links.phrase,
       links.reason
from links join events on events.id = links.event join events as others on others.id = links.target
left join documents on documents.id = links.document order by events.start, events.id, links.position""".strip(),
    "months": _MONTHS,
    "organisations_in_words": """
select organisations.name, organisations.kind, involved.role, events.edtf, events.title as event
from event_organisations as involved join organisations on organisations.id = involved.organisation
join events on events.id = involved.event order by organisations.name, events.start, events.id""".strip(),
    "papers_in_words": """
select papers.title, papers.title_en, paper_steps.step, paper_steps.edtf, events.title as event, parents.title as parent,
       (select group_concat(organisations.name, '、') from paper_issuers
           join organisations on organisations.id = paper_issuers.organisation where paper_issuers.paper = papers.id) as issuers,
       documents.title as document, papers.paragraph
from papers join documents on documents.id = papers.document left join paper_steps on paper_steps.paper = papers.id
left join events on events.id = paper_steps.event left join papers as parents on parents.id = papers.parent
order by papers.title, paper_steps.position""".strip(),
}
