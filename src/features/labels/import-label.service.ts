import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../lib/uuid.ts';
import { checkRange, descriptionArgument, nameArgument } from './label-arguments.ts';
import { countExamples, findTakenIds, insertExamples } from './label-examples.store.ts';
import type { LabelsDependencies } from './labels.service.ts';
import { MAX_LABELS } from './labels.service.ts';
import { countLabels, findLabel, insertLabel, lockWorkspace, raiseRevision } from './labels.store.ts';
import type { ExampleKind, ExampleSource } from './labels.types.ts';
import { MAX_EXAMPLES } from './learn-labels.service.ts';

/** A label with the ranges that it was taught by, in recordings of this workspace. */
export interface ImportedLabel {
  readonly name: string;
  readonly description: string | null;
  readonly examples: readonly {
    readonly id: string;
    readonly recordingId: string;
    /** Of the recording, which is READY. */
    readonly durationS: number;
    readonly startS: number;
    readonly endS: number;
    readonly kind: ExampleKind;
    readonly source: ExampleSource;
  }[];
}

/**
 * Adds what a label has elsewhere to the one of the same name, or makes it: all in one transaction, learned once at its
 * end. Examples keep their ids and so their order, where nobody has these. True when something was new.
 */
export function createImportLabel({
  db,
  enqueueLearning,
}: { readonly db: Db } & Pick<LabelsDependencies, 'enqueueLearning'>) {
  return (workspaceId: string, { name: named, description, examples }: ImportedLabel): Promise<boolean> => {
    const name = nameArgument(named);
    const described = descriptionArgument(description);
    for (const { startS, endS, durationS } of examples) checkRange(startS, endS, durationS);
    return db.transaction(async (tx) => {
      await lockWorkspace(tx, workspaceId);
      const known = await findLabel(tx, workspaceId, { name });
      const id = known?.id ?? newId();
      if (!known) {
        assertRoom((await countLabels(tx, workspaceId, null)) + 1, MAX_LABELS, 'labels', 'name');
        await insertLabel(tx, workspaceId, { id, name, description: described });
      }
      const taken = await findTakenIds(
        tx,
        workspaceId,
        examples.map((example) => example.id),
      );
      const stored = examples.map(({ durationS: _, id: given, ...example }) => {
        const exampleId = taken.has(given.toLowerCase()) ? newId() : given.toLowerCase();
        taken.add(exampleId);
        return { ...example, id: exampleId, labelId: id };
      });
      const added = await insertExamples(tx, workspaceId, stored);
      const counts = await countExamples(tx, workspaceId, [id], null);
      assertRoom(counts.get(id) ?? 0, MAX_EXAMPLES, 'examples', 'examples');
      if (added > 0) {
        const revision = await raiseRevision(tx, workspaceId, id);
        if (revision !== null) await enqueueLearning(tx, workspaceId, id, revision);
      }
      return !known || added > 0;
    });
  };
}

function assertRoom(count: number, limit: number, what: string, field: string): void {
  if (count <= limit) return;
  throw new AppError('CONFLICT', `There may be at most ${limit} ${what}.`, { field, limit });
}
