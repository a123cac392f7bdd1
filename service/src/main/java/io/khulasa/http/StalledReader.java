package io.khulasa.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection over which an answer waits and not a byte of it has been taken for a while. A
 * slow reader takes some now and then and is left in peace.
 */
final class StalledReader extends IdleStateHandler {

  StalledReader(Duration patience) {
    super(true, 0, patience.toMillis(), 0, TimeUnit.MILLISECONDS);
  }

  @Override
  protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
    Channel.Unsafe channel = context.channel().unsafe();
    ChannelOutboundBuffer waiting = channel.outboundBuffer();
    if (event.state() == IdleState.WRITER_IDLE && waiting != null && !waiting.isEmpty()) {
      channel.close(channel.voidPromise());
    }
  }
}
