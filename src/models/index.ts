export { findTokenizer, getKnownTokenizer, tokenizerRemedy } from './find-tokenizer.ts';
export { BUNDLED_TOKENIZER, getKnownModel, type KnownModel, modelCatalogue } from './model-catalogue.ts';
export { readChosenTokenizer, writeChosenTokenizer } from './model-choice.ts';
export { findModelState, type ModelFolders, modelFolderOf } from './model-state.ts';
export type { PullEvent, PullListener } from './pull-events.ts';
export { pullFromFolder } from './pull-from-folder.ts';
export { pullFromHub } from './pull-from-hub.ts';
export { type ModelFinding, verifyModel } from './verify-model.ts';
