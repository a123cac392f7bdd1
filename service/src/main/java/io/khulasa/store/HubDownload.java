package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a hub. Each attempt goes on where the last one ended, as long as the file is still
 * the same.
 */
final class HubDownload {

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

  private final Hub hub;
  private final Duration silence;
  private final OfferedFile wanted;
  private final PartFile part;
  private final PullProgress progress;

  HubDownload(Hub hub, Duration silence, OfferedFile wanted, PartFile part, PullProgress progress) {
    this.hub = hub;
    this.silence = silence;
    this.wanted = wanted;
    this.part = part;
    this.progress = progress;
  }

  /**
   * Brings the rest of the file and finishes it.
   *
   * @throws TransientFailure when another attempt may do better
   * @throws io.khulasa.failure.PipelineException when it would not
   */
  ModelInfo.File attempt() throws IOException, InterruptedException {
    long had = resumable();
    if (had == 0 || wanted.bytes() == null || had != wanted.bytes()) {
      had = fetch(had);
    }
    ModelInfo.File came = part.measure(wanted.path());
    String fault = wanted.contradiction(came);
    if (fault == null) {
      part.finish();
      return came;
    }
    part.drop();
    if (had > 0) {
      throw new TransientFailure(fault + " after it was resumed");
    }
    throw Refusal.because(fault + ": it was thrown away");
  }

  /** How many bytes are here that can be trusted to be of this file. */
  private long resumable() throws IOException {
    long length = part.length();
    boolean known = part.version() != null || wanted.sha256() != null;
    boolean fits = wanted.bytes() == null || length <= wanted.bytes();
    if (!known || !fits) {
      part.drop();
      return 0;
    }
    return length;
  }

  /** Brings what is missing, and says how many bytes before it were kept. */
  private long fetch(long had) throws IOException, InterruptedException {
    HubAnswer answer = hub.get(wanted.location(), range(had));
    if (answer.status() == 416) {
      answer.discard();
      part.drop();
      throw new TransientFailure(wanted.path() + " is shorter than what is here of it");
    }
    HubStatus.require(answer, wanted.location());
    HttpHeaders headers = answer.response().headers();
    boolean resumed = answer.status() == 206;
    if (resumed) {
      requireContinuation(answer, had);
    } else {
      part.restart(version(headers).orElse(null));
    }
    long kept = resumed ? had : 0;
    long total = total(headers, kept);
    if (wanted.bytes() != null && total >= 0 && total != wanted.bytes()) {
      answer.discard();
      throw new TransientFailure(
          wanted.path() + " would come with " + total + " bytes instead of " + wanted.bytes());
    }
    write(answer, kept, wanted.bytes() == null ? total : wanted.bytes());
    return kept;
  }

  private void write(HubAnswer answer, long kept, long total)
      throws IOException, InterruptedException {
    try (FileChannel channel = part.append()) {
      BodyToFile body =
          new BodyToFile(
              channel,
              total < 0 ? Long.MAX_VALUE : total - kept,
              written -> progress.moved(wanted.path(), kept + written, total));
      answer.response().body().subscribe(body);
      body.await(silence);
    } catch (TransientFailure e) {
      throw e;
    } catch (IOException e) {
      throw new TransientFailure(wanted.path() + " was cut off (" + e.getMessage() + ")");
    }
    if (total >= 0 && part.length() < total) {
      throw new TransientFailure(
          wanted.path() + " was cut off after " + part.length() + " of " + total + " bytes");
    }
  }

  private Map<String, String> range(long had) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    if (had > 0) {
      headers.put("Range", "bytes=" + had + "-");
      String version = part.version();
      if (version != null) {
        headers.put("If-Range", version);
      }
    }
    return headers;
  }

  private void requireContinuation(HubAnswer answer, long had) throws IOException {
    HttpHeaders headers = answer.response().headers();
    Matcher range = CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
    boolean continues = range.matches() && Long.parseLong(range.group(1)) == had;
    String version = part.version();
    boolean same = version == null || version(headers).map(version::equals).orElse(true);
    if (had == 0 || !continues || !same) {
      answer.discard();
      part.drop();
      throw new TransientFailure(wanted.path() + " changed while it was brought");
    }
  }

  /** The whole file's length as this answer has it, or -1. */
  private static long total(HttpHeaders headers, long kept) {
    Matcher range = CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
    if (range.matches() && !range.group(2).equals("*")) {
      return Long.parseLong(range.group(2));
    }
    long rest = headers.firstValueAsLong("Content-Length").orElse(-1);
    return rest < 0 ? -1 : kept + rest;
  }

  /** A weak tag does not promise the same bytes. */
  private static Optional<String> version(HttpHeaders headers) {
    return headers.firstValue("ETag").filter(tag -> !tag.startsWith("W/"));
  }
}
