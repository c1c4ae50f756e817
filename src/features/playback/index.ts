export { createPlaybackRouter } from './playback.routes.ts';
export { createReconstructionService } from './reconstruction.service.ts';
