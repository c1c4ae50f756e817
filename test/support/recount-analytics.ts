import type { Db } from '../../src/db/db.ts';

/** What one recording contributes, read from the rows that ingest writes. */
export interface RecordingFacts {
  readonly id: string;
  readonly fileName: string;
  readonly status: string;
  readonly language: string | null;
  readonly metadata: Record<string, unknown>;
  readonly container: string | null;
  readonly createdAt: Date;
  readonly recordedAt: Date | null;
  readonly durationS: number | null;
  readonly bytes: number;
  readonly frames: number | null;
  readonly speech: number | null;
  readonly pause: number | null;
  readonly syllables: number | null;
  readonly points: number | null;
  readonly words: number | null;
  readonly groupId: string | null;
  readonly speakers: string[] | null;
  readonly labels: string[] | null;
  /** Statuses of its links. */
  readonly links: string[] | null;
  readonly probability: number | null;
}

/** A plain count of every recording on its own: no totals, no groups. */
export function readFacts(db: Db): Promise<RecordingFacts[]> {
  return db.query(`
    select r.id, r.file_name as "fileName", r.status, r.language, r.metadata, r.container, r.created_at as "createdAt",
      r.recorded_at as "recordedAt", r.duration_s as "durationS", r.byte_count::int as bytes,
      (select octet_length(s.frames) from speech_activity s where s.recording_id = r.id) as frames,
      (select (select count(*)::int from generate_series(0, octet_length(s.frames) - 1) i where get_byte(s.frames, i) > 127)
         from speech_activity s where s.recording_id = r.id) as speech,
      (select (select coalesce(sum(length), 0)::int from (
           select count(*) as length from (
             select i, i - row_number() over (order by i) as island
             from generate_series(0, octet_length(s.frames) - 1) i where get_byte(s.frames, i) < 128) silent
           group by island having count(*) * 0.08 >= 0.3) islands)
         from speech_activity s where s.recording_id = r.id) as pause,
      (select (select coalesce(sum((get_byte(s.frames, i) >> 4) & 7), 0)::int
           from generate_series(0, octet_length(s.frames) - 1) i where get_byte(s.frames, i) & 128 = 128)
         from speech_activity s where s.recording_id = r.id) as syllables,
      (select (select count(*)::int from turning_point p where p.recording_id = r.id
           and (p.voice >= 0.5 or p.energy >= 0.5 or p.pace >= 0.5 or p.background >= 0.5))
         from recording_histogram h where h.recording_id = r.id and h.turning_points_found) as points,
      (select word_count from transcript t where t.recording_id = r.id) as words,
      (select m.group_id from duplicate_member m where m.recording_id = r.id
         and (select count(*) from duplicate_member o where o.group_id = m.group_id) > 1) as "groupId",
      (select array_agg(distinct speaker) from transcript_segment g where g.recording_id = r.id and speaker is not null) as speakers,
      (select array_agg(distinct l.name) from sound_hit h, sound_label l where h.recording_id = r.id and l.id = h.label_id
         and h.version = l.active_version and h.score > 0.4999) as labels,
      (select array_agg(k.status) from article_link k where k.recording_id = r.id) as links,
      (select q.best_probability::float8 from recording_content q where q.recording_id = r.id) as probability
    from recording r`);
}

/** What the facts add up to, in the words of the API and by arithmetic of its own. */
export function addUp(facts: readonly RecordingFacts[], quantiles: readonly number[]) {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const heard = facts.filter(({ frames }) => frames);
  const speaking = heard.filter(({ speech }) => speech);
  const turned = facts.filter(({ points, durationS }) => points !== null && durationS);
  const said = facts.filter(({ words, speech }) => words !== null && speech !== null);
  const of = (some: readonly RecordingFacts[], number: (facts: RecordingFacts) => number) =>
    spreadOf(some.map(number), quantiles);
  const groups = facts.flatMap(({ groupId }) => groupId ?? []);
  return {
    recordings: facts.length,
    ready: facts.filter(({ status }) => status === 'READY').length,
    failed: facts.filter(({ status }) => status === 'FAILED').length,
    hours: sum(facts.map(({ durationS }) => durationS)) / 3_600,
    bytes: sum(facts.map(({ bytes }) => bytes)),
    durationS: of(
      facts.filter(({ durationS }) => durationS !== null),
      ({ durationS }) => durationS!,
    ),
    speechShare: withTotal(
      sum(heard.map(({ speech }) => speech)) / sum(heard.map(({ frames }) => frames)),
      of(heard, ({ speech, frames }) => speech! / frames!),
    ),
    pauseShare: withTotal(
      sum(heard.map(({ pause }) => pause)) / sum(heard.map(({ frames }) => frames)),
      of(heard, ({ pause, frames }) => pause! / frames!),
    ),
    speakingRate: withTotal(
      sum(speaking.map(({ syllables }) => syllables)) / (sum(speaking.map(({ speech }) => speech)) * 0.08),
      of(speaking, ({ syllables, speech }) => syllables! / (speech! * 0.08)),
    ),
    turningPointsPerMinute: withTotal(
      sum(turned.map(({ points }) => points)) / (sum(turned.map(({ durationS }) => durationS)) / 60),
      of(turned, ({ points, durationS }) => points! / (durationS! / 60)),
    ),
    transcribed: facts.filter(({ words }) => words !== null).length,
    words: sum(facts.map(({ words }) => words)),
    wordsPerMinute:
      sum(said.map(({ speech }) => speech)) === 0
        ? null
        : sum(said.map(({ words }) => words)) / ((sum(said.map(({ speech }) => speech)) * 0.08) / 60),
    duplicated: groups.length,
    surplus: groups.length - new Set(groups).size,
    links: coverageOf(facts),
  };
}

const withTotal = (total: number, byRecording: ReturnType<typeof spreadOf>) =>
  byRecording && { total, byRecording };

function spreadOf(values: readonly number[], quantiles: readonly number[]) {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    mean: sorted.reduce((total, value) => total + value, 0) / sorted.length,
    min: sorted[0]!,
    max: sorted.at(-1)!,
    quantiles: quantiles.map((at) => {
      const place = at * (sorted.length - 1);
      const below = sorted[Math.floor(place)]!;
      return { at, value: below + (sorted[Math.ceil(place)]! - below) * (place % 1) };
    }),
  };
}

function coverageOf(facts: readonly RecordingFacts[]) {
  const statuses = facts.flatMap(({ links }) => links ?? []);
  const having = (status: string) => facts.filter(({ links }) => links?.includes(status));
  const ready = facts.filter(({ status }) => status === 'READY');
  const confirmed = having('CONFIRMED');
  return {
    suggested: statuses.filter((status) => status === 'SUGGESTED').length,
    confirmed: statuses.filter((status) => status === 'CONFIRMED').length,
    rejected: statuses.filter((status) => status === 'REJECTED').length,
    recordingsConfirmed: confirmed.length,
    recordingsSuggested: having('SUGGESTED').filter((each) => !confirmed.includes(each)).length,
    recordingsUnanswered: facts.filter(
      (each) => each.probability !== null && each.probability < 0.3 && !confirmed.includes(each),
    ).length,
    coverage:
      ready.length === 0 ? null : ready.filter((each) => confirmed.includes(each)).length / ready.length,
  };
}
