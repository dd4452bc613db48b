"""How far the records depend on how a text is typed: the same articles with other marks, spaces and breaks.

Each mutation writes an article as another edition would. A record is *kept* when the mutated article has one
with the same source, cue, content, name and flags, read without marks, spaces and accents; a record that only
the mutated article has counts as lost too (the share is 2 x kept / (records before + records after)).

``python benchmarks/typography.py`` reads ``examples/``; ``--gold FILE`` adds annotated articles.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import fill

from attribution import Attribution, Extractor

EXAMPLES = Path(__file__).parent.parent / "examples"
TARGET = 0.97

_OPENING = re.compile(r"[«“][\s\u00a0\u202f]*")
_CLOSING = re.compile(r"[\s\u00a0\u202f]*[»”]")
_OUTER = re.compile(r"«[\s\u00a0\u202f]*|[\s\u00a0\u202f]*»")
_ACCENTED = str.maketrans("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU")


def angled(space: str) -> Callable[[str], str]:
    """French marks, with this space inside them."""
    return lambda text: _CLOSING.sub(f"{space}»", _OPENING.sub(f"«{space}", text))


def marked(opening: str, closing: str) -> Callable[[str], str]:
    """These marks instead of the French ones; what is nested in them keeps its own."""
    return lambda text: _OUTER.sub(lambda mark: opening if "«" in mark.group() else closing, text)


def wrapped(text: str) -> str:
    """Paragraphs broken into lines of one width, with a blank line between them."""
    paragraphs = re.split(r"(?:\r?\n)+", text)
    return "\n\n".join(fill(one, 72, break_long_words=False, break_on_hyphens=False) for one in paragraphs)


MUTATIONS: Mapping[str, Callable[[str], str]] = {
    "«»": angled(""),
    "« », plain spaces": angled(" "),
    "« », no-break": angled("\u00a0"),
    "« », narrow no-break": angled("\u202f"),
    '""': marked('"', '"'),
    "“”": marked("“", "”"),
    "„“": marked("„", "“"),
    "””": marked("”", "”"),
    "‘’": marked("‘", "’"),
    "''": marked("''", "''"),
    "<<>>": marked("<<", ">>"),
    "'": lambda text: text.replace("’", "'"),
    "’": lambda text: text.replace("'", "’"),
    "one break": lambda text: re.sub(r"(?:\r?\n)+", "\n", text),
    "blank lines": lambda text: re.sub(r"(?:\r?\n)+", "\n\n", text),
    "lines of one width": wrapped,
    "\\r\\n": lambda text: text.replace("\r", "").replace("\n", "\r\n"),
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": lambda text: re.sub(r"(\w{4})(?=\w{3})", "\\1\u00ad", text),
    "zero-width spaces": lambda text: re.sub(r"(\w\w)(?=\w)", "\\1\u200b", text),
    "space before commas": lambda text: re.sub(r"(?<=\w),(?= )", " ,", text),
    "capitals without accents": lambda text: unicodedata.normalize("NFC", text).translate(_ACCENTED),
    "Etat, Elysée": lambda text: re.sub(r"\bÉ(?=tat|lysée|lisabeth|ric|lus?\b)", "E", text),
}

Key = tuple[object, ...]


def folded(value: str | None) -> str | None:
    """Letters and digits alone, without accents."""
    if value is None:
        return None
    plain = unicodedata.normalize("NFKD", value.lower())
    return "".join(char for char in plain if char.isalnum())


def key(record: Attribution, records: Sequence[Attribution], *, deep: bool = True) -> Key:
    """What a record says, whatever its offsets and its marks."""
    source, cue = record.source, record.cue
    parent = None if record.parent is None or not deep else key(records[record.parent], records, deep=False)
    return (
        record.form,
        None
        if source is None
        else (folded(source.span and source.span.text), folded(source.name), source.kind),
        None if cue is None else (folded(cue.span.text), cue.lemma, cue.act),
        folded("".join(span.text for span in record.content)),
        record.negated,
        record.conditional,
        parent,
    )


def shares(
    extractor: Extractor, texts: Iterable[str], mutations: Mapping[str, Callable[[str], str]] = MUTATIONS
) -> tuple[dict[str, Counter[str]], list[str]]:
    """By mutation twice the records kept, all before and after, and the texts that change; what was lost."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in mutations}
    lost: list[str] = []
    for text in texts:
        found = extractor.extract(text)
        before = Counter(key(record, found) for record in found)
        for name, mutate in mutations.items():
            typed = mutate(text)
            again = found if typed == text else extractor.extract(typed)
            after = Counter(key(record, again) for record in again)
            counts[name].update(
                kept=2 * (before & after).total(),
                all=before.total() + after.total(),
                changed=typed != text,
            )
            lost += [f"{name} - {one}" for one in (before - after)]
            lost += [f"{name} + {one}" for one in (after - before)]
    return counts, lost


def main() -> None:
    """Print the share of each mutation, and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--gold", type=Path, help="annotated articles, one JSON object with a text a line")
    parser.add_argument("--limit", type=int, help="so many annotated articles")
    parser.add_argument("--lost", action="store_true", help="show the records that differ")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    if options.gold:
        lines = options.gold.read_text(encoding="utf-8").splitlines()
        step = max(1, len(lines) // (options.limit or len(lines)))
        texts += [json.loads(line)["text"] for line in lines[::step]]
    found, lost = shares(Extractor(), texts)
    if options.lost:
        print(*lost, sep="\n")
    for name, count in found.items():
        share = f"{count['kept'] / count['all']:7.2%} of {count['all'] // 2} records"
        print(f"{name:26} {share}, {count['changed']} of {len(texts)} texts typed otherwise")
    every = sum(found.values(), Counter())
    print(f"{'all':26} {every['kept'] / every['all']:7.2%} (target {TARGET:.0%}; {len(texts)} texts)")


if __name__ == "__main__":
    main()
