import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { AlignmentService } from './alignment.service.ts';
import type { ContentService } from './content.service.ts';
import type { SuggestLinksService } from './suggest-links.service.ts';

const workspace = z.object({ workspaceId: z.uuid() });
const recording = workspace.extend({ recordingId: z.uuid() });
const training = workspace.extend({ version: z.int(), activate: z.boolean(), speak: z.boolean() });

/** Hears what is said in a recording. Its key is the recording. */
export const hearContentJob: JobKind<z.infer<typeof recording>> = {
  name: 'linking.hear-content',
  payload: recording,
};
/** Suggests links for a recording. */
export const suggestLinksJob: JobKind<z.infer<typeof recording>> = {
  name: 'linking.suggest-links',
  payload: recording,
};
/** Queues the recordings whose suggestions are not of the active alignment. */
export const planSuggestionsJob: JobKind<z.infer<typeof workspace>> = {
  name: 'linking.plan-suggestions',
  payload: workspace,
};
/** Learns an alignment version. Its key is workspace and version. */
export const trainAlignmentJob: JobKind<z.infer<typeof training>> = {
  name: 'linking.train-alignment',
  payload: training,
};

export function defineLinkingJobs(services: {
  readonly content: ContentService;
  readonly suggestLinks: SuggestLinksService;
  readonly alignment: AlignmentService;
}) {
  const { content, suggestLinks, alignment } = services;
  const hear: JobDefinition<z.infer<typeof recording>> = defineJob({
    ...hearContentJob,
    needs: 'SOUND',
    run: ({ workspaceId, recordingId }, { signal }) => content.hear(workspaceId, recordingId, signal),
  });
  const suggest: JobDefinition<z.infer<typeof recording>> = defineJob({
    ...suggestLinksJob,
    needs: null,
    run: ({ workspaceId, recordingId }, { signal }) => suggestLinks.suggest(workspaceId, recordingId, signal),
  });
  const plan: JobDefinition<z.infer<typeof workspace>> = defineJob({
    ...planSuggestionsJob,
    needs: null,
    run: ({ workspaceId }) => suggestLinks.plan(workspaceId),
  });
  const train: JobDefinition<z.infer<typeof training>> = defineJob({
    ...trainAlignmentJob,
    needs: null,
    run: ({ workspaceId, version, ...options }, { signal }) =>
      alignment.run(workspaceId, version, options, signal),
    failed: ({ workspaceId, version }, error) => alignment.giveUp(workspaceId, version, error),
    retried: (tx, { workspaceId, version }) => alignment.reopen(tx, workspaceId, version),
  });
  return [hear, train, plan, suggest];
}
