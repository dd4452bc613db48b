"""Room 1, text → quotations: what stands between quotation marks, read from characters alone.

Knows « », “ ”, „ “, straight ", ‹ ›, ‘ ’ and dialogue dashes, nesting, marks
that are never closed, and the French habit of repeating « or » at each paragraph of a long quotation. Knows
no word and no parse. Tokens are the wrong unit here: the French tokenizer of spaCy keeps ``d'"or`` in one
piece.

Each paragraph is read once from left to right with a stack: a closing mark closes the nearest open quotation
of its family. What it passes over, and what the end of the paragraph leaves, was never closed. Where nothing
is open, the mark that opened was lost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import chain, islice
from operator import itemgetter

import regex
from attrs import evolve, frozen

from attribution.guard import guarded
from attribution.layout import Line, sentence_ends

__all__ = ["Quotation", "find_quotations", "in_guillemets"]

# Marks that touch, «"Oui"», share what stands before and after them. Of apostrophes only those count that
# can be no elision: not in «l'Etat», «l’"Express"», «rock 'n' roll».
_MARKS = regex.compile(
    r"(?:[«»“”„‟\"‹›]|(?<![\p{L}\p{N}])‘|(?<![^\s(\[«“\"])'(?=\p{L}{2})"
    r"|(?<=[^\s'’])['’](?![\p{L}\p{N}«“„‹'’]|\"\p{L}))++"
)
_BEFORE_OPENING = regex.compile(r"[\s(\[{'’—–:/-]")
_CLOSING_PLACE = regex.compile(r"\s*+(?:[,;:)\]]|[.!?](?!\.)|$)")
_WORD = regex.compile(r"[\p{L}\p{N}]")
# «Rien ne presse. Le pont tient", dit le maire», not «en 9"81», «un écran de 24".».
_CLOSES_WORDS = regex.compile(r"(?<=[\p{L}.!?…)\]]\s?).(?:\s*+[,;.!?]|\s*+$|\s++\p{Ll})")
_DASH_TURN = guarded(r"([—–]|--)\s*+(?=[\p{Lu}…])(?=.*[.!?…][\s»”\")\]]*+$)", regex.DOTALL)
# A hyphen makes a list, unless an inverted clitic tells who speaks: «- Oui, répond-elle».
_HYPHEN_TURN = guarded(
    r"(-)\s++(?=[\p{Lu}…])(?=.*[,!?…]\s*+\p{Ll}++-(?:t-)?(?:ils?|elles?|on)\b)", regex.DOTALL
)

_BEFORE_SENTENCE = frozenset(':.!?…»”"—–-')

MAX_DEPTH = 8
"""Marks nested deeper than this are noise."""
LOST = 2
"""Sentences of a quotation whose opening mark was lost: seldom in the sentence of the closing one."""
LONGEST_TURN = 8
"""Sentences of a turn of a dialogue, and of a quotation that is never closed, in one paragraph."""

MAX_PARAGRAPHS = 6
"""How far, in paragraphs, the closing mark of a quotation that repeats no mark is looked for."""


@frozen
class Quotation:
    """What stands between a pair of quotation marks, or in a dialogue turn.

    Attributes:
        start: offset of the opening mark (of the first character when that was lost).
        end: offset after the closing mark (after the last character when it was never closed).
        pieces: the quoted text without its marks, one half-open pair a paragraph.
        depth: 0 for an outermost quotation, 1 for one inside another, and so on.
        closed: whether its closing mark was found.
        dash: whether a dialogue dash opens it.
        opened: whether it has an opening mark: «Rien ne presse. Tout tient», dit-il» has lost it.
    """

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    depth: int = 0
    closed: bool = True
    dash: bool = False
    opened: bool = True

    @property
    def inner(self) -> tuple[int, int]:
        """From the first to the last quoted character."""
        return self.pieces[0][0], self.pieces[-1][1]

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch of text lies inside one of its pieces."""
        piece = self.pieces[self.piece_at(start)]
        return piece[0] <= start and end <= piece[1]

    def piece_at(self, offset: int) -> int:
        """Number of the piece that an offset falls in: the one before, between two; 0 before the first."""
        return max(0, bisect_right(self.pieces, offset, key=itemgetter(0)) - 1)

    def pieces_near(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The pieces that share a character with a stretch of text, and perhaps the one before."""
        return self.pieces[self.piece_at(start) : self.piece_at(end) + 1]


class _Family(Enum):
    """Marks that open and close one another."""

    ANGLE = "«»"
    SINGLE_ANGLE = "‹›"
    CURLY = "“”„‟"
    STRAIGHT = '"'
    SINGLE = "‘’'"


_FAMILY = {mark: family for family in _Family for mark in family.value}
_PARTNER = {_Family.CURLY: _Family.STRAIGHT, _Family.STRAIGHT: _Family.CURLY}
"""“Oui": closed with the other mark of the keyboard."""


class _Role(Enum):
    """What a mark does where it stands."""

    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()
    """It closes what is open, or else opens: " Oui "."""


@frozen
class _Mark:
    """A mark of a paragraph.

    Attributes:
        family: the marks that it goes with.
        role: what it does.
        start: its offset.
        end: the offset after it.
        stretches: how many stretches with words lie before it in the paragraph, between marks.
    """

    family: _Family
    role: _Role
    start: int
    end: int
    stretches: int = 0


@frozen
class _Pair:
    """An opening mark and the mark that closes it.

    Attributes:
        opening: the mark.
        closing: ``None`` when it was never closed.
        limit: the offset that its words do not cross; the end of the paragraph when nothing stops them.
    """

    opening: _Mark
    closing: _Mark | None
    limit: int

    @property
    def worded(self) -> bool:
        """Whether words stand between the two marks."""
        return self.closing is not None and self.closing.stretches > self.opening.stretches


@frozen(eq=False)
class _Carried:
    """A quotation that goes on in the next paragraph: its marks, its start and what it holds so far."""

    family: _Family
    start: int
    pieces: list[tuple[int, int]]


def find_quotations(text: str, lines: Iterable[Line]) -> tuple[Quotation, ...]:
    """Find the quotations of a text, in order of their opening marks.

    An unmatched mark costs one quotation, never the others. What is still open at the end of a paragraph
    goes on where the next paragraph repeats the mark, or where the first mark of the next few paragraphs
    closes it. Else it ends with its sentence, or with the paragraph when it opened a sentence.

    >>> text = "Il a dit: «On verra.»"
    >>> from attribution.layout import find_lines
    >>> [text[a:b] for quotation in find_quotations(text, find_lines(text)) for a, b in quotation.pieces]
    ['On verra.']
    """
    lines = tuple(lines)
    found: list[Quotation] = []
    carried: _Carried | None = None
    for number in range(len(lines)):
        carried = _read_line(text, lines, number, carried, found)
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return tuple(quotation for quotation in _with_depth(found) if quotation.depth < MAX_DEPTH)


def in_guillemets(text: str, quotations: Iterable[Quotation]) -> str:
    """Write the marks of quotations as «guillemets», whatever the paper uses; the text has the same length.

    >>> text = 'Il a dit: "On verra", ‘demain’, “peut-être”.'
    >>> from attribution.layout import find_lines
    >>> in_guillemets(text, find_quotations(text, find_lines(text)))
    'Il a dit: «On verra», «demain», «peut-être».'
    """
    characters = list(text)
    for quotation in quotations:
        if quotation.opened and not quotation.dash:
            characters[quotation.start] = "«"
        if quotation.closed:
            characters[quotation.end - 1] = "»"
    return "".join(characters)


def _read_line(
    text: str, lines: Sequence[Line], number: int, carried: _Carried | None, found: list[Quotation]
) -> _Carried | None:
    """Read a paragraph into ``found``; give the quotation that goes on in the next one."""
    line = lines[number]
    first = None if carried is None else _continuation(text, line, carried.family)
    if first is None:
        found += _dash_turn(text, line)
    marks = _marks(text, line, line.start if first is None else first.end)
    going_on: _Carried | None = None
    for pair in _limited(text, line, _paired(text, line, first, marks)):
        opening, pieces = pair.opening, []
        start = opening.start
        if carried is not None and opening is first:
            start, pieces = carried.start, carried.pieces
        if going_on is None and pair.limit == line.end and _goes_on(text, lines, number, opening.family):
            pieces += _with_words(text, opening.end, line.end)
            going_on = _Carried(opening.family, start, pieces)
        else:
            found += _quotation(text, line, pair, start, pieces)
    return going_on


def _dash_turn(text: str, line: Line) -> Iterator[Quotation]:
    """«— Oui, dit-il.», a whole paragraph; without a final stop it is a signature («— Anne Roux, maire»)."""
    dash = _DASH_TURN.match(text, line.start, line.end) or _HYPHEN_TURN.match(text, line.start, line.end)
    if dash is None or not _WORD.search(text, dash.end(), line.end):
        return
    if sum(1 for _ in islice(sentence_ends(text, dash.end(), line.end), LONGEST_TURN)) < LONGEST_TURN:
        yield Quotation(line.start, line.end, ((dash.end(), line.end),), closed=False, dash=True)


def _with_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(start, end)] if _WORD.search(text, start, end) else []


