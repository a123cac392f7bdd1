package io.khulasa.bench.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles that no cache has seen: sentences of the sample pages, each told of another day in
 * another city. Of one seed they are always the same.
 */
final class Articles {

  private static final List<String> DAYS =
      List.of("السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة");

  private static final List<String> CITIES =
      List.of(
          "بغداد",
          "دمشق",
          "القاهرة",
          "عمان",
          "بيروت",
          "الرباط",
          "تونس",
          "طرابلس",
          "الخرطوم",
          "صنعاء",
          "مسقط",
          "الدوحة",
          "المنامة",
          "الكويت",
          "الرياض",
          "جدة",
          "أبوظبي",
          "دبي",
          "حلب",
          "حمص",
          "الموصل",
          "البصرة",
          "أربيل",
          "الإسكندرية",
          "أسوان",
          "السويس",
          "طنجة",
          "فاس",
          "مراكش",
          "وهران",
          "الجزائر",
          "صفاقس",
          "بنغازي",
          "نواكشوط",
          "عدن",
          "باريس",
          "لندن",
          "روما",
          "مدريد",
          "برلين");

  /** Steps over so many at a time, so that neighbours have little in common. */
  private static final long STRIDE = 7919;

  private final List<String> sentences;
  private final AtomicLong next;

  Articles(List<String> sentences, long seed) {
    this.sentences = List.copyOf(sentences);
    this.next = new AtomicLong(seed * 1_000_003);
  }

  /** How many sentences there are before the first comes again. */
  long distinct() {
    return (long) sentences.size() * DAYS.size() * CITIES.size();
  }

  /** The next article's text, a line a sentence. */
  String text(int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> sentence(Math.floorMod(next.getAndIncrement() * STRIDE, distinct())))
        .collect(Collectors.joining("\n\n"));
  }

  /** The next article as {@code POST /summarize} takes it. */
  String body(int length) {
    return JsonMapper.shared().writeValueAsString(Map.of("text", text(length), "clean", false));
  }

  private String sentence(long number) {
    int sentence = (int) (number % sentences.size());
    long opening = number / sentences.size();
    return "وفي %s يوم %s، %s"
        .formatted(
            CITIES.get((int) (opening % CITIES.size())),
            DAYS.get((int) (opening / CITIES.size())),
            sentences.get(sentence));
  }
}
