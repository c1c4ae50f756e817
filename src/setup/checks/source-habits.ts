import { basename } from 'node:path';
import { type ProjectFile, projectRoot, readProjectTexts } from '../project-files.ts';
import type { Findings, HouseCheck } from './house-check.ts';

const aimedLines = 250;
const maxLinesWithoutReason = 400;

export const fileSizes: HouseCheck = {
  name: 'file sizes',
  run: () => judgeSizes(handwrittenCode()),
};

/** A file over the limit must open with a comment, which is where its reason belongs. */
export function judgeSizes(files: readonly ProjectFile[]): Findings {
  const large = files
    .map((file) => ({ ...file, lineCount: file.text.split('\n').length - 1 }))
    .filter(({ lineCount }) => lineCount > aimedLines);
  const opensWithComment = (text: string) => /^(#!.*\n)?\s*(\/\*|\/\/|#|""")/.test(text);
  const isProblem = (file: (typeof large)[number]) =>
    file.lineCount > maxLinesWithoutReason && !opensWithComment(file.text);
  const describe = ({ path, lineCount }: (typeof large)[number]) => `${path}: ${lineCount} lines`;
  return {
    problems: large.filter(isProblem).map((file) => `${describe(file)}, and its header gives no reason.`),
    notes: large.filter((file) => !isProblem(file)).map(describe),
  };
}

export const fileNames: HouseCheck = {
  name: 'file names',
  run: () => ({ problems: findVagueNames(handwrittenCode().map(({ path }) => path)) }),
};

/** A name that fits anything tells nobody what is inside, and everything ends up there. */
export function findVagueNames(paths: readonly string[]): string[] {
  const vague = /(^|[-.])(utils?|common|misc|helpers?|managers?)([-.]|$)/;
  return paths
    .filter((path) => path.split('/').some((part) => vague.test(part)))
    .map((path) => `${path}: ${basename(path)} could hold anything; name it after what it does.`);
}

export const unfinishedNotes: HouseCheck = {
  name: 'unfinished notes',
  run: () => ({ problems: readProjectTexts().flatMap(findUnfinishedNotes) }),
};

// Put together here, so that this file does not hold what it looks for.
const bannedMarker = new RegExp(`\\b${['FIX', 'ME'].join('')}\\b`, 'i');
const openNote = new RegExp(`\\b${['TO', 'DO'].join('')}\\b(?!.*#\\d)`);
/** What a merge leaves where two changes meet; the line between them may also underline a heading. */
const mergeMarker = /^(<{7}|>{7})( |$)/;

/** Notes to oneself must not be merged; work for later names its issue. */
export function findUnfinishedNotes({ path, text }: ProjectFile): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (bannedMarker.test(line)) return [`${path}:${index + 1}: a note that something must still be fixed.`];
    if (mergeMarker.test(line)) return [`${path}:${index + 1}: a merge that was not finished.`];
    if (openNote.test(line)) return [`${path}:${index + 1}: work for later that names no issue (#number).`];
    return [];
  });
}

export const portability: HouseCheck = {
  name: 'no trace of this machine',
  run: () => ({
    problems: readProjectTexts().flatMap((file) => findMachineTraces(file, projectRoot)),
  }),
};

/** Anybody's clone lies elsewhere. */
export function findMachineTraces({ path, text }: ProjectFile, root: string): string[] {
  return text.includes(root) ? [`${path}: names this machine's folder.`] : [];
}

function handwrittenCode(): ProjectFile[] {
  return readProjectTexts().filter(
    ({ path }) => /\.(ts|mjs|py)$/.test(path) && !path.includes('/generated/'),
  );
}
