export { readLayer0 } from './packed-tokens.ts';
export { prepareExample } from './prepare-example.ts';
export {
  type FoundPlace,
  type ScanResult,
  type SearchedSound,
  scanSounds,
  type WantedEvidence,
} from './scan-sounds.ts';
export { COARSE_SHAPE, FINE_SHAPE, readCoarseSound } from './sound-features.ts';
export type { Centroids, ExamplePhase } from './straight-scan.ts';
