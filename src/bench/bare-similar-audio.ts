import pg from 'pg';
import type { Db } from '../db/db.ts';
import { encodeParam } from '../db/encode-param.ts';
import { HNSW_SETTINGS, similarRecordingsSql } from '../features/search/similar-audio.store.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';
import { cutAnchors } from '../tokens/index.ts';
import type { TokenizerDescription } from '../workers/audio-tasks.ts';
import type { TokenizedSound } from './ingest-stages.ts';

/** The statement of a similarAudio request, run without the service around it. */
export interface BareSearch {
  /** e.g. `pg` */
  readonly driver: string;
  run(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The same statement with the same values and settings in the same kind of transaction: on a server through a bare
 * `pg` connection, on the embedded database, which has no other way in, through our Db.
 */
export async function bareSimilarAudio(
  db: Db,
  databaseUrl: string | null,
  tokenizer: TokenizerDescription,
  query: { readonly sound: TokenizedSound; readonly recordingId: string },
): Promise<BareSearch> {
  const anchors = cutAnchors(query.sound.codes, tokenizer.histogramLayers);
  const vectors = anchors.map((anchor) => anchor.histogram);
  const statement = similarRecordingsSql(LOCAL_WORKSPACE_ID, tokenizer.id, vectors, {}, query.recordingId);
  if (databaseUrl === null) {
    const options = { readOnly: true, settings: HNSW_SETTINGS };
    return {
      driver: 'PGlite through Db',
      run: () =>
        db.transaction(async (tx) => void (await tx.query(statement.sql, statement.values)), options),
      close: async () => {},
    };
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const values = statement.values.map(encodeParam);
  const settings = Object.entries(HNSW_SETTINGS);
  const calls = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  return {
    driver: 'pg',
    async run() {
      await client.query('begin read only');
      await client.query(`select ${calls.join(', ')}`, settings.flat());
      await client.query(statement.sql, values);
      await client.query('commit');
    },
    close: () => client.end(),
  };
}
