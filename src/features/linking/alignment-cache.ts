import { unpackVocabulary } from '../../content/index.ts';
import type { Db } from '../../db/db.ts';
import { requestScope } from '../../lib/request-scope.ts';
import type { AlignmentMaps } from '../../linking/index.ts';
import { type ArticleMap, loadMaps } from './alignment-versions.store.ts';
import type { AlignmentVersion } from './linking.types.ts';
import { unpackWeightsInto } from './pack-weights.ts';

/** A version ready to answer: its maps, and the article of each column. */
export interface LoadedAlignment {
  readonly articleIds: readonly string[];
  readonly maps: AlignmentMaps;
}

/** 77 articles take 16 MB: 12 of them the maps, 4 the acoustic words. */
const MAX_LOADED = 8;

/** Maps of the versions that answered last, in memory that worker threads share. */
export function createAlignmentCache(db: Db) {
  const loaded = new Map<string, Promise<LoadedAlignment>>();

  return (alignment: AlignmentVersion): Promise<LoadedAlignment> => {
    const key = `${alignment.workspaceId} ${alignment.version}`;
    const known = loaded.get(key) ?? requestScope.outside(() => load(db, alignment));
    loaded.delete(key);
    loaded.set(key, known);
    known.catch(() => loaded.delete(key));
    const [oldest] = loaded.keys();
    if (loaded.size > MAX_LOADED && oldest !== undefined) loaded.delete(oldest);
    return known;
  };
}

async function load(db: Db, { workspaceId, version, facts }: AlignmentVersion): Promise<LoadedAlignment> {
  const { rarity, vocabulary, articles } = await loadMaps(db, workspaceId, version);
  const calibration = facts!.calibration;
  const sound = toMap(articles, ({ soundPrior, soundWeights }) => ({
    prior: soundPrior,
    weights: soundWeights,
  }));
  const transcript = toMap(articles, ({ transcriptPrior, transcriptWeights }) => ({
    prior: transcriptPrior,
    weights: transcriptWeights,
  }));
  return {
    articleIds: articles.map(({ articleId }) => articleId),
    maps: {
      vocabulary: vocabulary && unpackVocabulary(vocabulary),
      sound,
      transcript: transcript && rarity ? { map: transcript, rarity: sharedFloats(toFloats(rarity)) } : null,
      calibration,
    },
  };
}

/** Null when no article has weights of the path. */
function toMap(
  articles: readonly ArticleMap[],
  partOf: (article: ArticleMap) => { readonly prior: number; readonly weights: Uint8Array | null },
): AlignmentMaps['sound'] {
  const parts = articles.map(partOf);
  const packed = parts.find(({ weights }) => weights !== null)?.weights;
  if (!packed) return null;
  const dimensions = (packed.length - 4) / 2;
  const weights = new Float32Array(new SharedArrayBuffer(4 * dimensions * parts.length));
  for (const [column, part] of parts.entries()) {
    if (part.weights) unpackWeightsInto(part.weights, weights, column * dimensions);
  }
  const prior = sharedFloats(Float32Array.from(parts, (part) => part.prior));
  return { dimensions, columns: parts.length, prior, weights };
}

const toFloats = (bytes: Uint8Array): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);

function sharedFloats(values: Float32Array): Float32Array {
  const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