def _quotation(
    text: str, line: Line, pair: _Pair, start: int, pieces: list[tuple[int, int]]
) -> Iterator[Quotation]:
    """The quotation that a pair of marks makes, unless it is empty or a stray apostrophe."""
    if pair.closing is not None:
        pieces += [(pair.opening.end, pair.closing.start)] if pair.worded else []
        if pieces:
            yield Quotation(start, pair.closing.end, tuple(pieces), opened=start < pair.opening.end)
    elif pair.opening.family is not _Family.SINGLE:
        pieces += _with_words(text, pair.opening.end, _end_of_unclosed(text, line, pair))
        if pieces:
            yield Quotation(start, pieces[-1][1], tuple(pieces), closed=False)


def _goes_on(text: str, lines: Sequence[Line], number: int, family: _Family) -> bool:
    """Whether a quotation that a paragraph leaves open goes on in the next one."""
    for line in lines[number + 1 : number + 1 + MAX_PARAGRAPHS]:
        if line is lines[number + 1] and _repeated(text, line, family) is not None:
            return True
        marks = (mark for mark in _marks(text, line, line.start) if mark.family is not _Family.SINGLE)
        first = next(marks, None)
        if first is not None:
            return first.family is family and first.role is _Role.CLOSES
    return False


def _repeated(text: str, line: Line, family: _Family) -> int | None:
    """Offset after the mark with which a paragraph goes on with a quotation: «, or » in some papers."""
    run = _MARKS.match(text, line.start, line.end)
    if run is None or _CLOSING_PLACE.match(text, run.end(), line.end):
        return None
    return line.start + 1 if _FAMILY[text[line.start]] is family else None


