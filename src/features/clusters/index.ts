export { computeClustersJob, defineClusterJobs, refreshClustersJob } from './clusters.job.ts';
export { type ClustersService, createClustersService } from './clusters.service.ts';
export { forgetRecording } from './clusters.store.ts';
export type { ClusterKind } from './clusters.types.ts';
export { createComputeClustersService } from './compute-clusters.service.ts';
