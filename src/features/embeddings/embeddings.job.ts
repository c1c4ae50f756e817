import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { EmbedTextsService } from './embed-texts.service.ts';

const workspace = z.object({ workspaceId: z.uuid() });
const index = workspace.extend({ embedderId: z.string() });
const texts = index.extend({ source: z.string(), ownerIds: z.array(z.uuid()) });

/** Embeds the texts of some owners that lack a vector. */
export const embedTextsJob: JobKind<z.infer<typeof texts>> = {
  name: 'embeddings.embed-texts',
  payload: texts,
};

/** Queues the owners that lack a vector. */
export const planTextIndexJob: JobKind<z.infer<typeof index>> = {
  name: 'embeddings.plan-index',
  payload: index,
};

/** Deletes vectors that no index has any more. */
export const cleanUpTextsJob: JobKind<z.infer<typeof workspace>> = {
  name: 'embeddings.delete-unused',
  payload: workspace,
};

export function defineEmbeddingJobs(embedTexts: EmbedTextsService) {
  const embed: JobDefinition<z.infer<typeof texts>> = defineJob({
    ...embedTextsJob,
    needs: 'TEXT',
    maxAttempts: 3,
    run: ({ source, ...owners }, { signal }) => embedTexts.embed(source, owners, signal),
    failed: (owners, error) => embedTexts.giveUp(owners, error),
  });
  const plan: JobDefinition<z.infer<typeof index>> = defineJob({
    ...planTextIndexJob,
    needs: null,
    run: ({ workspaceId, embedderId }, { signal }) => embedTexts.plan(workspaceId, embedderId, signal),
  });
  const cleanUp: JobDefinition<z.infer<typeof workspace>> = defineJob({
    ...cleanUpTextsJob,
    needs: null,
    run: ({ workspaceId }, { signal }) => embedTexts.cleanUp(workspaceId, signal),
  });
  return [embed, plan, cleanUp];
}
