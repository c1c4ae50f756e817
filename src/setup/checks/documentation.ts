import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settingNames } from '../../environment.ts';
import { errorCodes } from '../../errors.ts';
import { type ProjectFile, projectRoot, readProjectText, readProjectTexts } from '../project-files.ts';
import type { HouseCheck } from './house-check.ts';
import { findTableOf } from './markdown-tables.ts';

export const documentedNames: HouseCheck = {
  name: 'documented settings and error codes',
  run() {
    const manual = readManual().map(({ text }) => text);
    return {
      problems: [
        ...compareTable('settings', settingNames, manual),
        ...compareTable('error codes', Object.keys(errorCodes), manual),
      ],
    };
  },
};

/** Pages for readers: README.md, what lies beside it, and docs/. */
function readManual(): ProjectFile[] {
  return readProjectTexts().filter(({ path }) => /^(docs\/.*|[A-Z]+)\.md$/.test(path));
}

/** The table whose first column holds most of the names must hold them all and no others. */
export function compareTable(what: string, names: readonly string[], manual: readonly string[]): string[] {
  const documented = findTableOf(names, manual);
  if (documented.length === 0)
    return [`docs/: no table of the ${what} (first column: the name between backticks).`];
  return [
    ...names
      .filter((name) => !documented.includes(name))
      .map((name) => `docs/: ${name} is missing in the table of the ${what}.`),
    ...documented
      .filter((name) => !names.includes(name))
      .map((name) => `docs/: the table of the ${what} names ${name}, which does not exist.`),
  ];
}

/** A reader must be able to follow every link and to type every command. */
export const documentedPaths: HouseCheck = {
  name: 'links and commands in the documentation',
  run() {
    const { scripts } = JSON.parse(readProjectText('package.json').text) as { scripts: object };
    const pages = readProjectTexts().filter(({ path }) => /\.md$|^src\/.*\.(ts|mjs)$/.test(path));
    return {
      problems: pages.flatMap((page) => [
        ...(page.path.endsWith('.md')
          ? findBrokenLinks(page, (path) => existsSync(join(projectRoot, path)))
          : []),
        ...findUnknownScripts(page, Object.keys(scripts)),
      ]),
    };
  },
};

export function findBrokenLinks(page: ProjectFile, exists: (path: string) => boolean): string[] {
  const targets = [...page.text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map((match) => match[1]!);
  return targets
    .filter((target) => !/^\w+:/.test(target) && !exists(join(dirname(page.path), decodeURI(target))))
    .map((target) => `${page.path}: the link to ${target} leads nowhere.`);
}

export function findUnknownScripts(page: ProjectFile, scripts: readonly string[]): string[] {
  const named = [...page.text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g)];
  return named
    .map((match) => match[1] ?? match[2]!)
    .filter((script) => !scripts.includes(script))
    .map((script) => `${page.path}: "npm run ${script}" is no script of package.json.`);
}
