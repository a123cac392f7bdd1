"""Learns what the cleaner weighs (service/.../clean/*.odds, *.forest) from labelled pages.

    python models/train/cleaner/learn.py learn        writes the files anew
    python models/train/cleaner/learn.py folds [-v]   scores on pages it did not learn from

Labelled pages are those of the folders below; what the cleaner sees of them is told by the Java
class LessonExport, so that learner and service look at the same numbers. A page is never judged by
what was learned from it: also inside of one run, the second look is taught with first judgments
by forests that did not see the page.
"""

import argparse
import math
import pathlib
import random
import subprocess
import tempfile

import lightgbm
import mix
import numpy
import scipy.sparse
import sklearn.linear_model

ROOT = pathlib.Path(__file__).resolve().parents[3]
CLEAN = ROOT / "service/src/main/resources/io/khulasa/clean"
PAGES = ROOT / "service/src/test/resources/io/khulasa/clean"
FOLDERS = ["exact", "tuned", "seeds"]
ARTICLE = "+"
# Labels as LineJudge.KINDS orders its reasons.
REASONS = ["ns", "pr", "o", "c", "b", "h", "x-", "a"]
FOLDS = 4
TREES = 800
LEAVES = 20
LEAST = 0.2
MIXED_WEIGHT = 0.5


class Lines:
    """All lines of the pages in their order, and the bank's."""

    def __init__(self, export):
        rows = [row.split("\t") for row in export.read_text(encoding="utf-8").split("\n") if row]
        pages = [row for row in rows if row[0] != "bank"]
        bank = [row for row in rows if row[0] == "bank"]
        self.count = len(pages)
        # A mixed page is named after the page whose article it has.
        self.page = numpy.array([row[0].split("~")[0] for row in pages])
        self.mixed = numpy.array(["~" in row[0] for row in pages])
        self.kind = numpy.array([row[2] for row in rows])
        self.article = numpy.array([int(row[3]) for row in pages])
        self.furniture = numpy.array([int(row[4]) for row in pages])
        self.title = numpy.array([row[5] == "true" for row in pages])
        self.words = [row[6:] for row in pages + bank]
        self.keep = self.article >= self.furniture
        # A line that is mostly the article's counts as such, whatever furniture fell into it.
        self.kind[: self.count][self.keep] = ARTICLE
        length = self.article + self.furniture
        self.weight = numpy.sqrt(numpy.minimum(150, length) / 40)
        self.scored = length > 0
        self.names = list(dict.fromkeys(self.page))


class Words:
    """WordOdds: one logistic regression a kind."""

    def __init__(self, lines, rows, kinds, strength=6.0):
        counts = {}
        for row in rows:
            for word in set(lines.words[row]):
                counts[word] = counts.get(word, 0) + 1
        self.index = {word: i for i, word in enumerate(w for w, n in counts.items() if n > 1)}
        table = self.table(lines, rows)
        self.models = []
        for kind in kinds:
            wanted = (
                lines.kind[rows] != ARTICLE
                if kind == "!"
                else numpy.isin(lines.kind[rows], list({"x": "x-"}.get(kind, kind)))
            )
            model = sklearn.linear_model.LogisticRegression(C=strength, max_iter=400)
            self.models.append(model.fit(table, wanted))

    def table(self, lines, rows):
        places, columns, values = [], [], []
        for place, row in enumerate(rows):
            words = lines.words[row]
            for word in words:
                if word in self.index:
                    places.append(place)
                    columns.append(self.index[word])
                    values.append(1 / math.sqrt(len(words)))
        shape = (len(rows), len(self.index))
        return scipy.sparse.csr_matrix((values, (places, columns)), shape)

    def odds(self, lines, rows):
        table = self.table(lines, rows)
        return numpy.stack([m.decision_function(table).clip(-6, 6) for m in self.models], 1)

    def write(self, file):
        with open(file, "w", encoding="utf-8") as out:
            out.write("# Written by models/train/cleaner/learn.py: word or pair, weight for each kind.\n")
            out.write("\t".join(["always", *(f"{m.intercept_[0]:.2f}" for m in self.models)]) + "\n")
            weights = numpy.stack([m.coef_[0] for m in self.models], 1)
            for word, i in sorted(self.index.items()):
                if numpy.abs(weights[i]).max() >= 0.05:
                    out.write("\t".join([word, *(f"{w:.2g}" for w in weights[i])]) + "\n")


