import type { Db } from '../db/db.ts';
import { readComparedAnchors } from '../features/search/anchor-scope-sql.ts';
import { ANCHOR_SETTINGS } from '../features/search/nearest-anchors-sql.ts';
import { similarRecordingsSql } from '../features/search/similar-audio.store.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';
import { cutAnchors } from '../tokens/index.ts';
import type { TokenizerDescription } from '../workers/audio-tasks.ts';
import { openBareDriver } from './bare-statement.ts';
import type { TokenizedSound } from './ingest-stages.ts';

/** The statement of a similarAudio request, run without the service around it. */
export interface BareSearch {
  /** e.g. `pg` */
  readonly driver: string;
  run(): Promise<void>;
  close(): Promise<void>;
}

export async function bareSimilarAudio(
  db: Db,
  databaseUrl: string | null,
  tokenizer: TokenizerDescription,
  query: { readonly sound: TokenizedSound; readonly recordingId: string },
): Promise<BareSearch> {
  const anchors = cutAnchors(query.sound.codes, tokenizer.histogramLayers);
  const search = {
    workspaceId: LOCAL_WORKSPACE_ID,
    tokenizerId: tokenizer.id,
    anchors: anchors.map((anchor) => anchor.histogram),
    filter: {},
    exceptRecordingId: query.recordingId,
  };
  const statement = similarRecordingsSql(search, await readComparedAnchors(db));
  const { driver, run, close } = await openBareDriver(db, databaseUrl);
  return { driver, run: () => run(statement, ANCHOR_SETTINGS), close };
}
