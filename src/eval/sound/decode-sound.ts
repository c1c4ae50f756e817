import { runTool, type Tools } from './tools.ts';

/** A mono sound at its own sampling rate. */
export interface Sound {
  readonly samples: Float32Array;
  readonly rateHz: number;
}

/** A whole file by ffmpeg, its channels averaged: the service's own decoder is what is measured here. */
export async function decodeSound(tools: Tools, path: string, rateHz: number): Promise<Sound> {
  const mono = ['-ac', '1', '-ar', String(rateHz), '-f', 'f32le', 'pipe:1'];
  const bytes = await runTool(tools, 'ffmpeg', ['-v', 'error', '-i', path, ...mono]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 4));
  return { samples: new Float32Array(new Uint8Array(whole).buffer), rateHz };
}
