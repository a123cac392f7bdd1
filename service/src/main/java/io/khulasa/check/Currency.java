package io.khulasa.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of a currency in both languages. One Arabic word may be the money of several states
 * with names of their own in English.
 *
 * @param name for messages
 * @param arabic folded words without endings
 * @param english words and signs that a translation may have
 * @param telling those of them that mean nothing else and so must have a reason in the source
 */
record Currency(String name, Set<String> arabic, Set<String> english, Set<String> telling) {

  /** Those that the news speaks of. */
  static final List<Currency> ALL =
      List.of(
          of(
              "dollar",
              "دولار",
              "dollar dollars usd aud cad $ buck bucks greenback",
              "dollar dollars usd $"),
          of("euro", "يورو", "euro euros eur eurozone €", "euros eur €"),
          of("dirham", "درهم دراهم", "dirham dirhams aed mad dh dhs", "dirham dirhams aed"),
          of(
              "riyal",
              "ريال",
              "riyal riyals rial rials real reais sar sr qar omr",
              "riyal riyals sar qar"),
          of("dinar", "دينار دنانير", "dinar dinars kwd jod iqd bhd", "dinar dinars kwd jod iqd"),
          of("lira", "ليره", "lira liras lire try lbp syp pound pounds ₺", "lira liras ₺"),
          of(
              "rouble",
              "روبل",
              "rouble roubles ruble rubles rub ₽",
              "rouble roubles ruble rubles ₽"),
          of("yuan", "يوان", "yuan renminbi rmb cny ¥", "renminbi rmb cny"),
          of("yen", "ين", "yen jpy ¥", "yen jpy"),
          of("franc", "فرنك", "franc francs chf", "francs chf"),
          of("rupee", "روبيه", "rupee rupees rupiah inr ₹", "rupee rupees rupiah ₹"),
          of("shekel", "شيكل شيقل شواكل", "shekel shekels nis ₪", "shekel shekels ₪"),
          of(
              "krone",
              "كرون كرونه كرونا",
              "krone kroner krona kronor koruna crown crowns",
              "krone kroner kronor"),
          of("peso", "بيزو", "peso pesos", "pesos"),
          of("won", "وون", "won krw ₩", "krw ₩"));

  private static final Set<String> ENDINGS = Set.of("", "ا", "ات", "ان", "ين", "ي");

  private static final Map<String, Currency> ARABIC = arabicForms();

  private static Map<String, Currency> arabicForms() {
    Map<String, Currency> forms = new HashMap<>();
    for (Currency currency : ALL) {
      for (String stem : currency.arabic) {
        ENDINGS.forEach(ending -> forms.put(stem + ending, currency));
      }
    }
    return Map.copyOf(forms);
  }

  private static Currency of(String name, String arabic, String english, String telling) {
    return new Currency(name, split(arabic), split(english), split(telling));
  }

  private static Set<String> split(String words) {
    return Arrays.stream(words.split(" ", -1)).collect(toUnmodifiableSet());
  }

  /** The currency of a folded Arabic word without particles, if it is one. */
  static @Nullable Currency ofArabic(String word) {
    return ARABIC.get(word);
  }

  /** Whether an English word, or a sign in either language, may name it. */
  boolean isEnglish(String word) {
    return english.contains(word);
  }

  /** Whether an English word or sign can name nothing else. */
  boolean isTold(String word) {
    return telling.contains(word);
  }
}
