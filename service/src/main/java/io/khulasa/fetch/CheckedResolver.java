package io.khulasa.fetch;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

/**
 * Looks a name up once and checks what it finds; the connection goes to just those addresses. A
 * name that answers otherwise a moment later gains nothing by it.
 */
final class CheckedResolver extends AddressResolverGroup<InetSocketAddress> {

  private final NameLookup lookup;
  private final Predicate<InetAddress> allowed;
  private final Executor executor;

  /**
   * A resolver for every connection.
   *
   * @param lookup which blocks
   * @param allowed the rule for addresses
   * @param executor where lookups may block
   */
  CheckedResolver(NameLookup lookup, Predicate<InetAddress> allowed, Executor executor) {
    this.lookup = lookup;
    this.allowed = allowed;
    this.executor = executor;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor loop) {
    return new Resolver(loop);
  }

  /** One name may be on both sides of the wall: then it is not asked at all. */
  private List<InetSocketAddress> checked(InetSocketAddress target) throws UnknownHostException {
    List<InetAddress> found = lookup.addresses(target.getHostString());
    if (!found.stream().allMatch(allowed)) {
      throw new PipelineException(
          FailureKind.FETCH_FORBIDDEN,
          "The host is not on the public internet, and pages of other networks are not fetched.");
    }
    return found.stream().map(ip -> new InetSocketAddress(ip, target.getPort())).toList();
  }

  private final class Resolver extends AbstractAddressResolver<InetSocketAddress> {

    private Resolver(EventExecutor loop) {
      super(loop, InetSocketAddress.class);
    }

    /** An address in the URL is checked like one that a name stands for. */
    @Override
    protected boolean doIsResolved(InetSocketAddress address) {
      return false;
    }

    @Override
    protected void doResolve(InetSocketAddress target, Promise<InetSocketAddress> promise) {
      run(promise, () -> promise.trySuccess(checked(target).get(0)));
    }

    @Override
    protected void doResolveAll(
        InetSocketAddress target, Promise<List<InetSocketAddress>> promise) {
      run(promise, () -> promise.trySuccess(checked(target)));
    }

    private void run(Promise<?> promise, Lookup work) {
      try {
        executor.execute(
            () -> {
              try {
                work.run();
              } catch (UnknownHostException | RuntimeException e) {
                promise.tryFailure(e);
              }
            });
      } catch (RejectedExecutionException e) {
        promise.tryFailure(e);
      }
    }
  }

  @FunctionalInterface
  private interface Lookup {
    void run() throws UnknownHostException;
  }
}
