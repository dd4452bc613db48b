"""Room 3, the parsed sentence behind French words; nothing here imports spaCy.

``reading`` holds the sentence, ``verb_group``, ``noun_phrase``, ``subject`` and ``complement`` answer the
questions that the rules ask: which words make up the verb, who is its subject, what does it govern.
"""
