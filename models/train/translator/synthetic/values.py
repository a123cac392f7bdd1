"""Values for the slots of a template, each as Arabic and English: numbers, money, dates, countries, capitals."""
import random
from pathlib import Path

from babel import Locale

GULF = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()
MAGHREB = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split()
MOROCCO = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split()
LEVANT = ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
          "تشرين الثاني", "كانون الأول"]
MONTHS = "January February March April May June July August September October November December".split()
DAYS = [("الاثنين", "Monday"), ("الثلاثاء", "Tuesday"), ("الأربعاء", "Wednesday"), ("الخميس", "Thursday"),
        ("الجمعة", "Friday"), ("السبت", "Saturday"), ("الأحد", "Sunday")]
# Three to ten of them, eleven to ninety-nine, a hundred and more, and in English.
PEOPLE = [("أشخاص", "شخصا", "شخص", "people"), ("جنود", "جنديا", "جندي", "soldiers"),
          ("مدنيين", "مدنيا", "مدني", "civilians"), ("أطفال", "طفلا", "طفل", "children"),
          ("لاجئين", "لاجئا", "لاجئ", "refugees"), ("عمال", "عاملا", "عامل", "workers"),
          ("طلاب", "طالبا", "طالب", "students"), ("سياح", "سائحا", "سائح", "tourists"),
          ("صحفيين", "صحفيا", "صحفي", "journalists"), ("مهاجرين", "مهاجرا", "مهاجر", "migrants")]
THINGS = [("منازل", "منزلا", "منزل", "houses"), ("مدارس", "مدرسة", "مدرسة", "schools"),
          ("شركات", "شركة", "شركة", "companies"), ("سيارات", "سيارة", "سيارة", "cars"),
          ("طائرات", "طائرة", "طائرة", "planes"), ("مستشفيات", "مستشفى", "مستشفى", "hospitals"),
          ("قرى", "قرية", "قرية", "villages"), ("مشاريع", "مشروعا", "مشروع", "projects"),
          ("جسور", "جسرا", "جسر", "bridges"), ("سفن", "سفينة", "سفينة", "ships")]
MONEY = [("دولار", "dollars"), ("دولار أمريكي", "US dollars"), ("يورو", "euros"), ("جنيه إسترليني", "pounds sterling"),
         ("جنيه مصري", "Egyptian pounds"), ("درهم مغربي", "Moroccan dirhams"), ("درهم إماراتي", "UAE dirhams"),
         ("دينار جزائري", "Algerian dinars"), ("دينار تونسي", "Tunisian dinars"), ("دينار كويتي", "Kuwaiti dinars"),
         ("دينار عراقي", "Iraqi dinars"), ("دينار أردني", "Jordanian dinars"), ("ريال سعودي", "Saudi riyals"),
         ("ريال قطري", "Qatari riyals"), ("ليرة تركية", "Turkish lira"), ("ليرة لبنانية", "Lebanese pounds"),
         ("روبل", "rubles"), ("ين", "yen"), ("يوان", "yuan"), ("روبية هندية", "Indian rupees"), ("فرنك سويسري", "Swiss francs")]
SCALES = [("ألف", "thousand"), ("مليون", "million"), ("مليار", "billion")]
WITH_ARTICLE = {"United Kingdom", "United States", "United Arab Emirates", "Philippines", "Netherlands", "Maldives",
                "Bahamas", "Comoros", "Gambia", "Dominican Republic", "Central African Republic"}
NOT_COUNTRIES = "XA XB ZZ QO EU EZ UN AC CP DG EA IC TA CQ BV HM UM AQ IO TF GS".split()
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def held_out(number):
    """Numbers that only the fidelity test has: training text never has them from here."""
    return number % 7 == 3


def countries():
    """CLDR's territories as news write them, with the article where English has one; none with a qualified name."""
    arabic, english = Locale("ar").territories, Locale("en").territories
    codes = sorted(c for c in english if len(c) == 2 and c.isalpha() and c not in NOT_COUNTRIES and c in arabic)
    pairs = [(arabic[c], english[c].replace("’", "'").replace("&", "and")) for c in codes]
    return [(a, f"the {e}" if e in WITH_ARTICLE or e.endswith(" Islands") else e) for a, e in pairs
            if "(" not in a + e and " - " not in a + e]


