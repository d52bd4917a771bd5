"""What a column may tell, in words, in the order in which a reader looks for it."""

from timeline_app.importing.fields import Field
from timeline_app.translation.words import _


def field_names() -> dict[Field, str]:
    return {
        Field.IGNORE: _("not used"), Field.TITLE: _("Title"), Field.DATE: _("Date"), Field.BEGIN: _("Begin"), Field.END: _("End"),
        Field.YEAR: _("Year"), Field.MONTH: _("Month"), Field.DAY: _("Day"), Field.THEME: _("Theme"), Field.PLACE: _("Place"),
        Field.KIND: _("Kind"), Field.SCOPE: _("Scope"), Field.SUMMARY: _("Summary"), Field.PEOPLE: _("People"),
        Field.ORGANISATIONS: _("Organisations"), Field.FIGURE: _("Figures"), Field.SOURCE: _("Source"), Field.NOTE: _("Remark"),
        Field.TITLE_EN: _("English title"), Field.SUMMARY_EN: _("Summary in English"), Field.ID: _("Id"),
    }
