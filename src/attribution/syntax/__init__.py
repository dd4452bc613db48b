"""Room 3, the parsed sentence behind French words; nothing here imports spaCy.

``reading`` holds the sentence. The other modules answer what the rules ask: which words make up the verb
(``verb_group``), who is its subject (``subject``), what it governs (``complement``) and where that may end
(``endings``), where a noun phrase begins and ends (``noun_phrase``). The words that French can list are in
``closed_classes``.
"""
