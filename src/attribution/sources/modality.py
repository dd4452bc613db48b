"""What the source does by saying it, whether it does, and whether the paper vouches for it.

The act of a cue stands in the lexicon, the construction may change it: «demande si P» asks, «demande de
partir» demands; «dit aux élus de voter» demands; «n'exclut pas que P» denies nothing; «se dit inquiet» gives
an opinion. The *conditionnel journalistique* (Kronning 2002) stands in the cue («aurait déclaré») or in the
content («selon X, la frappe aurait fait deux morts»): borrowed, unconfirmed.
"""

from __future__ import annotations

from collections.abc import Collection

import regex

from attribution.article import Article
from attribution.records import Act, CueKind
from attribution.rules.rule import Candidate
from attribution.spans import Claim
from attribution.syntax.reading import Reading, Word

__all__ = ["act_of", "is_conditional", "is_negated"]

_ASKING = frozenset({"demander", "interroger", "lancer", "questionner", "s'interroger", "se demander"})
_QUESTION = regex.compile(
    r"(?i)[«\"“\s]*(?:si|s'ils?|pourquoi|comment|quand|combien|où|quel(?:le)?s?|qui|ce qui|ce que?"
    r"|lequel|laquelle|à qui|de quoi|à quoi)\b"
)
_ORDERING = frozenset(
    {
        "crier", "dire", "glisser", "hurler", "lancer", "répondre", "répéter", "rétorquer", "signifier",
        "souffler", "écrire",
    }
)  # fmt: skip
_NEGATIVE = regex.compile(
    r"(?i)\b(?:pas|plus|jamais|guère|point|nullement|rien|aucune?|personne|nul|nulle|ni|sans)\b"
)
_ONLY = regex.compile(r"(?i)\bcess|\bque\b|\bqu'")
_HYPOTHESIS = regex.compile(
    r"(?i)(?<!\p{L})(?:si\s|s'ils?\s|en cas d|à condition|à moins|au cas où|dans l'hypothèse|sinon\b|faute d"
    r"|à défaut|quand bien même|sans (?:cette|ce|cet|ces|une?|la|le|l')\b)"
)
_WISHES = frozenset(
    {
        "aimeraient", "aimerait", "conviendrait", "devraient", "devrait", "dirait", "désirerait", "faudrait",
        "gagnerait", "mériterait", "pourraient", "pourrait", "préféreraient", "préférerait", "sauraient",
        "saurait", "souhaiteraient", "souhaiterait", "suffirait", "vaudrait", "voudraient", "voudrait",
    }
)  # fmt: skip
"""Conditionals of politeness, wish, likelihood and duty, which borrow no information."""
_PAST_WISHES = frozenset({"aimé", "dû", "fallu", "préféré", "pu", "souhaité", "voulu"})
_CONDITIONAL = regex.compile(r"\p{L}+rai(?:t|ent)$")
_LETTERS = regex.compile(r"\p{L}++")
_MOVED = frozenset(
    {
        "allé", "arrivé", "devenu", "décédé", "entré", "intervenu", "mort", "né", "parti", "parvenu",
        "passé", "rentré", "reparti", "resté", "retourné", "revenu", "sorti", "survenu", "tombé", "venu",
    }
)  # fmt: skip
"""Participles with *être* that are active: «serait parti» is past, «serait voté» a passive present."""
_CLITICS = frozenset(
    {"bien", "en", "l'", "la", "le", "les", "leur", "lui", "n'", "ne", "pas", "plus", "s'", "se", "tout", "y"}
)


def act_of(article: Article, claim: Claim) -> Act:
    """What the source does, as the construction makes it."""
    candidate = claim.candidate
    act = Act(candidate.act)
    if candidate.kind is not CueKind.VERB:
        return act
    content = article.view[slice(*claim.content[0])]
    if candidate.lemma in _ASKING and _asks(article, claim, content):
        return Act.ASK
    if candidate.lemma in _ORDERING and _orders(article, claim):
        return Act.DEMAND
    if candidate.lemma == "se dire" and not _begins_with_infinitive(article, claim):
        return Act.OPINION
    if act is Act.DENY and is_negated(article, candidate):
        return Act.ASSERT  # «n'a pas démenti», «n'exclut pas»
    return act


def _asks(article: Article, claim: Claim, content: str) -> bool:
    """«demande si P», «Pourquoi ?, a demandé»: an indirect question, or a quotation that ends as one."""
    if _QUESTION.match(content) and claim.candidate.lemma != "lancer":
        return True
    end = claim.content[-1][1]
    return "?" in article.view[max(0, end - 1) : end + 3]


def _orders(article: Article, claim: Claim) -> bool:
    """«a dit aux élus de voter»: *de* and an infinitive."""
    start = claim.content[0][0]
    before = article.view[max(0, start - 4) : start].lower()
    return before.endswith(("de ", "d'")) and _begins_with_infinitive(article, claim)


