"""What the detail pane shows while nothing is selected: what this timeline is, how it is spread, what to try."""

from heapq import nlargest

from timeline_app.panels.html import Page
from timeline_app.queries.answer import Answer
from timeline_app.queries.names import theme_name
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _, language, ngettext

_WIDTH = 110
_THEMES = 16  # those with most events, since each bar takes a millisecond to lay out


def empty_page(page: Page) -> str:
    """What stands there while no event meets the filter: that it is so, and the way out."""
    style = f"color:{page.colour('text')};font-size:14px"
    none, hint, clear = _("No event matches."), _("Take away a filter or a search word, or"), _("clear all filters")
    title = f'<p style="font-size:18px;font-weight:bold;margin:0 0 8px 0">{page.text(none)}</p>'
    return f'<div style="{style}">{title}<p>{page.text(hint)}&nbsp;{page.link("clear", "all", page.text(clear))}</p></div>'


def welcome_page(answer: Answer, timeline: Timeline, page: Page) -> str:
    title = timeline.title_en if language() == "en" else timeline.title
    intro = _("{events} events from {documents} documents, each with its date, its figures and the paragraph that says so.")
    about = intro.format(events=answer.total, documents=len(timeline.documents))
    years, themes, hints = _("By year"), _("By theme"), _("Three things to try")
    return (
        f'<div style="color:{page.colour("text")};font-size:14px">'
        f'<p style="font-size:18px;font-weight:bold;margin:0 0 8px 0">{page.text(title)}</p>'
        f'<p style="line-height:125%;margin:0">{page.text(about)}</p>'
        f"{page.heading(years)}{_years(answer, page)}{page.heading(themes)}{_themes(answer, timeline, page)}"
        f"{page.heading(hints)}{_hints(page)}</div>"
    )


def _years(answer: Answer, page: Page) -> str:
    counts = answer.events.by_year()
    before = sum(count for year, count in counts.items() if year < 2022)
    rows = [(_("before 2022"), before)] if before else []
    rows += [(_("the year {year}").format(year=year), counts[year]) for year in sorted(counts) if year >= 2022]
    return _bars([(name, count, page.colour("overview")) for name, count in rows], page)


def _themes(answer: Answer, timeline: Timeline, page: Page) -> str:
    counts = answer.facet_counts["themes"]
    all_rows = [
        (theme_name(timeline, theme.id), counts.get(theme.id, 0), page.palette.theme(theme.id).name()) for theme in timeline.themes
    ]
    most = nlargest(_THEMES, range(len(all_rows)), key=lambda number: all_rows[number][1])
    return _bars([all_rows[number] for number in sorted(most)], page) + page.more(len(all_rows) - _THEMES)


def _bars(rows: list[tuple[str, int, str]], page: Page) -> str:
    most = max((count for _name, count, _colour in rows), default=1) or 1
    lines = "".join(
        f'<tr><td style="font-size:12px">{page.text(name)}</td><td valign="middle">{_bar(count * _WIDTH // most, colour)}</td>'
        f'<td align="right" style="font-size:12px">{count}</td></tr>'
        for name, count, colour in rows
    )
    return f'<table width="100%" cellspacing="0" cellpadding="2">{lines}</table>'


def _bar(width: int, colour: str) -> str:
    if not width:
        return ""
    cell = f'<td bgcolor="{colour}" width="{width}" style="font-size:8px">&nbsp;</td>'
    return f'<table cellspacing="0" cellpadding="0"><tr>{cell}</tr></table>'


def _hints(page: Page) -> str:
    hints = (
        _("Turn the wheel over the timeline to come nearer; drag to move."),
        _("Click a theme on the left to see only its events."),
        _("Click a quarter on the axis, then export it as a PDF."),
    )
    return "".join(f'<p style="margin:3px 0;line-height:120%">{n}　{page.text(hint)}</p>' for n, hint in enumerate(hints, 1))


def count_in_words(shown: int, total: int) -> str:
    """For the status bar: 43 of 196 events."""
    return ngettext("{count} event", "{count} events", shown) if shown == total else _("{shown} of {total} events").format(
        shown=shown, total=total
    )
