export type { BucketFiles } from './backup.types.ts';
export { checkSnapshot, restoreSnapshot } from './restore-snapshot.ts';
export { readSnapshot } from './snapshots.ts';
export { type TakenSnapshot, takeSnapshot } from './take-snapshot.ts';
