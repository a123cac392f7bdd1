package io.khulasa.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What hosts allow (RFC 9309): without a robots.txt everything, and nothing while it cannot be had.
 */
final class Robots {

  /** The name that robots.txt calls us by. */
  static final String NAME = "khulasa";

  /** What every reader must read at least. */
  static final long LIMIT = 512 * 1024;

  private static final int HOSTS = 256;
  private static final Duration KEPT = Duration.ofHours(1);

  private final Function<PageUrl, Mono<Reply>> get;
  private final Cache<String, BaseRobotRules> rules =
      Caffeine.newBuilder().maximumSize(HOSTS).expireAfterWrite(KEPT).build();

  /**
   * Rules of all hosts.
   *
   * @param get brings a robots.txt, redirects followed
   */
  Robots(Function<PageUrl, Mono<Reply>> get) {
    this.get = get;
  }

  /** Empty when the page may be fetched, else an error. */
  Mono<Void> check(PageUrl url) {
    return Mono.defer(() -> rules(url))
        .filter(found -> found.isAllowed(url.toString()))
        .switchIfEmpty(Mono.error(() -> forbidden()))
        .then();
  }

  private Mono<BaseRobotRules> rules(PageUrl url) {
    BaseRobotRules known = rules.getIfPresent(url.origin());
    if (known != null) {
      return Mono.just(known);
    }
    PageUrl file = new PageUrl(url.secure(), url.host(), url.port(), "/robots.txt");
    return get.apply(file)
        .publishOn(Schedulers.parallel())
        .map(reply -> read(file, reply))
        .onErrorMap(PipelineException.class, Robots::unread)
        .doOnNext(found -> rules.put(url.origin(), found));
  }

  private static BaseRobotRules read(PageUrl file, Reply reply) {
    if (!reply.head().isPage()) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    return new SimpleRobotRulesParser()
        .parseContent(file.toString(), reply.unpacked(LIMIT), "text/plain", List.of(NAME));
  }

  private static PipelineException forbidden() {
    return new PipelineException(
        FailureKind.FETCH_FORBIDDEN, "The page's host does not want it fetched (robots.txt).");
  }

  private static PipelineException unread(PipelineException error) {
    return error.kind() == FailureKind.PAGE_UNREADABLE
        ? new PipelineException(
            FailureKind.FETCH_FAILED, "The robots.txt of the page's host cannot be read.", error)
        : error;
  }
}
