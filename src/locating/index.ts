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
export type { ExamplePhase } from './straight-scan.ts';
export type { Centroids } from './token-nearness.ts';
