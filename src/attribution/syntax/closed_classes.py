"""The closed classes of French that the syntax reads from the surface: words that a grammar can list.

Forms are as a reading holds them: small letters, straight apostrophes, elided words apart («qu'»), clitic
subjects with their hyphens («-t-il»). Open classes (cues, heads of sources) are tables of the lexicon.
"""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    """A class, written as its words between spaces."""
    return frozenset(word for line in lines for word in line.split())


def _phrases(*lines: str) -> tuple[tuple[str, ...], ...]:
    """Phrases, written between commas, as their words."""
    return tuple(tuple(phrase.split()) for line in lines for phrase in line.split(", "))


# Prepositions

DE = _words("de d'")
DE_OR_FUSED = DE | _words("du des")
"""*de* with the articles that it fuses with: «du maire»."""
A_OR_FUSED = _words("à au aux")
"""*à* with the articles that it fuses with: «aux élus»."""
UNFUSED = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}
"""The preposition behind an elided or fused form."""
PLACES = A_OR_FUSED | _words("chez dans auprès du de en")
"""What introduces the place that *on* speaks from: «dit-on [à] la mairie»."""

CIRCUMSTANTIAL = A_OR_FUSED | _words("lors dans sur par devant avec face selon suite malgré en chez")
"""Prepositions, and nouns that make them («[face] à»), of circumstances on the end of a clause."""

# Determiners

SINGULAR_DETERMINERS = _words("le la l' un une ce cet cette son sa mon ma notre")
PLURAL_DETERMINERS = _words("les des ces ses mes nos leurs quelques plusieurs")
POSSESSIVES = _words("sa son ses leur leurs")
"""Determiners of the third person: «[sa] réponse», «[leur] demande»."""

# Conjunctions and relatives

QUE = _words("que qu'")
RELATIVE_SUBJECTS = _words("qui lequel laquelle lesquels lesquelles")
"""Relative pronouns that can be the subject of their clause."""
RELATIVES = RELATIVE_SUBJECTS | QUE | _words("dont où auquel duquel")
INTERROGATIVES = _words(
    "si s' pourquoi comment quand combien où quel quelle quels quelles qui lequel laquelle",
)
"""What opens an indirect question: «demande [si] P»."""
QUESTION_WORDS = QUE | INTERROGATIVES - {"si", "s'"}
"""What opens a direct one: «[Quel] élu dira que P?»."""
SUBORDINATORS = _words(
    "alors tandis lorsque lorsqu' quand après avant puisque puisqu' afin sans car depuis pendant durant dès",
    "tout",
)
"""What may open a circumstantial clause: «[alors] que P», «[après] avoir P», «[tout] en P»."""
CONDITIONS = _words("si s' quand lorsque lorsqu' dès tant puisque puisqu' parce")
"""What opens a clause that wants a main clause behind it."""
PREPOSITIONS_OF_TIME = _words("après avant depuis pendant durant dès")
"""Those of them that take a noun as well: «[depuis] mai»."""
BEFORE_QUE = _words(
    "bien tandis après avant dès pour sans lors depuis pendant parce afin sorte pourvu sitôt aussitôt malgré "
    "tel telle tels telles quel quelle quels quelles"
)
"""What makes one conjunction with a following *que*: «[bien] que», «[tandis] que»."""
JOINTS = _words("et mais puis ou ,")
"""What joins a verb to the one before it: «a dit P [et] a ajouté Q»."""

# Negation

NE = _words("ne n'")
NEGATIONS = _words("pas plus jamais")
"""What *ne* is followed by, before an infinitive too: «ne [pas] céder»."""

# Pronouns

REFLEXIVES = _words("se s'")
THIRD_PERSON_OBJECTS = _words("le la les l' lui leur")
"""Object clitics of the third person; four of them are articles as well."""
OBJECT_CLITICS = THIRD_PERSON_OBJECTS | REFLEXIVES | _words("y en me m' te t' nous vous")
TONIC_PRONOUNS = _words("lui elle eux elles")
"""Pronouns that stand alone: «Le maire, [lui], refuse»."""
CLITIC_SUBJECTS = _words(
    "-il -elle -on -ils -elles -je -tu -nous -vous -ce -t-il -t-elle -t-on -t-ils -t-elles",
)
"""Inverted subjects: «a[-t-il] dit»."""
EUPHONIC_T = "-t"
"""The tokenizer may cut «a-t-il» into «a», «-t», «-il»."""
SUBJECT_PRONOUNS = _words(
    "je j' tu il elle on nous vous ils elles ce c' ça cela ceci celui-ci celle-ci ceux-ci celles-ci",
)
FIRST_OR_SECOND = _words("je j' tu nous vous moi toi -je -tu -nous -vous")
NEVER_SUBJECTS = THIRD_PERSON_OBJECTS | REFLEXIVES | QUE | _words("y en -t")
"""Words that the parser calls subjects now and then, and that never are."""
LAST_NAMED = _words("dernier dernière derniers dernières intéressé intéressée intéressés intéressées")
"""Adjectives that stand for somebody just named: «selon ce [dernier]», «l'[intéressée] dément»."""
SOME_PEOPLE = _words(
    "autres uns certains certaines beaucoup plusieurs nombre plupart majorité",
)
"""Words that tell of people without a noun: «pour [certains]», «pour la [plupart]»."""
COLLECTIVES = _words(
    "majorité minorité plupart moitié tiers quart dizaine douzaine quinzaine vingtaine trentaine quarantaine"
    " cinquantaine soixantaine centaine millier poignée couple groupe nombre partie série foule ensemble",
)
"""Singular nouns that may have a plural verb: «estiment [la moitié] des élus»."""
DETERMINATIVES = _words("celui celle ceux celles")
"""Pronouns that a relative clause or a complement defines: «[celui] qui dirige le club»."""
FLOATING = _words("lui elle eux elles tous toutes tout lui-même elle-même eux-mêmes")
"""Pronouns and quantifiers that float into the verb: «ont [tous] déclaré», «a [lui-même] reconnu»."""
SET_COMPLEMENTS = _phrases(
    "à la retraite, en retraite, sans frontières, en chef, en exil, en colère, en grève, en fonction",
    "à vie, par intérim, à mi-temps, en civil, de garde, sous contrat",
)
"""What makes one phrase with the noun before it: «un gendarme [à la retraite]»."""
NAMED_IN_MARKS = _words("collectif association mouvement liste réseau magazine revue site comité syndicat")
"""Nouns for what has a name between marks: «le collectif «Sauvons l'école»»."""
HONORIFICS = _words("m. mm. mme mmes mlle mlles me dr pr mgr")
"""What stands before the name of a person."""
QUANTIFIERS = _words("tout tous toutes toute certains plusieurs")
"""Pronouns that are determiners as well: «[tous] les élus»."""

