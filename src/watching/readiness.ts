/** Looks whether a part can do its work; throws, saying what is wrong, when it cannot. */
export type ReadinessCheck = () => Promise<void> | void;

/** Looks whether a part works as well as it could; what is lost and how to mend it, or null. */
export type ReadinessWarning = () => Promise<string | null>;

export interface Readiness {
  readonly ready: boolean;
  /** `ok`, or what is wrong, by part. */
  readonly checks: Readonly<Record<string, string>>;
  /** What is slower or less than it could be, by part; empty when nothing is. */
  readonly warnings: Readonly<Record<string, string>>;
}

const MAX_MS = 2_000;

/** Asks all parts at once; one that does not answer within two seconds is not ready, or is not warned of. */
export async function readReadiness(
  checks: Readonly<Record<string, ReadinessCheck>>,
  warnings: Readonly<Record<string, ReadinessWarning>> = {},
): Promise<Readiness> {
  const asked = Object.entries(checks).map(async ([part, check]) => [part, await outcomeOf(check)] as const);
  const looked = Object.entries(warnings).map(async ([part, look]) => {
    let warning: string | null = null;
    await outcomeOf(async () => {
      warning = await look();
    });
    return [part, warning] as const;
  });
  const outcomes = await Promise.all(asked);
  return {
    ready: outcomes.every(([, outcome]) => outcome === 'ok'),
    checks: Object.fromEntries(outcomes),
    warnings: Object.fromEntries(
      (await Promise.all(looked)).flatMap(([part, text]) => (text === null ? [] : [[part, text]])),
    ),
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
