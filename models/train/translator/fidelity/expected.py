"""What a right translation may write for a value: alternatives divided by `|`, several strings by `;`."""

SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
OTHER_NAMES = {
    "Côte d'Ivoire": "Ivory Coast|Cote d'Ivoire", "Türkiye": "Turkey|Turkiye", "Turkey": "Türkiye|Turkiye",
    "Myanmar": "Burma", "Czechia": "Czech Republic", "Eswatini": "Swaziland", "Cape Verde": "Cabo Verde",
    "Timor-Leste": "East Timor", "North Macedonia": "Macedonia", "Vatican City": "Vatican", "Bogota": "Bogotá",
    "Brasilia": "Brasília", "Sanaa": "Sana'a|Sana’a", "Kyiv": "Kiev", "N'Djamena": "Ndjamena|N’Djamena",
    "New Delhi": "Delhi", "Ashgabat": "Ashkhabad", "Nicosia": "Lefkosia", "Amman": "Oman",
    "Kuala Lumpur": "Kuala-Lumpur", "Pyongyang": "Pyong Yang", "Washington": "Washington, DC",
    "São Tomé and Príncipe": "Sao Tome and Principe", "Micronesia": "Federated States of Micronesia",
    "Bosnia and Herzegovina": "Bosnia-Herzegovina|Bosnia & Herzegovina", "Trinidad and Tobago": "Trinidad & Tobago",
    "St. Lucia": "Saint Lucia", "St. Kitts and Nevis": "Saint Kitts and Nevis", "Belarus": "Byelorussia",
    "United States": "U.S.|US|USA|America", "United Kingdom": "Britain|UK", "Kyrgyzstan": "Kyrgyz",
    "United Arab Emirates": "UAE|Emirates", "Moldova": "Republic of Moldova", "Syria": "Syrian", "Laos": "Lao",
}


def number(english):
    """`3,500 people`, `3.5 million`: the number, with its scale where it has one."""
    digits, _, rest = english.partition(" ")
    scale = rest.split(" ")[0]
    if scale in ("thousand", "million", "billion"):
        return with_scale(digits, scale)
    plain = digits.replace(",", "")
    small = f"|{SMALL[int(plain)]}" if plain.isdigit() and int(plain) < len(SMALL) else ""
    return f"{digits}|{plain}{small}" if digits != plain else f"{digits}{small}"


def with_scale(digits, scale):
    whole = round(float(digits) * {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale])
    return f"{digits} {scale}|{digits}-{scale}|{whole:,}|{whole}"


def percent(english):
    figure = english.removesuffix("%").removesuffix(" percent")
    small = f"|{SMALL[int(figure)]} per" if figure.isdigit() and int(figure) < len(SMALL) else ""
    return f"{figure}%|{figure} %|{figure} percent|{figure} per cent{small}"


def money(english):
    """The sum, and the currency by its own word: `$3.5 million`, `20 million Moroccan dirhams`."""
    if english.startswith("$"):
        return f"{number(english[1:])};dollars|dollar|$|USD"
    words = english.split(" ")
    currency = " ".join(words[2:] if words[1] in ("thousand", "million", "billion") else words[1:])
    signs = {"euros": "euro|€", "pounds sterling": "pound|£|sterling", "US dollars": "dollar|$|USD"}
    one = signs.get(currency, currency.removesuffix("s"))
    return f"{number(english)};{currency}|{one}".replace(f";{one}|{one}", f";{one}")


def place(english):
    name = english.removeprefix("the ")
    return "|".join([name] + OTHER_NAMES.get(name, "").split("|")).rstrip("|")
