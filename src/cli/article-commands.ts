import { Command } from 'commander';
import { addConnectionOptions } from './connection-options.ts';
import type { ClientOptions, WithService } from './program.ts';
import {
  runArticlesDelete,
  runArticlesExport,
  runArticlesImport,
  runArticlesList,
  runArticlesSearch,
} from './run-articles.ts';

/** `phonograph articles import|list|search|delete|export`. */
export function addArticleCommands(
  program: Command,
  withService: WithService,
  toCount: (text: string) => number,
): void {
  const articles = new Command('articles').description('the knowledge base');
  program.addCommand(articles);
  const add = (name: string, description: string) =>
    addConnectionOptions(articles.command(name).description(description));

  add('import', 'bring articles, by key: new ones, and new versions of those that changed')
    .argument('<path...>', '.ndjson, .csv or .md files, and folders of Markdown')
    .option('--language <tag>', 'of articles that do not say theirs; BCP 47, such as en or zh-CN')
    .action(
      (paths: string[], { json = false, language, ...options }: ClientOptions & { language?: string }) =>
        withService(options, ({ client }) =>
          runArticlesImport(client, paths, { json, language: language ?? null }),
        ),
    );

  add('list', 'the articles by key')
    .option('--tag <tag...>', 'only those with all of these tags')
    .option('--language <tag...>', 'only those in one of these languages')
    .option('--key-contains <text>', 'only those whose own key contains this')
    .action(
      ({
        tag,
        language,
        keyContains,
        json = false,
        ...options
      }: ClientOptions & { tag?: string[]; language?: string[]; keyContains?: string }) => {
        const filter = {
          ...(tag && { tags: tag }),
          ...(language && { languages: language }),
          ...(keyContains !== undefined && { keyContains }),
        };
        return withService(options, ({ client }) => runArticlesList(client, filter, json));
      },
    );

  add('search', 'articles by keywords: words "a phrase" -without begin*')
    .argument('<query>', 'what is looked for')
    .option('--any', 'any word is enough')
    .option('--first <count>', 'hits, 1..100', toCount, 10)
    .action(
      (
        query: string,
        { any = false, first, json = false, ...options }: ClientOptions & { any?: boolean; first: number },
      ) => withService(options, ({ client }) => runArticlesSearch(client, query, { any, first, json })),
    );

  add('delete', 'delete articles with their chunks and versions')
    .argument('<key...>', 'their keys')
    .action((keys: string[], { json = false, ...options }: ClientOptions) =>
      withService(options, ({ client }) => runArticlesDelete(client, keys, json)),
    );

  add('export', 'all articles as newline-delimited JSON')
    .option('--output <file>', 'write into this file')
    .action(({ output, ...options }: ClientOptions & { output?: string }) =>
      withService(options, ({ client }) => runArticlesExport(client, output ?? null)),
    );
}
