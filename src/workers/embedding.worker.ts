import { AppError } from '../errors.ts';
import { loadSentenceModel, type SentenceModel } from '../inference/sentence-model/load-sentence-model.ts';
import { embedLexically } from '../text/index.ts';
import type { DescribeSentenceModelTask, EmbedTask, SentenceSettings } from './embedding-tasks.ts';

/** The one that answers and, during `reindex`, the one that is to take over. */
const MAX_LOADED = 2;
/** Used last at the end. */
const loaded = new Map<string, Promise<SentenceModel>>();

/** Errors lose their class between threads, so a refusal travels as data. */
async function answer<Result>(make: () => Promise<Result>): Promise<unknown> {
  try {
    return { result: await make() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, field, limit } = error;
    return { refusal: { code, message, field, limit } };
  }
}

async function modelOf(settings: SentenceSettings, intraOpThreads: number): Promise<SentenceModel> {
  const key = JSON.stringify(settings);
  const known = loaded.get(key);
  loaded.delete(key);
  const model = known ?? loadSentenceModel(settings, intraOpThreads);
  loaded.set(key, model);
  model.catch(() => loaded.delete(key));
  if (loaded.size > MAX_LOADED) {
    const [oldest, forgotten] = loaded.entries().next().value!;
    loaded.delete(oldest);
    await (await forgotten).close();
  }
  return model;
}

export const describeSentenceModel = ({
  embedder,
  intraOpThreads,
}: DescribeSentenceModelTask): Promise<unknown> =>
  answer(async () => {
    const { id, rules, width } = await modelOf(embedder, intraOpThreads);
    const pooling = rules.pooling === 'mean' ? 'mean of the tokens' : 'first token';
    const prefixes = rules.queryPrefix + rules.passagePrefix === '' ? '' : '; questions and texts prefixed';
    return {
      id,
      settings: embedder,
      dimensions: width,
      rules: `${pooling}; length 1; at most ${rules.maxTokens} tokens${prefixes}`,
    };
  });

export const embed = ({ embedder, texts, kind, intraOpThreads }: EmbedTask): Promise<unknown> =>
  answer(async () => {
    if (embedder.kind === 'LEXICAL') return texts.map(embedLexically);
    const model = await modelOf(embedder, intraOpThreads);
    return model.embed(texts, kind);
  });
