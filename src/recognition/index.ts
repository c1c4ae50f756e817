export { findPocketsphinx, type PocketsphinxPlace } from './pocketsphinx/find-pocketsphinx.ts';
export { makeLanguageModel } from './pocketsphinx/language-model.ts';
export { openPocketsphinx } from './pocketsphinx/open-pocketsphinx.ts';
export { recogniseWithTexts } from './recognise-with-texts.ts';
export type * from './recogniser.types.ts';
export { openWhisper, type WhisperPlace } from './whisper/open-whisper.ts';
export { findWhisperFiles } from './whisper/whisper-files.ts';
