import { workerData } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { openAudio } from '../audio/open-audio.ts';
import {
  acousticWords,
  type ContentModel,
  contentOfStream,
  loadContentModel,
  packContent,
  packVocabulary,
  unpackContent,
  unpackVocabulary,
} from '../content/index.ts';
import { AppError } from '../errors.ts';
import {
  type AlignedStretch,
  alignLocally,
  answerQuestion,
  countTextWords,
  type GroupedQuestions,
  groupQuestions,
  hearStretches,
  type QuestionAnswer,
  textRarity,
  textVector,
  trainBySound,
} from '../linking/index.ts';
import type { TaskAnswer } from './audio-tasks.ts';
import type {
  AlignTask,
  AnswerTask,
  GroupTask,
  HearContentTask,
  LinkingWorkerSettings,
  TrainedVersion,
  TrainTask,
} from './linking-tasks.ts';
import { throwIfStopped } from './stop-flag.ts';

const settings: LinkingWorkerSettings = Piscina.workerData ?? workerData;
const SAMPLE_RATE_HZ = 24_000;
let loading: Promise<ContentModel> | null = null;

function getModel(): Promise<ContentModel> {
  loading ??= loadContentModel(settings.contentFolder);
  return loading;
}

/** Packed content frames of a file, or of a part of it. */
async function runHearContent({ path, startS, maxS, stop }: HearContentTask): Promise<Uint8Array> {
  const model = await getModel();
  const source = await openAudio(path, settings);
  const from = Math.round(startS * SAMPLE_RATE_HZ);
  const to = Number.isFinite(maxS) ? from + Math.round(maxS * SAMPLE_RATE_HZ) : Number.POSITIVE_INFINITY;
  async function* part() {
    let position = 0;
    for await (const block of source.pcm) {
      throwIfStopped(stop);
      const start = Math.max(0, from - position);
      const end = Math.min(block.length, to - position);
      if (end > start) yield block.slice(start, end);
      position += block.length;
      if (position >= to) return;
    }
  }
  try {
    return packContent(await contentOfStream(part(), model), model);
  } finally {
    await source.close();
  }
}

export const hearContent = async (task: HearContentTask): Promise<TaskAnswer<Uint8Array>> => {
  try {
    return { result: await runHearContent(task) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: { code: error.code, message: error.message } };
    throw error;
  }
};

export async function answer({ content, text, maps }: AnswerTask): Promise<QuestionAnswer | null> {
  const model = await getModel();
  const stretches =
    content && maps.sound ? hearStretches(unpackContent(content, model), maps.vocabulary ?? model) : null;
  return answerQuestion({ stretches, text }, maps);
}

/** The best alignment with each of the others. */
export async function align({ content, others }: AlignTask): Promise<(AlignedStretch | null)[]> {
  const model = await getModel();
  const frames = unpackContent(content, model);
  return others.map((other) => alignLocally(frames, unpackContent(other, model)));
}

/** See groupQuestions. */
export async function group({ questions }: GroupTask): Promise<GroupedQuestions[]> {
  const model = await getModel();
  const counts = questions.map(({ text }) => (text === null ? null : countTextWords(text)));
  const rarity = textRarity(counts.filter((each) => each !== null));
  return groupQuestions(
    questions.map(({ content }, index) => {
      const words = counts[index];
      return {
        sound: acousticWords(unpackContent(content, model), model),
        words: words && words.size > 0 ? textVector(words, rarity) : null,
      };
    }),
  );
}

export async function train({ examples, columns, previous, port }: TrainTask): Promise<TrainedVersion> {
  try {
    const model = await getModel();
    const trained = trainBySound(
      examples.map(({ content, ...example }) => ({
        ...example,
        frames: content && unpackContent(content, model),
      })),
      {
        columns,
        usual: model,
        previous: previous && {
          ...previous,
          vocabulary: previous.vocabulary && unpackVocabulary(previous.vocabulary),
        },
        onProgress: (share) => port.postMessage(share),
      },
    );
    return { ...trained, vocabulary: trained.vocabulary && packVocabulary(trained.vocabulary) };
  } finally {
    port.close();
  }
}
