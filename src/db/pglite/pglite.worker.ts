import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { createGarbageCollector } from '../../lib/collect-garbage.ts';
import type { ServerErrorFields } from '../postgres-errors.ts';
import type { PgliteReply, PgliteRequest, PgliteWorkerData, WireResult } from './pglite-messages.ts';

/**
 * The embedded database, alone in its thread: a query of 2.3 s blocks the thread it runs on for 2.3 s.
 * Requests are answered in the order of arrival; the main side decides who may talk.
 */
const { folder, templateDump, modules } = workerData as PgliteWorkerData;
const port = parentPort!;
const reply = (message: PgliteReply) => port.postMessage(message);
const collectGarbage = createGarbageCollector();

const pglite = await PGlite.create({
  dataDir: folder ?? 'memory://',
  extensions: { vector },
  pgliteWasmModule: modules.pglite,
  initdbWasmModule: modules.initdb,
  ...(templateDump ? { loadDataDir: new Blob([templateDump as Uint8Array<ArrayBuffer>]) } : {}),
});
// Text passes both ways untouched: encoding and parsing belong to the main side.
for (const typeId of Object.keys(pglite.parsers)) pglite.parsers[Number(typeId)] = (text) => text;
for (const typeId of Object.keys(pglite.serializers)) pglite.serializers[Number(typeId)] = (value) => value;

async function answer(request: PgliteRequest): Promise<{ results: WireResult[]; dump?: Uint8Array }> {
  switch (request.kind) {
    case 'query':
      if (request.before !== undefined) await pglite.exec(request.before);
      return {
        results: [toWire(await pglite.query(request.sql, [...request.params], { rowMode: 'array' }))],
      };
    case 'exec': {
      const results = await pglite.exec(request.sql, { rowMode: 'array' });
      return { results: results.map(toWire) };
    }
    case 'listen': {
      const { channel } = request;
      await pglite.listen(`"${channel}"`, (payload) => reply({ kind: 'notification', channel, payload }));
      return { results: [] };
    }
    case 'dump': {
      const tar = await pglite.dumpDataDir('none');
      return { results: [], dump: new Uint8Array(await tar.arrayBuffer()) };
    }
    case 'close':
      await pglite.close();
      return { results: [] };
  }
}

function toWire(result: object): WireResult {
  const { command = '', fields, rows } = result as Partial<WireResult>;
  return { command, fields: fields ?? [], rows: rows ?? [] };
}

function toFields(error: unknown): ServerErrorFields {
  const { message, code, constraint, table, column, detail } = error as ServerErrorFields;
  return { message: String(message ?? error), code, constraint, table, column, detail };
}

let tail: Promise<void> = Promise.resolve();
port.on('message', ({ id, request }: { id: number; request: PgliteRequest }) => {
  tail = tail.then(async () => {
    try {
      reply({ kind: 'done', id, ...(await answer(request)) });
    } catch (error) {
      reply({ kind: 'failed', id, error: toFields(error) });
    }
    if (request.kind === 'close') port.close();
    else collectGarbage();
  });
});
reply({ kind: 'ready' });
