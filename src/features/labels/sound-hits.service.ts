import type { Db } from '../../db/db.ts';
import { encodeCursor } from '../../lib/cursor.ts';
import { once } from '../../lib/once.ts';
import {
  checkRecordingFilter,
  type PageArguments,
  pageWindow,
  type RecordingFilterInput,
  toPage,
} from '../recordings/index.ts';
import {
  hitCursorArgument,
  type LabelRefInput,
  labelRefArgument,
  minScoreArgument,
} from './label-arguments.ts';
import type { AnchorSound, SoundHit, SoundHitPage, SoundLabel } from './labels.types.ts';
import {
  countHits,
  type LabelChoice,
  listAnchorScores,
  listHits,
  listHitsOfRecordings,
} from './sound-hits.store.ts';

/** Ranges a recording that are told at once; the rest is paged through `hits`. */
const MAX_HITS_OF_RECORDING = 1_000;

/** Which label, or all, and how sure. */
export interface HitsWanted {
  readonly label?: LabelRefInput | null | undefined;
  readonly minScore?: number | null | undefined;
}

/** Which hits of a label, and which page of them. */
export interface HitsOfLabelWanted extends PageArguments {
  readonly minScore?: number | null | undefined;
  readonly filter?: RecordingFilterInput | null | undefined;
}

export type SoundHitsService = ReturnType<typeof createSoundHitsService>;

/** What was found of labels. */
export function createSoundHitsService({ db }: { readonly db: Db }) {
  /** A page of each label's hits, in the order of the labels; an Error for a label whose cursor is no longer one. */
  async function ofLabels(
    workspaceId: string,
    labels: readonly SoundLabel[],
    { minScore, filter, ...page }: HitsOfLabelWanted,
  ): Promise<(SoundHitPage | Error)[]> {
    const window = pageWindow(page);
    const asked = labels.map(({ id, activeVersion }) => askedOf(id, activeVersion ?? 0, page.after));
    const wanted = {
      labels: asked.flatMap((each) => (each instanceof Error ? [] : [each])),
      minScore: minScoreArgument(minScore),
      filter: checkRecordingFilter(filter),
    };
    // The same cursor for all of them, so the same place.
    const after = wanted.labels[0]?.after ?? null;
    const found = await listHits(db, workspaceId, wanted, after, window.size + 1);
    const byLabel = Map.groupBy(found, ({ labelId }) => labelId);
    const counts = once(() => countHits(db, workspaceId, wanted));
    return asked.map((each) => {
      if (each instanceof Error) return each;
      const { labelId, version } = each;
      const hits = byLabel.get(labelId) ?? [];
      const edges = hits.map((hit) => ({ cursor: encodeCursor([version, hit.score, hit.id]), node: hit }));
      return toPage(edges, window, page, async () => ({
        count: (await counts()).get(labelId) ?? 0,
        exact: true,
      }));
    });
  }

  /** For each recording, in the order of the ids, where labels were found, in time order. */
  async function ofRecordings(
    workspaceId: string,
    recordingIds: readonly string[],
    wanted: HitsWanted,
  ): Promise<SoundHit[][]> {
    const choice = toChoice(wanted);
    const hits = await listHitsOfRecordings(db, workspaceId, recordingIds, choice, MAX_HITS_OF_RECORDING);
    const byRecording = Map.groupBy(hits, ({ recordingId }) => recordingId);
    return recordingIds.map((id) => byRecording.get(id) ?? []);
  }

  /** For each recording, in the order of the ids, the labels of its anchors by their index, surest first. */
  async function ofAnchors(
    workspaceId: string,
    recordingIds: readonly string[],
    wanted: HitsWanted,
  ): Promise<ReadonlyMap<number, AnchorSound[]>[]> {
    const scores = await listAnchorScores(db, workspaceId, recordingIds, toChoice(wanted));
    const byRecording = Map.groupBy(scores, ({ recordingId }) => recordingId);
    return recordingIds.map((id) => Map.groupBy(byRecording.get(id) ?? [], ({ anchor }) => anchor));
  }

  return { ofLabels, ofRecordings, ofAnchors };
}

function toChoice({ label, minScore }: HitsWanted): LabelChoice {
  const ref = label == null ? null : labelRefArgument(label, 'label');
  return {
    labelId: ref && 'id' in ref ? ref.id : null,
    labelName: ref && 'name' in ref ? ref.name : null,
    minScore: minScoreArgument(minScore),
  };
}

/** A label with where its list goes on, or why its cursor is refused. */
function askedOf(labelId: string, version: number, after: string | null | undefined) {
  try {
    return { labelId, version, after: hitCursorArgument(after, version) };
  } catch (error) {
    return error as Error;
  }
}
