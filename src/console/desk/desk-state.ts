import { readSound, type Sound, soundPairs } from '../clip/sound.ts';
import type { DeskQuestionsQueryVariables } from './generated/operations.ts';

export const deskTabs = ['questions', 'unanswered', 'ask', 'alignment', 'articles'] as const;
export type DeskTab = (typeof deskTabs)[number];

export const standings = ['waiting', 'confirmed', 'rejected', 'unanswered'] as const;
/** How a question stands: nobody decided; decided; all that was suggested is wrong; nothing was suggested. */
export type Standing = (typeof standings)[number];

/** All that the address of the view says. */
export interface DeskState {
  readonly tab: DeskTab;
  readonly show: Standing;
  readonly named: string;
  readonly questionId: string | null;
  /** The suggestion that is looked at. */
  readonly articleId: string | null;
  /** What is asked by typing or by a clip. */
  readonly text: string;
  readonly sound: Sound | null;
}

export type QuestionFilter = DeskQuestionsQueryVariables['filter'];

const standingFilters: Record<Standing, QuestionFilter> = {
  waiting: { any: [{ linkStatuses: ['SUGGESTED'] }, { lacks: ['LINK'] }] },
  confirmed: { linkStatuses: ['CONFIRMED'] },
  rejected: { linkStatuses: ['REJECTED'] },
  unanswered: { lacks: ['LINK'] },
};

export function filterOf(show: Standing, named: string): QuestionFilter {
  return {
    statuses: ['READY'],
    ...standingFilters[show],
    ...(named.trim() !== '' && { nameContains: named.trim() }),
  };
}

export function readDeskState(params: URLSearchParams): DeskState {
  return {
    tab: oneOf(deskTabs, params.get('tab')),
    show: oneOf(standings, params.get('show')),
    named: params.get('named') ?? '',
    questionId: params.get('question'),
    articleId: params.get('article'),
    text: params.get('q') ?? '',
    sound: readSound(params),
  };
}

export function deskParamsOf({ tab, show, named, questionId, articleId, text, sound }: DeskState) {
  const params = new URLSearchParams();
  if (tab !== 'questions') params.set('tab', tab);
  if (show !== 'waiting') params.set('show', show);
  if (named !== '') params.set('named', named);
  if (questionId !== null) params.set('question', questionId);
  if (articleId !== null) params.set('article', articleId);
  if (text !== '') params.set('q', text);
  for (const [name, value] of soundPairs(sound)) params.set(name, value);
  return params;
}

/** The one that the text names, else the first. */
function oneOf<const Name extends string>(names: readonly [Name, ...Name[]], text: string | null): Name {
  return names.find((name) => name === text) ?? names[0];
}
