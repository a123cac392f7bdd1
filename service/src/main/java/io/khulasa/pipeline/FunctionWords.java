package io.khulasa.pipeline;

import java.util.Locale;
import java.util.Set;

/**
 * Words that a language cannot do without and that its neighbours do not have: the few most
 * frequent words tell a language better than its letters (after Cavnar and Trenkle's and
 * Grefenstette's comparisons of language identifiers). Arabic letters are compared with yeh and kaf
 * as Arabic writes them.
 */
final class FunctionWords {
  /** Of Persian, Urdu, Pashto, Kurdish and Uyghur; none is an Arabic word. */
  private static final Set<String> OF_NEIGHBOURS =
      Set.of(
          "است", "اين", "را", "از", "براي", "هاي", "شد", "شده", "كرد", "كرده", "خود", "مي", "كند",
          "بود", "هستند", "نيز", "گفت", "ہے", "ہیں", "ہين", "کے", "كے", "اور", "ميں", "نے", "سے",
          "كو", "كي", "پر", "يہ", "كا", "په", "كې", "چې", "دي", "ته", "لە", "بۆ", "كە", "لەو", "بە",
          "ئەو", "ۋە", "بىلەن");

  /** Of English; none is a frequent word of another language in Latin letters. */
  private static final Set<String> OF_ENGLISH =
      Set.of(
          "the", "of", "and", "to", "is", "that", "for", "with", "by", "from", "his", "her", "it",
          "are", "were", "this", "has", "have", "be", "not", "their", "which", "will", "said");

  private FunctionWords() {}

  /** Whether a word in the Arabic script is one of a neighbour of Arabic. */
  static boolean isOfNeighbour(String word) {
    return OF_NEIGHBOURS.contains(word.replace('ی', 'ي').replace('ک', 'ك'))
        || OF_NEIGHBOURS.contains(word);
  }

  /** The part of a text's words that are such words of English. */
  static double englishShare(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1);
    int known = 0;
    for (String word : words) {
      known += OF_ENGLISH.contains(word) ? 1 : 0;
    }
    return (double) known / words.length;
  }
}
