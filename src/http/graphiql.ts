import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';
import { pageHeaders } from './security-headers.ts';

const pageFolder = fileURLToPath(new URL('./graphiql-page/', import.meta.url));
const packageFolder = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** What the page asks for, and where it lies: in our own folder and in the packages as they were installed. */
const filesOfPage = (): Readonly<Record<string, string>> => ({
  'page.js': join(pageFolder, 'page.js'),
  'page.css': join(pageFolder, 'page.css'),
  'react.js': join(packageFolder('react'), 'umd/react.production.min.js'),
  'react-dom.js': join(packageFolder('react-dom'), 'umd/react-dom.production.min.js'),
  'graphiql.js': join(packageFolder('graphiql'), 'graphiql.min.js'),
  'graphiql.css': join(packageFolder('graphiql'), 'graphiql.min.css'),
});

/** `GET /graphiql`: a page to try the API with, which works without a network. */
export function createGraphiqlRouter(): Router {
  const files = filesOfPage();
  const router = express.Router();
  // CodeMirror, in it, writes its measures into elements.
  router.use('/graphiql', pageHeaders({ styles: 'inline' }));
  router.get('/graphiql', (_, response) => {
    response.sendFile(join(pageFolder, 'index.html'), { cacheControl: false });
  });
  router.get('/graphiql/:file', (request, response, next) => {
    const path = Object.hasOwn(files, request.params.file) ? files[request.params.file] : undefined;
    if (!path) return next();
    response.sendFile(path, { dotfiles: 'allow', maxAge: '1h' });
  });
  return router;
}
