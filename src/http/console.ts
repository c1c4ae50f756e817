import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import { pageHeaders } from './security-headers.ts';

/** Where `npm run build:console` puts the page. */
export const consoleFolder = fileURLToPath(new URL('../../dist/console/', import.meta.url));

/** Addresses of the page's views; `src/console/shell/routes.tsx` decides what each shows. */
export const viewPaths: readonly string[] = [
  ...['/', '/recording/:id', '/search', '/locate', '/copies'],
  ...['/desk', '/analytics', '/system'],
];

/**
 * The page for browsers, from the folder that it was built into; null when it was not built. Programs that ask for `/`
 * still get what the routes behind answer. Only its own files, and no inline script, run on it; styles that libraries
 * add need the word that is made for each page that is sent.
 */
export function createConsoleRouter(folder: string = consoleFolder): Router | null {
  const pagePath = join(folder, 'index.html');
  if (!existsSync(pagePath)) return null;
  const page = readFileSync(pagePath, 'utf8');
  const router = Router();
  // Names in assets/ hold a hash of the content.
  const send: RequestHandler = (request, response, next) => sendFile(folder, request, response, next);
  router.get('/assets/:file', send);
  router.get('/icon.svg', send);
  const sendPage: RequestHandler = (request, response, next) => {
    if (request.accepts(['json', 'html']) !== 'html') return next();
    const nonce = randomBytes(16).toString('base64');
    pageHeaders({ nonce })(request, response, () => {
      response.setHeader('Cache-Control', 'no-cache');
      response.type('html').send(page.replaceAll('__CSP_NONCE__', nonce));
    });
  };
  for (const path of viewPaths) router.get(path, sendPage);
  return router;
}

/** A file of the folder as it was compressed when the page was built (.br, .gz), where the browser takes that. */
function sendFile(root: string, request: Request, response: Response, next: NextFunction): void {
  const coding = request.acceptsEncodings(['br', 'gzip', 'identity']);
  const ending = coding === 'br' ? '.br' : coding === 'gzip' ? '.gz' : '';
  response.type(extname(request.path)).vary('Accept-Encoding');
  const headers = ending === '' ? {} : { 'Content-Encoding': coding as string };
  const options = { root, headers, maxAge: '1y', immutable: true, acceptRanges: false };
  response.sendFile(`${request.path}${ending}`, options, (error) => {
    if (!error || response.headersSent) return;
    for (const name of ['Content-Type', 'Content-Encoding', 'Cache-Control']) response.removeHeader(name);
    next();
  });
}
