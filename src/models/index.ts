export { assertEmbedder } from './assert-embedder.ts';
export { defaultEmbedder, embedderRemedy, findEmbedder, isFolderName } from './find-embedder.ts';
export { findTokenizer, tokenizerRemedy } from './find-tokenizer.ts';
export { findWhisper, listWhisperModels } from './find-whisper.ts';
export {
  chooseModel,
  type ListedModel,
  listModels,
  type ModelSettings,
  modelInSettings,
  pullModel,
  verifyModels,
} from './manage-models.ts';
export {
  BUNDLED_TOKENIZER,
  getKnownModel,
  type KnownModel,
  LEXICAL_EMBEDDER,
  modelCatalogue,
} from './model-catalogue.ts';
export {
  readChosenEmbedder,
  readChosenRecogniser,
  readChosenTokenizer,
  writeChosen,
} from './model-choice.ts';
export { findModelState, type ModelFolders, modelFolderOf } from './model-state.ts';
export type { PullEvent, PullListener } from './pull-events.ts';
export { pullFromFolder } from './pull-from-folder.ts';
export { pullFromHub } from './pull-from-hub.ts';
export { type ModelFinding, verifyModel } from './verify-model.ts';
