"""What the tools of a window have to do with its parts before any of them is made."""

from timeline_app.window.tools import Tools
from timeline_app.window.top_bar import TopBar


def connect_tools(bar: TopBar, tools: Tools) -> None:
    """Menus whose entries follow from what there is when they open; and whether the timeline can be changed."""
    bar.saved.aboutToShow.connect(lambda: tools.saved.fill(bar.saved))
    bar.files.aboutToShow.connect(lambda: tools.files.fill(bar.files))
    tools.refuse_changes()
    tools.claim_when_ready()
