package io.khulasa.http;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Locks that are held for as long as it takes to put something in: of a pool's queue, and of
 * Netty's memory. Under a load the event loop may meet them; that is no waiting for work.
 */
public final class QueueLocks implements BlockHoundIntegration {

  private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";
  private static final String MEMORY = "io.netty.buffer.AdaptivePoolingAllocator";

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .allowBlockingCallsInside(POOL, "execute")
        .allowBlockingCallsInside(POOL, "remove")
        .allowBlockingCallsInside(MEMORY, "allocate");
  }
}
