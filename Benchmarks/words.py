"""The sentences that the corpus is made of: invented, harmless, and the same in every run."""

import itertools

# Combined by `sentences`; each column fits every other.
SUBJECTS = [
    "The person at the counter", "A neighbour", "The office", "Your employer", "The owner of the house",
    "A friend who reads the language", "The guard", "Someone from the group", "The clerk", "A volunteer",
    "The school", "The letter", "The first notice", "Anyone who signs", "The person who answers",
]
VERBS = [
    "may ask for", "keeps a copy of", "should write down", "can explain", "has to show", "must not take away",
    "sometimes forgets", "reads aloud", "hands you", "can wait for", "will compare", "may refuse",
]
OBJECTS = [
    "the date on the envelope", "the number of the form", "the name of the sender", "a paper with a seal",
    "the *second* page", "the list of things to bring", "the **signed** copy", "the reason for the visit",
    "the address that is printed on top", "your answer", "the `A-12` form", "the time of the hearing",
    "a receipt", "the words that were said", "the rules of the house",
]
ENDS = [
    "before you decide anything", "even if nobody asks for it", "and you may say that you need time",
    "while a second person listens", "on the same day", "in a language that you read well",
    "unless a judge says otherwise", "as soon as the door is closed", "and nothing more than that",
    "without giving a reason", "for the next ninety days", "when the office opens again",
]

SPANISH = [
    "Puede pedir que le muestren el papel por debajo de la puerta.",
    "Guarde una copia de cada página y anote la fecha y la hora.",
    "Nadie está obligado a firmar algo que no entiende; pregunte qué dice.",
    "¿Quién firmó la orden? Léala despacio, en voz alta si hace falta.",
]
ARABIC = [
    "يمكنك أن تطلب رؤية الورقة قبل أن تفتح الباب.",
    "احتفظ بنسخة من كل صفحة واكتب التاريخ والوقت.",
    "لا توقّع على أي شيء لا تفهمه، واطلب مترجمًا.",
]
CHINESE = [
    "开门之前,您可以要求先看文件。",
    "请保留每一页的副本,并写下日期和时间。",
    "不明白的文件不要签字,可以要求翻译。",
]

# A page draws its headings from here without repetition.
HEADINGS = [
    "What to do first", "Before anyone comes", "Who may ask", "What the paper says", "What to write down",
    "If they come back", "If you are alone", "With children at home", "On the telephone", "At the counter",
    "After they leave", "Where to keep copies", "What a friend can do", "When to say nothing", "Getting a copy",
    "Reading the date", "Names and numbers", "Asking for time", "Help in your language", "What happens next",
    "Common mistakes", "What it costs", "How long it takes", "Whom to call", "Things to bring",
]

TITLE_FIRST = [
    "door", "letter", "notice", "counter", "hearing", "lease", "receipt", "visit", "copy", "signature", "meeting",
    "window", "stairs", "telephone", "envelope", "witness", "deadline", "appeal", "deposit", "repair",
]
TITLE_SECOND = [
    "basics", "questions", "papers", "morning", "evening", "rights", "answers", "steps", "waiting", "numbers",
    "records", "language", "family", "office", "street", "weekend", "winter", "return", "plan", "list",
]
AUDIENCES = ["everyone", "tenants", "workers", "parents", "students"]

ALERTS = ["note", "tip", "important", "warning", "caution"]


def sentences(rng, count):
    """Returns `count` different English sentences, a few of them with emphasis or code."""
    combinations = list(itertools.product(SUBJECTS, VERBS, OBJECTS, ENDS))
    return [f"{s} {v} {o} {e}." for s, v, o, e in rng.sample(combinations, count)]
