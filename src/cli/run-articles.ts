import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  DeleteArticleDocument,
  ListArticlesDocument,
  type ListArticlesQuery,
  SearchArticlesDocument,
} from '../client/generated/operations.ts';
import { type PhonographClient, RequestError } from '../client/phonograph-client.ts';
import { type ImportedPath, importArticles } from './commands/articles.ts';
import { exitCodes } from './exit-codes.ts';

/** `phonograph articles import`: one line a path, and one for each record that was refused. */
export async function runArticlesImport(
  client: PhonographClient,
  paths: readonly string[],
  { json, language }: { readonly json: boolean; readonly language: string | null },
): Promise<number> {
  let allStored = true;
  for (const path of paths) {
    const imported = await importArticles(client, path, language);
    allStored &&= imported.complete && imported.failed === 0;
    if (json) console.log(JSON.stringify(imported));
    else tell(imported);
  }
  return allStored ? exitCodes.ok : exitCodes.someFailed;
}

function tell({ path, created, updated, unchanged, failed, errors, stoppedBy }: ImportedPath): void {
  console.log(`${path}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} failed`);
  for (const { file, line, key, message } of errors) {
    const place = [file, line, key].filter((part) => part !== null).join(':');
    console.error(`  ${place}: ${message}`);
  }
  if (stoppedBy) console.error(`  ${path} was not read to its end: ${stoppedBy.message}`);
}

/** `phonograph articles list`: all of them, page by page. */
export async function runArticlesList(
  client: PhonographClient,
  filter: { readonly tags?: string[]; readonly languages?: string[]; readonly keyContains?: string },
  json: boolean,
): Promise<number> {
  for (let after: string | null = null; ; ) {
    const { articles }: ListArticlesQuery = await client.request(ListArticlesDocument, {
      first: 100,
      after,
      filter,
    });
    for (const article of articles.nodes) {
      const { key, title, language, version } = article;
      console.log(
        json ? JSON.stringify(article) : `${key}\t${title}\t${language ?? '-'}\tversion ${version}`,
      );
    }
    if (!articles.pageInfo.hasNextPage) return exitCodes.ok;
    after = articles.pageInfo.endCursor;
  }
}

/** `phonograph articles delete`: a key that is not there is told, and the others are deleted. */
export async function runArticlesDelete(
  client: PhonographClient,
  keys: readonly string[],
  json: boolean,
): Promise<number> {
  let allFound = true;
  for (const key of keys) {
    try {
      await client.request(DeleteArticleDocument, { input: { key } });
      console.log(json ? JSON.stringify({ key, deleted: true }) : `${key}: deleted`);
    } catch (error) {
      if (!(error instanceof RequestError) || error.code !== 'NOT_FOUND') throw error;
      allFound = false;
      if (json) console.log(JSON.stringify({ key, deleted: false }));
      else console.error(`${key}: there is no such article`);
    }
  }
  return allFound ? exitCodes.ok : exitCodes.someFailed;
}

/** `phonograph articles export`: newline-delimited JSON to standard output, or into a file. */
export async function runArticlesExport(client: PhonographClient, output: string | null): Promise<number> {
  const bytes = await client.exportArticles();
  if (output !== null) await pipeline(bytes, createWriteStream(output));
  else {
    for await (const part of bytes) {
      if (!process.stdout.write(part)) await once(process.stdout, 'drain');
    }
  }
  return exitCodes.ok;
}

/** `phonograph articles search`. */
export async function runArticlesSearch(
  client: PhonographClient,
  query: string,
  { first, any, json }: { readonly first: number; readonly any: boolean; readonly json: boolean },
): Promise<number> {
  const { searchArticles } = await client.request(SearchArticlesDocument, {
    query,
    first,
    match: any ? 'ANY' : 'ALL',
  });
  for (const hit of searchArticles.nodes) {
    const { key, title } = hit.article;
    console.log(json ? JSON.stringify(hit) : `${hit.relevance.toFixed(2)}\t${key}\t${title}`);
  }
  if (!json) console.log(`${searchArticles.total.count} articles in all`);
  return exitCodes.ok;
}
