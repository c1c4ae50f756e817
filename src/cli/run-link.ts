import { setTimeout as wait } from 'node:timers/promises';
import {
  AlignActivateDocument,
  AlignTrainDocument,
  AlignVersionsDocument,
  type LearnedVersionFragment,
  LinkFileDocument,
  type LinkFileQuery,
  type TrainAlignmentInput,
} from '../client/generated/operations.ts';
import { type PhonographClient, RequestError } from '../client/phonograph-client.ts';
import { assertFiles } from './assert-files.ts';
import { exitCodes } from './exit-codes.ts';

type Answer = LinkFileQuery['linkKnowledge'];

const LOOK_EVERY_MS = 500;
const MOST_VERSIONS = 100;

/** `phonograph link`: a table for people, one JSON object a file with --json. */
export async function runLink(
  client: PhonographClient,
  files: readonly string[],
  { first, json }: { readonly first: number; readonly json: boolean },
): Promise<number> {
  await assertFiles(files);
  let someFailed = false;
  for (const file of files) {
    const answer = await linkFile(client, file, first);
    someFailed ||= 'code' in answer;
    if (json) console.log(JSON.stringify({ file, ...answer }));
    else
      console.log('code' in answer ? `${file}: ${answer.message} (${answer.code})` : describe(file, answer));
  }
  return someFailed ? exitCodes.someFailed : exitCodes.ok;
}

async function linkFile(
  client: PhonographClient,
  file: string,
  first: number,
): Promise<Answer | { readonly code: string; readonly message: string }> {
  let uploadId: string | null = null;
  try {
    ({ uploadId } = await client.upload(file));
    return (await client.request(LinkFileDocument, { input: { uploadId }, first })).linkKnowledge;
  } catch (error) {
    if (!(error instanceof RequestError) || error.code === 'UNAVAILABLE') throw error;
    return { code: error.code, message: error.message };
  } finally {
    if (uploadId !== null) await client.discard(uploadId).catch(() => undefined);
  }
}

function describe(file: string, { suggestions, noGoodArticle, notes }: Answer): string {
  const lines = suggestions.map(
    ({ probability, article, answeredBy }) =>
      `  ${(probability ?? 0).toFixed(3)}  ${article.key}: ${article.title} (${answeredBy.toLowerCase()})`,
  );
  return [
    `${file}:${noGoodArticle ? ' no good article' : ''}`,
    ...lines,
    ...notes.map((note) => `  ${note}`),
  ].join('\n');
}

/** Waits until the version is learned. */
export async function runAlignTrain(
  client: PhonographClient,
  input: TrainAlignmentInput,
  json: boolean,
): Promise<number> {
  let { version } = (await client.request(AlignTrainDocument, { input })).trainAlignment;
  while (version.status === 'TRAINING') {
    await wait(LOOK_EVERY_MS);
    const { alignmentVersions } = await client.request(AlignVersionsDocument, { first: MOST_VERSIONS });
    version = alignmentVersions.nodes.find((each) => each.version === version.version) ?? version;
  }
  print(version, json);
  return version.status === 'READY' ? exitCodes.ok : exitCodes.someFailed;
}

export async function runAlignVersions(client: PhonographClient, json: boolean): Promise<number> {
  const { alignmentVersions } = await client.request(AlignVersionsDocument, { first: MOST_VERSIONS });
  for (const version of alignmentVersions.nodes) print(version, json);
  return exitCodes.ok;
}

export async function runAlignActivate(
  client: PhonographClient,
  version: number,
  json: boolean,
): Promise<number> {
  print(
    (await client.request(AlignActivateDocument, { input: { version } })).activateAlignment.version,
    json,
  );
  return exitCodes.ok;
}

function print(version: LearnedVersionFragment, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(version));
    return;
  }
  const { learnedFrom, before, after, problem, notes } = version;
  const state = `${version.version}  ${version.status.toLowerCase()}${version.isActive ? ', answers' : ''}`;
  const links = learnedFrom ? `; ${learnedFrom.confirmedLinks} links, ${learnedFrom.articles} articles` : '';
  const recall = (measures: NonNullable<typeof after>['fused'] | undefined) =>
    measures && measures.count > 0
      ? `recall@1 ${measures.recallAt1.toFixed(3)}, @5 ${measures.recallAt5.toFixed(3)}`
      : null;
  const [was, is] = [recall(before?.fused), recall(after?.fused)];
  console.log(`${state}${links}${is ? `; ${is}` : ''}${was ? ` (before: ${was})` : ''}`);
  for (const line of [problem, ...notes]) if (line) console.log(`   ${line}`);
}
