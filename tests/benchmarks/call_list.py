"""What a frame asks of its painter, noted so that it can be played again without the program: the floor of a frame.

Arguments are copied, since the program may change what it has handed over. Pixmaps that the frame uses are kept as they are: to
draw them is no part of the list.
"""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from shiboken6 import Shiboken

_ASKED = {"device", "fontMetrics"}  # methods that answer and paint nothing
_IMMUTABLE = (int, float, str, Enum)
Call = tuple[str, tuple[object, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rectangles that Qt reads where they lie: ``first`` is the address of ``data`` as Qt takes it."""

    data: NDArray[np.int32]

    @property
    def first(self) -> object:
        return Shiboken.wrapInstance(self.data.ctypes.data, QRect)


@dataclass(frozen=True, slots=True, eq=False)
class CallList:
    """The calls of one frame of ``width`` and ``height`` pixels, in order."""

    width: int
    height: int
    calls: tuple[Call, ...]
    rows: tuple[Rows, ...] = ()  # that some calls hold the address of

    def play(self, image: QImage) -> None:
        with QPainter(image) as painter:
            for name, arguments in self.calls:
                getattr(painter, name)(*arguments)

    def blank(self) -> QImage:
        return blank(self.width, self.height)


class Recorder:
    """Stands in for a painter: hands on what it is asked and notes it."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self.calls: list[Call] = []
        self.rows: list[Rows] = []

    def __getattr__(self, name: str) -> Callable[..., object]:
        method = getattr(self._painter, name)
        return method if name in _ASKED else lambda *arguments, **named: self._note(name, method, (*arguments, *named.values()))

    def _note(self, name: str, method: Callable[..., object], arguments: tuple[object, ...]) -> object:
        self.calls.append((name, self._kept(arguments)))
        return method(*arguments)

    def _kept(self, arguments: tuple[object, ...]) -> tuple[object, ...]:
        """Of rectangles known by their address and number the rectangles themselves: the program uses that memory again."""
        if list(map(type, arguments)) != [QRect, int]:
            return tuple(map(_copied, arguments))
        first, count = arguments
        (address,) = Shiboken.getCppPointer(first)  # pyright: ignore[reportArgumentType] - a QRect is an object of Shiboken
        self.rows.append(Rows(np.array((ctypes.c_int32 * (4 * count)).from_address(address))))  # pyright: ignore[reportOperatorIssue]
        return self.rows[-1].first, count


def blank(width: int, height: int) -> QImage:
    """Black, in the format that Qt keeps the pixels of a window in."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0)
    return image


def recorded(width: int, height: int, paint: Callable[[QPainter], None]) -> tuple[CallList, QImage]:
    """The calls of ``paint``, and what it has painted; raises AssertionError where playing them paints something else."""
    painted = blank(width, height)
    with QPainter(painted) as painter:
        recorder = Recorder(painter)
        paint(recorder)  # pyright: ignore[reportArgumentType] - what paints asks for methods, not for the type
    calls = CallList(width, height, tuple(recorder.calls), tuple(recorder.rows))
    played = calls.blank()
    calls.play(played)
    if played != painted:
        raise AssertionError("the calls of a frame, played again, paint another picture")
    return calls, painted


def _copied(argument: object) -> object:
    if isinstance(argument, list):
        return [_copied(each) for each in argument]
    if isinstance(argument, _IMMUTABLE):
        return argument
    return type(argument)(argument)  # pyright: ignore[reportCallIssue] - values of Qt copy themselves
