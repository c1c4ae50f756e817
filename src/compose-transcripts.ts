import type { Db } from './db/db.ts';
import {
  createLocatePhraseService,
  createQueryStems,
  createSegmentsService,
  createTranscriptsService,
  type TranscriptsDependencies,
} from './features/transcripts/index.ts';
import type { UploadsService } from './features/uploads/index.ts';
import { createTextPool } from './workers/text-pool.ts';

/** Transcripts, their search by words, and the thread that reads and indexes them. */
export function composeTranscripts(
  db: Db,
  uploads: UploadsService,
  onChanged: TranscriptsDependencies['onChanged'],
) {
  const texts = createTextPool();
  const stems = createQueryStems({ db });
  return {
    texts,
    transcripts: createTranscriptsService({ db, texts, uploads, onChanged }),
    segments: createSegmentsService({ db }),
    locatePhrase: createLocatePhraseService({ db, stems }),
    close: () => texts.close(),
  };
}
