export { createPlaybackRouter } from './playback.routes.ts';
export { createReconstructionService } from './reconstruction.service.ts';
export { sendBytes } from './send-bytes.routes.ts';
