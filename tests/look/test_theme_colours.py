"""Theme colours are data, and held to a measure: seen on their ground, and told apart by everyone."""

import json
import tomllib
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from coloraide import Color

from timeline_app.painting.dimming import CARDS, NUMBERS

ROOT = Path(__file__).resolve().parents[2]
THEMES = tomllib.loads((ROOT / "data" / "themes.toml").read_text("utf-8"))["theme"]
GROUNDS = {"light": "#FFFFFF", "paper": "#FFFFFF", "dark": "#1B1D22"}
APPEARANCES = sorted(path.stem for path in (ROOT / "resources" / "themes").glob("*.json"))
RING_GROUND = 0.14  # of the colour of a theme within a ring
SIGHTS = (None, "protan", "deutan", "tritan")


def seen(colour: str, sight: str | None) -> Color:
    return Color(colour) if sight is None else Color(colour).filter(sight, 1)


def contrast(colour: str, ground: str) -> float:
    return Color(colour).contrast(ground, method="wcag21")


@pytest.mark.parametrize(("ground", "least", "most"), [("light", 3.0, 21.0), ("paper", 4.5, 21.0), ("dark", 4.5, 9.5)])
def test_every_theme_stands_out_from_its_ground(ground: str, least: float, most: float) -> None:
    outside = {theme["id"]: contrast(theme[ground], GROUNDS[ground]) for theme in THEMES}
    assert {id: value for id, value in outside.items() if not least <= value <= most} == {}


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("sight", SIGHTS, ids=str)
def test_themes_are_told_apart(ground: str, sight: str | None) -> None:
    """On white any two of them; on the dark ground, where colours stay calm, those of neighbouring lanes."""
    pairs = pairwise(THEMES) if ground == "dark" else combinations(THEMES, 2)
    close = {
        (one["id"], other["id"]): seen(one[ground], sight).delta_e(seen(other[ground], sight), method="2000")
        for one, other in pairs
    }
    assert {pair: value for pair, value in close.items() if value < 11.5} == {}


@pytest.mark.parametrize("appearance", APPEARANCES)
def test_text_can_be_read(appearance: str) -> None:
    colours = json.loads((ROOT / "resources" / "themes" / f"{appearance}.json").read_text("utf-8"))["colours"]
    for ground in ("window", "panel", "canvas", "lane_band"):
        assert contrast(colours["text"], colours[ground]) >= 7
        assert contrast(colours["text_secondary"], colours[ground]) >= 4.5
        assert contrast(colours["text_faint"], colours[ground]) >= 4.5
        assert contrast(colours["focus"], colours[ground]) >= 3
    for ground in ("canvas", "lane_band"):
        assert 3 <= contrast(colours["text_dimmed"], colours[ground]) < contrast(colours["text_faint"], colours[ground])
    assert contrast(colours["accent_text"], colours["accent"]) >= 4.5


def faded(colour: str, ground: str, opacity: float) -> str:
    return Color(colour).mix(ground, 1 - opacity, space="srgb").to_string(hex=True)


@pytest.mark.parametrize("appearance", APPEARANCES)
def test_words_of_cards_and_numbers_in_rings_can_be_read_where_they_are_dimmed(appearance: str) -> None:
    content = json.loads((ROOT / "resources" / "themes" / f"{appearance}.json").read_text("utf-8"))
    colours = content["colours"]
    for ground in ("canvas", "lane_band"):
        card = faded(colours["panel"], colours[ground], CARDS)
        assert contrast(faded(colours["text_secondary"], colours[ground], CARDS), card) >= 3
        for theme in THEMES:
            ring = faded(theme[content["ground"]], colours["canvas"], RING_GROUND)
            assert contrast(faded(colours["text"], colours[ground], NUMBERS), faded(ring, colours[ground], NUMBERS)) >= 3
