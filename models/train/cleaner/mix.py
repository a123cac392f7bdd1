"""Makes more pages to learn from: articles of some labelled pages among the furniture of others."""

ARTICLE = "T+"
POINTERS = ["شاهد أيضاً:", "اقرأ أيضاً:", "إقرأ المزيد:", "اقرأ أيضا |", "طالع أيضاً:", "قد يهمك:", "ذات صلة:"]


def is_paragraph(line):
    return line[0] == "+" and len(line[1]) > 60


def read(text):
    """The lines of a .page file as pairs of label and text; an empty line is (" ", "")."""
    return [(line[0], line[2:]) if line else (" ", "") for line in text.rstrip("\n").split("\n")]


def write(page):
    return "\n".join(f"{label} {text}" if text else "" for label, text in page) + "\n"


class Mixer:
    def __init__(self, pages, chance):
        """Takes pages (lists of lines) and a random.Random."""
        self.pages = pages
        self.chance = chance

    def mix(self, page):
        """A new page with the article of this one, or a part of it."""
        page = list(page)
        if self.likely(0.3):
            return self.part(page)
        if self.likely(0.3):
            self.lengthen(page)
        if self.likely(0.4):
            share = self.chance.uniform(0.1, 0.5)
            page = [line for line in page if line[0] in "T+ co" or not self.likely(share)]
        if self.likely(0.35):
            page = self.before(self.donor()) + page[self.first(page) :]
        if self.likely(0.35):
            page = page[: self.last(page) + 1] + self.after(self.donor())
        if self.likely(0.45):
            self.insert_inside(page, self.run(self.donor(), "rpxs", 6))
        if self.likely(0.25):
            self.insert_inside(page, self.run(self.donor(), "c", 1))
        if self.likely(0.2):
            self.insert_inside(page, self.run(self.donor(), "px", 1))
        if self.likely(0.2):
            self.insert_often(page)
        if self.likely(0.45):
            doubled = self.likely(0.3)
            for _ in range(self.chance.choice([1, 1, 2, 3])):
                self.insert_story(page, doubled)
        if self.likely(0.25):
            page = [line for line in page if line[1]]
        elif self.likely(0.15):
            page = [line for pair in page if pair[1] for line in (pair, (" ", ""))]
        return page

    def part(self, page):
        """What somebody pastes: some paragraphs, often the title, little furniture or none."""
        article = [line for line in page if line[0] in ARTICLE + " "]
        start = self.chance.choice([0, self.chance.randrange(len(article))])
        part = article[start : start + self.chance.randint(3, 20)]
        for _ in range(self.chance.choice([0, 0, 1, 1, 2, 4])):
            lines = [line for line in self.donor() if line[0] not in ARTICLE + "o? "]
            if lines:
                line = self.chance.choice(lines)
                at = self.chance.randrange(len(part) + 1)
                part[at:at] = [(" ", ""), line, (" ", "")] if self.likely(0.5) else [line]
        return part

    def likely(self, share):
        return self.chance.random() < share

    def donor(self):
        return self.chance.choice(self.pages)

    @staticmethod
    def first(page):
        return next((i for i, line in enumerate(page) if line[0] in ARTICLE), 0)

    @staticmethod
    def last(page):
        return max((i for i, line in enumerate(page) if line[0] in ARTICLE), default=-1)

    def before(self, page):
        return page[: self.first(page)]

    def after(self, page):
        return page[self.last(page) + 1 :]

    def run(self, page, labels, longest):
        """Some lines in a row of these labels, if the page has any."""
        starts = [i for i, line in enumerate(page) if line[0] in labels]
        if not starts:
            return []
        start = end = self.chance.choice(starts)
        length = self.chance.randint(1, longest)
        while end < len(page) and page[end][0] in labels + " " and end - start < length:
            end += 1
        return page[start:end]

    def insert_inside(self, page, lines):
        places = [i for i, line in enumerate(page) if is_paragraph(line)][1:]
        if places and lines:
            at = self.chance.choice(places)
            page[at:at] = [*lines, (" ", "")]

    def lengthen(self, page):
        """Long reports drift: paragraphs that go on without a break are the article's."""
        places = [i for i, line in enumerate(page) if is_paragraph(line)]
        places = places[len(places) // 2 :]
        goes_on = [line for line in self.donor() if is_paragraph(line) and line[1][0] in "و\"«"]
        if places and goes_on:
            at = self.chance.choice(places) + 1
            spaced = (" ", "") in page
            for line in goes_on[: self.chance.randint(2, 15)]:
                page[at:at] = [(" ", ""), line] if spaced else [line]
                at += 2 if spaced else 1

    def insert_often(self, page):
        """The same words before a headline of another story, every few paragraphs."""
        words = self.chance.choice(POINTERS)
        every = self.chance.randint(2, 5)
        paragraphs = 0
        for i in reversed(range(self.first(page), self.last(page))):
            paragraphs += is_paragraph(page[i])
            if is_paragraph(page[i]) and paragraphs % every == 0:
                headlines = [line for line in self.donor() if line[0] in "rT" and len(line[1]) > 25]
                if headlines:
                    pointer = ("p", f"{words} {self.chance.choice(headlines)[1]}")
                    page[i:i] = [(" ", ""), pointer, (" ", "")]

    def insert_story(self, page, doubled):
        """Another page's article, as a scrolled page or a box inside of the article shows it.

        Some sites print a story's headline and captions twice.
        """
        donor = self.donor()
        if donor == page:
            return
        start = self.first(donor)
        length = self.chance.randint(3, 22)
        story = [("o" if line[0] in ARTICLE else line[0], line[1]) for line in donor[start:]]
        story = story[: min(length, self.last(donor) - start + 1)]
        if doubled and len(story) > 1:
            captions = [line for line in donor if line[0] == "c"][:1] * 2
            story = [story[0], *captions, ("s", "TT"), story[0], *captions, *story[1:]]
        elif self.likely(0.25):
            story = story[1:]
        if self.likely(0.2):
            self.insert_inside(page, story[:6])
        else:
            at = self.last(page) + 1 if self.likely(0.6) else len(page)
            page[at:at] = [(" ", ""), *story, (" ", "")]
