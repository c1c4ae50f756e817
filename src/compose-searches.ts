import type { Db } from './db/db.ts';
import type { SearchArticlesService } from './features/articles/index.ts';
import type { TextIndexService } from './features/embeddings/index.ts';
import { createHybridSearchService, createQueryWords } from './features/hybrid-search/index.ts';
import { createLocateService } from './features/locate/index.ts';
import { createLocateAnywhereService } from './features/locate-anywhere/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import {
  type AnchorSearch,
  createCopiesService,
  createQueryAudioService,
  createSimilarAudioService,
  createSimilarSegmentsService,
} from './features/search/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import { createTokenSearchService } from './features/token-search/index.ts';
import type { LocatePhraseService } from './features/transcripts/index.ts';
import type { UploadsService } from './features/uploads/index.ts';
import type { BlobStore } from './storage/blob-store.ts';
import type { AudioPool } from './workers/audio-pool.ts';
import { createScanPool } from './workers/scan-pool.ts';

interface SearchParts {
  readonly db: Db;
  readonly audio: AudioPool;
  readonly blobs: BlobStore;
  readonly recordings: RecordingsService;
  readonly uploads: UploadsService;
  readonly searchIndex: SearchIndexService;
  readonly textIndex: TextIndexService;
  readonly locatePhrase: LocatePhraseService;
  readonly searchArticles: SearchArticlesService;
  readonly maxQueryClipS: number;
  /** Told of searches by anchors. */
  readonly onSearched: (search: AnchorSearch) => void;
}

/** The searches by sound, by codes, and by words, meaning and sound together. */
export function composeSearches(closing: AsyncDisposableStack, parts: SearchParts) {
  const { db, recordings, searchIndex, locatePhrase, onSearched } = parts;
  const queryAudio = createQueryAudioService(parts);
  const scanPool = createScanPool();
  closing.defer(() => scanPool.close());
  const locate = createLocateService({ db, queryAudio, searchIndex, scanPool });
  const byHistogram = { db, queryAudio, recordings, searchIndex, onSearched };
  return {
    queryAudio,
    hybridSearch: createHybridSearchService({ ...parts, queryAudio, words: createQueryWords(parts) }),
    services: {
      copies: createCopiesService({ db, queryAudio, searchIndex }),
      similarAudio: createSimilarAudioService(byHistogram),
      similarSegments: createSimilarSegmentsService(byHistogram),
      tokenSearch: createTokenSearchService({ db, searchIndex }),
      locate,
      locateAnywhere: createLocateAnywhereService({ locate, locatePhrase }),
    },
  };
}
