import { AppError } from '../../errors.ts';
import { inRange } from '../arguments.ts';
import type { LabelsService } from '../labels/index.ts';
import type { QueryAudioService } from '../search/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import type { LocatePhraseService } from '../transcripts/index.ts';
import { type SavedQueryInput, underField } from './saved-search-arguments.ts';
import type { SavedLabel, SavedPhrase, SavedQuery, SavedSound } from './saved-searches.types.ts';

export interface PlanQueryDependencies {
  readonly labels: LabelsService;
  readonly locatePhrase: LocatePhraseService;
  readonly queryAudio: QueryAudioService;
  readonly searchIndex: SearchIndexService;
}

export type PlanQuery = ReturnType<typeof createPlanQuery>;

const MIN_SOUND_S = 0.5;
/** What is heard of it is kept in memory while recordings arrive. */
export const MAX_SOUND_S = 30;
/** Scores below are not stored. */
const MIN_LABEL_SCORE = 0.3;
const DEFAULT_LEAST = 0.5;

/** Makes sure, before it is saved, that what is asked for can be looked for. */
export function createPlanQuery({ labels, locatePhrase, queryAudio, searchIndex }: PlanQueryDependencies) {
  async function planPhrase(
    workspaceId: string,
    { phrase, match, language }: NonNullable<SavedQueryInput['phrase']>,
  ): Promise<SavedPhrase> {
    const planned = { phrase, match: match ?? 'EXACT', language: language ?? null } as const;
    await underField('input.query.phrase.', () => locatePhrase.assertWanted(workspaceId, planned));
    return { kind: 'PHRASE', ...planned };
  }

  async function planSound(
    workspaceId: string,
    { audio, minConfidence }: NonNullable<SavedQueryInput['sound']>,
    signal?: AbortSignal,
  ): Promise<SavedSound> {
    const place = 'input.query.sound';
    const least = inRange(minConfidence ?? DEFAULT_LEAST, `${place}.minConfidence`, 0, 1);
    const hear = () =>
      searchIndex.whileActive(workspaceId, (tokenizer) =>
        queryAudio.hear(workspaceId, tokenizer, audio, signal),
      );
    const heard = await underField(`${place}.audio.`, hear, 'query.');
    const { durationS, recordingId, startS, sha256 } = heard;
    inRange(durationS, `${place}.audio`, MIN_SOUND_S, MAX_SOUND_S);
    const start = recordingId === null ? null : startS;
    return { kind: 'SOUND', recordingId, startS: start, durationS, minConfidence: least, sha256 };
  }

  async function planLabel(
    workspaceId: string,
    { label, minScore }: NonNullable<SavedQueryInput['label']>,
  ): Promise<SavedLabel> {
    const place = 'input.query.label';
    const least = inRange(minScore ?? DEFAULT_LEAST, `${place}.minScore`, MIN_LABEL_SCORE, 1);
    const known = await underField(`${place}.`, () => labels.find(workspaceId, label));
    if (!known) throw new AppError('NOT_FOUND', 'There is no such label.', { field: `${place}.label` });
    return { kind: 'LABEL', labelId: known.id, minScore: least };
  }

  return (workspaceId: string, query: SavedQueryInput, signal?: AbortSignal): Promise<SavedQuery> => {
    if (query.phrase) return planPhrase(workspaceId, query.phrase);
    if (query.sound) return planSound(workspaceId, query.sound, signal);
    if (query.label) return planLabel(workspaceId, query.label);
    throw new AppError('BAD_USER_INPUT', 'input.query must have phrase, sound or label.', {
      field: 'input.query',
    });
  };
}
