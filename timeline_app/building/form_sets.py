"""By what forms the records of a folder are read: those of the bundled timeline, or those of one's own."""

from typing import NamedTuple

from timeline_app.building.forms import DocumentForm, EventForm, IndicatorForm, ThemeForm, TimelineForm
from timeline_app.building.register_forms import (
    GroupForm,
    OrganisationForm,
    PaperForm,
    PersonForm,
    PlaceForm,
    SectionForm,
    SloganForm,
)
from timeline_app.building.thin_forms import ThinDocument, ThinEvent, ThinIndicator, ThinTheme, ThinTimeline
from timeline_app.building.thin_register_forms import (
    ThinNamed,
    ThinOrganisation,
    ThinPaper,
    ThinPerson,
    ThinPlace,
    ThinSection,
    ThinSlogan,
)


class Forms(NamedTuple):
    """One for each file of a folder that either may have."""

    timeline: type[ThinTimeline] = ThinTimeline
    theme: type[ThinTheme] = ThinTheme
    document: type[ThinDocument] = ThinDocument
    indicator: type[ThinIndicator] = ThinIndicator
    organisation: type[ThinOrganisation] = ThinOrganisation
    person: type[ThinPerson] = ThinPerson
    place: type[ThinPlace] = ThinPlace
    group: type[ThinNamed] = ThinNamed
    paper: type[ThinPaper] = ThinPaper
    section: type[ThinSection] = ThinSection
    slogan: type[ThinSlogan] = ThinSlogan
    event: type[ThinEvent] = ThinEvent


OWN = Forms()
STRICT = Forms(
    TimelineForm, ThemeForm, DocumentForm, IndicatorForm, OrganisationForm, PersonForm, PlaceForm, GroupForm, PaperForm,
    SectionForm, SloganForm, EventForm,
)
