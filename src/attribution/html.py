"""Records as a page to read: the article with contents shaded by source, and a table of who says what.

No script and no network: hover texts and highlights are CSS. Colours are those of Okabe and Ito (2008), which
colour-blind eyes tell apart; a number at each content says the same without colour. Text keeps the colour of
what is around it, so that the page is readable in light and dark themes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from attrs import frozen

from attribution.parts import content_of, depth_of, parts_of, speaker_of
from attribution.records import Attribution
from attribution.sources.surface import fold

__all__ = ["page", "render_fragment", "render_html"]

_PALETTE = ("0,114,178", "230,159,0", "0,158,115", "204,121,167", "86,180,233", "213,94,0", "240,228,66")
_NOBODY = "128,128,128"
_ROLES = ("source", "cue", "medium")
_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ background: Canvas; color: CanvasText; font: 17px/1.8 Georgia, "DejaVu Serif", serif;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }}
h1 {{ font-size: 1.3rem; }}
</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""
_STYLE = """\
.attribution-fr { position: relative; }
.attribution-fr .text { white-space: pre-wrap; line-height: 2; }
.attribution-fr .content { background: rgba(var(--c), .34); border-radius: 2px; }
.attribution-fr .text > span { padding: 1px 0; anchor-name: --here; anchor-scope: --here; }
.attribution-fr .source { text-decoration: underline 2px solid; font-weight: 600; }
.attribution-fr .cue { text-decoration: underline 2px dashed; font-style: italic; }
.attribution-fr .medium { text-decoration: underline 2px dotted; }
.attribution-fr .source, .attribution-fr .cue, .attribution-fr .medium
  { text-decoration-color: color-mix(in srgb, rgb(var(--u)) 66%, currentColor); text-underline-offset: 3px; }
.attribution-fr [data-number]::before { content: attr(data-number); font: 600 .65em/1 sans-serif;
  vertical-align: super; margin-right: 2px; }
.attribution-fr .text > span::after { content: attr(data-tip); display: none; position: absolute; z-index: 9;
  width: max-content; max-width: min(28em, 100%); box-sizing: border-box; padding: .4em .6em;
  white-space: pre-line; background: #1b1b1b; color: #fff; border: 1px solid #888; border-radius: 4px;
  font: 13px/1.4 sans-serif; }
.attribution-fr .text > span:hover::after, .attribution-fr .text > span:focus::after { display: block; }
@supports (anchor-scope: --here) { .attribution-fr .text > span::after
  { position-anchor: --here; position-area: block-end span-all; justify-self: anchor-center; } }
.attribution-fr .legend { font: 13px/2 sans-serif; padding: 0; list-style: none; }
.attribution-fr .legend li { display: inline-block; margin-right: 1.2em; }
.attribution-fr .table { overflow-x: auto; }
.attribution-fr table { border-collapse: collapse; font: 13px/1.4 sans-serif; width: 100%; margin-top: 1em; }
.attribution-fr th, .attribution-fr td { border-bottom: 1px solid rgba(128,128,128,.5); padding: .3em .5em;
  text-align: left; vertical-align: top; }