def _begins_with_infinitive(article: Article, claim: Claim) -> bool:
    reading = article.readings.get(article.sentence_at(claim.content[0][0]))
    if reading is None:
        return False
    for index in reading.between(*claim.content[0]):
        word = reading.words[index]
        if word.text in _CLITICS:
            continue
        return word.infinitive or (word.is_verb and word.text.endswith(("er", "ir", "re")))
    return False


def is_negated(article: Article, candidate: Candidate) -> bool:
    """Whether the cue says that the words were not said.

    *ne* alone does not: «ne cesse de répéter», «n'a fait que répéter», «ne dit que cela».
    """
    if not candidate.negated or candidate.cue is None:
        return candidate.negated
    start, end = candidate.cue
    sentence = article.sentences[article.sentence_at(start)]
    if _NEGATIVE.search(article.view, max(sentence.start, start - 40), min(sentence.end, end + 8)):
        return True
    return _ONLY.search(article.view, start, end + 6) is None


def is_conditional(article: Article, claim: Claim) -> bool:
    """Whether the conditional of the cue or of the content marks borrowed information."""
    candidate = claim.candidate
    sentence = article.sentences[candidate.sentence]
    if _HYPOTHESIS.search(article.view, sentence.start, sentence.end):
        return False
    if candidate.conditional:
        return candidate.cue is not None and not _wishes(article.view[slice(*candidate.cue)])
    return _may_borrow(candidate) and _content_is_conditional(article, claim)


def _wishes(cue: str) -> bool:
    words = set(_LETTERS.findall(cue.lower()))
    return bool(words & _WISHES) or bool(words & _PAST_WISHES)


def _may_borrow(candidate: Candidate) -> bool:
    """A preposition, a noun, or a verb that reports facts; not a wish, an opinion, an order or a promise."""
    return candidate.cue is not None and Act(candidate.act) in {Act.ASSERT, Act.DENY}


def _content_is_conditional(article: Article, claim: Claim) -> bool:
    reading = article.readings.get(claim.candidate.sentence)
    if reading is None:
        return False
    carrier = _main_verb(article, claim, reading)
    if carrier is None or not _CONDITIONAL.match(carrier.text) or carrier.text in _WISHES:
        return False
    participle = _participle_after(reading, carrier)
    if participle in _PAST_WISHES:
        return False
    return participle is not None or not _cue_is_past(reading, claim.candidate)


def _main_verb(article: Article, claim: Claim, reading: Reading) -> Word | None:
    """The word that carries person and tense in the main clause of the content, outside quotation marks.

    The tree leads; where it sees no main clause («le navire transporterait des armes» comes out as a noun
    with a participle), the first verb that opens no relative clause is taken.
    """
    members = {index for extent in claim.content for index in reading.between(*extent)}
    finite = [
        reading.words[index]
        for index in sorted(members)
        if _is_finite(reading.words[index])
        and article.quotation_around(*_place(reading.words[index])) is None
    ]
    free = [word for word in finite if not _opens_relative(reading, _verb_of(word))]
    return next(
        (word for word in free if _is_main(reading, _verb_of(word), members)), free[0] if free else None
    )


def _place(word: Word) -> tuple[int, int]:
    return word.start, word.end


def _verb_of(word: Word) -> int:
    return word.head if word.dep.startswith(("aux", "cop")) else word.index


def _is_main(reading: Reading, verb: int, members: Collection[int]) -> bool:
    above = next(reading.ancestors(verb), None)
    return (
        above is None
        or above not in members
        or reading.words[verb].dep in {"root", "ROOT", "ccomp", "parataxis"}
    )


def _opens_relative(reading: Reading, verb: int) -> bool:
    return reading.words[verb].dep == "acl:relcl" or any(
        reading.words[child].text in {"qui", "dont"} and child < verb for child in reading.children(verb)
    )


def _is_finite(word: Word) -> bool:
    return word.finite or (word.is_verb and _CONDITIONAL.match(word.text) is not None)


def _participle_after(reading: Reading, carrier: Word) -> str | None:
    """«aurait [déjà] fait», «serait [bien] parti»: the participle of a compound conditional."""
    if not carrier.text.startswith(("aurai", "serai")):
        return None
    for index in range(carrier.index + 1, min(carrier.index + 5, len(reading))):
        word = reading.words[index]
        if word.text in {"été", "eu"}:
            return word.text
        if word.participle and word.is_verb:
            active = carrier.text.startswith("aurai") or word.text.rstrip("s").removesuffix("e") in _MOVED
            return word.text if active else None
        if word.pos not in {"ADV", "PRON"}:
            return None
    return None


def _cue_is_past(reading: Reading, candidate: Candidate) -> bool:
    """After a past tense the present conditional is a future: «a dit que le texte serait voté»."""
    if candidate.kind is not CueKind.VERB or candidate.cue is None:
        return False
    words = [reading.words[index] for index in reading.between(*candidate.cue)]
    finite = next((word for word in words if word.finite), None)
    if finite is None:
        return any(word.participle and "Tense=Past" in word.morph for word in words)
    compound = any(word.participle for word in words if word.index > finite.index)
    return compound or "Tense=Past" in finite.morph or "Tense=Imp" in finite.morph