def capitals():
    lines = (Path(__file__).parent / "capitals.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]


class Values:
    """Draws values; `testing` draws the held-out numbers only, else never one of them."""

    def __init__(self, seed, testing=False):
        self.random, self.testing = random.Random(seed), testing
        self.places = {"country": countries(), "capital": capitals()}

    def number(self, low, high):
        while held_out(n := self.random.randint(low, high)) != self.testing:
            pass
        return n

    def digits(self, western):
        return western.translate(INDIC).replace(",", "٬").replace(".", "٫") if self.random.random() < 0.3 else western

    def whole(self, n):
        """A whole number as Arabic news write it."""
        grouped = f"{n:,}" if n > 9999 or self.random.random() < 0.6 else str(n)
        grouped = grouped.replace(",", ".") if n > 9999 and self.random.random() < 0.2 else grouped
        return self.digits(grouped), f"{n:,}"

    def fraction(self, low, high):
        n, part = self.number(low, high), self.random.randint(1, 9)
        arabic = self.digits(f"{n}.{part}")
        return arabic.replace(".", ",") if self.random.random() < 0.5 else arabic, f"{n}.{part}"

    def count(self, nouns):
        few, some, many, english = self.random.choice(nouns)
        n = self.number(3, self.random.choice([10, 99, 99, 999, 9999, 99999]))
        noun = few if n % 100 in range(3, 11) else some if n % 100 > 10 else many
        arabic, digits = self.whole(n)
        return f"{arabic} {noun}", f"{digits} {english}"

    def people(self):
        return self.count(PEOPLE)

    def things(self):
        return self.count(THINGS)

    def scaled(self):
        (arabic, english), (large, thousand) = self.amount(), self.random.choice(SCALES)
        return f"{arabic} {large}", f"{english} {thousand}"

    def crowd(self):
        (arabic, english), (large, scale) = self.amount(), self.random.choice(SCALES[:2])
        return f"{arabic} {large}", f"{english} {scale}"

    def amount(self):
        if self.random.random() < 0.5:
            return self.fraction(1, 99)
        n = self.number(11, 900)
        return self.digits(str(n)), str(n)

    def money(self):
        arabic, english = self.scaled() if self.random.random() < 0.7 else self.whole(100 * self.number(1, 999))
        unit, units = self.random.choice(MONEY)
        return f"{arabic} {unit}", f"${english}" if units == "dollars" else f"{english} {units}"

    def percent(self):
        n = self.number(2, 99)
        arabic, english = self.fraction(1, 99) if self.random.random() < 0.5 else (self.digits(str(n)), str(n))
        word = self.random.choice(["%", "%", " %", "٪", " في المئة", " في المائة", " بالمئة", " بالمائة"])
        return arabic + word, english + ("%" if word.strip() in ("%", "٪") else " percent")

    def month(self):
        i = self.random.randrange(12)
        names = [GULF[i], LEVANT[i], MAGHREB[i], MOROCCO[i], f"{LEVANT[i]}/{GULF[i]}", f"{GULF[i]}/{LEVANT[i]}"]
        return self.random.choice(names), MONTHS[i]

    def date(self):
        (arabic, english), day = self.month(), self.random.randint(1, 28)
        year = f" {self.number(1950, 2029)}" if self.random.random() < 0.6 else ""
        return self.digits(f"{day}") + f" {arabic}" + self.digits(year), f"{day} {english}{year}"

    def month_year(self):
        (arabic, english), year = self.month(), self.number(1950, 2029)
        return f"{arabic} {self.digits(str(year))}", f"{english} {year}"

    def year(self):
        year = str(self.number(1900, 2035))
        return self.digits(year), year

    def day(self):
        return self.random.choice(DAYS)

    def country(self):
        return self.random.choice(self.places["country"])

    def capital(self):
        return self.random.choice(self.places["capital"])
