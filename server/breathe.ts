// Long work in short turns: thousands of programs or changes must not keep sockets, pages and takeovers waiting.

/** Longer than most single steps, and far below what anybody at a screen or a pinging display notices. */
const TURN_MS = 10;

/** Answers what long work awaits between two of its steps: it comes back at once until the turn is used up, then after everything else had one. */
export function breathing(turnMs = TURN_MS): () => Promise<void> {
  let startedAt = performance.now();
  return async () => {
    if (performance.now() - startedAt < turnMs) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    startedAt = performance.now();
  };
}
