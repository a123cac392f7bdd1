package io.khulasa.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.Document.State;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Files that are translated while their sender does something else. They and their translations are
 * kept in memory for a while, bounded by their weight.
 */
public final class DocumentService implements AutoCloseable {

  private static final int KEY_BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int TRIES = 30;

  private final TextService texts;
  private final Cache<String, Document> documents;
  private final int most;
  private final AtomicInteger working = new AtomicInteger();
  private final Disposable.Composite work = Disposables.composite();
  private final SecureRandom random = new SecureRandom();

  /**
   * A service.
   *
   * @param documents by their ids
   * @param most how many may wait or be worked on
   */
  DocumentService(TextService texts, Cache<String, Document> documents, int most) {
    this.texts = texts;
    this.documents = documents;
    this.most = most;
  }

  /**
   * Takes a file, and begins with it.
   *
   * @param request its text, alone; its characters are taken now
   * @return the file's id and key; an error of kind OVERLOADED when too many wait, QUOTA when the
   *     characters are not there
   */
  public Mono<Document> add(String name, TextRequest request) {
    return Mono.deferContextual(
        context ->
            Mono.fromCallable(() -> begin(name, request, CharacterBudget.in(context)))
                .subscribeOn(Schedulers.boundedElastic()));
  }

  private Document begin(String name, TextRequest request, CharacterBudget budget) {
    String text = request.texts().get(0);
    int characters = CharacterBudget.characters(text);
    budget.take(characters);
    if (working.incrementAndGet() > most) {
      working.decrementAndGet();
      budget.giveBack(characters);
      throw new PipelineException(
          FailureKind.OVERLOADED, "%d documents wait, which is the limit.".formatted(most));
    }
    Document document =
        new Document(UUID.randomUUID().toString(), key(), name, characters, State.QUEUED, null);
    documents.put(document.id(), document);
    // The queue in front of the models may be full of others: a document has time.
    Retry whenBusy =
        Retry.fixedDelay(TRIES, PATIENCE)
            .filter(DocumentService::isBusy)
            .onRetryExhaustedThrow((retry, signal) -> signal.failure());
    Disposable.Swap task = Disposables.swap();
    work.add(task);
    task.update(
        texts
            .translate(request)
            .retryWhen(whenBusy)
            .contextWrite(Priority.BULK::in)
            .doFinally(
                signal -> {
                  working.decrementAndGet();
                  work.remove(task);
                })
            .subscribe(
                answers -> put(document.in(State.DONE, answers.get(0).text())),
                error -> {
                  budget.giveBack(characters);
                  put(document.in(State.FAILED, reason(error)));
                }));
    return document;
  }

  private void put(Document document) {
    documents.put(document.id(), document);
  }

  private static boolean isBusy(Throwable error) {
    return error instanceof PipelineException e && e.kind() == FailureKind.OVERLOADED;
  }

  private static String reason(Throwable error) {
    String message = error instanceof PipelineException ? error.getMessage() : null;
    return message == null ? "Something went wrong here." : message;
  }

  private String key() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return HexFormat.of().withUpperCase().formatHex(key);
  }

  /**
   * A file by its id.
   *
   * @throws PipelineException of kind NOT_FOUND when there is none, or the key is not its own
   */
  public Document get(String id, String key) {
    Document document = documents.getIfPresent(id);
    if (document == null || !document.key().equals(key)) {
      throw new PipelineException(
          FailureKind.NOT_FOUND, "There is no document with this id and key.");
    }
    return document;
  }

  /** Stops what is being worked on. */
  @Override
  public void close() {
    work.dispose();
  }
}
