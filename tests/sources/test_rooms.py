"""The parts of the room without a model: kinds, names, mediums, acronyms, summary, null spans."""

from __future__ import annotations

import pytest
from attrs import evolve

from attribution.article import Article
from attribution.layout import find_lines, find_sentences
from attribution.lexicon import default_lexicon
from attribution.lexicon.tables import table_path
from attribution.marks import find_quotations
from attribution.parse import plain_view
from attribution.records import Attribution, Cue, CueKind, Form, Source, SourceKind, Span
from attribution.rules.rule import Candidate
from attribution.sources import discourse_of, group_by_source, identify, resolve
from attribution.sources.acronyms import expand_acronym
from attribution.sources.gazetteer import gazetteer_of
from attribution.sources.kinds import kind_of_mention
from attribution.sources.mentions import Reader
from attribution.spans import Claim


def article_of(text: str) -> Article:
    """An article that nobody parsed."""
    lines = find_lines(text)
    return Article(
        text,
        plain_view(text),
        lines,
        find_sentences(text, lines),
        find_quotations(text, lines),
        (),
        default_lexicon(),
    )


def claim_of(
    article: Article, source: str | None, cue: str | None, content: str, kind: CueKind = CueKind.VERB
) -> Claim:
    """A claim by its words; the last occurrence of the source and the cue counts."""
    text = article.text
    start = text.index(content)
    extents = [
        None if words is None else (text.rindex(words), text.rindex(words) + len(words))
        for words in (source, cue)
    ]
    candidate = Candidate(
        rule="test",
        content=((start, start + len(content)),),
        cue=extents[1],
        kind=None if cue is None else kind,
        lemma="",
        act="assert",
        source=extents[0],
        how="test",
        sentence=article.sentence_at(extents[1][0] if extents[1] else start),
        anchor=start,
    )
    return Claim(candidate, candidate.content, Form.INDIRECT, 1.0)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("M. Morel", "person"),
        ("Nadia Belkacem", "person"),
        ("le porte-parole du gouvernement", "person"),
        ("la ministre", "person"),
        ("l'Elysée", "organization"),
        ("l’Élysée", "organization"),
        ("Bercy", "organization"),
        ("la CGT", "organization"),
        ("la mairie de Vif", "organization"),
        ("les syndicats", "organization"),
        ("Le Monde", "media"),
        ("France Inter", "media"),
        ("l'agence Reuters", "media"),
        ("une information de l'AFP", "media"),
        ("le rapport", "document"),
        ("un sondage", "document"),
        ("les riverains", "group"),
        ("deux témoins", "group"),
        ("une dizaine d'élus", "group"),
        ("la plupart des élus", "group"),
        ("une source proche du dossier", "anonymous"),
        ("des sources policières", "anonymous"),
        ("un proche du président", "anonymous"),
        ("les proches du président", "group"),
    ],
)
def test_kind(phrase: str, kind: str) -> None:
    article = article_of(phrase)
    gazetteer = gazetteer_of(article.lexicon)
    mention = Reader(article, gazetteer).phrase(0, len(phrase))
    assert mention is not None
    assert kind_of_mention(phrase, mention, gazetteer) == kind


@pytest.mark.parametrize(
    ("text", "acronym", "expected"),
    [
        ("Le parquet national financier (PNF) enquête.", "PNF", "parquet national financier"),
        ("Le PNF (parquet national financier) enquête.", "PNF", "parquet national financier"),
        ("Human Rights Watch accuse. HRW insiste.", "HRW", "Human Rights Watch"),
        ("L'Union européenne paie. L'UE insiste.", "UE", "Union européenne"),
        ("La région paie. Les LR insistent.", "LR", None),
        ("La CGT appelle à la grève.", "CGT", None),
    ],
)
def test_acronym(text: str, acronym: str, expected: str | None) -> None:
    place = expand_acronym(text, acronym)
    assert (None if place is None else text[slice(*place)]) == expected


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "medium"),
    [
        ("Dans un communiqué, le club nie la vente.", "le club", "nie", "la vente", "Dans un communiqué"),
        ("Le pont tiendra, a dit le maire à l'AFP.", "le maire", "a dit", "Le pont tiendra", "à l'AFP"),
        ("Le pont tiendra, a dit le maire au Figaro.", "le maire", "a dit", "Le pont tiendra", "au Figaro"),
        ("Le pont tiendra, dit le maire sur X.", "le maire", "dit", "Le pont tiendra", "sur X"),
        ("Le maire dit sur RTL que le pont tiendra.", "Le maire", "dit", "le pont tiendra", "sur RTL"),
        ("Le pont tient, dit un élu cité par RTL.", "un élu", "dit", "Le pont tient", "cité par RTL"),
        ("Le maire a dit sur le quai que le pont tiendra.", "Le maire", "a dit", "le pont tiendra", None),
        ("Il dit que tout est dans un communiqué.", "Il", "dit", "tout est dans un communiqué", None),
    ],
)  # fmt: skip
def test_medium(text: str, source: str, cue: str, content: str, medium: str | None) -> None:
    article = article_of(text)
    (record,) = identify(article, (claim_of(article, source, cue, content),))
    assert (None if record.medium is None else record.medium.text) == medium


