import type { Db } from '../../db/db.ts';
import { encodeCursor } from '../../lib/cursor.ts';
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

export type SoundHitsService = ReturnType<typeof createSoundHitsService>;

/** What was found of labels. */
export function createSoundHitsService({ db }: { readonly db: Db }) {
  async function ofLabel(
    { workspaceId, id, activeVersion }: SoundLabel,
    page: PageArguments,
    minScore: number | null | undefined,
    filter: RecordingFilterInput | null | undefined,
  ): Promise<SoundHitPage> {
    const window = pageWindow(page);
    const version = activeVersion ?? 0;
    const wanted = {
      labelId: id,
      version,
      minScore: minScoreArgument(minScore),
      filter: checkRecordingFilter(filter),
    };
    const after = hitCursorArgument(page.after, version);
    const found = await listHits(db, workspaceId, wanted, after, window.size + 1);
    const edges = found.map((hit) => ({ cursor: encodeCursor([version, hit.score, hit.id]), node: hit }));
    return toPage(edges, window, page, async () => ({
      count: await countHits(db, workspaceId, wanted),
      exact: true,
    }));
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

  /** The indexes of the anchors of a recording in which a label was found, in time order. */
  async function anchorIndexes(
    workspaceId: string,
    recordingId: string,
    wanted: HitsWanted,
  ): Promise<number[]> {
    const [found] = await ofAnchors(workspaceId, [recordingId], wanted);
    return [...(found?.keys() ?? [])].sort((a, b) => a - b);
  }

  return { ofLabel, ofRecordings, ofAnchors, anchorIndexes };
}

function toChoice({ label, minScore }: HitsWanted): LabelChoice {
  const ref = label == null ? null : labelRefArgument(label, 'label');
  return {
    labelId: ref && 'id' in ref ? ref.id : null,
    labelName: ref && 'name' in ref ? ref.name : null,
    minScore: minScoreArgument(minScore),
  };
}
