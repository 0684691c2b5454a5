"""Makes a collection in which searching has much to find, and tells what Anki finds in it.

Question: {"path": where the collection is to be, "seed": number, "notes": how many,
"queries": [text, ...]}. Without "notes" the collection at the path is used as it is.
With "digests" a list of numbers is told by how many they are, their sum, and the sum of their squares
modulo a million and three.
Answer: {"notes": [[number, ...] or null, ...], "cards": likewise, "errors": [text or null, ...],
"printed": [the query as Anki writes it or null, ...], "today": days since the collection's first,
"dayEnd": seconds since 1970 at which today ends, "now": seconds since 1970}; null is a query that
Anki refuses.
"""

import json
import os
import random
import sys
import time

from anki.collection import Collection

WORDS = [
    "dog", "Dog", "doggy", "underdog", "cat", "raining cats and dogs", "dig", "dg", "dung", "a dog",
    "über", "Über", "uber", "u\u0308ber", "は", "ば", "ぱ", "日本語", "Привет", "привет", "ПРИВЕТ",
    "3:30", "a*b", "a_b", "a\\b", 'say "hi"', "(text)", "guilt-free", "-free", "and", "or", "",
    "&amp;text", "a &lt; b", "a1", "C1", "123", "4567", "<b>exa</b>mple", "ex<i>am</i>ple",
    "{{c1::Paris}} is in {{c2::France::where}}", "hello world", "<div>hello</div>", "x<br>y",
    "ÀÉÎ", "àéî", "straße", "STRASSE", "İ", "ﬁsh", "fish", "e\u0301te\u0301", "été", "<img src=\"dog.png\">",
    "[sound:dog.mp3]", "line one\nline two", "tab\there", "\u3000wide", "한국어", "ｄｏｇ", "\u0130stanbul", "Øre", "æon",
]
TAGS = [
    "animal", "animal::mammal", "animal::mammal::dog", "Animal-like", "ani", "leech", "marked",
    "lesson-17", "lesson-25", "lesson-9", "parent", "parent::child", "über", "uber", "日本", "日本::語",
    "a*b", "a_b", "axb", "none-of-it", "x::y::z", "q\"t",
]
DECKS = [
    "French", "French::Words", "french words", "Languages::French", "Languages::French::Verbs",
    "日本語", "日本語::漢字", "a_b", "axb", "a*b", "Über", "uber", "Filtered", "Current", "d:e", "b\\c",
]


def note_types(col):
    basic = col.models.by_name("Basic")
    types = [basic, col.models.by_name("Basic (and reversed card)"), col.models.by_name("Cloze")]
    for name, fields, cards in [
        ("Animal", ["Animal Front", "Back", "Front", "fröhlich"], ["Forward", "Backward"]),
        ("animal_2", ["Back", "Free", "a:b", "Extra*"], ["forward", "Card 2", "1"]),
        ("Ünï", ["日本", "front", "fr_x"], ["Über"]),
        ("Hidden", ["Shown", "Hidden", "Also", "Too"], ["One"]),
    ]:
        model = col.models.new(name)
        for field in fields:
            made = col.models.new_field(field)
            made["excludeFromSearch"] = field == "Hidden"
            col.models.add_field(model, made)
        for card in cards:
            template = col.models.new_template(card)
            template["qfmt"] = "{{%s}} %s" % (fields[0], card)
            template["afmt"] = "{{%s}}" % fields[1]
            col.models.add_template(model, template)
        model["sortf"] = 1 if name == "Animal" else 3 if name == "Hidden" else 0
        col.models.add(model)
        types.append(col.models.by_name(name))
    return types


def field_text(rng, is_cloze):
    if is_cloze:
        return "{{c1::%s}} {{c2::x}}" % rng.choice(WORDS) if rng.random() < 0.7 else "{{c3::y}}"
    return " ".join(rng.choice(WORDS) for _ in range(rng.choice([1, 1, 1, 2, 3])))


