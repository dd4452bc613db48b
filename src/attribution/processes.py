"""Processes of our own: each holds a model and reads batches of texts; records come back, no documents.

spaCy's ``n_process`` sends whole documents from process to process and gains 13 % with two; records are a
hundredth of their size. What goes wrong with a text stays with that text, even the death of a process.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import traceback
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from attribution.errors import WorkerError

if TYPE_CHECKING:
    from attribution.extractor import Extractor
    from attribution.records import Attribution

__all__ = ["read_in_processes"]

JOBS = 2
"""Batches that a worker holds: one that it reads, and one that waits so that it need not."""
AHEAD = 4
"""Batches a worker that may be done before the next text in order is."""
ORPHANED = 2.0
"""How often, in seconds, an idle worker looks whether its parent is still there."""


@frozen
class _Job:
    """A batch of texts, and the number of the first one."""

    first: int
    texts: Sequence[str | Exception]

    def one_by_one(self) -> list[_Job]:
        """A job for each text."""
        return [_Job(self.first + index, (text,)) for index, text in enumerate(self.texts)]


@define(eq=False)
class _Worker:
    """A process, the line to it, and the jobs that it holds, oldest first."""

    process: multiprocessing.process.BaseProcess
    line: Connection
    jobs: deque[_Job] = field(factory=deque)
    ready: bool = False


def read_in_processes(
    extractor: Extractor, batches: Iterable[Sequence[str | Exception]], number: int
) -> Generator[tuple[Attribution, ...] | Exception, None, None]:
    """Read batches of texts in worker processes; lazily, one outcome a text, in order.

    Processes start as ``multiprocessing`` starts them by default on this system; where that is by forking,
    they share the model that the parent has loaded.

    Args:
        extractor: what reads; it is pickled where processes do not fork.
        batches: the texts.
        number: how many processes.

    Raises:
        AttributionError: the model is missing or unsuitable, or a worker cannot start.
    """
    pool = _Pool(extractor, number)
    try:
        yield from pool.outcomes(batches)
    finally:
        pool.stop()


class _Pool:
    def __init__(self, extractor: Extractor, number: int) -> None:
        self._context = multiprocessing.get_context()
        if self._context.get_start_method() == "fork":
            extractor.load()
        self._extractor = extractor
        self._workers: list[_Worker] = []
        self._todo: deque[_Job] = deque()
        self._done: dict[int, tuple[Attribution, ...] | Exception] = {}
        self._number = number

    def outcomes(
        self, batches: Iterable[Sequence[str | Exception]]
    ) -> Iterator[tuple[Attribution, ...] | Exception]:
        """Hand out, collect, and give back in order."""
        self._workers.extend(self._start() for _ in range(self._number))
        source, broken = iter(batches), None
        fed = given = longest = 0
        exhausted = False
        while True:
            while not exhausted and self._wants(longest):
                try:
                    batch = next(source)
                except StopIteration:
                    exhausted = True
                except Exception as error:  # noqa: BLE001 - what was read before it comes out first
                    exhausted, broken = True, error
                else:
                    self._todo.append(_Job(fed, batch))
                    fed += len(batch)
                    longest = max(longest, len(batch))
                self._hand_out()
            while given in self._done:
                yield self._done.pop(given)
                given += 1
            if given < fed:
                self._collect()
                self._hand_out()
            elif exhausted:
                break
        if broken is not None:
            raise broken

    def stop(self) -> None:
        """End the workers, whatever they are doing."""
        for worker in self._workers:
            worker.process.terminate()
            worker.line.close()
        for worker in self._workers:
            worker.process.join()

    def _wants(self, longest: int) -> bool:
        """Whether a worker has room for another batch, and the texts in front are not too far behind."""
        free = not self._todo and any(len(worker.jobs) < JOBS for worker in self._workers)
        return free and len(self._done) <= AHEAD * self._number * longest

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(self._extractor, theirs), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _hand_out(self) -> None:
        while self._todo:
            worker = min(self._workers, key=lambda one: len(one.jobs))
            if len(worker.jobs) >= JOBS:
                return
            job = self._todo.popleft()
            worker.jobs.append(job)
            try:
                worker.line.send(job.texts)
            except OSError:
                self._replace(worker)

    def _collect(self) -> None:
        """Wait for workers that have something to say, and hear it."""
        ready = wait([worker.line for worker in self._workers])
        for worker in [one for one in self._workers if one.line in ready]:
            try:
                said = worker.line.recv()
            except (EOFError, OSError):
                self._replace(worker)
                continue
            if not worker.ready:
                if said is not None:
                    raise said
                worker.ready = True
                continue
            job = worker.jobs.popleft()
            self._done.update(enumerate(said, job.first))

    def _replace(self, worker: _Worker) -> None:
        """Put a new worker in the place of a dead one, and find the text that it died of."""
        worker.process.join()
        worker.line.close()
        if not worker.ready:
            raise WorkerError(worker.process.exitcode)
        if worker.jobs:
            suspect = worker.jobs.popleft()
            if len(suspect.texts) == 1:
                self._done[suspect.first] = WorkerError(worker.process.exitcode, reading=True)
            else:
                self._todo.extend(suspect.one_by_one())
        self._todo.extend(worker.jobs)
        self._workers[self._workers.index(worker)] = self._start()


def _work(extractor: Extractor, line: Connection) -> None:
    """What a worker does: load, say so, and read until it is told to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers the keyboard, and ends us
    inbox: SimpleQueue[Sequence[str | Exception]] = SimpleQueue()
    Thread(target=_receive, args=(line, inbox), daemon=True).start()
    try:
        extractor.load()
    except Exception as error:  # noqa: BLE001 - the parent raises it
        line.send(_portable(error))
        return
    gc.freeze()  # what is loaded stays: it is not looked at again, and memory shared with the parent stays so
    line.send(None)
    while True:
        line.send([_portable(outcome) for outcome in extractor.outcomes(inbox.get())])


def _receive(line: Connection, inbox: SimpleQueue[Sequence[str | Exception]]) -> None:
    """Take what the parent sends, at once, so that it never waits for us while we wait for it."""
    parent = os.getppid()
    while True:
        try:
            if line.poll(ORPHANED):
                inbox.put(line.recv())
        except (EOFError, OSError):
            os._exit(1)
        if os.getppid() != parent:
            os._exit(1)


def _portable(outcome: tuple[Attribution, ...] | Exception) -> tuple[Attribution, ...] | Exception:
    """An error that survives the way to the parent, with the traceback that does not."""
    if not isinstance(outcome, Exception):
        return outcome
    where = "".join(traceback.format_exception(outcome))
    try:
        error = pickle.loads(pickle.dumps(outcome))  # noqa: S301 - our own error, a line above
    except Exception:  # noqa: BLE001 - an error class of any library
        error = RuntimeError(f"{type(outcome).__name__}: {outcome}")
    error.add_note(f"in a worker process:\n{where}")
    return error  # type: ignore[no-any-return]