# Adverbs

DEGREES = _words("plus moins très environ presque quasi près quelque")
"""Adverbs inside a noun phrase: «[plus] de cent élus», «[environ] dix maires»."""
QUANTITIES = _words("plus moins davantage beaucoup assez trop autant")
"""What makes a quantity with *de*: «[davantage] de moyens»."""
REPETITIONS = _words("toujours encore aussi notamment")
"""Adverbs before a source in final position: «P, [toujours] selon S»."""
CONNECTIVES = _words("récemment ainsi alors ensuite enfin également toutefois cependant aussitôt")
INSERTED_PHRASES = _phrases(
    "pour sa part, pour leur part, de son côté, de leur côté, à son tour, à leur tour, au passage, en vain",
    "quant à lui, quant à elle, quant à eux, quant à elles, tous deux, toutes deux, tous les deux",
    "en personne, en effet, par ailleurs, en outre, en revanche, au contraire, de plus, d' ailleurs",
    "du reste, non plus, tout d' abord, d' abord, en particulier, entre autres, dans la foulée, plus tôt",
    "tout de même, non sans, à nouveau, de nouveau, une nouvelle fois, une fois de plus, à maintes reprises",
    "à plusieurs reprises, sans détour, sans ambages, du tac au tac, d' une seule voix, à demi-mot",
    "tour à tour, sur place, sous couvert d' anonymat, sous le sceau de l' anonymat, à voix basse",
    "dans un souffle",
)
"""Adverbial phrases between an auxiliary and its participle: «a [de son côté] assuré»."""

# Verbs

MODALS = _words(
    "pouvoir devoir vouloir tenir aller venir faire laisser oser préférer continuer commencer souhaiter",
    "manquer hésiter",
)
"""Verbs whose infinitive does the reporting: «a [tenu] à souligner», «n'a pas [voulu] confirmer»."""
FAILURES = _words("manquer hésiter")
"""Those of them that say the contrary: «n'a pas [manqué] de dire» has said it."""
FACTS = _words("tenir venir oser continuer commencer manquer hésiter faire laisser aller")
"""Those of them that tell what was said: «a [tenu] à dire» has said it, «[veut] dire» has not yet."""

# Time

WEEKDAYS = _words("lundi mardi mercredi jeudi vendredi samedi dimanche")
MONTHS = _words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)
NEAR_DAYS = _words("hier aujourd'hui")
DATES = WEEKDAYS | MONTHS | NEAR_DAYS | _words("demain matin soir midi")
TIME_NOUNS = (
    WEEKDAYS
    | MONTHS
    | _words(
        "an année ans années mois semaine semaines jour jours matin soir nuit veille lendemain week-end",
        "heure heures minutes fois après-midi matinée soirée mi-journée",
    )
)
"""Nouns that head a circumstance of time: «la [semaine] dernière»."""

# Punctuation

DASHES = _words("- – —")

# Whom one speaks to

ADDRESSEES = _words(
    "afp reuters bbc cnn bfmtv presse agence journalistes médias journal quotidien hebdomadaire",
    "radio télévision chaîne antenne micro plateau compte facebook twitter instagram telegram",
)
"""Nouns that complete a verb of speech by themselves: after «a dit à l'[AFP]» a subject may follow."""

# Layout
BEFORE_TITLES = _words(
    "de des du la le les un une au aux en et ou à que qui dont dans pour sur sous avec chez par vers",
    "entre selon comme sans est ces cet cette ses son leur leurs puis mais titre titré intitulé",
    "intitulée film livre roman essai récit recueil ouvrage revue magazine journal quotidien émission",
    "série pièce spectacle opéra chanson album documentaire tableau exposition collectif association",
    "liste mouvement parti programme opération groupe restaurant café bar hôtel bistrot dit dite",
    "appelé appelée baptisé baptisée",
)
"""After these words a capital is that of a title or a name: «le film [Les Mains sales]»."""
