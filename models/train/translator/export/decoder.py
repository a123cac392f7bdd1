"""The graph of the decoder, written node by node from operators that ONNX Runtime runs as they stand."""
import numpy as np
from onnx import TensorProto, helper

from checkpoint import EMBEDDING, EMBEDDING_FACTORS
from graph import MICROSOFT

MAX_POSITIONS = 2048


class Decoder:
    """Activations are [batch * tokens, size]; only attention looks at them by sequence."""

    def __init__(self, config, weights, graph, products, all_positions=False):
        self.config, self.weights, self.graph, self.products = config, weights, graph, products
        self.all_positions = all_positions
        self.heads, self.head_dim = config["num_attention_heads"], config["head_dim"]

    def write(self):
        op, integers = self.graph.op, self.graph.integers
        layer_types = self.config["layer_types"]
        ids = op("Reshape", "input_ids", integers(-1))
        self.products.start(op("Shape", ids))
        self.by_sequence = op("Concat", op("Shape", "input_ids"), integers(-1), axis=0)
        self.lengths()
        tables = {kind: self.rotary_tables(kind) for kind in sorted(set(layer_types))}
        embedding = self.products.store(EMBEDDING.removesuffix(".weight"), self.weights[EMBEDDING])
        factors = self.graph.tensor(EMBEDDING_FACTORS, self.weights[EMBEDDING_FACTORS])
        hidden = op("Mul", self.products.rows(embedding, ids), factors)
        normed = self.norm(hidden, "model.layers.0.input_layernorm")
        for layer, kind in enumerate(layer_types):
            prefix, is_last = f"model.layers.{layer}.", layer == len(layer_types) - 1
            attended = self.attention(layer, normed, kind, tables[kind])
            if is_last and not self.all_positions:  # behind the last layer's attention only last tokens matter
                last = self.last_rows()
                attended, hidden = op("Gather", attended, last), op("Gather", hidden, last)
                self.products.start(op("Shape", last))
            attended = self.linear(attended, f"layers.{layer}.o", prefix + "self_attn.o_proj")
            attended = self.norm(attended, prefix + "post_attention_layernorm")
            normed, hidden = self.add_and_norm(attended, hidden, prefix + "pre_feedforward_layernorm")
            fed = self.norm(self.feed_forward(layer, normed, prefix + "mlp."), prefix + "post_feedforward_layernorm")
            next_norm = "model.norm" if is_last else f"model.layers.{layer + 1}.input_layernorm"
            normed, hidden = self.add_and_norm(fed, hidden, next_norm)
        read = self.products.read(normed, "head")
        logits = self.products.rescale(self.products.multiply(read, embedding), read)
        shape = self.by_sequence if self.all_positions else integers(-1, 1, self.config["vocab_size"])
        op("Reshape", logits, shape, result="logits")

    def interface(self):
        """Inputs and outputs: the layout of ONNX Runtime's generative models."""
        value, batch = helper.make_tensor_value_info, "batch"
        inputs = [value("input_ids", TensorProto.INT64, [batch, "tokens"]),
                  value("attention_mask", TensorProto.INT64, [batch, "total"])]
        positions = "tokens" if self.all_positions else 1
        outputs = [value("logits", TensorProto.FLOAT, [batch, positions, self.config["vocab_size"]])]
        for layer in range(self.config["num_hidden_layers"]):
            for part in ("key", "value"):
                shape = [batch, 1, "capacity", self.head_dim]
                inputs.append(value(f"past_key_values.{layer}.{part}", TensorProto.FLOAT, shape))
                shape = [batch, 1, "new_capacity", self.head_dim]
                outputs.append(value(f"present.{layer}.{part}", TensorProto.FLOAT, shape))
        return inputs, outputs

    def lengths(self):
        """Tokens of each sequence so far, less one, and slots in use, as attention wants them."""
        op, integers = self.graph.op, self.graph.integers
        self.real = op("ReduceSum", "attention_mask", integers(1), keepdims=0)
        self.last_index = op("Cast", op("Sub", self.real, self.graph.scalar(1, np.int64)), to=TensorProto.INT32)
        self.total = op("Cast", op("Squeeze", op("Shape", "attention_mask", start=1, end=2)), to=TensorProto.INT32)

    def last_rows(self):
        """Where each sequence's last token stands among the rows."""
        op, integers, scalar = self.graph.op, self.graph.integers, self.graph.scalar
        batch = op("Squeeze", op("Shape", "input_ids", start=0, end=1))
        tokens = op("Shape", "input_ids", start=1, end=2)
        firsts = op("Mul", op("Range", scalar(0, np.int64), batch, scalar(1, np.int64)), tokens)
        return op("Sub", op("Add", firsts, op("Min", self.real, tokens)), scalar(1, np.int64))

    def rotary_tables(self, kind):
        """Cosines and sines of every position; ONNX Runtime folds them into constants at load."""
        theta = self.config["rope_parameters"][kind]["rope_theta"]
        rates = theta ** -(np.arange(0, self.head_dim, 2, dtype=np.float32) / np.float32(self.head_dim))
        positions = self.graph.tensor("positions", np.arange(MAX_POSITIONS, dtype=np.float32)[:, None])
        angles = self.graph.op("Mul", positions, self.graph.tensor("rotary_rates." + kind, rates.astype(np.float32)))
        return self.graph.op("Cos", angles), self.graph.op("Sin", angles)

    def attention(self, layer, normed, kind, tables):
        op, integers = self.graph.op, self.graph.integers
        prefix, width = f"model.layers.{layer}.self_attn.", self.heads * self.head_dim
        read = self.products.read(normed, f"layers.{layer}.qkv")
        joined = np.concatenate([self.weights[f"{prefix}{part}_proj.weight"] for part in "qkv"])
        joined = self.products.multiply(read, self.products.store(prefix + "qkv_proj", joined))
        query, key, value = op("Split", joined, integers(width, self.head_dim, self.head_dim), axis=-1, outputs=3)
        query = self.norm(op("Reshape", query, integers(-1, self.heads, self.head_dim)), prefix + "q_norm")
        query = op("Reshape", query, integers(-1, width))
        key, value = self.norm(key, prefix + "k_norm"), self.products.rescale(value, read)
        query, key, value = (op("Reshape", part, self.by_sequence) for part in (query, key, value))
        window = self.config["sliding_window"] if kind == "sliding_attention" else -1
        names = [f"{name}.{layer}.{part}" for name in ("past_key_values", "present") for part in ("key", "value")]
        mixed = op("GroupQueryAttention", query, key, value, *names[:2], self.last_index, self.total, *tables,
                   domain=MICROSOFT, outputs=3, num_heads=self.heads, kv_num_heads=1, do_rotary=1,
                   local_window_size=window, scale=float(self.config["query_pre_attn_scalar"] ** -0.5))[0]
        self.graph.nodes[-1].output[1:3] = names[2:]
        return op("Reshape", mixed, integers(-1, width))

    def feed_forward(self, layer, normed, prefix):
        read = self.products.read(normed, f"layers.{layer}.gate_up")
        gate, up = (self.products.rescale(self.products.multiply(read, self.products.store(
            f"{prefix}{part}_proj", self.weights[f"{prefix}{part}_proj.weight"])), read) for part in ("gate", "up"))
        gated = self.graph.op("Mul", self.graph.op("Gelu", gate, approximate="tanh"), up)
        return self.linear(gated, f"layers.{layer}.down", prefix + "down_proj")

    def linear(self, value, site, name):
        """A product before a norm: the norm undoes any factor of a row."""
        stored = self.products.store(name, self.weights[name + ".weight"])
        return self.products.multiply(self.products.read(value, site), stored)

    def norm_weight(self, name):
        return self.graph.tensor(name, self.weights[name + ".weight"])

    def norm(self, value, name):
        return self.graph.op("SimplifiedLayerNormalization", value, self.norm_weight(name), axis=-1,
                             epsilon=self.config["rms_norm_eps"], stash_type=1)

    def add_and_norm(self, value, hidden, name):
        """Returns the norm of value + hidden, and the sum itself."""
        normed, _, _, total = self.graph.op("SkipSimplifiedLayerNormalization", value, hidden, self.norm_weight(name),
                                            domain=MICROSOFT, outputs=4, epsilon=self.config["rms_norm_eps"])
        self.graph.nodes[-1].output[1:3] = ["", ""]
        return normed, total
