import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Request, type Response, Router } from 'express';
import type { RecordingsService } from '../recordings/index.ts';
import type { PaletteService } from './palette.service.ts';
import type { TileKind } from './pictures.types.ts';
import type { TilesService } from './tiles.service.ts';

export interface PicturesRouterDependencies {
  readonly recordings: RecordingsService;
  readonly tiles: TilesService;
  readonly tokenPalette: PaletteService;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}

type TileRequest = Request<{ id: string; level: string; tile: string }>;

const compress = promisify(gzip);
/** Higher levels gain a percent and take twice as long. */
const GZIP_LEVEL = 4;

export function createPicturesRouter(dependencies: PicturesRouterDependencies): Router {
  const { recordings, tiles, tokenPalette, workspaceOf } = dependencies;
  const router = Router();

  const sendTile = (kind: TileKind) => async (request: TileRequest, response: Response) => {
    const { id, level, tile } = request.params;
    const recording = await recordings.get(workspaceOf(request), id, 'id');
    const version = tiles.versionOf(recording, kind);
    await sendBytes(request, response, `${recording.id}-${kind}-${version}-${level}-${tile}`, () =>
      tiles.read(recording, { kind, level, tile }),
    );
  };
  router.get('/recordings/:id/pictures/waveform/:level/:tile', sendTile('waveform'));
  router.get('/recordings/:id/pictures/spectrogram/:level/:tile', sendTile('spectrogram'));
  router.get('/recordings/:id/pictures/codes/:level/:tile', sendTile('codes'));
  router.get('/tokenizers/current/palette', async (request, response) => {
    const { bytes, version } = await tokenPalette.current(workspaceOf(request));
    await sendBytes(request, response, `palette-${version}`, async () => bytes);
  });
  return router;
}

/**
 * Answers GET and HEAD. An address with `v` names bytes that never change, so a browser need not ask again; without it,
 * it asks with the tag, which is weak because compressed bytes have the same.
 */
async function sendBytes(
  request: Request,
  response: Response,
  tag: string,
  read: () => Promise<Uint8Array>,
): Promise<void> {
  const weakTag = `W/"${encodeURIComponent(tag)}"`;
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim());
  const isKnown = known?.includes(weakTag) ?? false;
  const bytes = isKnown ? null : await read();
  response.setHeader('ETag', weakTag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    request.query['v'] === undefined ? 'private, no-cache' : 'private, max-age=31536000, immutable',
  );
  if (!bytes) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'application/octet-stream');
  const isCompressed = request.acceptsEncodings('gzip') === 'gzip';
  const body = isCompressed ? await compress(bytes, { level: GZIP_LEVEL }) : bytes;
  if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
