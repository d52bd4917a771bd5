"""A child that makes an export or its pages, for the event loop: no thread waits for it."""

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from timeline_app.exports.child import ChildFailed, command, error_of, lost, surroundings
from timeline_app.exports.messages import Failed, Made, Message, Page, Pages, Progress, Reader, Refused, Task, question
from timeline_app.writing.target import NotWritten

_SECOND = 1000  # milliseconds that a killed process may take to be gone


class ChildProcess(QObject):
    """One task. ``made`` or ``failed`` is its last signal, and none comes after ``end``."""

    progressed = Signal(float)
    page = Signal(int, object)  # objects, since Qt would copy bytes
    counted = Signal(int)
    made = Signal(object)
    failed = Signal(object)  # the exception

    def __init__(self, task: Task, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._over = Reader(), False
        self._process = QProcess(self)
        environment = QProcessEnvironment()
        for name, value in surroundings().items():
            environment.insert(name, value)
        self._process.setProcessEnvironment(environment)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._lost)
        self._process.errorOccurred.connect(self._lost)
        self._process.start(*_program(command()))
        self._process.write(question(task))

    @property
    def number(self) -> int:
        """Of the process."""
        return self._process.processId()

    def end(self) -> None:
        """Ended, and its memory given back, when this returns."""
        self._over = True
        self._process.kill()
        self._process.waitForFinished(_SECOND)

    def _read(self) -> None:
        for message in self._reader.read(self._process.readAllStandardOutput().data()):
            if self._over:
                return
            self._tell(message)

    def _tell(self, message: Message) -> None:
        match message:
            case Progress():
                self.progressed.emit(message.share)
            case Page():
                self.page.emit(message.number, message.picture)
            case Pages():
                self.counted.emit(message.total)
            case Made():
                self._over = True
                self.made.emit(message.content)
            case Refused() | Failed():
                self._fail(error_of(message))

    def _lost(self) -> None:
        """It may be that its last answer was not read yet."""
        self._read()
        if not self._over:
            self._fail(lost())

    def _fail(self, error: NotWritten | ChildFailed) -> None:
        self._over = True
        self.failed.emit(error)


def _program(command: list[str]) -> tuple[str, list[str]]:
    return command[0], command[1:]