def add_notes(col, rng, count):
    from anki.collection import AddNoteRequest

    types = note_types(col)
    decks = [col.decks.id(name) for name in DECKS] + [1]
    requests = []
    for index in range(count):
        model = rng.choice(types)
        note = col.new_note(model)
        for place in range(len(note.fields)):
            note.fields[place] = field_text(rng, model["type"] == 1 and place == 0)
        if not note.fields[0]:
            note.fields[0] = "n%d" % (index // 2)
        for _ in range(rng.choice([0, 0, 1, 2, 3])):
            note.tags.append(rng.choice(TAGS))
        requests.append(AddNoteRequest(note=note, deck_id=rng.choice(decks)))
    col.add_notes(requests)


def memory(rng, days):
    """What the scheduler FSRS and its add-ons keep of a card."""
    data = {}
    if rng.random() < 0.5:
        data["pos"] = rng.randrange(50)
    if rng.random() < 0.6:
        data["s"] = round(rng.uniform(0.1, 80), 4)
        data["d"] = round(rng.uniform(1, 10), 3)
        data["dr"] = 0.9
        if rng.random() < 0.5:
            data["decay"] = rng.choice([0.1, 0.2, 0.5])
        if rng.random() < 0.5:
            data["lrt"] = int(time.time()) - rng.randrange(40 * 86400)
    if rng.random() < 0.4:
        custom = {}
        if rng.random() < 0.7:
            custom["v"] = rng.choice(["reschedule", "review", "a=b"])
        if rng.random() < 0.7:
            custom["d"] = rng.choice([1, 3, 5, 5.5, 8])
        data["cd"] = json.dumps(custom, separators=(",", ":"))
    return json.dumps(data, separators=(",", ":")) if data else ""


def schedule(col, rng):
    today, cutoff = col.sched.today, col.sched.day_cutoff
    now = int(time.time())
    rows, reviews, used = [], [], set()
    for card in col.db.list("select id from cards order by id"):
        kind = rng.choice([0, 0, 1, 2, 2, 2, 3])
        queue = {0: 0, 1: rng.choice([1, 3]), 2: 2, 3: rng.choice([1, 3])}[kind]
        due = {
            0: rng.randrange(1, 300),
            # Far enough from what may be studied ahead that some minutes do not matter.
            1: now + rng.choice([-1, 1]) * rng.choice([rng.randrange(500), rng.randrange(3000, 300_000)]),
            2: today + rng.randrange(-10, 30), 3: today + rng.randrange(-2, 3),
        }[queue]
        if rng.random() < 0.15:
            queue = rng.choice([-1, -2, -3])
        interval = rng.randrange(1, 60) if kind in (2, 3) else 0
        factor = rng.choice([1300, 2500, 2500, 2650]) if kind in (2, 3) else 0
        rows.append((
            kind, queue, due, interval, factor, rng.randrange(0, 15) if kind else 0,
            rng.randrange(0, 5) if kind else 0, rng.choice([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 9]),
            memory(rng, today), card,
        ))
        for _ in range(rng.choice([0, 1, 2, 4]) if kind else 0):
            moment = rng.choice([
                cutoff * 1000 - rng.randrange(40 * 86_400_000),
                cutoff * 1000 - 86_400_000 * rng.randrange(5) + rng.randrange(-3, 3),
            ])
            while moment in used:
                moment += 1
            used.add(moment)
            ease, what = rng.choice([(1, 1), (2, 1), (3, 1), (4, 1), (3, 0), (2, 2), (3, 3), (0, 4), (0, 5)])
            last = rng.randrange(1, 30)
            reviews.append((moment, card, -1, ease, last + 3, last, rng.choice([0, 2500]), 4000, what))
    col.db.executemany(
        "update cards set type=?, queue=?, due=?, ivl=?, factor=?, reps=?, lapses=?, flags=?, data=?"
        " where id=?", rows)
    col.db.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", reviews)


def spread_dates(col, rng):
    """Gives notes and cards dates around the ends of days."""
    cutoff = col.sched.day_cutoff
    numbers, used = [], set()
    for card in col.db.list("select id from cards order by id"):
        moment = cutoff * 1000 - 86_400_000 * rng.randrange(12) + rng.choice(
            [-1, 0, 1, rng.randrange(-80_000_000, 0)])
        while moment in used:
            moment += 1
        used.add(moment)
        numbers.append((moment, card))
    col.db.executemany("update cards set id=-? where id=?", numbers)
    col.db.execute("update cards set id=-id")
    rows = [
        (cutoff - 86_400 * rng.randrange(12) + rng.choice([-1, 0, 1, -40_000]), note)
        for note in col.db.list("select id from notes order by id")]
    col.db.executemany("update notes set mod=? where id=?", rows)


def filtered_decks(col, rng):
    for name, search in [("Borrowed", "deck:French is:review"), ("French::Borrowed", "tag:animal")]:
        deck = col.sched.get_or_create_filtered_deck(0)
        deck.name = name
        del deck.config.search_terms[:]
        deck.config.search_terms.add(search=search, limit=60, order=0)
        deck.config.reschedule = True
        col.sched.add_or_update_filtered_deck(deck)


def presets(col):
    hard = col.decks.add_config_returning_id("Hard ones")
    other = col.decks.add_config_returning_id("hard_ones")
    for name, number in [("French", hard), ("日本語", hard), ("a_b", other)]:
        deck = col.decks.by_name(name)
        deck["conf"] = number
        col.decks.save(deck)


def make(path, seed, count):
    rng = random.Random(seed)
    col = Collection(path)
    col.set_config("fsrs", True)
    # Made some days ago, so that cards can be overdue.
    col.db.execute("update col set crt = crt - 86400 * 100")
    col.close()
    col = Collection(path)
    add_notes(col, rng, count)
    presets(col)
    if count:
        spread_dates(col, rng)
        schedule(col, rng)
        filtered_decks(col, rng)
    col.decks.select(col.decks.id("Languages::French"))
    return col


def digest(numbers):
    return [len(numbers), sum(numbers), sum(number * number % 1_000_003 for number in numbers)]


def answer(col, queries, form):
    found = {"notes": [], "cards": [], "errors": [], "printed": []}
    for query in queries:
        try:
            notes, cards = form(col.find_notes(query)), form(col.find_cards(query))
            error, printed = None, col.build_search_string(query)
        except Exception as failure:  # of several types
            notes, cards, error, printed = None, None, str(failure), None
        for key, value in zip(("notes", "cards", "errors", "printed"), (notes, cards, error, printed)):
            found[key].append(value)
    return found


def main():
    question = json.load(sys.stdin)
    col = Collection(question["path"]) if "notes" not in question else make(
        question["path"], question["seed"], question["notes"])
    result = answer(col, question["queries"], digest if question.get("digests") else sorted)
    result |= {"today": col.sched.today, "dayEnd": col.sched.day_cutoff, "now": int(time.time())}
    col.close()
    # In one piece, which is faster than json.dump.
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main()
