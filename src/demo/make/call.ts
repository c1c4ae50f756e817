import type { AudioFormat } from './encode.ts';
import type { SpeechStep, Step } from './step.ts';
import type { VoiceName } from './voices.ts';

interface Person {
  readonly voice: VoiceName;
  readonly name: string;
}

/** A support call between one agent and one caller. */
export interface Call {
  readonly name: string;
  readonly title: string;
  readonly format: AudioFormat;
  readonly department: 'cards' | 'orders' | 'accounts' | 'internet' | 'loans' | 'travel';
  readonly agent: string;
  readonly caller: string;
  readonly recordedAt: string;
  readonly steps: readonly Step[];
}

export const agents = {
  mara: { voice: 'mara', name: 'Mara' },
  tom: { voice: 'tom', name: 'Tom' },
  priya: { voice: 'priya', name: 'Priya' },
  jonas: { voice: 'jonas', name: 'Jonas' },
} as const satisfies Record<string, Person>;

/** A turn of the agent: a headset, the whole band. */
export function agentTurn({ voice, name }: Person): (text: string) => SpeechStep {
  return (text) => ({ kind: 'speech', voice, speaker: name, text });
}

/** A turn of the caller: through a telephone line. */
export function callerTurn(voice: VoiceName, name: string): (text: string) => SpeechStep {
  return (text) => ({ kind: 'speech', voice, speaker: name, text, line: 'telephone' });
}