.attribution-fr tr { outline-offset: -1px; }
.attribution-fr td a { color: inherit; }
"""


@frozen
class _Voice:
    """One source of the article, with its number and its colour."""

    number: int
    label: str
    colour: str


@frozen
class _Layer:
    """A stretch of the text that plays a role in a record."""

    start: int
    end: int
    role: str
    record: int
    depth: int


def render_html(text: str, attributions: Iterable[Attribution], *, title: str = "Who says what") -> str:
    """Give a page of its own that shows an article with its attributions; it needs no network.

    Args:
        text: the article.
        attributions: its records.
        title: the title of the page.
    """
    return page(title, render_fragment(text, attributions))


def page(title: str, *fragments: str) -> str:
    """Give a page of its own around what :func:`render_fragment` gave for some articles."""
    return _PAGE.format(title=_safe(title), body="\n<hr>\n".join(fragments))


def render_fragment(text: str, attributions: Iterable[Attribution]) -> str:
    """Give the same as an element to put into a page or a notebook; several of them get along.

    Args:
        text: the article.
        attributions: its records.
    """
    records = tuple(attributions)
    voices = _voices(records)
    identity = "a" + hashlib.sha256(text.encode(errors="replace")).hexdigest()[:8]
    parts = (
        f'<div class="attribution-fr" id="{identity}">',
        f"<style>\n{_STYLE}{_highlights(identity, len(records))}</style>",
        f'<div class="text" lang="fr">{"".join(_marked(text, records, voices, identity))}</div>',
        f'<ul class="legend">{"".join(_legend(records, voices))}</ul>',
        _table(records, voices, identity),
        "</div>",
    )
    return "\n".join(parts)


def _safe(text: str) -> str:
    """A text that means nothing to a browser; what no page can hold is shown as U+FFFD."""
    shown = "".join(char if char.isprintable() or char in "\n\r\t" else _stand_in(char) for char in text)
    return escape(shown, quote=True)


def _stand_in(char: str) -> str:
    """Control characters and halves of surrogate pairs are no HTML; other invisible ones are kept."""
    return "\ufffd" if char < " " or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" else char


def _voices(records: Sequence[Attribution]) -> list[_Voice]:
    """The voice of each record: one for all records of a source, in order of appearance."""
    known: dict[str, _Voice] = {}
    found = []
    for record in records:
        label = speaker_of(record)
        key = fold(label)
        if key not in known:
            number = len(known) + 1
            colour = _PALETTE[(number - 1) % len(_PALETTE)] if label else _NOBODY
            known[key] = _Voice(number, label or "no source", colour)
        found.append(known[key])
    return found


def _layers(records: Sequence[Attribution]) -> list[_Layer]:
    layers = []
    for number, record in enumerate(records):
        depth = depth_of(record, records)
        layers += [_Layer(one.start, one.end, "content", number, depth) for one in record.content]
        layers += [_Layer(one.start, one.end, role, number, depth) for role, one in parts_of(record).items()]
    return layers


def _marked(
    text: str, records: Sequence[Attribution], voices: Sequence[_Voice], identity: str
) -> Iterator[str]:
    """The text, cut wherever a layer begins or ends."""
    layers = _layers(records)
    cuts = sorted({0, len(text), *(one.start for one in layers), *(one.end for one in layers)})
    begins: dict[int, list[int]] = {}
    for number, record in enumerate(records):
        begins.setdefault(record.content[0].start, []).append(number)
    for start, end in pairwise(cuts):
        for number in begins.get(start, ()):
            yield f'<b id="{identity}-{number}" data-number="{voices[number].number}"></b>'
        over = [one for one in layers if one.start <= start and end <= one.end]
        words = _safe(text[start:end])
        yield _segment(words, over, records, voices) if over else words


def _segment(words: str, over: list[_Layer], records: Sequence[Attribution], voices: Sequence[_Voice]) -> str:
    """One cut, shaded by the innermost content; the contents around that one are lines under it."""
    over.sort(key=lambda layer: (layer.depth, layer.record))
    contents = [one for one in over if one.role == "content"]
    roles = [one for one in over if one.role in _ROLES]
    tips = [_tip(records[one.record], one.role) for one in (*reversed(roles), *reversed(contents))]
    classes = dict.fromkeys([*(one.role for one in over), *(f"r{one.record}" for one in over)])
    style = []
    if contents:
        style.append(f"--c: {voices[contents[-1].record].colour}")
    if roles:
        style.append(f"--u: {voices[roles[-1].record].colour}")
    around = [voices[one.record].colour for one in reversed(contents[:-1])]
    if around:
        style.append(_lines_under(around))
    tip = _safe("\n—\n".join(tips))
    return (
        f'<span class="{" ".join(classes)}" style="{"; ".join(style)}" data-tip="{tip}" tabindex="0">'
        f"{words}</span>"
    )


def _lines_under(colours: Iterable[str]) -> str:
    lines = (f"0 {2 * level}px 0 rgb({colour})" for level, colour in enumerate(colours, start=1))
    return f"box-shadow: {', '.join(lines)}"


def _tip(record: Attribution, role: str) -> str:
    who = speaker_of(record) or "no source"
    kind = "" if record.source is None else f" ({record.source.kind.value})"
    lines = [f"{who}{kind}" if role == "content" else f"{role} of: {who}{kind}"]
    if record.cue is not None:
        lines.append(f"cue: {record.cue.span.text} ({record.cue.act.value})")
    flags = [name for name in ("negated", "conditional") if getattr(record, name)]
    lines.append(f"form: {', '.join([record.form.value, *flags])}")
    lines.append(f"rule: {record.rule or 'none'}, confidence {record.confidence:.2f}")
    return "\n".join(lines)


def _legend(records: Sequence[Attribution], voices: Sequence[_Voice]) -> Iterator[str]:
    for voice in dict.fromkeys(voices):
        yield f"<li>{_badge(voice)} {_safe(voice.label)}</li>"
    for role in _ROLES:
        yield f'<li><span class="{role}" style="--u: {_NOBODY}">{role}</span></li>'
    if any(depth_of(record, records) for record in records):
        nested = f"--c: {_NOBODY}; {_lines_under([_NOBODY])}"
        yield f'<li><span class="content" style="{nested}">content inside another</span></li>'


def _badge(voice: _Voice) -> str:
    return f'<span class="content" style="--c: {voice.colour}">&nbsp;{voice.number}&nbsp;</span>'


def _table(records: Sequence[Attribution], voices: Sequence[_Voice], identity: str) -> str:
    if not records:
        return "<p>no attribution found</p>"
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("", "who", "how", "what", "form", "sure"))
    rows = "\n".join(
        _row(number, record, records, voices[number], identity) for number, record in enumerate(records)
    )
    table = f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>"
    # A class of its own, so that the styles that sites have for plain tables do not stretch it.
    return f'<div class="table"><table class="records">\n{table}\n</table></div>'


def _row(
    number: int, record: Attribution, records: Sequence[Attribution], voice: _Voice, identity: str
) -> str:
    source, cue = record.source, record.cue
    written = "" if source is None or source.span is None else source.span.text
    who = voice.label if not written or voice.label in written else f"{voice.label} («{written}»)"
    how = "" if cue is None else f"{cue.span.text} ({cue.act.value})"
    style = f"padding-left: {0.5 + 1.2 * depth_of(record, records):.1f}em"
    cells = (
        f"<td>{_badge(voice)}</td>",
        f"<td>{_safe(who)}</td>",
        f"<td>{_safe(how)}</td>",
        f'<td style="{style}"><a href="#{identity}-{number}">{_safe(content_of(record))}</a></td>',
        f"<td>{record.form.value}</td>",
        f"<td>{record.confidence:.2f}</td>",
    )
    return f'<tr class="r{number}">{"".join(cells)}</tr>'


def _highlights(identity: str, count: int) -> str:
    """Rules that bring out all parts of the record, or of its row, that the pointer is over."""
    return "".join(
        f"#{identity}:has(.r{number}:hover) .r{number} {{ outline: 1px solid; }}\n" for number in range(count)
    )
