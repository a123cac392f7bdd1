package io.khulasa.store;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/**
 * The last answer to a request.
 *
 * @param response its body must be taken or let go
 * @param facts of it and of the redirects before it
 * @param hubs whether the hub itself gave it, and not a host that it redirected to
 */
record HubAnswer(
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, HubFacts facts, boolean hubs) {

  int status() {
    return response.statusCode();
  }

  /** Lets the body go. */
  void discard() {
    discard(response);
  }

  static void discard(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
    response.body().subscribe(new Unread());
  }

  private static final class Unread implements Flow.Subscriber<List<ByteBuffer>> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      // Cancelled before anything came.
    }

    @Override
    public void onError(Throwable failure) {
      // Of a body that nobody wants.
    }

    @Override
    public void onComplete() {
      // There was none.
    }
  }
}
