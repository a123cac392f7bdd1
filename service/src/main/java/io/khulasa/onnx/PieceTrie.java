package io.khulasa.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Which of some texts begin at a place, found byte by byte. */
final class PieceTrie {

  /** No such node, no such text. */
  static final int NONE = -1;

  /** The node in front of the first byte. */
  static final int ROOT = 0;

  private static final int CHILDREN = 1 << Byte.SIZE;

  /** Edges in an open hash table: which one (node and byte, plus one) and where it leads. */
  private int[] edges = new int[1 << 10];

  private int[] targets = new int[edges.length];
  private int[] numbers = {NONE};
  private int nodes = 1;

  /** Adds a text under a number. */
  void add(String text, int number) {
    int node = ROOT;
    for (byte label : text.getBytes(UTF_8)) {
      int child = child(node, label);
      node = child == NONE ? grow(node, label) : child;
    }
    numbers[node] = number;
  }

  /** The node behind one more byte, or {@link #NONE}. */
  int child(int node, byte label) {
    int slot = slot(edge(node, label));
    return edges[slot] == 0 ? NONE : targets[slot];
  }

  /** The number of the text that ends at a node, or {@link #NONE}. */
  int number(int node) {
    return numbers[node];
  }

  private int grow(int node, byte label) {
    if (nodes * 2 > edges.length) {
      rehash();
    }
    if (nodes == numbers.length) {
      numbers = Arrays.copyOf(numbers, nodes * 2);
    }
    numbers[nodes] = NONE;
    put(edge(node, label), nodes);
    return nodes++;
  }

  private void rehash() {
    int[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new int[oldEdges.length * 2];
    targets = new int[edges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private void put(int edge, int target) {
    int slot = slot(edge);
    edges[slot] = edge;
    targets[slot] = target;
  }

  /** Where an edge is, or would be. */
  private int slot(int edge) {
    int mask = edges.length - 1;
    int slot = ((edge * 0x9e3779b9) >>> 7) & mask;
    while (edges[slot] != 0 && edges[slot] != edge) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int edge(int node, byte label) {
    return node * CHILDREN + (label & 0xff) + 1;
  }
}
