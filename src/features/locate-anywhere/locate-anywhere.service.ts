import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import { inRange } from '../arguments.ts';
import { notACursor } from '../cursor-arguments.ts';
import type { LocateMatch, LocateService } from '../locate/index.ts';
import { pageWindow, type RecordingFilterInput, toPage } from '../recordings/index.ts';
import type { AudioQueryInput } from '../search/index.ts';
import type { LocatePhraseService, PhraseMatch } from '../transcripts/index.ts';
import type { AnywhereOccurrence, AnywherePage } from './locate-anywhere.types.ts';
import { mergeOccurrences } from './merge-occurrences.ts';

export interface LocateAnywhereDependencies {
  readonly locate: LocateService;
  readonly locatePhrase: LocatePhraseService;
}

export interface LocateAnywhereRequest {
  readonly phrase: string;
  readonly example: AudioQueryInput;
  readonly in: readonly string[] | null;
  readonly filter: RecordingFilterInput | null | undefined;
  readonly phraseMatch: PhraseMatch;
  readonly soundMatch: LocateMatch;
  readonly minSimilarity: number;
  readonly occurrence: number | null;
  readonly first: number;
  readonly after: string | null;
}

/** More cannot be merged in the time that somebody waits. */
const MAX_PHRASES = 20_000;

export type LocateAnywhereService = ReturnType<typeof createLocateAnywhereService>;

export function createLocateAnywhereService({ locate, locatePhrase }: LocateAnywhereDependencies) {
  return {
    /** Where a phrase was said, by transcripts and by the sound of an example. Throws what both throw. */
    async locateAnywhere(
      workspaceId: string,
      request: LocateAnywhereRequest,
      signal?: AbortSignal,
    ): Promise<AnywherePage> {
      const { phrase, filter, phraseMatch: match, occurrence } = request;
      const window = pageWindow({ first: request.first });
      if (occurrence !== null) inRange(occurrence, 'occurrence', 1, 1_000_000);
      const after = request.after === null ? null : readCursor(request.after);
      const words = await locatePhrase.all(
        workspaceId,
        { phrase, in: request.in, ...(filter && { filter }), match },
        MAX_PHRASES,
      );
      const sounds = await locate.locateAll(
        workspaceId,
        {
          example: request.example,
          recordingIds: request.in,
          filter,
          match: request.soundMatch,
          minSimilarity: request.minSimilarity,
        },
        signal,
      );
      const all = mergeOccurrences(words, sounds.occurrences);
      const wanted = all
        .filter((each) => (occurrence === null || each.number === occurrence) && isAfter(each, after))
        .slice(0, window.size + 1);
      const edges = wanted.map((node) => ({
        cursor: encodeCursor([node.recordingId, node.startS, node.endS]),
        node,
      }));
      const page = toPage(edges, window, { after: request.after }, async () => ({
        count: all.length,
        exact: true,
      }));
      return { ...page, example: sounds.example };
    },
  };
}

interface Position {
  readonly recordingId: string;
  readonly startS: number;
  readonly endS: number;
}

function readCursor(cursor: string): Position {
  const [recordingId, startS, endS] = decodeCursor(cursor, 3) ?? [];
  const isOurs = typeof recordingId === 'string' && isUuid(recordingId);
  if (isOurs && typeof startS === 'number' && typeof endS === 'number') return { recordingId, startS, endS };
  throw notACursor();
}

const isAfter = (each: AnywhereOccurrence, after: Position | null): boolean =>
  after === null ||
  each.recordingId > after.recordingId ||
  (each.recordingId === after.recordingId &&
    (each.startS > after.startS || (each.startS === after.startS && each.endS > after.endS)));