def _continuation(text: str, line: Line, family: _Family) -> _Mark:
    """The mark, repeated or understood, with which a quotation goes on."""
    return _Mark(family, _Role.OPENS, line.start, _repeated(text, line, family) or line.start)


def _marks(text: str, line: Line, start: int) -> Iterator[_Mark]:
    """The marks of a paragraph from an offset on, each with what it does there."""
    stretches, last = 0, start
    for run in _MARKS.finditer(text, start, line.end):
        stretches += _WORD.search(text, last, run.start()) is not None
        last = run.end()
        before = text[run.start() - 1] if run.start() > line.start else " "
        after = text[last] if last < line.end else " "
        final = _CLOSING_PLACE.match(text, last, line.end) is not None
        for offset, mark in enumerate(run.group(), run.start()):
            role = _role(mark, before, after, final=final)
            yield _Mark(_FAMILY[mark], role, offset, offset + 1, stretches)


def _role(mark: str, before: str, after: str, *, final: bool) -> _Role:
    """What a mark does between two characters; ``final`` where a comma, a stop or nothing follows.

    Its shape alone does not tell: «Oui« and ”Oui” are typed with one mark for both, „Oui“ closes with the
    mark that opens elsewhere.
    """
    after_space = _BEFORE_OPENING.match(before) is not None
    before_space = final or after.isspace()
    if mark in "«‹":
        return _Role.EITHER if final else _Role.OPENS
    if mark in "“„‟‘" and (after_space or not before_space):
        return _Role.OPENS
    if after_space and not before_space:
        return _Role.OPENS if mark in "\"'" else _Role.EITHER
    return _Role.EITHER if mark == '"' and after_space and not final else _Role.CLOSES


