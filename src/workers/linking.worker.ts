import { workerData } from 'node:worker_threads';
import { Piscina } from 'piscina';
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
  WORD_PLACES,
} from '../linking/index.ts';
import type {
  AlignTask,
  AnswerTask,
  GroupTask,
  HearContentTask,
  LinkingWorkerSettings,
  TrainedVersion,
  TrainTask,
} from './linking-tasks.ts';
import { answered } from './task-answer.ts';
import { openWatched, partOfSound } from './watched-audio.ts';

const settings: LinkingWorkerSettings = Piscina.workerData ?? workerData;
let loading: Promise<ContentModel> | null = null;

function getModel(): Promise<ContentModel> {
  loading ??= loadContentModel(settings.contentFolder);
  return loading;
}

/** Packed content frames of a file, or of a part of it. */
async function runHearContent({ path, stop, ...part }: HearContentTask): Promise<Uint8Array> {
  const model = await getModel();
  const source = await openWatched(path, settings, stop);
  try {
    return packContent(await contentOfStream(partOfSound(source, part, stop), model), model);
  } finally {
    await source.close();
  }
}

export const hearContent = answered(runHearContent);

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
  const counts = questions.map(({ text }) => (text === null ? null : countTextWords(text, WORD_PLACES)));
  const rarity = textRarity(
    counts.filter((each) => each !== null),
    WORD_PLACES,
  );
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
