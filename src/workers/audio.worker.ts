import { workerData } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { unpackCodes } from '../inference/codes.ts';
import type { Tokenizer } from '../inference/tokenizer.ts';
import { createSoundSpace, findTurningPoints, type SoundSpace, type TurningPoint } from '../tokens/index.ts';
import type {
  AudioWorkerSettings,
  DrawPicturesTask,
  HearClipTask,
  MeasureSpeechTask,
  RoundTripTask,
  Stoppable,
  TokenizeClipTask,
  TokenizeFileTask,
  TurningPointsTask,
} from './audio-tasks.ts';
import * as clips from './clip-tasks.ts';
import * as files from './file-tasks.ts';
import { describeTokenizer, getTokenizer, readAcousticCentroids } from './loaded-tokenizers.ts';
import { throwIfStopped } from './stop-flag.ts';
import { answered } from './task-answer.ts';

const { limits }: AudioWorkerSettings = Piscina.workerData ?? workerData;

/** One a loaded tokenizer. */
const soundSpaces = new WeakMap<Tokenizer, SoundSpace>();

async function runFindTurningPoints(task: TurningPointsTask & Stoppable): Promise<TurningPoint[]> {
  throwIfStopped(task.stop);
  const tokenizer = await getTokenizer(task.tokenizer);
  const space = soundSpaces.get(tokenizer) ?? createSoundSpace(tokenizer.centroids);
  soundSpaces.set(tokenizer, space);
  const { packedCodes, speech, levels } = task;
  return findTurningPoints({ codes: unpackCodes(packedCodes), speech, levels }, space);
}

export const describe = answered(describeTokenizer);
export const acousticCentroids = answered(readAcousticCentroids);
export const tokenizeFile = answered((task: TokenizeFileTask) => files.tokenizeFile(task, limits));
export const measureSpeech = answered((task: MeasureSpeechTask) => files.measureSpeech(task, limits));
export const drawPictures = answered((task: DrawPicturesTask) => files.drawPictures(task, limits));
export const tokenizeClip = answered((task: TokenizeClipTask & Stoppable) =>
  clips.tokenizeClip(task, limits),
);
export const hearClip = answered((task: HearClipTask & Stoppable) => clips.hearClip(task, limits));
export const roundTrip = answered((task: RoundTripTask & Stoppable) => clips.roundTrip(task, limits));
export const fingerprint = answered(clips.fingerprint);
export const reconstruct = answered(clips.reconstruct);
export const turningPoints = answered(runFindTurningPoints);
