"""Everything the window can be told to do, as one table: toolbar, menus, palette, keys and their sheet read it."""

from collections.abc import Callable

from timeline_app.translation.words import _
from timeline_app.window.clipboard import copy_picture
from timeline_app.window.commands.command import Command, Group, SeveralVerbs, ToolVerbs, WindowVerbs
from timeline_app.window.view_kind import ViewKind


def table() -> tuple[Command, ...]:
    """In the order of the sheet."""
    return (*_looking(), *_editing(), *_going(), *_choosing(), *_window())


def _looking() -> tuple[Command, ...]:
    look = Group.LOOK
    return (
        Command("show_timeline", look, _("Timeline view"), _show(ViewKind.TIMELINE), ("Ctrl+1",), checkable=True),
        Command("show_list", look, _("List view"), _show(ViewKind.LIST), ("Ctrl+2",), checkable=True),
        Command("show_figures", look, _("Figures view"), _show(ViewKind.FIGURES), ("Ctrl+3",), checkable=True),
        Command("show_reading", look, _("Reading view"), _show(ViewKind.READING), ("Ctrl+4",), checkable=True),
        Command("present", look, _("Present"), lambda window: window.presenting.toggle(), ("F11",)),
        Command("zoom_in", Group.ZOOM, _("Zoom in"), lambda window: window.views.zoom_in(), ("Ctrl++", "Ctrl+="), of_timeline=True),
        Command("zoom_out", Group.ZOOM, _("Zoom out"), lambda window: window.views.zoom_out(), ("Ctrl+-",), of_timeline=True),
        _span("view_year", _("Year"), _("Look at a year"), lambda window: window.views.year()),
        _span("view_quarter", _("Quarter"), _("Look at a quarter"), lambda window: window.views.quarter()),
        _span("view_month", _("Month"), _("Look at a month"), lambda window: window.views.month()),
        _span("view_week", _("Week"), _("Look at a week"), lambda window: window.views.week()),
        _span("fit", _("All"), _("Look at all of the timeline"), lambda window: window.views.fit(), ("Ctrl+0",)),
        Command(
            "compare", look, _("Compare with what is shown now"), lambda window: window.toggle_comparison(), ("Ctrl+Shift+K",),
        ),
        Command("clear", look, _("Clear filters"), lambda window: window.clear_filters(), ("Ctrl+Shift+F",)),
    )


def _editing() -> tuple[Command, ...]:
    return (
        _change("new_event", _("New event"), lambda tools: tools.forms.begin_new(), "Ctrl+N"),
        _change("edit_event", _("Edit the event"), lambda tools: tools.forms.begin_change(), "F2", "E"),
        _change("remove_event", _("Remove the event"), lambda tools: tools.editing.remove_chosen(), "Del"),
        _several("set_theme", _("Set the theme…"), lambda several: several.set("theme"), "Ctrl+Shift+T"),
        _several("set_place", _("Set the place…"), lambda several: several.set("place"), "Ctrl+Shift+P"),
        _several("set_kind", _("Set the kind…"), lambda several: several.set("kind"), "Ctrl+Shift+Y"),
        _several("merge_events", _("Merge into one event…"), lambda several: several.merge(), "Ctrl+Shift+M"),
        _change("undo", _("Undo"), lambda tools: tools.editing.undo(), "Ctrl+Z"),
        _change("redo", _("Redo"), lambda tools: tools.editing.redo(), "Ctrl+Shift+Z"),
        Command(
            "import_table", Group.EDIT, _("Import a table…"), lambda window: window.tools.import_table(), ("Ctrl+Shift+I",),
            changes=True,
        ),
        Command(
            "edit_entries", Group.EDIT, _("Themes, documents, indicators…"), lambda window: window.tools.edit_entries(),
            ("Ctrl+Shift+G",), changes=True,
        ),
        _change("edit_timeline", _("Title and years…"), lambda tools: tools.edit_timeline()),
        Command("go_back", Group.EDIT, _("Go back to an earlier day…"), lambda window: window.tools.go_back(), changes=True),
    )


