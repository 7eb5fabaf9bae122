"""The small set of pieces that the corpus's sections refer to: ids, and the texts that stand behind them."""

EDITION_DATE = "2026-11-24"

# id: (title, law, practice, action, card, authority)
RULES = {
    "show-the-paper": (
        "Seeing the paper first", "Whoever comes with an order has to show it.",
        "Some people only wave it.", "Ask to read it before you answer.", "Ask to see the paper.", "order-act"),
    "time-to-read": (
        "Time to read", "You may take the time that reading needs.",
        "You may be told to hurry.", "Say that you are still reading.", "Take your time.", "reading-case"),
    "no-signature": (
        "Signing nothing", "Nobody has to sign a paper on the spot.",
        "A signature may be asked for as a receipt.", "Write the date and keep a copy.", "Do not sign in a hurry.",
        "forms-rule"),
    "a-second-person": (
        "A second person", "You may have someone with you.",
        "The office may let one person in only.", "Agree beforehand who takes notes.", "Bring someone.", "order-act"),
    "keep-the-copy": (
        "Keeping a copy", "A copy of what concerns you is yours.",
        "A fee may be asked for.", "Ask for the list of fees.", "Ask for a copy.", "forms-rule"),
    "ask-the-reason": (
        "Asking for the reason", "A decision needs a reason in writing.",
        "The reason may be one line.", "Ask for the long form.", "Ask why.", "reasons-policy"),
}
# id: (words, situation)
PHRASES = {
    "show-me": ("Please show me the paper.", "When someone is at the door."),
    "i-am-reading": ("I am still reading.", "When someone tells you to hurry."),
    "i-do-not-sign": ("I do not sign anything today.", "When a pen is held out."),
    "please-wait": ("Please wait for my friend.", "When you are alone."),
    "in-writing": ("Please give me that in writing.", "When a decision is spoken."),
}
# id: (kind, short, full)
AUTHORITIES = {
    "order-act": ("statute", "Orders Act", "Example Orders Act, section 4"),
    "reading-case": ("case", "Reader v. Office", "Reader v. Office, Example Reports 12 (1999)"),
    "forms-rule": ("regulation", "Forms Regulation", "Example Forms Regulation, article 7"),
    "reasons-policy": ("policy", "Reasons memorandum", "Example memorandum on reasons (2024)"),
}
# id: (number, name)
PAPERS = {"a-12": ("A-12", "Notice of visit"), "b-7": ("B-7", "Receipt for documents")}
# id: (plain, meaning)
TERMS = {
    "order": ("order", "A paper by which someone has to do something."),
    "notice": ("notice", "A paper that tells you of something."),
    "hearing": ("hearing", "A day on which someone decides after listening."),
    "appeal": ("appeal", "Asking another office to look again."),
}


def _yaml(records):
    """Writes `records`, lists of (key, ready value), as one YAML list."""
    lines = []
    for record in records:
        for index, (key, value) in enumerate(record):
            lines.append(f"{'- ' if index == 0 else '  '}{key}: {value}")
    return "\n".join(lines) + "\n"


def files():
    """Returns the content folder's files beside toolkit.yaml and the sections, by path."""
    block = lambda text: f"|\n    {text}"  # noqa: E731 (a one-line rule of layout)
    return {
        "rules/basics.yaml": _yaml([
            [("id", key), ("title", title), ("law", block(law)), ("practice", block(practice)),
             ("action", block(action)), ("card", card), ("authority", f"[{authority}]"), ("place", "land"),
             ("volatility", "slow"), ("standing", "settled")]
            for key, (title, law, practice, action, card, authority) in RULES.items()]),
        "phrases.yaml": _yaml([
            [("id", key), ("text", text), ("kind", "say"), ("situation", situation), ("place", "land")]
            for key, (text, situation) in PHRASES.items()]),
        "authorities.yaml": _yaml([
            [("id", key), ("kind", kind), ("short", short), ("full", full), ("in_force", '"yes"'),
             ("checked", f"{{on: {EDITION_DATE}, source: Invented}}"), ("place", "land")]
            for key, (kind, short, full) in AUTHORITIES.items()]),
        "papers.yaml": _yaml([
            [("id", key), ("number", number), ("name", name), ("plain", name.lower()),
             ("signed_by", "A clerk."), ("judge", "false"), ("allows", "A visit by day."),
             ("authority", "[order-act]"), ("place", "land")]
            for key, (number, name) in PAPERS.items()]),
        "contacts.yaml": _yaml([
            [("id", "hotline"), ("name", "Example hotline"), ("kind", "hotline"), ("number", '"+1 212 555 0100"'),
             ("hours", "Every day."), ("languages", "[en]"), ("area", "land"),
             ("verified", f"{{on: {EDITION_DATE}, source: Invented}}")]]),
        "glossary.yaml": _yaml([
            [("id", key), ("plain", plain), ("meaning", meaning)] for key, (plain, meaning) in TERMS.items()]),
    }
