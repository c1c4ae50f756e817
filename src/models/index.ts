export { defaultEmbedder, embedderRemedy, findEmbedder, isFolderName } from './find-embedder.ts';
export { findTokenizer, tokenizerRemedy } from './find-tokenizer.ts';
export { findWhisper, listWhisperModels } from './find-whisper.ts';
export {
  chooseModel,
  listModels,
  type ModelSettings,
  modelInSettings,
  pullModel,
  verifyModels,
} from './manage-models.ts';
export { BUNDLED_TOKENIZER, getKnownModel, LEXICAL_EMBEDDER } from './model-catalogue.ts';
export { readChosenEmbedder, readChosenRecogniser, readChosenTokenizer } from './model-choice.ts';
export type { PullEvent, PullListener } from './pull-events.ts';
