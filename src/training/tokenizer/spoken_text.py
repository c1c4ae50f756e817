"""Texts for the speech synthesisers: real sentences where they are at hand, made-up words in every script elsewhere."""

import csv
import json
from pathlib import Path

COMMON_ENGLISH = (
    "the of and to in is you that it he was for on are as with his they at be this have from or one had by word but "
    "not what all were we when your can said there use an each which she do how their if will up other about out many "
    "then them these so some her would make like him into time has look two more write go see number no way could "
    "people my than first water been call who oil its now find long down day did get come made may part account card "
    "payment refund order delivery address password support agent transfer balance cancel subscription invoice change "
    "question answer problem morning evening winter lighthouse bridge garden flower yellow thousand weather journey"
).split()

VOWELS = "aeiouaeioaea"
CONSONANTS = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "st", "tr", "pl", "h", "sh", "ch", "j", "w"]

# Letters that a voice of the language reads aloud; (first, last) code points.
SCRIPT_RANGES = {
    "cyrillic": [(0x0430, 0x044F)],
    "greek": [(0x03B1, 0x03C9)],
    "hebrew": [(0x05D0, 0x05EA)],
    "arabic": [(0x0627, 0x063A), (0x0641, 0x064A)],
    "devanagari": [(0x0915, 0x0939)],
    "bengali": [(0x0995, 0x09A8)],
    "tamil": [(0x0B95, 0x0B95), (0x0BAE, 0x0BB5)],
    "telugu": [(0x0C15, 0x0C28)],
    "kannada": [(0x0C95, 0x0CA8)],
    "malayalam": [(0x0D15, 0x0D28)],
    "gujarati": [(0x0A95, 0x0AA8)],
    "georgian": [(0x10D0, 0x10F0)],
    "armenian": [(0x0561, 0x0586)],
    "hiragana": [(0x3042, 0x3062), (0x3064, 0x308D)],
    "hangul": [(0xAC00, 0xD000)],
    "han": [(0x4E00, 0x5400)],
}

SCRIPT_OF_LANGUAGE = {
    **dict.fromkeys(["ru", "uk", "be", "bg", "mk", "kk", "ky", "tt", "ba"], "cyrillic"),
    **dict.fromkeys(["el", "grc"], "greek"),
    "he": "hebrew",
    **dict.fromkeys(["ar", "fa", "ur"], "arabic"),
    **dict.fromkeys(["hi", "mr", "ne", "kok"], "devanagari"),
    "bn": "bengali", "ta": "tamil", "te": "telugu", "kn": "kannada", "ml": "malayalam", "gu": "gujarati",
    "ka": "georgian", "hy": "armenian", "ja": "hiragana", "ko": "hangul",
    **dict.fromkeys(["cmn", "yue", "hak"], "han"),
}


def invented_word(random, script):
    """A word nobody says, spelt so that a voice of that script must pronounce it."""
    if script is None:
        syllables = random.integers(1, 4)
        return "".join(random.choice(CONSONANTS) + VOWELS[random.integers(len(VOWELS))] for _ in range(syllables))
    ranges = SCRIPT_RANGES[script]
    letters = 1 if script == "han" else random.integers(2, 5)
    first_last = [ranges[random.integers(len(ranges))] for _ in range(letters)]
    return "".join(chr(int(random.integers(first, last + 1))) for first, last in first_last)


def invented_sentence(random, language):
    script = SCRIPT_OF_LANGUAGE.get(language)
    words = int(random.integers(5, 12))
    if language.startswith("en"):
        return " ".join(COMMON_ENGLISH[random.integers(len(COMMON_ENGLISH))] for _ in range(words)) + "."
    joint = "" if script == "han" else " "
    return joint.join(invented_word(random, script) for _ in range(words)) + ("。" if script == "han" else ".")


def shared_sentences(data_folder):
    """Sentences by language from the development data; empty where it is absent."""
    if data_folder is None:
        return {}
    english, chinese = [], []
    banking = Path(data_folder, "text/banking77/train.csv")
    if banking.exists():
        with banking.open(newline="", encoding="utf-8") as file:
            english += [row[0].strip() for row in list(csv.reader(file))[1:] if len(row[0]) < 160]
    faq = sorted(Path(data_folder, "text/tidb-faq-zh").glob("*.json")) if Path(data_folder, "text").exists() else []
    for path in faq:
        for entry in json.loads(path.read_text(encoding="utf-8")):
            question = entry.get("question") if isinstance(entry, dict) else None
            if question:
                chinese.append(question[:80])
    return {"en": english, "cmn": chinese}
