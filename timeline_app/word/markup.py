"""Elements of WordprocessingML. A text of the records only ever comes in as text, so none is read as markup."""

from xml.etree.ElementTree import Element, register_namespace, tostring

from timeline_app.report.xml_text import xml_text

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_RELATION = "r_"

register_namespace("w", _MAIN)
register_namespace("r", _RELATIONS)


def element(tag: str, *children: Element, **values: str | int) -> Element:
    """``values`` are its attributes; one named ``r_id`` is the id of a relation."""
    made = Element(f"{{{_MAIN}}}{tag}", {_attribute(name): xml_text(str(value)) for name, value in values.items()})
    made.extend(children)
    return made


def _attribute(name: str) -> str:
    return f"{{{_RELATIONS}}}{name.removeprefix(_RELATION)}" if name.startswith(_RELATION) else f"{{{_MAIN}}}{name}"


def paragraph(style: str | None, *content: Element) -> Element:
    """In the style of this id, or in that of the body."""
    properties = [element("pPr", element("pStyle", val=style))] if style else []
    return element("p", *properties, *content)


def run(text: str, style: str | None = None) -> Element:
    """A text in one character style, or as its paragraph has it."""
    properties = [element("rPr", element("rStyle", val=style))] if style else []
    written = element("t")
    written.attrib.update(_SPACE)
    written.text = xml_text(text)
    return element("r", *properties, written)


def line_break() -> Element:
    return element("r", element("br"))


def as_bytes(root: Element) -> bytes:
    return tostring(root, encoding="UTF-8", xml_declaration=True)
