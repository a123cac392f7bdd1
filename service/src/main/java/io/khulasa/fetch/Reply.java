package io.khulasa.fetch;

/** A host's answer; its body is as it came, and empty unless the answer is a page. */
final class Reply {

  private final Head head;
  private final byte[] body;

  Reply(Head head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  Head head() {
    return head;
  }

  /** The body without its packing, of at most so many bytes. */
  byte[] unpacked(long limit) {
    return Packing.unpack(body, head.encoding(), limit);
  }
}
