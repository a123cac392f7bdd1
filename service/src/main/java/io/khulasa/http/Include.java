package io.khulasa.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Parts of an answer that are left out unless asked for. */
enum Include {
  @JsonProperty("translation")
  TRANSLATION,
  @JsonProperty("cleaning")
  CLEANING,
  @JsonProperty("checks")
  CHECKS
}