def forest(table, wanted, weight, trees=TREES, classes=1, rate=0.05):
    settings = {
        "objective": "binary" if classes == 1 else "multiclass",
        "num_leaves": LEAVES,
        "learning_rate": rate,
        "min_data_in_leaf": 15,
        "feature_fraction": 0.3,
        "bagging_fraction": 0.7,
        "bagging_freq": 1,
        "lambda_l2": 5,
        "verbose": -1,
        "num_threads": 1,
        "deterministic": True,
        "force_row_wise": True,
        "seed": 0,
    }
    if classes > 1:
        settings["num_class"] = classes
    return lightgbm.train(settings, lightgbm.Dataset(table, wanted, weight=weight), trees)


def write_forest(model, names, file):
    """In the form that the class Forest reads."""

    def nodes(node):
        if "leaf_value" in node:
            return [f"{node['leaf_value']:.4g}"]
        question = f"{node['split_feature']}<{numpy.float32(node['threshold'])!s}"
        return [question, *nodes(node["left_child"]), *nodes(node["right_child"])]

    dump = model.dump_model()
    with open(file, "w", encoding="utf-8") as out:
        out.write("# Written by models/train/cleaner/learn.py, read by the class Forest.\n")
        out.write(names + "\n" + str(dump["num_tree_per_iteration"]) + "\n")
        for tree in dump["tree_info"]:
            out.write(" ".join(nodes(tree["tree_structure"])) + "\n")


class Exporter:
    """Asks the Java side what the cleaner sees of the pages of some folders."""

    def __init__(self, classpath, folders):
        self.classpath = classpath
        self.folders = folders
        self.work = pathlib.Path(tempfile.mkdtemp())
        self.java("words", self.work / "words", *folders)
        self.lines = Lines(self.work / "words")
        self.java("names", self.work / "names")
        self.names = (self.work / "names").read_text(encoding="utf-8").split("\n")

    def java(self, *arguments):
        command = ["java", f"-Dkhulasa.root={ROOT}", "-cp", self.classpath]
        subprocess.run(
            [*command, "io.khulasa.clean.LessonExport", *map(str, arguments)], check=True
        )

    def table(self, mode, odds, *more):
        inputs = []
        for name, numbers in zip(("odds", "first"), (odds, *more)):
            (self.work / name).write_bytes(numbers.astype("<f4").tobytes())
            inputs.append(self.work / name)
        self.java(mode, self.work / "table", *inputs, *self.folders)
        return numpy.fromfile(self.work / "table", "<f4").reshape(self.lines.count, -1)


