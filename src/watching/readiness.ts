/** Looks whether a part can do its work; throws, saying what is wrong, when it cannot. */
export type ReadinessCheck = () => Promise<void> | void;

export interface Readiness {
  readonly ready: boolean;
  /** `ok`, or what is wrong, by part. */
  readonly checks: Readonly<Record<string, string>>;
}

const MAX_MS = 2_000;

/** Asks all parts at once; one that does not answer within two seconds is not ready. */
export async function readReadiness(checks: Readonly<Record<string, ReadinessCheck>>): Promise<Readiness> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([part, check]) => [part, await outcomeOf(check)] as const),
  );
  return {
    ready: entries.every(([, outcome]) => outcome === 'ok'),
    checks: Object.fromEntries(entries),
  };
}

async function outcomeOf(check: ReadinessCheck): Promise<string> {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve(`no answer within ${MAX_MS / 1_000} s`), MAX_MS);
  try {
    const asked = Promise.resolve().then(check);
    return await Promise.race([asked.then(() => 'ok'), late.promise]);
  } catch (error) {
    return (error as Error).message;
  } finally {
    clearTimeout(timer);
  }
}
