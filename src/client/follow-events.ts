import { RequestError } from './request-error.ts';
import { createPauses } from './wait.ts';

/** An event of `GET /events`: what its kind tells stands beside these. */
export interface ServerEvent extends Readonly<Record<string, unknown>> {
  readonly cursor: string;
  /** How far the database had come with it, where read replicas answer. */
  readonly position: string | null;
  readonly type: string;
  readonly at: string;
  readonly recordingId: string;
}

/** Server-sent events over as many connections as it takes; `open` asks for what follows a cursor. */
export async function* followEvents(
  open: (after: string | null) => Promise<Response>,
  onEvent: (event: ServerEvent) => void,
  signal?: AbortSignal,
): AsyncGenerator<ServerEvent, void, void> {
  let after: string | null = null;
  const pauses = createPauses(signal);
  while (!signal?.aborted) {
    try {
      const response = await open(after);
      for await (const { id, data } of readEvents(response.body!)) {
        after = id ?? after;
        if (data === '') continue;
        pauses.reset();
        const event = JSON.parse(data) as ServerEvent;
        onEvent(event);
        yield event;
      }
    } catch (error) {
      if (signal?.aborted) return;
      // Whatever a broken connection throws is no refusal.
      if (error instanceof RequestError && error.code !== 'UNAVAILABLE') throw error;
    }
    await pauses.next();
  }
}

interface RawEvent {
  readonly id: string | null;
  readonly data: string;
}

/** Reads the lines of the protocol: an event ends with an empty one. */
export async function* readEvents(bytes: ReadableStream<Uint8Array>): AsyncGenerator<RawEvent, void, void> {
  const decoder = new TextDecoder();
  const reader = bytes.getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const parts = rest.split(/\r?\n\r?\n/);
      rest = parts.pop() ?? '';
      for (const part of parts) yield toEvent(part);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function toEvent(text: string): RawEvent {
  const lines = text.split(/\r?\n/).map((line) => line.match(/^(\w+): ?(.*)$/));
  const of = (name: string) => lines.filter((line) => line?.[1] === name).map((line) => line![2]!);
  return { id: of('id').at(-1) ?? null, data: of('data').join('\n') };
}
