/** One Ctrl-C under npm arrives twice, from the terminal and from npm, a few milliseconds apart. */
const samePressMs = 1_000;

/** Resolves at the first SIGINT or SIGTERM; one that comes later, not with it, ends the process at once. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let askedAtMs: number | null = null;
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        askedAtMs ??= performance.now();
        if (performance.now() - askedAtMs > samePressMs) process.exit(130);
        resolve(name);
      });
    }
  });
}
