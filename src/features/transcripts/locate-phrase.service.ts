import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import { idArgument, inRange, languageArgument, listUpTo } from '../arguments.ts';
import { checkRecordingFilter, pageWindow, type RecordingFilterInput, toPage } from '../recordings/index.ts';
import { type FoundPhrase, findPhrases, type PhrasePlace } from './find-phrases.ts';
import { countPhrase, firstTokenOf, type PhraseScope } from './locate-phrase.store.ts';
import { toOccurrences } from './phrase-occurrence.ts';
import { type PlannedPhrase, planPhrase, readPhrase } from './phrase-search.ts';
import type { QueryStems } from './transcript-stems.ts';
import type { PhraseMatch, PhraseOccurrencePage } from './transcripts.types.ts';

export interface LocatePhraseArguments {
  readonly phrase: string;
  readonly in?: readonly string[] | null;
  readonly filter?: RecordingFilterInput | null;
  readonly match: PhraseMatch;
  readonly language?: string | null;
  readonly occurrence?: number | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export type LocatePhraseService = ReturnType<typeof createLocatePhraseService>;

const MAX_RECORDINGS = 500;

export function createLocatePhraseService({ db, stems }: { readonly db: Db; readonly stems: QueryStems }) {
  /** Every occurrence that is wanted, in the order of recording and time, from a place on. */
  async function* wanted(
    scope: PhraseScope,
    plan: PlannedPhrase,
    occurrence: number | null,
    after: PhrasePlace | null,
  ): AsyncGenerator<FoundPhrase> {
    for await (const found of findPhrases(db, scope, plan, after?.recordingId ?? null)) {
      if (occurrence !== null && found.number !== occurrence) continue;
      if (after && found.recordingId === after.recordingId && found.firstToken <= after.firstToken) continue;
      yield found;
    }
  }

  async function count(scope: PhraseScope, plan: PlannedPhrase, occurrence: number | null): Promise<number> {
    if (plan.isCountable && occurrence === null) return countPhrase(db, scope, plan);
    let found = 0;
    for await (const _ of wanted(scope, plan, occurrence, null)) found++;
    return found;
  }

  /** The place that a cursor names, as the transcript is now. */
  async function placeOf(
    workspaceId: string,
    cursor: string | null | undefined,
  ): Promise<PhrasePlace | null> {
    if (cursor == null) return null;
    const [recordingId, segmentIndex, token] = decodeCursor(cursor, 3) ?? [];
    const isOurs =
      typeof recordingId === 'string' && isUuid(recordingId) && isIndex(segmentIndex) && isIndex(token);
    if (!isOurs) {
      throw new AppError('BAD_USER_INPUT', 'after is not a cursor of this list.', { field: 'after' });
    }
    const first = await firstTokenOf(db, workspaceId, recordingId, segmentIndex);
    // Of a recording or segment that is gone nothing more can come.
    return { recordingId, firstToken: first === null ? Number.MAX_SAFE_INTEGER : first + token };
  }

  async function locatePhrase(
    workspaceId: string,
    args: LocatePhraseArguments,
  ): Promise<PhraseOccurrencePage> {
    const startedAt = performance.now();
    const { surfaces } = readPhrase(args.phrase);
    const window = pageWindow({ first: args.first ?? 20 });
    const occurrence = args.occurrence == null ? null : inRange(args.occurrence, 'occurrence', 1, 1_000_000);
    if (args.language != null) languageArgument(args.language, 'language');
    const scope: PhraseScope = {
      workspaceId,
      filter: checkRecordingFilter(args.filter),
      recordingIds: args.in
        ? listUpTo(args.in, 'in', MAX_RECORDINGS).map((id) => idArgument(id, 'in'))
        : null,
    };
    const after = await placeOf(workspaceId, args.after);
    const table =
      args.match === 'STEMMED' ? await stems.stem(workspaceId, surfaces, args.language ?? null) : {};
    const plan = planPhrase(args.phrase, args.match, table);
    const found: FoundPhrase[] = [];
    for await (const each of wanted(scope, plan, occurrence, after)) {
      found.push(each);
      if (found.length > window.size) break;
    }
    const occurrences = await toOccurrences(db, workspaceId, found);
    const edges = occurrences.map(({ node, segmentIndex, token }) => ({
      cursor: encodeCursor([node.recordingId, segmentIndex, token]),
      node,
    }));
    const page = toPage(edges, window, { after: args.after ?? null }, async () => ({
      count: await count(scope, plan, occurrence),
      exact: true,
    }));
    return { ...page, words: plan.words, databaseMs: performance.now() - startedAt };
  }

  return { locatePhrase };
}

const isIndex = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31 - 1;
