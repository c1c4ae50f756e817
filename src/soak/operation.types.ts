import type { PhonographClient } from '../client/phonograph-client.ts';
import type { Library } from './library.ts';
import type { SoundMaker } from './sound-maker.ts';

/** What an operation of the load is given. */
export interface LoadContext {
  readonly client: PhonographClient;
  readonly url: string;
  readonly library: Library;
  readonly sounds: SoundMaker;
  /** 0..1, the same on every run. */
  readonly random: () => number;
  /** Aborted when what is under way takes too long after the end of the load. */
  readonly signal: AbortSignal;
}

/** One kind of thing that callers do. */
export interface LoadOperation {
  readonly name: string;
  /** How often it begins in a minute, at the usual load. */
  readonly perMinute: number;
  /** Throws when the server did not do what it promises. */
  readonly run: (context: LoadContext) => Promise<void>;
  /** What it sends, where that is one GraphQL document. */
  readonly document?: string;
}

type Variables = Record<string, unknown>;

/** An operation that is one GraphQL request. */
export function graphqlOperation(
  name: string,
  perMinute: number,
  document: string,
  variables: (context: LoadContext) => Variables = () => ({}),
): LoadOperation {
  return {
    name,
    perMinute,
    document,
    async run(context) {
      await context.client.request(document, variables(context), context.signal);
    },
  };
}

/** One that is about a recording; nothing is asked while there is none. */
export function recordingOperation(
  name: string,
  perMinute: number,
  document: string,
  variables: (
    recording: { readonly id: string; readonly durationS: number },
    context: LoadContext,
  ) => Variables,
): LoadOperation {
  return {
    name,
    perMinute,
    document,
    run: (context) =>
      context.library.withRecording(async (recording) => {
        await context.client.request(document, variables(recording, context), context.signal);
      }),
  };
}

/** Any of a list. */
export const pick = <Item>({ random }: Pick<LoadContext, 'random'>, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;
