import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { encodeCursor } from '../../lib/cursor.ts';
import { once } from '../../lib/once.ts';
import { newId } from '../../lib/uuid.ts';
import { idArgument } from '../arguments.ts';
import { type PageArguments, pageWindow, type RecordingsService, toPage } from '../recordings/index.ts';
import {
  checkRange,
  descriptionArgument,
  exampleCursorArgument,
  type LabelRefInput,
  labelRefArgument,
  nameArgument,
  nameContainsArgument,
  nameCursorArgument,
} from './label-arguments.ts';
import {
  countExamples,
  deleteExample,
  deleteExamplesOf,
  findExample,
  insertExamples,
  listExamples,
} from './label-examples.store.ts';
import {
  countLabels,
  deleteLabel,
  findLabel,
  findLabels,
  insertLabel,
  isNameTaken,
  listLabels,
  lockWorkspace,
  raiseAllRevisions,
  raiseRevision,
  updateLabel,
} from './labels.store.ts';
import type {
  ExampleKind,
  ExampleSource,
  LabelExample,
  LabelExamplePage,
  SoundLabel,
  SoundLabelPage,
} from './labels.types.ts';
import { MAX_EXAMPLES } from './learn-labels.service.ts';
import { deleteHit, findHit } from './sound-hits.store.ts';

/** Which examples of a label, and which page of them. */
export interface ExamplesWanted extends PageArguments {
  readonly kind?: ExampleKind | null;
}

export interface LabelsDependencies {
  readonly db: Db;
  readonly recordings: RecordingsService;
  /** Queues the job that learns a revision and finds it everywhere. */
  readonly enqueueLearning: (
    tx: Queryable,
    workspaceId: string,
    labelId: string,
    revision: number,
  ) => Promise<void>;
}

export interface AddedExample {
  readonly example: LabelExample;
  readonly soundLabel: SoundLabel;
}

interface NewExample {
  readonly labelId: string;
  readonly recordingId: string;
  readonly startS: number;
  readonly endS: number;
  readonly kind: ExampleKind;
  readonly source: ExampleSource;
}

export type LabelsService = ReturnType<typeof createLabelsService>;

export const MAX_LABELS = 200;

