import type { Db } from './db/db.ts';
import { withinWorkspace } from './db/workspace-reach.ts';
import { createRecallSampler, measureRecall, type RecallSampler } from './features/search/index.ts';
import type { Logger } from './lib/logger.ts';
import type { Metrics } from './watching/index.ts';

/** Watches how much of what is nearest the searches by sound find. */
export function composeRecall(
  closing: AsyncDisposableStack,
  { db, share, metrics, logger }: { db: Db; share: number; metrics: Metrics; logger: Logger },
): RecallSampler {
  const sampler = createRecallSampler({
    share,
    measure: (search) => withinWorkspace(search.workspaceId, () => measureRecall(db, search)),
    onChecked: (outcome, ms) => {
      metrics.recallChecks.inc({ outcome });
      if (outcome !== 'dropped') metrics.recallCheckSeconds.inc(ms / 1_000);
    },
    onLow: ({ recall, samples }) =>
      logger.warn(
        { recall, samples },
        'searches by sound miss more of the nearest than they should: see "Recall" in docs/indexes.md',
      ),
  });
  metrics.gauge(
    'phonograph_search_recall',
    'Share of the 10 nearest anchors that searches find, mean over the samples of this process within a day.',
    [],
    async (gauge) => {
      const { recall } = sampler.watched();
      if (recall !== null) gauge.set(recall);
    },
  );
  metrics.gauge('phonograph_search_recall_samples', 'Samples behind that mean.', [], async (gauge) =>
    gauge.set(sampler.watched().samples),
  );
  closing.defer(() => sampler.close());
  return sampler;
}
