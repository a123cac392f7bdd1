"""Moves outliers of a product's inputs into its weights, where 8 bits have room for them (SmoothQuant), at no cost.

What divides an input is folded into what makes it: a norm's factors, the rows of v (for o) or of up (for down).
"""
import numpy as np

from checkpoint import EMBEDDING, EMBEDDING_FACTORS

STRENGTH = 0.5  # of 0, 0.5 and 0.65 the least divergence from float32 on unseen text


def equalize(config, weights, peaks):
    """Returns new weights; peaks are the largest magnitudes of each product's input, by channel."""
    weights = dict(weights)
    for layer in range(config["num_hidden_layers"]):
        prefix = f"model.layers.{layer}."
        attention, feed = prefix + "self_attn.", prefix + "mlp."
        site = f"layers.{layer}."

        inner = [f"{attention}{part}_proj.weight" for part in "qkv"]
        fold(weights, peaks[site + "qkv"], inner, prefix + "input_layernorm.weight")
        inner = [f"{feed}{part}_proj.weight" for part in ("gate", "up")]
        fold(weights, peaks[site + "gate_up"], inner, prefix + "pre_feedforward_layernorm.weight")
        fold(weights, peaks[site + "down"], [feed + "down_proj.weight"], feed + "up_proj.weight")
        fold_values(weights, peaks[site + "o"], attention, config["num_attention_heads"])
    fold(weights, peaks["head"], [EMBEDDING], "model.norm.weight", EMBEDDING_FACTORS)
    return weights


def fold(weights, peaks, readers, *makers):
    """Divides what the makers make, multiplies the columns of the readers."""
    factors = balance(peaks, np.max([np.abs(weights[name]).max(0) for name in readers], axis=0))
    for name in readers:
        weights[name] = weights[name] * factors
    for name in makers:
        weights[name] = (weights[name].T / factors).T


def fold_values(weights, peaks, attention, heads):
    """The same for o, whose inputs are, in every head, mixtures of one v."""
    output, value = attention + "o_proj.weight", attention + "v_proj.weight"
    size = len(weights[value])
    peaks = peaks.reshape(heads, size).max(0)
    factors = balance(peaks, np.abs(weights[output]).reshape(-1, size).max(0))
    weights[output] = weights[output] * np.tile(factors, heads)
    weights[value] = weights[value] / factors[:, None]


def balance(inputs, weights):
    factors = np.maximum(inputs, 1e-5) ** STRENGTH / np.maximum(weights, 1e-5) ** (1 - STRENGTH)
    return (factors / np.exp(np.log(factors).mean())).astype(np.float32)
