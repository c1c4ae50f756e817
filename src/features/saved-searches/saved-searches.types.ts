import type { Page, RecordingFilterInput } from '../recordings/index.ts';
import type { PhraseMatch } from '../transcripts/index.ts';

/** What a saved search looks for; times in seconds. */
export type SavedQuery = SavedPhrase | SavedSound | SavedLabel;

export interface SavedPhrase {
  readonly kind: 'PHRASE';
  readonly phrase: string;
  readonly match: PhraseMatch;
  readonly language: string | null;
}

export interface SavedSound {
  readonly kind: 'SOUND';
  /** The recording that it is a part of; null for a clip of its own. */
  readonly recordingId: string | null;
  readonly startS: number | null;
  readonly durationS: number;
  readonly minConfidence: number;
  /** Of the whole recording or clip. */
  readonly sha256: string;
}

export interface SavedLabel {
  readonly kind: 'LABEL';
  readonly labelId: string;
  readonly minScore: number;
}

export type SavedSearchKind = SavedQuery['kind'];

/** A search as it was saved. */
export interface SearchToRun {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  /** What lists are ordered by: the name in lower case. */
  readonly sortName: string;
  readonly query: SavedQuery;
  /** As it was given, with instants as text. */
  readonly filter: Record<string, unknown> | null;
  readonly createdAt: Date;
}

/** With what came of it. */
export interface SavedSearch extends SearchToRun {
  readonly matchCount: number;
  readonly lastMatchedAt: Date | null;
}

export interface NewSavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: SavedQuery;
  readonly filter: RecordingFilterInput | null;
}

/** Where, and how sure: the best place of a sound or label, the first of a phrase. */
export interface FoundPlace {
  readonly startS: number | null;
  readonly endS: number | null;
  readonly confidence: number;
}

export interface SavedSearchMatch extends FoundPlace {
  readonly workspaceId: string;
  readonly searchId: string;
  readonly recordingId: string;
  readonly matchedAt: Date;
}

export type SavedSearchPage = Page<SavedSearch>;
export type SavedSearchMatchPage = Page<SavedSearchMatch>;

/** Why a recording is looked at. */
export type Occasion = 'READY' | 'TRANSCRIPT' | 'LABELS';
