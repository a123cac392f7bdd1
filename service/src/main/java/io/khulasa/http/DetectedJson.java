package io.khulasa.http;

import io.khulasa.pipeline.LanguageShares;

/**
 * What a text is written in, as LibreTranslate says it.
 *
 * @param confidence the share of its letters, in percent; 0 when they do not tell
 * @param language ar, fa (for Persian, Urdu and their neighbours) or en (for all in Latin letters)
 */
record DetectedJson(double confidence, String language) {

  static DetectedJson of(LanguageShares shares) {
    return switch (shares.language()) {
      case ARABIC -> new DetectedJson(shares.percent(shares.arabic() + shares.persian()), "ar");
      case PERSIAN_OR_URDU ->
          new DetectedJson(shares.percent(shares.arabic() + shares.persian()), "fa");
      case ENGLISH -> new DetectedJson(shares.percent(shares.latin()), "en");
      case UNKNOWN -> new DetectedJson(0, "en");
    };
  }
}
