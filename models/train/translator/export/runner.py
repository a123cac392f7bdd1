"""Decodes greedily with an exported graph: batches padded on the right, keys and values written in place."""
import numpy as np
import onnxruntime

SLOTS_AHEAD = 64


def open_session(folder, threads, profile=False):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.enable_mem_pattern, options.enable_profiling = False, profile
    return onnxruntime.InferenceSession(f"{folder}/model.onnx", options, providers=["CPUExecutionProvider"])


class Batch:
    """Prompts on their way; step() gives the logits of each row's next token, [batch, vocabulary]."""

    def __init__(self, session, prompts):
        self.session, self.lengths = session, np.array([len(prompt) for prompt in prompts])
        self.names = [value.name for value in session.get_inputs() if value.name.startswith("past")]
        self.slots = self.lengths.max()
        self.ids = np.zeros((len(prompts), self.slots), np.int64)
        for row, prompt in enumerate(prompts):
            self.ids[row, : len(prompt)] = prompt
        size = session.get_inputs()[-1].shape[3]
        self.cache = [self.value(np.zeros((len(prompts), 1, 0, size), np.float32)) for _ in self.names]
        self.in_place = False

    @staticmethod
    def value(array):
        return onnxruntime.OrtValue.ortvalue_from_numpy(array)

    def step(self):
        binding = self.session.io_binding()
        binding.bind_cpu_input("input_ids", self.ids)
        mask = np.arange(self.slots) < self.lengths[:, None]
        binding.bind_cpu_input("attention_mask", mask.astype(np.int64))
        binding.bind_output("logits", "cpu")
        for name, value in zip(self.names, self.cache):
            binding.bind_ortvalue_input(name, value)
            present = name.replace("past_key_values", "present")
            if self.in_place:
                binding.bind_ortvalue_output(present, value)
            else:
                binding.bind_output(present, "cpu")
        self.session.run_with_iobinding(binding)
        logits, *presents = binding.get_outputs()
        if not self.in_place:
            self.cache = presents
        return logits.numpy()[:, -1]

    def advance(self, tokens):
        self.ids = np.array(tokens, np.int64)[:, None]
        self.lengths = self.lengths + 1
        self.in_place = self.lengths.max() <= self.slots
        if not self.in_place:
            self.slots += SLOTS_AHEAD


def greedy(session, prompts, longest, end):
    """Answers without their end; longest is a limit for each."""
    batch, answers = Batch(session, prompts), [[] for _ in prompts]
    open_rows = set(range(len(prompts)))
    while True:
        tokens = batch.step().argmax(-1)
        for row in list(open_rows):
            if tokens[row] == end:
                open_rows.remove(row)
                continue
            answers[row].append(int(tokens[row]))
            if len(answers[row]) == longest[row]:
                open_rows.remove(row)
        if not open_rows:
            return answers
        batch.advance(tokens)
