package io.khulasa.clean;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random pages of what rules look at, broken pieces of it, and characters that cause trouble. */
final class NastyText {

  /** Words, marks and furniture. */
  private static final List<String> WORDS =
      List.of(
          "قال",
          "وأضاف",
          "الوزير",
          "في",
          "المدينة",
          "د.",
          "أ.ف.ب",
          "مدرسةٌ",
          "كتابًا",
          "12",
          "٣٫٥",
          "1 - 1",
          "Loading",
          "logo",
          "#وسم",
          "# ",
          "شاهد أيضا: ",
          "اقرأ أيضا | ",
          "شارك الخبر على",
          "واتساب",
          "(أ.ب)",
          "(رويترز",
          " - صورة أرشيفية ",
          "\nأخبار ذات صلة\n",
          "أخبار",
          "©");

  private static final List<String> MARKS =
      List.of(
          "«", "»", "\"", "(", ")", ".", "؟", "!", "،", "؛", ":", "|", "...", "…", "-", "–", " ",
          " ", " ", " ", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u0085", "\t", "\u00A0", "\u3000");

  /** Marks on letters, invisible characters, halves of pairs, spellings that are made one. */
  private static final List<String> CHARACTERS =
      List.of(
          "ـ",
          "\u064E",
          "\u0651",
          "\u0670",
          "ا\u0653",
          "و\u0654",
          "e\u0301",
          "\u0301\u0327",
          "ﷺ",
          "ﻻ",
          "ﷲ",
          "ﹰ",
          "ﱠ",
          "½",
          "™",
          "\u200F",
          "\u202E",
          "\u200B",
          "\uFEFF",
          "\u00AD",
          "\u0000",
          "\u0600",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\uDB40\uDC41",
          "\uE000");

  private static final List<String> MARKUP =
      List.of(
          "&nbsp;",
          "&amp;",
          "&amp;amp;lt;",
          "&#",
          "&#x41;",
          "&#1575;",
          "&#150;",
          "&#38;quot;",
          "&",
          ";",
          "<p>",
          "</p>",
          "<b>",
          "<br/>",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<figure>",
          "<",
          ">");

  /** Text in a wrong charset or order; whether it is repaired depends on what stands around it. */
  private static final List<String> GARBLED =
      List.of(
          "Ø§Ù„Ø®Ø¨Ø±",
          "Ø§Ù",
          "ط§ظ„ط®ط¨ط±",
          "ÇáÎÈÑ ãä ÇáãÏíäÉ ",
          "Ã©",
          "â€œ",
          "Â«",
          "\uFFFD",
          "ﺔﻨﻳﺪﻤﻟﺍ",
          "ﺎﻫﺮﺴﺟ ﺖﺤﺘﻓ ",
          "ﺍﻟﻤﺪﻳﻨﺔ",
          "été",
          "\u0081",
          "Ø");

  private NastyText() {}

  /** Pages in which what a character becomes depends on the characters beside it alone. */
  static Arbitrary<String> plain() {
    return of(List.of(WORDS, WORDS, WORDS, MARKS, MARKS, MARKS, CHARACTERS, MARKUP));
  }

  /** Pages of anything. */
  static Arbitrary<String> any() {
    Arbitrary<String> pieces = of(List.of(WORDS, WORDS, MARKS, MARKS, CHARACTERS, MARKUP, GARBLED));
    return Arbitraries.frequencyOf(
        Tuple.of(9, pieces), Tuple.of(1, Arbitraries.strings().all().ofMaxLength(200)));
  }

  private static Arbitrary<String> of(List<List<String>> kinds) {
    List<String> pieces = kinds.stream().flatMap(List::stream).toList();
    return Arbitraries.of(pieces).list().ofMaxSize(80).map(list -> String.join("", list));
  }
}
