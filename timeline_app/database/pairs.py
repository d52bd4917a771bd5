"""What ties events to the registers: for each register, SQL for the id of an ``event`` and a ``value``, an id of the register.

An event lies in the place it names and in all that this one lies in.
"""

from collections.abc import Mapping

PAIRS: Mapping[str, str] = {
    "organisations": "select event, organisation as value from event_organisations",
    "people": "select event, person as value from event_people",
    "places": """with recursive around(event, value) as (select id, place from events where place is not null
union select event, within from around join places on places.id = value where within is not null)
select event, value from around""",
    "groups": "select event, group_id as value from event_groups",
    "papers": "select event, paper as value from event_papers",
    "sections": "select event, section as value from event_entries",
}
