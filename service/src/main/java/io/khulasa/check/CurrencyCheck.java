package io.khulasa.check;

import io.khulasa.check.Flag.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Money must keep its currency. */
final class CurrencyCheck implements SentenceCheck {

  /** «Between» and other words end in the letters of the yen; only an amount makes it money. */
  private static final Set<String> AMOUNTS =
      Set.of("الف", "الاف", "مليون", "ملايين", "مليار", "مليارات", "تريليون");

  @Override
  public List<Flag> check(String source, String target) {
    Set<Currency> expected = inArabic(source);
    Set<String> english = english(target);
    List<Flag> flags = new ArrayList<>();
    for (Currency currency : Currency.ALL) {
      boolean wanted = expected.contains(currency);
      if (wanted && english.stream().noneMatch(currency::isEnglish)) {
        flags.add(new Flag(Kind.CURRENCY, "the translation lacks the currency " + currency.name()));
      } else if (!wanted && english.stream().anyMatch(currency::isTold)) {
        flags.add(
            new Flag(Kind.CURRENCY, "the source does not have the currency " + currency.name()));
      }
    }
    return List.copyOf(flags);
  }

  private static Set<Currency> inArabic(String text) {
    Set<Currency> found = new HashSet<>();
    String previous = "";
    for (String word : Words.of(text)) {
      String folded = ArabicWord.fold(word);
      boolean amount = AMOUNTS.contains(previous) || isNumber(previous);
      for (String form : ArabicWord.forms(folded)) {
        Currency currency = Currency.ofArabic(form);
        if (currency != null && (amount || !currency.name().equals("yen"))) {
          found.add(currency);
        }
      }
      previous = folded.isEmpty() ? word : folded;
    }
    Set<String> latin = english(text);
    Currency.ALL.stream().filter(c -> latin.stream().anyMatch(c::isEnglish)).forEach(found::add);
    return found;
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Digits.isDigit(word.charAt(word.length() - 1));
  }

  private static Set<String> english(String text) {
    Set<String> words = new HashSet<>(Words.of(text));
    words.addAll(signs(text));
    return words;
  }

  private static Set<String> signs(String text) {
    Set<String> signs = new HashSet<>();
    text.codePoints()
        .filter(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
        .forEach(c -> signs.add(Character.toString(c)));
    return signs;
  }
}
