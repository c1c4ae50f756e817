import type { BlobStore } from '../../storage/blob-store.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import type { HeardAudio, QueryAudioService, SoundSource } from '../search/index.ts';
import type { SavedSound, SearchToRun } from './saved-searches.types.ts';

/** 160 kB a second are kept, and 1.3 MB at most for the other speeds and pitches of each. */
const MAX_KEPT_S = 600;
/** Who asks for more warps at once goes through all of them, which are the same for every recording. */
const MAX_REFINING_WARPS = 10;

/** A saved search for sound. */
export type SoundSearch = SearchToRun & { readonly query: SavedSound };

/** The sounds of saved searches as they were heard: once and not for each recording that arrives. */
export function createHeardSounds(queryAudio: QueryAudioService, blobs: BlobStore) {
  const kept = new Map<string, { readonly durationS: number; readonly heard: Promise<HeardAudio> }>();

  /** Heard without a signal: the job that asks first may end before the others that share it. */
  function hear(search: SoundSearch, tokenizer: TokenizerDescription): Promise<HeardAudio> {
    const { id, workspaceId, query } = search;
    const { recordingId, startS, durationS, sha256 } = query;
    if (recordingId !== null) {
      const range = { id: recordingId, startS: startS ?? 0, endS: (startS ?? 0) + durationS };
      return queryAudio.hear(workspaceId, tokenizer, { recording: range });
    }
    const withFile: SoundSource['withFile'] = (use) => blobs.withClip(workspaceId, id, use);
    return queryAudio.hearSource(tokenizer, {
      withFile,
      startS: 0,
      maxS: durationS,
      sha256,
      recordingId: null,
    });
  }

  return (search: SoundSearch, tokenizer: TokenizerDescription): Promise<HeardAudio> => {
    const key = `${search.id} ${tokenizer.id}`;
    const known = kept.get(key);
    kept.delete(key);
    const { durationS } = search.query;
    const entry = known ?? { durationS, heard: hear(search, tokenizer).then(keepLadder) };
    // The latest used is the last of the map.
    kept.set(key, entry);
    if (!known) {
      entry.heard.catch(() => kept.delete(key));
      let total = kept.values().reduce((sum, each) => sum + each.durationS, 0);
      for (const [oldest, each] of kept) {
        if (total <= MAX_KEPT_S) break;
        kept.delete(oldest);
        total -= each.durationS;
      }
    }
    return entry.heard;
  };
}

type FingerprintsOf = NonNullable<HeardAudio['heard']['fingerprintsOf']>;

/** Remembers the sound at all speeds and pitches: most recordings do not hold it, and each would have that made anew. */
function keepLadder(audio: HeardAudio): HeardAudio {
  const { fingerprintsOf } = audio.heard;
  if (!fingerprintsOf) return audio;
  const kept = new Map<string, ReturnType<FingerprintsOf>>();
  const remembering: FingerprintsOf = (request) => {
    if (request.warps.length <= MAX_REFINING_WARPS) return fingerprintsOf(request);
    const key = JSON.stringify(request);
    const made = kept.get(key) ?? fingerprintsOf(request);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
  return { ...audio, heard: { ...audio.heard, fingerprintsOf: remembering } };
}