/** Labels and their examples. Every change of examples queues the learning in the same transaction. */
export function createLabelsService({ db, recordings, enqueueLearning }: LabelsDependencies) {
  async function list(
    workspaceId: string,
    page: PageArguments,
    nameContains: string | null | undefined,
  ): Promise<SoundLabelPage> {
    const window = pageWindow(page);
    const contained = nameContains == null ? null : nameContainsArgument(nameContains);
    const found = await listLabels(db, workspaceId, {
      nameContains: contained,
      after: nameCursorArgument(page.after),
      limit: window.size + 1,
    });
    const edges = found.map((label) => ({ cursor: encodeCursor([label.sortName]), node: label }));
    return toPage(edges, window, page, async () => ({
      count: await countLabels(db, workspaceId, contained),
      exact: true,
    }));
  }

  const find = (workspaceId: string, ref: LabelRefInput): Promise<SoundLabel | null> =>
    findLabel(db, workspaceId, labelRefArgument(ref, 'label'));

  /** In the order of the ids; null where there is none. */
  async function findMany(workspaceId: string, ids: readonly string[]): Promise<(SoundLabel | null)[]> {
    const found = new Map((await findLabels(db, workspaceId, ids)).map((label) => [label.id, label]));
    return ids.map((id) => found.get(id) ?? null);
  }

  async function get(workspaceId: string, id: string): Promise<SoundLabel> {
    const [label] = await findMany(workspaceId, [id]);
    if (!label) throw noSuch('label', 'input.id');
    return label;
  }

  async function create(
    workspaceId: string,
    input: { readonly name: string; readonly description?: string | null | undefined },
  ): Promise<SoundLabel> {
    const label = {
      id: newId(),
      name: nameArgument(input.name),
      description: descriptionArgument(input.description),
    };
    await db.transaction(async (tx) => {
      await lockWorkspace(tx, workspaceId);
      if (await isNameTaken(tx, workspaceId, label.name, label.id)) throw nameTaken(label.name);
      if ((await countLabels(tx, workspaceId, null)) >= MAX_LABELS) {
        throw new AppError('CONFLICT', `A workspace holds at most ${MAX_LABELS} sound labels.`, {
          limit: MAX_LABELS,
        });
      }
      await insertLabel(tx, workspaceId, label);
    });
    return get(workspaceId, label.id);
  }

  async function rename(
    workspaceId: string,
    input: {
      readonly id: string;
      readonly name?: string | null | undefined;
      readonly description?: string | null | undefined;
    },
  ): Promise<SoundLabel> {
    const id = idArgument(input.id, 'input.id');
    const name = input.name == null ? undefined : nameArgument(input.name);
    const description = input.description === undefined ? undefined : descriptionArgument(input.description);
    await db.transaction(async (tx) => {
      await lockWorkspace(tx, workspaceId);
      if (name !== undefined && (await isNameTaken(tx, workspaceId, name, id))) throw nameTaken(name);
      if (!(await updateLabel(tx, workspaceId, id, { name, description }))) throw noSuch('label', 'input.id');
    });
    return get(workspaceId, id);
  }

  async function remove(workspaceId: string, id: string): Promise<string> {
    const known = idArgument(id, 'input.id');
    if (!(await deleteLabel(db, workspaceId, known))) throw noSuch('label', 'input.id');
    return known;
  }

  /** A page of each label's examplesOf, in the order of the labels. */
  async function examplesOf(
    workspaceId: string,
    ofLabels: readonly SoundLabel[],
    { kind = null, ...page }: ExamplesWanted,
  ): Promise<LabelExamplePage[]> {
    const window = pageWindow(page);
    const ids = ofLabels.map(({ id }) => id);
    const found = await listExamples(db, workspaceId, ids, {
      kind,
      afterId: exampleCursorArgument(page.after),
      limit: window.size + 1,
    });
    const byLabel = Map.groupBy(found, ({ labelId }) => labelId);
    const counts = once(() => countExamples(db, workspaceId, ids, kind));
    return ids.map((id) => {
      const examples = byLabel.get(id) ?? [];
      const edges = examples.map((example) => ({ cursor: encodeCursor([example.id]), node: example }));
      return toPage(edges, window, page, async () => ({ count: (await counts()).get(id) ?? 0, exact: true }));
    });
  }

  async function addExample(
    workspaceId: string,
    input: {
      readonly labelId: string;
      readonly recordingId: string;
      readonly startS: number;
      readonly endS: number;
      readonly kind: ExampleKind;
    },
  ): Promise<AddedExample> {
    const labelId = idArgument(input.labelId, 'input.labelId');
    const recording = await recordings.get(workspaceId, input.recordingId, 'input.recordingId');
    if (recording.status !== 'READY' || recording.durationS === null) {
      throw new AppError('CONFLICT', 'Only a READY recording can give examples.', {
        field: 'input.recordingId',
      });
    }
    checkRange(input.startS, input.endS, recording.durationS);
    const example: NewExample = { ...input, labelId, recordingId: recording.id, source: 'MARKED' };
    return db
      .transaction((tx) => addWithin(tx, workspaceId, example))
      .then((exampleId) => toAdded(workspaceId, labelId, exampleId));
  }

  /** The revision is raised first: its row lock serialises what counts against the limit. */
  async function addWithin(tx: Queryable, workspaceId: string, example: NewExample): Promise<string> {
    const { labelId } = example;
    await learnAnew(tx, workspaceId, labelId);
    const counts = await countExamples(tx, workspaceId, [labelId], null);
    if ((counts.get(labelId) ?? 0) >= MAX_EXAMPLES) {
      throw new AppError('CONFLICT', `A label has at most ${MAX_EXAMPLES} examples.`, {
        field: 'input.labelId',
        limit: MAX_EXAMPLES,
      });
    }
    const id = newId();
    if ((await insertExamples(tx, workspaceId, [{ ...example, id }])) === 0) {
      throw new AppError('CONFLICT', 'This range is an example of the label already.', {
        field: 'input.startS',
      });
    }
    return id;
  }

  async function toAdded(workspaceId: string, labelId: string, exampleId: string): Promise<AddedExample> {
    const example = await findExample(db, workspaceId, exampleId);
    if (!example) throw noSuch('example', 'input.id');
    return { example, soundLabel: await get(workspaceId, labelId) };
  }

  async function removeExample(workspaceId: string, id: string): Promise<SoundLabel> {
    const known = idArgument(id, 'input.id');
    const labelId = await db.transaction(async (tx) => {
      const ofLabel = await deleteExample(tx, workspaceId, known);
      if (ofLabel === null) throw noSuch('example', 'input.id');
      await learnAnew(tx, workspaceId, ofLabel);
      return ofLabel;
    });
    return get(workspaceId, labelId);
  }

  async function rejectHit(workspaceId: string, hitId: string): Promise<AddedExample> {
    const known = idArgument(hitId, 'input.hitId');
    const hit = await findHit(db, workspaceId, known);
    if (!hit) throw noSuch('hit', 'input.hitId');
    const { labelId, recordingId, startS, endS } = hit;
    const exampleId = await db.transaction(async (tx) => {
      const rejected = {
        labelId,
        recordingId,
        startS,
        endS,
        kind: 'NEGATIVE',
        source: 'REJECTED_HIT',
      } as const;
      const id = await addWithin(tx, workspaceId, rejected);
      await deleteHit(tx, workspaceId, known);
      return id;
    });
    return toAdded(workspaceId, labelId, exampleId);
  }

  async function learnAnew(tx: Queryable, workspaceId: string, labelId: string): Promise<void> {
    const revision = await raiseRevision(tx, workspaceId, labelId);
    if (revision === null) throw noSuch('label', 'input.labelId');
    await enqueueLearning(tx, workspaceId, labelId, revision);
  }

  /** In the transaction that deletes a recording, before it does: labels that lose examples are learned anew. */
  async function beforeRecordingIsDeleted(
    tx: Queryable,
    workspaceId: string,
    recordingId: string,
  ): Promise<void> {
    for (const labelId of await deleteExamplesOf(tx, workspaceId, recordingId)) {
      await learnAnew(tx, workspaceId, labelId);
    }
  }

  /** In the transaction that puts the codes of another tokenizer in the place of those that answered. */
  async function onIndexSwitched(tx: Queryable, workspaceId: string): Promise<void> {
    for (const { id, revision } of await raiseAllRevisions(tx, workspaceId)) {
      await enqueueLearning(tx, workspaceId, id, revision);
    }
  }

  return {
    list,
    find,
    findMany,
    create,
    rename,
    remove,
    examplesOf,
    addExample,
    removeExample,
    rejectHit,
    beforeRecordingIsDeleted,
    onIndexSwitched,
  };
}

const noSuch = (what: string, field: string) =>
  new AppError('NOT_FOUND', `This workspace has no such ${what}.`, { field });

const nameTaken = (name: string) =>
  new AppError('CONFLICT', `There is a sound label named ${name} already.`, { field: 'input.name' });
