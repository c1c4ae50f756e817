import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentModel, loadContentModel } from '../../content/index.ts';
import { findProgram } from '../../lib/find-program.ts';
import { findPocketsphinx, recogniseWithTexts } from '../../recognition/index.ts';
import { RECOGNITION_RATE_HZ } from '../../recognition/recogniser.types.ts';
import type { EvalOptions } from '../eval-options.ts';
import type { EvalRow } from '../eval-row.ts';
import { type CountLinks, countFirstLinks, type SpokenLink } from './count-first-links.ts';
import { createQuestionHearing, type QuestionHearing } from './hear-questions.ts';
import { claimedScores, learnHistograms } from './histogram-methods.ts';
import { answerTests, learnFromRecognised, learnFromTrueText } from './learned-paths.ts';
import {
  type Asked,
  chanceRow,
  conditionTitles,
  fusedAims,
  linkingColumns,
  methodRow,
  soundAims,
} from './linking-rows.ts';
import type { HeardQuestion } from './speak.worker.ts';
import { type QuestionSplit, readQuestions, type TypedQuestion } from './spoken-questions.ts';
import type { VoiceCondition } from './voices.ts';

/** Links whose sound a recogniser hears as well, so that it is known how far its words can be trusted. */
const RECOGNISED_LINKS = 308;
/** Links at which all methods stand beside each other: 20 of each of 77 intents. */
const MAIN_LINKS = 1_540;
const conditions = ['links', 'other', 'flite'] as const;
const modelFolder = fileURLToPath(new URL('../../../models/phonograph-content', import.meta.url));

/** Support questions that synthesisers speak, linked to their intents. All speech is synthetic. */
export async function linkingEval(options: EvalOptions): Promise<void> {
  const { dataFolder, environment, seed, isQuick, progress } = options;
  const programs = { 'espeak-ng': '', flite: '' };
  for (const name of Object.keys(programs) as (keyof typeof programs)[]) {
    const found = await findProgram(name, environment['PATH'] ?? '');
    if (!found) throw new Error(`${name} is not installed: the questions cannot be spoken.`);
  }
  const model = await loadContentModel(modelFolder);
  const split = await readQuestions(dataFolder, seed);
  const tests = split.tests.slice(0, isQuick ? Math.ceil(split.tests.length / 4) : undefined);
  const counts = options.links
    .filter((count) => !isQuick || count <= MAIN_LINKS)
    .map((count) => Math.min(count, split.links.length));
  const hearing = createQuestionHearing({
    seed,
    cacheFolder: join(options.cacheFolder ?? options.folder, `${model.id}-${seed}`),
    scratchFolder: options.folder,
    threads: availableParallelism(),
    progress,
  });
  try {
    const most = split.links.slice(0, Math.max(...counts));
    const heardLinks = await hearing.hear({
      ...{ questions: most, condition: 'links', part: 'links' },
      tokenCount: MAIN_LINKS,
    });
    const links = most.map((question, index) => ({ ...question, heard: heardLinks[index]! }));
    const heardTests = new Map<VoiceCondition, HeardQuestion[]>();
    for (const condition of conditions) {
      const heard = await hearing.hear({
        questions: tests,
        condition,
        part: 'tests',
        tokenCount: tests.length,
      });
      heardTests.set(condition, heard);
    }
    const countLinks = countFirstLinks(links, model, split.intents.length);
    const material = { options, hearing, model, split, tests, counts, links, heardTests, countLinks };
    const report = (rows: readonly EvalRow[], what: string) => {
      for (const condition of conditions) {
        const title = conditionTitles[condition];
        options.report(
          `${what}, ${split.intents.length} articles; ALL SPEECH IS SYNTHETIC; ${title}`,
          linkingColumns,
          rows.filter(({ table }) => table === title),
        );
      }
    };
    report(measure(material), 'Linking spoken questions');
    // By far the longest part comes last.
    report(await measureRecognised(material), 'With a recogniser');
  } finally {
    await hearing.close();
  }
}

interface Material {
  readonly options: EvalOptions;
  readonly hearing: QuestionHearing;
  readonly model: ContentModel;
  readonly split: QuestionSplit;
  readonly tests: readonly TypedQuestion[];
  readonly counts: readonly number[];
  readonly links: readonly SpokenLink[];
  readonly heardTests: ReadonlyMap<VoiceCondition, readonly HeardQuestion[]>;
  readonly countLinks: CountLinks;
}

