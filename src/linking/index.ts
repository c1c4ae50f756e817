export {
  type AlignmentMaps,
  answerQuestion,
  type HeardStretch,
  hearStretches,
  type PathAnswer,
  type QuestionAnswer,
} from './answer-question.ts';
export { type GroupedQuestions, groupQuestions } from './group-questions.ts';
export { type AlignedStretch, alignLocally } from './local-alignment.ts';
export { rankOf, recallOf } from './recall.ts';
export { fitRidge, ridgeScores } from './ridge.ts';
export { countTextWords, textRarity, textVector, WORD_PLACES } from './text-words.ts';
export {
  type AlignmentExample,
  type TrainedAlignment,
  trainAlignment,
} from './train-alignment.ts';
export {
  type HeardExample,
  type TrainBySoundOptions,
  type TrainedBySound,
  trainBySound,
} from './train-by-sound.ts';
