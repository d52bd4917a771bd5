"""The command ``import-table``: all of a table is looked at before anything of it is written."""

import argparse
from collections.abc import Iterator
from datetime import date

from timeline_app import terminal
from timeline_app.editing.one_command import carry_out
from timeline_app.editing.refusal import NotKept
from timeline_app.exports.import_report import as_json, as_text, counts_in_words
from timeline_app.importing.mapped_columns import chosen
from timeline_app.importing.material import Material, read_material
from timeline_app.importing.outcome import Outcome
from timeline_app.importing.table_choice import TableChoice
from timeline_app.settings import paths
from timeline_app.settings.remembered_mappings import RememberedMappings
from timeline_app.translation.one_line import one_line
from timeline_app.translation.words import _
from timeline_app.writing.target import NotWritten


def import_table(options: argparse.Namespace) -> tuple[int, str]:
    """The exit status, 1 where a row was left out, and how many rows there were of each sort."""
    if paths.is_bundled(options.into):
        raise NotKept(_("This timeline came with the program and cannot be changed; a copy can."))
    material = read_material(options.table, options.into, paths.cache_folder)
    mappings = RememberedMappings(paths.mappings_file())
    choice = chosen(material.chosen, options.sheet, options.map, mappings.find)
    outcome, written = _outcome(options, material, choice)
    told = list(_remember(mappings, choice)) if written and choice else []
    if options.format == "json":
        terminal.write_data(as_json(outcome))
    else:
        terminal.write(as_text(outcome, all_rows=options.dry_run))
    return 1 if outcome.left_out else 0, one_line(" · ".join((counts_in_words(outcome), *told)))


def _outcome(options: argparse.Namespace, material: Material, choice: TableChoice | None) -> tuple[Outcome, bool]:
    """What became of the rows, or would become of them, and whether anything was written."""
    today = date.today()
    if options.dry_run or choice is None:
        plan = material.plan(choice, today, options.alike_too)
        if plan.writes and not options.dry_run:
            carry_out(options.into, plan.command, paths.kept_folder(), paths.cache_folder)
        return plan, bool(plan.writes) and not options.dry_run
    rows = material.row_import(choice, today, options.alike_too, keep_rows=options.format == "json")
    command = rows.command
    if command:
        carry_out(options.into, command, paths.kept_folder(), paths.cache_folder)
    return rows.outcome, command is not None


def _remember(mappings: RememberedMappings, choice: TableChoice) -> Iterator[str]:
    """As the window does; what cannot be remembered can be told again, and the rows are imported."""
    try:
        mappings.keep(choice.header.headings, choice.mapping)
    except NotWritten as error:
        yield str(error)
