package io.khulasa.clean;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The named character references that news pages use. */
final class NamedEntities {
  private static final String NAMES =
      """
      quot 22 amp 26 apos 27 lt 3c gt 3e nbsp a0 iexcl a1 cent a2 pound a3 curren a4 yen a5
      brvbar a6 sect a7 uml a8 copy a9 ordf aa laquo ab not ac shy ad reg ae macr af deg b0
      plusmn b1 sup2 b2 sup3 b3 acute b4 micro b5 para b6 middot b7 cedil b8 sup1 b9 ordm ba
      raquo bb frac14 bc frac12 bd frac34 be iquest bf agrave e0 aacute e1 acirc e2 atilde e3
      auml e4 aring e5 aelig e6 ccedil e7 egrave e8 eacute e9 ecirc ea euml eb igrave ec iacute ed
      icirc ee iuml ef ntilde f1 ograve f2 oacute f3 ocirc f4 otilde f5 ouml f6 divide f7 oslash f8
      ugrave f9 uacute fa ucirc fb uuml fc times d7 szlig df Auml c4 Ccedil c7 Eacute c9 Ouml d6
      Uuml dc ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm 200f hyphen 2010
      ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e
      dagger 2020 bull 2022 hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a
      euro 20ac trade 2122 larr 2190 uarr 2191 rarr 2192 darr 2193 minus 2212 ne 2260 le 2264
      ge 2265 NewLine a Tab 9
      """;

  private static final Map<String, String> TABLE = read();

  private NamedEntities() {}

  /** The character of this name, or null. */
  static @Nullable String get(String name) {
    return TABLE.get(name);
  }

  private static Map<String, String> read() {
    String[] words = NAMES.strip().split("\\s+", -1);
    return IntStream.range(0, words.length / 2)
        .boxed()
        .collect(
            Collectors.toUnmodifiableMap(
                i -> words[2 * i],
                i -> Character.toString(Integer.parseInt(words[2 * i + 1], 16))));
  }
}