function measure(material: Material): EvalRow[] {
  const { options, split, tests, counts, heardTests } = material;
  const intentCount = split.intents.length;
  const texts = tests.map(({ text }) => text);
  const askedIn = askedOf(material);
  const mainCount = mainCountOf(counts);
  const rows = conditions.map((condition) => chanceRow(askedIn(condition)));
  const titles = split.intents.map((intent) => intent.replaceAll('_', ' '));

  for (const count of counts) {
    options.progress(`linking: learning from ${count} links`);
    const { links: some, shape, countTests } = material.countLinks(count);
    const trained = learnFromTrueText(some, shape);
    const byHistogram =
      count === mainCount ? learnHistograms(material.links.slice(0, count), intentCount) : null;
    for (const condition of conditions) {
      const asked = askedIn(condition);
      const heard = heardTests.get(condition)!;
      if (byHistogram) {
        rows.push(
          methodRow(asked, {
            ...{ row: 'histogram and text vector, zero-shot', probabilities: null, links: 0 },
            scores: claimedScores(heard, titles),
            note: 'the claim that it raises recall by 37 %: see x chance',
          }).evalRow,
          methodRow(asked, {
            ...{ row: 'histogram alone, learned', probabilities: null, links: count },
            scores: byHistogram(heard),
          }).evalRow,
        );
      }
      const answered = answerTests(countTests(heard), texts, trained);
      const sound = methodRow(asked, {
        ...{ row: 'sound, learned alignment', links: count },
        ...{ scores: answered.sound, probabilities: answered.soundProbabilities },
        aims: soundAims(condition, count, intentCount),
      });
      const transcript = methodRow(asked, {
        ...{ row: 'true text (bound)', links: count, scores: answered.transcript!, probabilities: null },
      });
      const fused = methodRow(asked, {
        ...{ row: 'sound and true text, fused', links: count },
        ...{ scores: answered.fused, probabilities: answered.fused },
        aims: fusedAims(sound.judgement, transcript.judgement),
      });
      rows.push(sound.evalRow, transcript.evalRow, fused.evalRow);
    }
  }
  return rows;
}

const mainCountOf = (counts: readonly number[]): number =>
  counts.includes(MAIN_LINKS) ? MAIN_LINKS : Math.max(...counts);

const askedOf =
  ({ tests, split }: Material) =>
  (condition: VoiceCondition): Asked => ({
    condition,
    intents: tests.map(({ intent }) => intent),
    intentCount: split.intents.length,
  });

async function measureRecognised(material: Material): Promise<EvalRow[]> {
  const { options, hearing, tests, counts, heardTests } = material;
  const askedIn = askedOf(material);
  const count = mainCountOf(counts);
  const { environment, isQuick, progress } = options;
  const place = await findPocketsphinx('auto', environment['PATH'] ?? '');
  const reason = isQuick ? 'left out of --quick' : 'problem' in place ? place.problem : null;
  if (reason !== null || 'problem' in place) {
    return conditions.map((condition) => ({
      ...{ eval: 'linking', table: conditionTitles[condition], row: 'recogniser', n: 0, facts: {}, aims: [] },
      notRun: reason ?? '',
    }));
  }
  const { links: some, shape, countTests } = material.countLinks(count);
  // What is recognised must not be in the model: it would be heard better than any test.
  const typed = some.slice(RECOGNISED_LINKS).map(({ text }) => text);
  const recognise = (questions: readonly TypedQuestion[], condition: VoiceCondition, part: string) =>
    hearing.remember(`${place.id}-${count}-${condition}-${part}-${questions.length}`, () =>
      recogniseWithTexts(
        place,
        typed,
        hearing.speak({ questions, condition, part, tokenCount: 0 }, RECOGNITION_RATE_HZ),
        availableParallelism(),
      ),
    );
  const heardLinks = await recognise(some.slice(0, RECOGNISED_LINKS), 'links', 'links');
  progress(`linking: learning from ${count} links, ${heardLinks.length} of them recognised`);
  const trained = learnFromRecognised(
    some.map((link, index) =>
      index < heardLinks.length ? { ...link, recognised: heardLinks[index]! } : link,
    ),
    shape,
  );
  const rows: EvalRow[] = [];
  for (const condition of conditions) {
    const said = await recognise(tests, condition, 'tests');
    const answered = answerTests(countTests(heardTests.get(condition)!), said, trained);
    const asked = askedIn(condition);
    const sound = methodRow(asked, {
      ...{ row: 'sound', links: count, scores: answered.sound, probabilities: null },
    });
    const transcript = methodRow(asked, {
      ...{ row: 'recogniser (pocketsphinx, own language model)', links: count },
      ...{ scores: answered.transcript!, probabilities: null },
      ...(condition === 'flite' && { aims: { recallAt1: 0.7, recallAt5: 0.9 } }),
    });
    const fused = methodRow(asked, {
      ...{ row: 'sound and recogniser, fused', links: count },
      ...{ scores: answered.fused, probabilities: answered.fused },
      aims: fusedAims(sound.judgement, transcript.judgement),
    });
    rows.push(transcript.evalRow, fused.evalRow);
  }
  return rows;
}
