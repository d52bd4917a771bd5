"""Paragraphs of the attached documents that have the words of a search, looked for off the main thread."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from timeline_app.documents.library import Library
    from timeline_app.queries.document_hits import DocumentHit, DocumentTexts
    from timeline_app.queries.question import Question
    from timeline_app.window.background import Job

_KEPT = 32  # questions


class DocumentSearch(QObject):
    """``found`` carries a question when its answer is there, and None when other documents are attached."""

    found = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: DocumentTexts | None = None
        self._known: dict[Question, Sequence[DocumentHit]] = {}
        self._wanted: Question | None = None  # the last one, while its answer is not there
        self._job: Job | None = None

    def attach(self, library: "Library") -> None:
        from timeline_app.queries.document_hits import DocumentTexts

        self.stop()
        texts = {id: text.paragraphs for id, text in (library.texts or {}).items()}
        self._texts = DocumentTexts(texts) if texts else None
        self.found.emit(None)

    def paragraphs(self, question: "Question") -> "Sequence[DocumentHit] | None":
        """None while they are looked for: then ``found`` will come."""
        if self._texts is None or not question.wanted:
            return ()
        if question not in self._known:
            self._wanted = question
            self._look()
        return self._known.get(question)

    def stop(self) -> None:
        """What was found is forgotten, and nothing is looked for any more."""
        job, self._job, self._wanted, self._known = self._job, None, None, {}
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()

    def _look(self) -> None:
        """One question at a time, of those that wait the last: texts are folded when they are first looked through."""
        from timeline_app.window.background import Job  # threads are loaded when one is first needed

        texts, question = self._texts, self._wanted
        if self._job is not None or texts is None or question is None:
            return
        hits: list[DocumentHit] = []

        def work(say: Callable[[float], None]) -> None:
            for hit in texts.having(question, lambda: say(0.0)):
                hits.append(hit)

        job = self._job = Job(work, self)
        job.succeeded.connect(lambda: self._done(job, question, hits))
        job.failed.connect(lambda error: self._fail(job, question, error))
        job.start()

    def _done(self, job: "Job", question: "Question", hits: "Sequence[DocumentHit]") -> None:
        """Of a job that was given up meanwhile nothing is told."""
        if job is not self._job:
            return
        job.wait()
        job.deleteLater()
        self._job = None
        self._known = dict([*self._known.items(), (question, hits)][-_KEPT:])
        if self._wanted == question:
            self._wanted = None
        self._look()
        self.found.emit(question)

    def _fail(self, job: "Job", question: "Question", error: Exception) -> None:
        """Nothing is found then, so that a view which asks again does not fail again. The error is raised where those of all
        slots are told, each once: a dialog for each letter typed would be too many."""
        if job is self._job:
            self._done(job, question, ())
            raise error
