import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import { idArgument, inRange, languageArgument, listUpTo } from '../arguments.ts';
import { notACursor } from '../cursor-arguments.ts';
import { checkRecordingFilter, pageWindow, type RecordingFilterInput, toPage } from '../recordings/index.ts';
import { type FoundPhrase, findPhrases, type PhrasePlace } from './find-phrases.ts';
import { countPhrase, firstTokenOf, type PhraseScope } from './locate-phrase.store.ts';
import { toOccurrences } from './phrase-occurrence.ts';
import { type PlannedPhrase, planPhrase, readPhrase } from './phrase-search.ts';
import type { QueryStems } from './transcript-stems.ts';
import type { PhraseMatch, PhraseOccurrence, PhraseOccurrencePage } from './transcripts.types.ts';

/** What is looked for, and where. */
export interface PhraseWanted {
  readonly phrase: string;
  readonly in?: readonly string[] | null;
  readonly filter?: RecordingFilterInput | null;
  readonly match: PhraseMatch;
  readonly language?: string | null;
}

export interface LocatePhraseArguments extends PhraseWanted {
  readonly occurrence?: number | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export type LocatePhraseService = ReturnType<typeof createLocatePhraseService>;

const MAX_RECORDINGS = 500;

export function createLocatePhraseService({ db, stems }: { readonly db: Db; readonly stems: QueryStems }) {
  /** Occurrences behind a place, or the one of a number. */
  async function* wanted(
    scope: PhraseScope,
    phrase: PlannedPhrase,
    occurrence: number | null,
    after: PhrasePlace | null,
  ): AsyncGenerator<FoundPhrase> {
    // Without counting what lies before, only the beginning of all tells the numbers.
    const from =
      after && phrase.isCountable
        ? { recordingId: after.recordingId, counted: await countPhrase(db, scope, phrase, after.recordingId) }
        : undefined;
    for await (const found of findPhrases(db, scope, phrase, from)) {
      if (occurrence !== null && found.number < occurrence) continue;
      if (after && isUpTo(found, after)) continue;
      yield found;
      if (found.number === occurrence) return;
    }
  }

  async function count(scope: PhraseScope, phrase: PlannedPhrase): Promise<number> {
    if (phrase.isCountable) return countPhrase(db, scope, phrase);
    let found = 0;
    for await (const _ of findPhrases(db, scope, phrase)) found++;
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
      throw notACursor();
    }
    const first = await firstTokenOf(db, workspaceId, recordingId, segmentIndex);
    // Of a recording or segment that is gone nothing more can come.
    return { recordingId, firstToken: first === null ? Number.MAX_SAFE_INTEGER : first + token };
  }

  async function plan(workspaceId: string, args: PhraseWanted) {
    const { surfaces } = readPhrase(args.phrase);
    if (args.language != null) languageArgument(args.language, 'language');
    const scope: PhraseScope = {
      workspaceId,
      filter: checkRecordingFilter(args.filter),
      recordingIds: args.in
        ? listUpTo(args.in, 'in', MAX_RECORDINGS).map((id) => idArgument(id, 'in'))
        : null,
    };
    const table =
      args.match === 'STEMMED' ? await stems.stem(workspaceId, surfaces, args.language ?? null) : {};
    return { scope, phrase: planPhrase(args.phrase, args.match, table) };
  }

  /** Every occurrence, for who merges them with others. Throws BAD_USER_INPUT when there are over `max`. */
  async function all(workspaceId: string, args: PhraseWanted, max: number): Promise<PhraseOccurrence[]> {
    const { scope, phrase } = await plan(workspaceId, args);
    const found: FoundPhrase[] = [];
    for await (const each of findPhrases(db, scope, phrase)) {
      found.push(each);
      if (found.length > max) {
        const message = `The phrase occurs over ${max} times: name recordings, or more words.`;
        throw new AppError('BAD_USER_INPUT', message, { field: 'phrase', limit: max });
      }
    }
    return (await toOccurrences(db, workspaceId, found)).map(({ node }) => node);
  }

  async function locatePhrase(
    workspaceId: string,
    args: LocatePhraseArguments,
  ): Promise<PhraseOccurrencePage> {
    const startedAt = performance.now();
    const window = pageWindow({ first: args.first ?? 20 });
    const occurrence = args.occurrence == null ? null : inRange(args.occurrence, 'occurrence', 1, 1_000_000);
    const { scope, phrase } = await plan(workspaceId, args);
    const after = await placeOf(workspaceId, args.after);
    const found: FoundPhrase[] = [];
    for await (const each of wanted(scope, phrase, occurrence, after)) {
      found.push(each);
      if (found.length > window.size) break;
    }
    const occurrences = await toOccurrences(db, workspaceId, found);
    const edges = occurrences.map(({ node, segmentIndex, token }) => ({
      cursor: encodeCursor([node.recordingId, segmentIndex, token]),
      node,
    }));
    const page = toPage(edges, window, { after: args.after ?? null }, async () => ({
      count: await count(scope, phrase),
      exact: true,
    }));
    return { ...page, words: phrase.words, databaseMs: performance.now() - startedAt };
  }

  /** Throws BAD_USER_INPUT for what cannot be looked for. */
  async function assertWanted(workspaceId: string, args: PhraseWanted): Promise<void> {
    await plan(workspaceId, args);
  }

  return { locatePhrase, all, assertWanted };
}

const isUpTo = (found: PhrasePlace, after: PhrasePlace): boolean =>
  found.recordingId < after.recordingId ||
  (found.recordingId === after.recordingId && found.firstToken <= after.firstToken);

const isIndex = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31 - 1;
