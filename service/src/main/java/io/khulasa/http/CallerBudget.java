package io.khulasa.http;

import io.khulasa.access.CharacterQuota;
import io.khulasa.pipeline.CharacterBudget;

/** A caller's quota, as the pipeline sees it. */
record CallerBudget(CharacterQuota quota) implements CharacterBudget {

  @Override
  public void take(long characters) {
    quota.take(characters);
  }

  @Override
  public void giveBack(long characters) {
    quota.giveBack(characters);
  }
}