class Learner:
    def __init__(self, classpath, folders, copies):
        self.classpath = classpath
        self.folders = folders
        self.copies = copies
        self.whole = Exporter(classpath, folders)
        self.kinds = self.whole.names[2]

    @staticmethod
    def parts(pages):
        shuffled = sorted(pages)
        random.Random(1).shuffle(shuffled)
        return [shuffled[i::FOLDS] for i in range(FOLDS)]

    def mixed(self, parts):
        """A folder of pages mixed of those of the same part."""
        folder = pathlib.Path(tempfile.mkdtemp())
        files = {f.stem: f for name in self.folders for f in sorted((PAGES / name).glob("*.page"))}
        for part in parts:
            texts = {n: mix.read(files[n].read_text(encoding="utf-8")) for n in part if n in files}
            for name, page in texts.items():
                for copy in range(self.copies):
                    mixer = mix.Mixer(list(texts.values()), random.Random(f"{name} {copy}"))
                    text = mix.write(mixer.mix(page))
                    (folder / f"{name}~{copy}.page").write_text(text, encoding="utf-8")
        return folder

    def teach(self, pages):
        """Learns from these pages; gives the models, and what they say of the other pages."""
        parts = self.parts(pages)
        export = Exporter(self.classpath, [*self.folders, str(self.mixed(parts))])
        lines = export.lines
        rows = lambda names: numpy.flatnonzero(numpy.isin(lines.page, list(names)))
        bank = numpy.arange(lines.count, len(lines.words))
        plain = numpy.flatnonzero(~lines.mixed)
        words_of = lambda names: Words(
            lines, numpy.concatenate([numpy.intersect1d(rows(names), plain), bank]), self.kinds
        )
        words = words_of(pages)
        odds = words.odds(lines, numpy.arange(lines.count))
        for part in parts:
            odds[rows(part)] = words_of(set(pages) - set(part)).odds(lines, rows(part))
        mine = rows(pages)
        mine = mine[lines.scored[mine]]
        weight = lines.weight * numpy.where(lines.mixed, MIXED_WEIGHT, 1)
        table = export.table("first", odds)
        first = forest(table[mine], lines.keep[mine], weight[mine])
        guess = first.predict(table)
        for part in parts:
            rest = mine[~numpy.isin(lines.page[mine], part)]
            half = forest(table[rest], lines.keep[rest], weight[rest])
            guess[rows(part)] = half.predict(table[rows(part)])
        wide = export.table("second", odds, guess)
        second = forest(wide[mine], lines.keep[mine], weight[mine])
        title = forest(wide[mine], lines.title[mine], weight[mine], 100)
        dropped = mine[~lines.keep[mine]]
        kind = [reason(k) for k in lines.kind[dropped]]
        kind = forest(wide[dropped], kind, weight[dropped], 80, len(REASONS), rate=0.15)
        return (words, first, second, title, kind), wide[: self.whole.lines.count]

    def folds(self, verbose):
        lines = self.whole.lines
        said = numpy.zeros(lines.count)
        title = numpy.zeros(lines.count)
        kinds = numpy.zeros(lines.count, int)
        for part in self.parts(lines.names):
            models, wide = self.teach([name for name in lines.names if name not in part])
            rows = numpy.flatnonzero(numpy.isin(lines.page, part))
            said[rows] = models[2].predict(wide[rows])
            title[rows] = models[3].predict(wide[rows])
            kinds[rows] = models[4].predict(wide[rows]).argmax(1)
        for least in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
            print(f"least {least}: {score(lines, said >= least)}")
        set_of = numpy.array([name[0] if name[1] == "_" else "others" for name in lines.page])
        for name in sorted(set(set_of)):
            print(name, score(lines, said >= LEAST, set_of == name))
        with_title = [lines.page == name for name in lines.names if lines.title[lines.page == name].any()]
        found = sum(lines.title[rows][title[rows].argmax()] for rows in with_title)
        print(f"titles found: {found} of {len(with_title)}")
        rows = ~lines.keep & lines.scored
        truth = [reason(kind) for kind in lines.kind[: lines.count][rows]]
        print(f"kinds right: {(kinds[rows] == truth).mean():.3f}")
        if verbose:
            self.tell_mistakes(said)

    def tell_mistakes(self, said):
        lines = self.whole.lines
        for i in numpy.flatnonzero(lines.scored & ((said >= LEAST) != lines.keep)):
            text = " ".join(word for word in lines.words[i] if " " not in word)
            what = "LOST" if lines.keep[i] else "LEFT " + lines.kind[i]
            print(what, f"{said[i]:.2f}", lines.page[i][:18], text[:110])

    def learn(self):
        (words, first, second, title, kind), _ = self.teach(self.whole.lines.names)
        words.write(CLEAN / "words.odds")
        names = self.whole.names
        write_forest(first, names[0], CLEAN / "first.forest")
        write_forest(second, names[1], CLEAN / "second.forest")
        write_forest(title, names[1], CLEAN / "title.forest")
        write_forest(kind, names[1], CLEAN / "kind.forest")


def reason(label):
    return next(i for i, labels in enumerate(REASONS) if label in labels)


def score(lines, kept, rows=True):
    right = lines.article[kept & rows].sum()
    lost = lines.article[~kept & rows].sum()
    wrong = lines.furniture[kept & rows].sum()
    precision, recall = right / (right + wrong), right / (right + lost)
    f1 = 2 * precision * recall / (precision + recall)
    return f"P {precision:.4f} R {recall:.4f} F1 {f1:.4f}"


def classpath_of_maven():
    file = pathlib.Path(tempfile.mkdtemp()) / "classpath"
    goals = ["test-compile", "dependency:build-classpath", f"-Dmdep.outputFile={file}"]
    subprocess.run(["mvn", "-q", "-pl", "service", *goals], cwd=ROOT, check=True)
    classes = [ROOT / "service/target/classes", ROOT / "service/target/test-classes"]
    return ":".join([*map(str, classes), file.read_text(encoding="utf-8").strip()])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["learn", "folds"])
    parser.add_argument("--classpath", help="of the compiled tests; asked of Maven where left out")
    parser.add_argument("--copies", type=int, default=3, help="mixed pages of each page")
    parser.add_argument("-v", action="store_true", help="tell every mistake")
    options = parser.parse_args()
    learner = Learner(options.classpath or classpath_of_maven(), FOLDERS, options.copies)
    if options.what == "learn":
        learner.learn()
    else:
        learner.folds(options.v)
