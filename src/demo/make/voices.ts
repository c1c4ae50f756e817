import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import { activeLevel, decibelsToFactor, toScaled, toTrimmed, workRateHz } from './signal.ts';
import { withScratchFolder } from './sound-tools.ts';
import { readWav } from './wav.ts';

interface Voice {
  readonly program: 'flite' | 'espeak-ng';
  readonly args: readonly string[];
}

const flite = (name: string, ...args: string[]): Voice => ({
  program: 'flite',
  args: ['-voice', name, ...args],
});
const espeak = (name: string, pitch: number, wordsPerMinute: number): Voice => ({
  program: 'espeak-ng',
  args: ['-v', name, '-p', String(pitch), '-s', String(wordsPerMinute)],
});

/** One synthesiser setting for each person; the first four are the agents. */
const voices = {
  mara: flite('slt'),
  tom: flite('rms'),
  priya: espeak('en-gb-x-rp+f2', 58, 165),
  jonas: espeak('en-us+m3', 42, 160),
  reed: flite('awb'),
  walt: flite('kal16'),
  ellen: espeak('en-us+f4', 55, 170),
  douglas: espeak('en-gb-scotland+m1', 40, 155),
  nadia: espeak('en-029+f1', 52, 165),
  sal: espeak('en-us-nyc+m7', 50, 175),
  grace: espeak('en-gb+f5', 45, 150),
  victor: espeak('en-gb+m5', 30, 150),
  ida: espeak('en-us+linda', 60, 170),
  owen: espeak('en-gb+klatt2', 40, 160),
  chair: espeak('en-gb+m6', 35, 150),
  counsel: espeak('en-gb-x-rp+f3', 45, 158),
  witness: espeak('en-us+m4', 38, 155),
  lena: espeak('de+f2', 55, 160),
  ralf: espeak('de+m3', 40, 155),
  meiling: espeak('cmn-latn-pinyin+f3', 55, 150),
  jun: espeak('cmn-latn-pinyin+m1', 40, 150),
  yuki: espeak('ja+f2', 58, 155),
  kenji: espeak('ja+m2', 40, 150),
  carmen: espeak('es+f1', 52, 165),
  diego: espeak('es-419+m4', 40, 165),
  claire: espeak('fr-fr+f4', 55, 165),
  luc: espeak('fr-fr+m2', 42, 160),
  stranger: espeak('en-gb-x-gbcwmd+m8', 60, 180),
  newcomer: espeak('en-gb-x-gbclan+f4', 40, 150),
  presenter: espeak('en-us+klatt4', 55, 165),
} as const satisfies Record<string, Voice>;

export type VoiceName = keyof typeof voices;

/** What one voice says, trimmed and brought to one loudness (-20 dB of full scale). */
export function speak(name: VoiceName, text: string): Float32Array {
  const voice: Voice = voices[name];
  return withScratchFolder((folder) => {
    const raw = join(folder, 'raw.wav');
    const resampled = join(folder, 'resampled.wav');
    const words = voice.program === 'flite' ? ['-t', text, '-o', raw] : ['-w', raw, text];
    runTool(voice.program, [...voice.args, ...words]);
    runTool('sox', [
      '-R',
      '-D',
      '-v',
      '0.7',
      raw,
      '-c',
      '1',
      '-b',
      '16',
      resampled,
      'rate',
      String(workRateHz),
    ]);
    const spoken = toTrimmed(readWav(resampled).samples);
    return toScaled(spoken, decibelsToFactor(-20) / activeLevel(spoken));
  });
}
