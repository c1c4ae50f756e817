import { AppError } from '../errors.ts';

/**
 * Calls while the database of a running server stands still. Throws UNAVAILABLE when the server does not agree, and when
 * it went on before `run` was done: what was done meanwhile is worth nothing then.
 */
export async function holdServer<Result>(
  url: string,
  localKey: string | null,
  run: () => Promise<Result>,
): Promise<Result> {
  const leaving = new AbortController();
  const response = await fetch(new URL('backup/hold', url), {
    method: 'POST',
    signal: leaving.signal,
    ...(localKey !== null && { headers: { authorization: `Bearer ${localKey}` } }),
  });
  if (!response.ok || !response.body) {
    throw new AppError('UNAVAILABLE', `The server at ${url} did not hold still: ${await response.text()}`);
  }
  const reader = response.body.getReader();
  let isOver = false;
  try {
    const { value } = await reader.read();
    if (new TextDecoder().decode(value) !== 'held\n') {
      throw new AppError('UNAVAILABLE', `The server at ${url} did not hold still.`);
    }
    // Nothing more comes while it stands still.
    reader.read().then(
      () => {
        isOver = true;
      },
      () => {
        isOver = true;
      },
    );
    const result = await run();
    if (isOver)
      throw new AppError('UNAVAILABLE', 'The server went on before the backup was done: try again.');
    return result;
  } finally {
    leaving.abort();
  }
}
