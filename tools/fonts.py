#!/usr/bin/env python3
"""Cuts the typeface down to what the canvas can show, for a short first visit.

What a patient types is drawn by the browser in its own fonts, so only our own words' characters are needed here.
"""

import pathlib
import shutil
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "node_modules/@expo-google-fonts/atkinson-hyperlegible-next"
OUT = ROOT / "build/fonts"

WEIGHTS = {
    "regular": PACKAGE / "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    "semibold": PACKAGE / "600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf",
}

# Basic Latin, Latin-1, Latin Extended-A, and the signs of English and Spanish texts and of our charts.
CHARACTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
CHARACTERS += map(ord, "\u2010\u2011–—‘’‚“”„…•·×≥≤−±→←↑↓✓\u202f\u2009€™")
REQUIRED = map(ord, "AZaz09áéíóúüñÁÉÍÓÚÜÑ¿¡–—‘’“”…•·×≥≤−")


def cut(source: pathlib.Path, target: pathlib.Path) -> list[str]:
    options = subset.Options()
    options.hinting = False  # stb_truetype ignores it
    options.layout_features = ["kern"]
    options.name_IDs = [0, 1, 2, 13, 14]  # the names and the licence stay with the font
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "DSIG", "STAT", "MATH", "BASE"]
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    # A fixed date, so that the same input gives the same bytes.
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)

    has = TTFont(target).getBestCmap()
    absent = [chr(c) for c in REQUIRED if c not in has]
    if absent:
        sys.exit(f"{source.name} has no {' '.join(absent)}")
    return [chr(c) for c in CHARACTERS if c not in has]


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    for name, source in WEIGHTS.items():
        target = OUT / f"tidemark-sans-{name}.ttf"
        absent = cut(source, target)
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size} bytes; the typeface lacks: {' '.join(absent)}")
    licence = ROOT / "assets/fonts/OFL.txt"
    if not licence.exists():
        licence.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PACKAGE / "LICENSE_FONT", licence)


main()
