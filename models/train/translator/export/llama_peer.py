"""Greedy decoding of token ids by llama.cpp, through llama-cpp-python's low-level interface."""
import ctypes

import llama_cpp as llama
import numpy as np

SLOTS = 192  # of each sequence


class LlamaModel:
    def __init__(self, file, threads, rows):
        self.quiet = llama.llama_log_callback(lambda *_: None)
        llama.llama_log_set(self.quiet, ctypes.c_void_p(0))
        llama.llama_backend_init()
        self.model = llama.llama_model_load_from_file(file.encode(), llama.llama_model_default_params())
        settings = llama.llama_context_default_params()
        settings.n_ctx, settings.n_seq_max = SLOTS * rows, rows
        settings.n_batch = settings.n_ubatch = 1024
        settings.n_threads = settings.n_threads_batch = threads
        self.context = llama.llama_init_from_model(self.model, settings)
        self.batch = llama.llama_batch_init(1024, 0, 1)
        self.vocabulary = llama.llama_vocab_n_tokens(llama.llama_model_get_vocab(self.model))

    def generate(self, prompts, steps):
        """So many tokens for each prompt, whatever they are."""
        llama.llama_memory_clear(llama.llama_get_memory(self.context), True)
        answers = [[] for _ in prompts]
        last = self.run([(token, place, row) for row, prompt in enumerate(prompts)
                         for place, token in enumerate(prompt)], [len(prompt) for prompt in prompts])
        for step in range(steps):
            for answer, token in zip(answers, last):
                answer.append(token)
            if step < steps - 1:
                last = self.run([(token, len(prompts[row]) + step, row) for row, token in enumerate(last)], [1] * len(last))
        return answers

    def run(self, tokens, counts):
        """Reads tokens, as many of each row as counts say, and returns each row's best next one."""
        ends = np.cumsum(counts) - 1
        batch = self.batch
        batch.n_tokens = len(tokens)
        for index, (token, place, row) in enumerate(tokens):
            batch.token[index], batch.pos[index] = token, place
            batch.n_seq_id[index], batch.seq_id[index][0] = 1, row
            batch.logits[index] = 0
        for end in ends:
            batch.logits[int(end)] = 1
        if llama.llama_decode(self.context, batch) != 0:
            raise RuntimeError("llama.cpp cannot decode the batch")
        best = []
        for end in ends:
            logits = llama.llama_get_logits_ith(self.context, int(end))
            best.append(int(np.ctypeslib.as_array(logits, (self.vocabulary,)).argmax()))
        return best
