export { acousticWords, distanceFromWords, vocabularySize } from './acoustic-words.ts';
export { packContent, unpackContent } from './content-frames.ts';
export { type ContentModel, loadContentModel, readContentId, type Vocabulary } from './content-model.ts';
export { contentOfPcm } from './content-of-pcm.ts';
export { CONTENT_WIDTH } from './content-shape.ts';
export { contentOfStream } from './content-stream.ts';
export { learnVocabulary, type UsualDistance } from './learn-vocabulary.ts';
export { packVocabulary, unpackVocabulary } from './pack-vocabulary.ts';
export { dotOf, type SparseVector, toUnitVector } from './sparse-vector.ts';
