import type { LoadedSession, TensorData } from './onnx-runtime.ts';
import { sessionFailureOf } from './session-failure.ts';

/**
 * A session that is opened again when its device died under a run, and the run repeated: once a run; a second death is
 * told. Sessions keep no state between runs, so nothing is lost with one. Throws what `open` throws.
 */
export async function openRebuiltSession(open: () => Promise<LoadedSession>): Promise<LoadedSession> {
  const first = await open();
  let current = Promise.resolve(first);

  async function rebuild(broken: LoadedSession): Promise<LoadedSession> {
    // A dead session may refuse even to be closed.
    await broken.close().catch(() => undefined);
    return open();
  }

  return {
    inputNames: first.inputNames,
    outputNames: first.outputNames,
    async run(
      inputs: Readonly<Record<string, TensorData>>,
      outputs?: readonly string[],
    ): Promise<Record<string, TensorData>> {
      const used = current;
      const session = await used;
      try {
        return await session.run(inputs, outputs);
      } catch (error) {
        if (sessionFailureOf(error) !== 'dead') throw error;
        if (current === used) {
          const next = rebuild(session);
          current = next;
          // Another run may try to open it again.
          next.catch(() => {
            if (current === next) current = used;
          });
        }
        return (await current).run(inputs, outputs);
      }
    },
    close: async () => (await current).close(),
  };
}