def _going() -> tuple[Command, ...]:
    go = Group.MOVE
    return (
        Command("palette", go, _("Go to anything…"), lambda window: window.tools.toggle_palette(), ("Ctrl+K",)),
        Command("search", go, _("Search"), _search, ("Ctrl+F",)),
        Command("next_hit", go, _("Next event"), lambda window: window.top_bar.search.hit_wanted.emit(1), ("F3",)),
        Command("previous_hit", go, _("Previous event"), lambda window: window.top_bar.search.hit_wanted.emit(-1), ("Shift+F3",)),
        Command(
            "previous_unit", go, _("Previous year, quarter, month or week"), lambda window: window.views.previous_unit(),
            ("Ctrl+PgUp",), sign="‹", of_timeline=True,
        ),
        Command(
            "next_unit", go, _("Next year, quarter, month or week"), lambda window: window.views.next_unit(), ("Ctrl+PgDown",),
            sign="›", of_timeline=True,
        ),
        Command("back", go, _("Previous view"), lambda window: window.views.back(), ("Alt+Left",), sign="‹"),
        Command("forward", go, _("Next view"), lambda window: window.views.forward(), ("Alt+Right",), sign="›"),
    )


def _choosing() -> tuple[Command, ...]:
    period = Group.PERIOD
    return (
        Command("no_period", period, _("No period"), lambda window: window.views.choose_period(None)),
        Command(
            "around", period, _("The month before and after the selected event as the period"),
            lambda window: window.views.choose_around_selection(),
        ),
        Command("export", period, _("Export…"), lambda window: window.export(), ("Ctrl+E",)),
    )


def _window() -> tuple[Command, ...]:
    window_ = Group.WINDOW
    return (
        Command(
            "filters", window_, _("Filters"), lambda window: window.panes.toggle_filters(), ("Ctrl+B",),
            _("Show or hide the filters"), checkable=True,
        ),
        Command(
            "details", window_, _("Details"), lambda window: window.panes.toggle_details(), ("Ctrl+I",),
            _("Show or hide the details"), checkable=True,
        ),
        *_files(),
        Command("save_view", window_, _("Save this view…"), lambda window: window.tools.save_view(), ("Ctrl+S",)),
        Command("manage_views", window_, _("Rename or delete saved views…"), lambda window: window.tools.manage_views()),
        Command("copy_picture", window_, _("Copy the picture"), lambda window: copy_picture(window.canvas), ("Ctrl+Shift+C",)),
        Command(
            "save_picture", window_, _("Save the picture…"),
            lambda window: window.exporting.save_picture(window.canvas, window.preferences), ("Ctrl+Shift+S",),
        ),
        Command("attach", window_, _("Attach documents…"), lambda window: window.attach_documents(), ("Ctrl+D",)),
        Command("manual", window_, _("Manual"), lambda window: window.tools.open_manual(), ("F1",), everywhere=True),
        Command("shortcuts", window_, _("Shortcuts"), lambda window: window.tools.show_sheet(), ("?",)),
        Command(
            "examine", window_, _("Machine and program…"), lambda window: window.tools.show_examination(),
            full=_("What this machine and the program have, to copy for whoever helps"),
        ),
        Command("quit", window_, _("Quit"), lambda window: window.close(), ("Ctrl+Q",)),
    )


def _files() -> tuple[Command, ...]:
    window_ = Group.WINDOW
    return (
        Command("new_timeline", window_, _("New timeline…"), lambda window: window.tools.files.new(), ("Ctrl+Shift+N",)),
        Command("open_timeline", window_, _("Open a timeline…"), lambda window: window.tools.files.open(), ("Ctrl+O",)),
        Command("save_copy", window_, _("Save a copy of the timeline…"), lambda window: window.tools.files.save_copy()),
        Command("make_own", window_, _("Make a copy I can change"), lambda window: window.tools.files.make_own()),
    )


def _change(name: str, text: str, does: Callable[[ToolVerbs], None], *keys: str) -> Command:
    return Command(name, Group.EDIT, text, lambda window: does(window.tools), keys, changes=True)


def _several(name: str, text: str, does: Callable[[SeveralVerbs], None], key: str) -> Command:
    return Command(name, Group.EDIT, text, lambda window: does(window.tools.several), (key,), changes=True)


def _show(what: ViewKind) -> Callable[[WindowVerbs], object]:
    return lambda window: window.show_view(what)


def _search(window: WindowVerbs) -> None:
    """In the box of the bar, which is out of sight before an audience."""
    window.presenting.end()
    window.top_bar.begin_search()


def _span(name: str, text: str, full: str, does: Callable[[WindowVerbs], object], keys: tuple[str, ...] = ()) -> Command:
    return Command(name, Group.ZOOM, text, does, keys, full, checkable=True, of_timeline=True)
