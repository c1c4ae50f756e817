import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { audioQueryOf } from '../clip/sound.ts';
import { LocateAnywhereDocument, LocatePhraseDocument, LocateSoundDocument } from './generated/operations.ts';
import type { LocateState } from './locate-state.ts';
import type { OccurrencePage } from './occurrence.ts';

interface Wanted {
  readonly first: number;
  readonly after?: string | null;
  /** This one alone. */
  readonly occurrence?: number;
}

/** Asks by words, by sound, or by both, as the state says. Throws what the API refuses. */
export async function askOccurrences(
  client: ApolloClient,
  { phrase, sound, soundMatch, anyForm, minSimilarity, within }: LocateState,
  wanted: Wanted,
): Promise<OccurrencePage> {
  const words = phrase.trim();
  const where = { ...wanted, ...(within.length > 0 && { in: [...within] }) };
  const phraseMatch = anyForm ? ('STEMMED' as const) : ('EXACT' as const);
  if (!sound) {
    const { locatePhrase: page } = await ask(client, LocatePhraseDocument, {
      ...where,
      phrase: words,
      match: phraseMatch,
    });
    const occurrences = page.nodes.map((said) => ({ ...said, said, heard: null }));
    return { ...pageOf(page), occurrences, example: null };
  }
  const heardLike = { example: audioQueryOf(sound), minSimilarity };
  if (words === '') {
    const { locate: page } = await ask(client, LocateSoundDocument, {
      ...where,
      ...heardLike,
      match: soundMatch,
    });
    const occurrences = page.nodes.map((heard) => ({ ...heard, heard, said: null }));
    return { ...pageOf(page), occurrences, example: page.example };
  }
  const { locateAnywhere: page } = await ask(client, LocateAnywhereDocument, {
    ...where,
    ...heardLike,
    phrase: words,
    phraseMatch,
    soundMatch,
  });
  const occurrences = page.nodes.map((place) => ({ ...place, heard: place.sound, said: place.words }));
  return { ...pageOf(page), occurrences, example: page.example };
}

async function ask<Result, Variables extends OperationVariables>(
  client: ApolloClient,
  query: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  // What is heard where changes with every recording that arrives.
  const { data, error } = await client.query<Result, OperationVariables>({
    query,
    variables,
    fetchPolicy: 'network-only',
  });
  if (!data) throw error ?? new Error('No answer.');
  return data as Result;
}

interface AnyPage {
  readonly total: OccurrencePage['total'];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const pageOf = ({ total, pageInfo }: AnyPage) => ({
  total,
  next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
});
