import type { TrainedAlignment } from '../../linking/index.ts';
import type { Page } from '../recordings/index.ts';

export type LinkStatus = 'SUGGESTED' | 'CONFIRMED' | 'REJECTED';
export type LinkPath = 'SOUND' | 'TRANSCRIPT' | 'BOTH';

/** A part of a recording; without times the whole of it. */
export interface LinkedRange {
  readonly recordingId: string;
  readonly startS: number | null;
  readonly endS: number | null;
}

export interface ArticleLink extends LinkedRange {
  readonly workspaceId: string;
  readonly id: string;
  readonly articleId: string;
  readonly status: LinkStatus;
  readonly probability: number | null;
  readonly answeredBy: LinkPath | null;
  readonly alignmentVersion: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly createdAt: Date;
}

export type ArticleLinkPage = Page<ArticleLink>;

export interface LinkConditions {
  readonly status?: LinkStatus | null | undefined;
  readonly recordingId?: string | null | undefined;
  readonly articleId?: string | null | undefined;
}

/** What one path says of a suggestion. */
export interface LinkPathScore {
  readonly path: 'SOUND' | 'TRANSCRIPT';
  readonly rank: number;
  readonly rawScore: number;
  readonly probability: number | null;
  readonly weight: number;
  readonly contribution: number;
}

export interface SoundingLink {
  readonly link: ArticleLink;
  readonly startS: number;
  readonly endS: number;
  readonly linkStartS: number;
  readonly linkEndS: number;
  readonly evidence: number;
}

export interface LinkSuggestion {
  readonly articleId: string;
  readonly rank: number;
  readonly probability: number | null;
  readonly answeredBy: LinkPath;
  readonly paths: readonly LinkPathScore[];
  readonly decision: LinkStatus | null;
  readonly startS: number | null;
  readonly endS: number | null;
  readonly soundsLike: SoundingLink | null;
}

export interface LinkAnswer {
  readonly suggestions: readonly LinkSuggestion[];
  readonly noGoodArticle: boolean;
  readonly answeredBy: LinkPath | null;
  readonly notes: readonly string[];
  readonly alignmentVersion: number | null;
  readonly durationS: number | null;
  readonly hearMs: number;
  readonly answerMs: number;
  readonly databaseMs: number;
}

/** What is known of a version once it was learned. */
export interface AlignmentFacts
  extends Pick<TrainedAlignment, 'soundPenalty' | 'transcriptPenalty' | 'calibration' | 'before' | 'after'> {
  readonly learnedFrom: {
    readonly confirmedLinks: number;
    readonly rejectedLinks: number;
    readonly typedQuestions: number;
    readonly spokenQuestions: number;
    readonly articles: number;
  };
  readonly notes: readonly string[];
}

export interface AlignmentVersion {
  readonly workspaceId: string;
  readonly version: number;
  readonly status: 'TRAINING' | 'READY' | 'FAILED';
  readonly isActive: boolean;
  readonly progress: number;
  readonly problem: string | null;
  readonly contentId: string;
  readonly createdAt: Date;
  readonly trainedAt: Date | null;
  readonly facts: AlignmentFacts | null;
}

export type AlignmentVersionPage = Page<AlignmentVersion>;

export interface AskingRecording {
  readonly link: ArticleLink;
  readonly probability: number;
}

export interface UnansweredQuestionsList {
  readonly groups: QuestionGroup[];
  readonly total: Page<QuestionGroup>['total'];
}

export interface QuestionGroup {
  readonly typicalId: string;
  readonly recordingIds: readonly string[];
  readonly similarity: number;
}