def test_a_medium_serves_the_claims_of_one_source() -> None:
    article = article_of(
        "Dans un communiqué, le club nie la vente, indiquant garder son gardien, alors que Lyon dit oui."
    )
    claims = (
        claim_of(article, "le club", "nie", "la vente"),
        claim_of(article, "le club", "indiquant", "garder son gardien"),
        claim_of(article, "Lyon", "dit", "oui"),
    )
    assert [record.medium is not None for record in identify(article, claims)] == [True, True, False]


def test_a_speaker_in_another_paragraph_keeps_name_and_loses_span() -> None:
    article = article_of("Luc Morel a pris la parole.\n«Le pont tiendra.»")
    claim = claim_of(article, "Luc Morel", None, "Le pont tiendra")
    (record,) = identify(article, (evolve(claim, form=Form.DIRECT),))
    assert record.source == Source(None, SourceKind.PERSON, "Luc Morel")


def test_unresolved_is_none_with_a_reason() -> None:
    article = article_of("Il affirme que le pont tiendra.")
    claims = (claim_of(article, "Il", "affirme", "le pont tiendra"),)
    (answer,) = resolve(discourse_of(article), claims).values()
    assert answer.name is None
    assert answer.reason == "nothing before it agrees"


def test_every_answer_says_how_and_why() -> None:
    article = article_of("Luc Morel est venu. M. Morel affirme que le pont tiendra.")
    claims = (claim_of(article, "M. Morel", "affirme", "le pont tiendra"),)
    (answer,) = resolve(discourse_of(article), claims).values()
    assert (answer.strategy, answer.reason) == ("named", "«Morel» is short for «Luc Morel»")


def record(name: str | None, content: Span, form: Form = Form.INDIRECT) -> Attribution:
    source = None if name is None else Source(None, SourceKind.PERSON, name)
    cue = Cue(Span("dit", 0, 3), CueKind.VERB, "dire", "assert")
    return Attribution(form, source, cue, (content,))


def test_summary_groups_by_resolved_name() -> None:
    text = "Le pont tiendra jusqu'en mai"
    whole, part = Span(text, 10, 10 + len(text)), Span("pont", 13, 17)
    records = (
        record("Élise Carré", whole, Form.DIRECT),
        record(None, part),
        record("Luc Morel", part),
        record("Elise Carré", part),
    )
    one, two, nobody = group_by_source(records)
    assert (one.name, one.attributions, one.words) == ("Élise Carré", (records[0], records[3]), 6)
    assert one.forms == {Form.DIRECT: 1, Form.MIXED: 0, Form.INDIRECT: 1}
    assert (two.name, two.words) == ("Luc Morel", 1)
    assert (nobody.name, nobody.kind, nobody.attributions) == (None, SourceKind.UNKNOWN, (records[1],))


def test_summary_of_nothing_is_empty() -> None:
    assert group_by_source(()) == ()


def test_offices_are_sorted_and_lead_to_known_nouns() -> None:
    lines = table_path("offices.tsv").read_text("utf-8").splitlines()[1:]
    pairs = [tuple(line.split("\t")[:2]) for line in lines]
    assert pairs == sorted(pairs)
    heads = default_lexicon().heads
    assert [office for _, office in pairs if office != "-" and office not in heads] == []
