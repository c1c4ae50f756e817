export {
  type AlignmentMaps,
  answerQuestion,
  type PathAnswer,
  type QuestionAnswer,
} from './answer-question.ts';
export { fuseLogs, logProbabilities } from './calibration.ts';
export { type GroupedQuestions, groupQuestions } from './group-questions.ts';
export { type AlignedStretch, alignLocally } from './local-alignment.ts';
export { type Recall, rankOf, recallOf } from './recall.ts';
export { fitRidge, type RidgeExample, type RidgeMap, ridgeScores } from './ridge.ts';
export { countTextWords, TEXT_DIMENSIONS, textRarity, textVector } from './text-words.ts';
export {
  type AlignmentExample,
  type Calibration,
  type PathRecalls,
  type TrainedAlignment,
  trainAlignment,
} from './train-alignment.ts';