def _paired(text: str, line: Line, first: _Mark | None, marks: Iterable[_Mark]) -> list[_Pair]:
    """Opening marks with their closing marks, in the order of the opening ones."""
    last = line.start
    opened: list[_Mark] = []
    closed: dict[_Mark, tuple[_Mark | None, int]] = {}
    stack: list[_Mark] = []
    waiting: Counter[_Family] = Counter()
    for mark in marks if first is None else chain((first,), marks):
        before, last = last, mark.end
        family = _waiting_family(mark, waiting)
        if family is None and mark.role is _Role.CLOSES:
            lost = None if stack else _lost_opening(text, line, before, mark)
            if lost is not None:
                opened.append(lost)
                closed[lost] = mark, mark.start
            continue
        if family is None or mark.role is _Role.OPENS:
            opened.append(mark)
            stack.append(mark)
            waiting[mark.family] += 1
            continue
        while (opening := stack.pop()).family is not family:
            closed[opening] = None, mark.start
            waiting[opening.family] -= 1
        closed[opening] = mark, mark.start
        waiting[family] -= 1
    return [_Pair(opening, *closed.get(opening, (None, line.end))) for opening in opened]


def _lost_opening(text: str, line: Line, last: int, closing: _Mark) -> _Mark | None:
    """Where the words begin that a mark closes and none opens, after the last mark of the paragraph.

    «[La digue est vieille. Nous la réparons]», dit le maire»: some editions lose a mark that opens a line.
    """
    if closing.family is _Family.SINGLE or _CLOSES_WORDS.match(text, closing.start, line.end) is None:
        return None
    starts = [line.start] if last == line.start else []
    starts += sentence_ends(text, last, closing.start)
    if not starts or not _WORD.search(text, starts[-LOST:][0], closing.start):
        return None
    start = starts[-LOST:][0]
    return _Mark(closing.family, _Role.OPENS, start, start, -1)


def _waiting_family(mark: _Mark, waiting: Counter[_Family]) -> _Family | None:
    """The family of the open quotation that a mark may close."""
    if waiting[mark.family]:
        return mark.family
    partner = _PARTNER.get(mark.family)
    return partner if partner is not None and waiting[partner] and mark.role is _Role.CLOSES else None


def _limited(text: str, line: Line, pairs: Sequence[_Pair]) -> list[_Pair]:
    """End what was never closed before the next quotation of its kind, unless that may be nested in it.

    In «Non, dit-il. Elle répond: «Oui.» the first was never closed; in «Nous disons «non» à tout. it may be
    going on.
    """
    limited: list[_Pair] = []
    following: dict[_Family, int] = {}
    following_sentence: dict[_Family, int] = {}
    for pair in reversed(pairs):
        opening = pair.opening
        opens_sentence = _opens_sentence(text, line, opening.start)
        rivals = following_sentence if opens_sentence else following
        rival = rivals.get(opening.family, pair.limit)
        limited.append(pair if pair.closing else evolve(pair, limit=min(pair.limit, rival)))
        following[opening.family] = opening.start
        if opens_sentence:
            following_sentence[opening.family] = opening.start
    return limited[::-1]


def _opens_sentence(text: str, line: Line, start: int) -> bool:
    """Whether a mark stands at the head of its paragraph or sentence, or after a colon."""
    while start > line.start and (text[start - 1].isspace() or text[start - 1] in "(["):
        start -= 1
    return start == line.start or text[start - 1] in _BEFORE_SENTENCE


def _end_of_unclosed(text: str, line: Line, pair: _Pair) -> int:
    """A fragment ends with its sentence; what opens a sentence, with the paragraph or before a rival.

    A mark that many sentences follow is a stray one, and ends with its sentence too.
    """
    horizon = min(line.end, pair.limit + 4)  # the space, mark and capital that show that a sentence ends
    found = (end for end in sentence_ends(text, pair.opening.end, horizon) if end <= pair.limit)
    ends = list(islice(found, LONGEST_TURN))
    end = pair.limit
    if ends and (len(ends) == LONGEST_TURN or not _opens_sentence(text, line, pair.opening.start)):
        end = ends[0]
    elif ends and end < line.end:
        end = ends[-1]
    while text[end - 1].isspace():
        end -= 1
    return end


def _with_depth(found: Iterable[Quotation]) -> Iterator[Quotation]:
    ends: list[int] = []
    for quotation in found:
        while ends and ends[-1] <= quotation.start:
            ends.pop()
        yield evolve(quotation, depth=len(ends))
        ends.append(quotation.end)
