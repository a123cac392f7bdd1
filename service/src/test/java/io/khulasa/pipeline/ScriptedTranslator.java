package io.khulasa.pipeline;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.translate.SegmentListener;
import io.khulasa.translate.Translation;
import io.khulasa.translate.Translation.Ending;
import io.khulasa.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Spells Arabic letters in Latin ones, unless a segment has been given another translation. A token
 * is a word.
 */
public final class ScriptedTranslator implements Translator {

  private record Refusal(FailureKind kind, AtomicInteger left) {}

  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآءئؤ";
  private static final String LATIN = "abtvjhxdzrzscsdtzegfqklmnhwyaaaaaxxx";

  private final Map<String, Translation> script = new ConcurrentHashMap<>();
  private final List<List<String>> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
  private volatile Consumer<StopSignal> before = stop -> {};

  /** A segment's translation from now on. */
  public void answer(String segment, String translation, Ending ending) {
    script.put(segment, new Translation(translation, 0.5, ending));
  }

  /** A segment that fails in this way so many times, and is translated after that. */
  public void refuse(String segment, FailureKind kind, int times) {
    refusals.put(segment, new Refusal(kind, new AtomicInteger(times)));
  }

  /** Something to do in every call before it answers. */
  public void before(Consumer<StopSignal> action) {
    before = action;
  }

  /** The segments of each call so far. */
  public List<List<String>> calls() {
    return List.copyOf(calls);
  }

  /** Forgets what it was told and asked. */
  public void reset() {
    script.clear();
    refusals.clear();
    calls.clear();
    before = stop -> {};
  }

  /** What it makes of a text that has no other translation. */
  public static String spell(String text) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int letter = ARABIC.indexOf(text.charAt(i));
      spelled.append(letter < 0 ? text.charAt(i) : LATIN.charAt(letter));
    }
    return spelled.toString();
  }

  @Override
  public List<Translation> translate(
      List<String> segments, SegmentListener listener, StopSignal stop) {
    calls.add(List.copyOf(segments));
    before.accept(stop);
    List<Translation> translations = new ArrayList<>();
    for (String segment : segments) {
      stop.check();
      Refusal refusal = refusals.get(segment);
      if (refusal != null && refusal.left().getAndDecrement() > 0) {
        throw new PipelineException(refusal.kind(), "As the test has it.");
      }
      Translation made =
          script.getOrDefault(segment, new Translation(spell(segment), 0.9, Ending.COMPLETE));
      translations.add(made);
      listener.translated(translations.size() - 1, made);
    }
    return List.copyOf(translations);
  }

  @Override
  public int length(String segment) {
    return segment.split(" ", -1).length;
  }

  @Override
  public int longest() {
    return 12;
  }

  @Override
  public String revision() {
    return "scripted-1";
  }
}
