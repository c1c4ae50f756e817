import type { Db } from '../../db/db.ts';
import { once } from '../../lib/once.ts';
import {
  collectWords,
  highlight,
  snowballDictionary,
  stemmerOfDictionary,
  type TextSpan,
} from '../../text/index.ts';
import type { SearchArticlesService } from '../articles/index.ts';
import { listSegments, stemWords, windowOf } from '../transcripts/index.ts';
import type { Match, MatchTexts, SearchTarget } from './hybrid-search.types.ts';
import type { RankedHit } from './kept-results.ts';
import type { TextQuery } from './text-query.ts';

export interface TextPlaces {
  readonly db: Db;
  readonly searchArticles: Pick<SearchArticlesService, 'findPassages'>;
}

interface PlaceText {
  readonly text: string;
  readonly language: string | null;
}

/** Places of a hit that can be asked for. */
export const MAX_MATCHES = 5;

/** Finds the words of a query in the places of a page: all of them are read at once, when the first is asked for. */
export function createMatchTexts(
  { db, searchArticles }: TextPlaces,
  workspaceId: string,
  target: SearchTarget,
  query: TextQuery | null,
  hits: readonly RankedHit[],
): MatchTexts {
  const places = hits.flatMap(({ matches }) =>
    matches.slice(0, MAX_MATCHES).map(({ item }) => ({ ownerId: item.ownerId, place: item.place })),
  );
  const keyOf = ({ ownerId, place }: { ownerId: string; place: number }) => `${ownerId} ${place}`;

  async function readTexts(): Promise<Map<string, PlaceText>> {
    if (target === 'ARTICLES') {
      const refs = places.map(({ ownerId, place }) => ({ articleId: ownerId, number: place }));
      const passages = await searchArticles.findPassages(workspaceId, refs);
      return new Map(
        passages.flatMap((passage, index) =>
          passage
            ? [[keyOf(places[index]!), { text: passage.chunk.text, language: passage.language }] as const]
            : [],
        ),
      );
    }
    const spoken = places.filter(({ place }) => place >= 0);
    const found = await listSegments(
      db,
      workspaceId,
      spoken.map(({ ownerId, place }) => windowOf(ownerId, place)),
    );
    return new Map(
      found.flatMap((segments, index) =>
        segments[0]?.index === spoken[index]!.place ? [[keyOf(spoken[index]!), segments[0]] as const] : [],
      ),
    );
  }

  async function markAll({ queryTerms, stemsOf }: TextQuery): Promise<Map<string, TextSpan[]>> {
    const texts = await readTexts();
    const stems = await stemWords(db, collectWords([...texts.values()]));
    return new Map(
      Array.from(texts, ([key, { text, language }]) => {
        const dictionary = snowballDictionary(language);
        const stemOf = dictionary === null ? () => null : stemmerOfDictionary(dictionary, stems);
        return [key, highlight(text, queryTerms, stemsOf, stemOf)];
      }),
    );
  }

  const marked = once(() => (query === null ? null : markAll(query)));
  return {
    highlights: async ({ item }: Match): Promise<TextSpan[]> => (await marked())?.get(keyOf(item)) ?? [],
  };
}
