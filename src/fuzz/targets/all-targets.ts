import type { FuzzTarget } from '../fuzz-target.ts';

interface TargetGroup {
  readonly names: readonly string[];
  readonly load: () => Promise<readonly FuzzTarget[]>;
}

/** A target's files are loaded where it runs, and not with every other. */
const groups: readonly TargetGroup[] = [
  { names: ['wav'], load: async () => [(await import('./wav.target.ts')).wavTarget] },
  { names: ['flac'], load: async () => [(await import('./flac.target.ts')).flacTarget] },
  { names: ['ogg'], load: async () => [(await import('./ogg.target.ts')).oggTarget] },
  { names: ['mpeg'], load: async () => [(await import('./mpeg.target.ts')).mpegTarget] },
  {
    names: ['ffmpeg', 'malformed-audio'],
    load: async () => (await import('./other-audio.targets.ts')).otherAudioTargets,
  },
  { names: ['workers'], load: async () => [(await import('./workers.target.ts')).workersTarget] },
  { names: ['server'], load: async () => [(await import('./server.target.ts')).serverTarget] },
  {
    names: ['transcript-srt', 'transcript-vtt', 'transcript-json', 'transcript-text'],
    load: async () => (await import('./transcript.targets.ts')).transcriptTargets,
  },
  {
    names: ['articles-ndjson', 'articles-csv', 'articles-markdown'],
    load: async () => (await import('./article.targets.ts')).articleTargets,
  },
  {
    names: ['import-ndjson', 'import-gzip', 'import-parquet'],
    load: async () => (await import('./transfer.targets.ts')).transferTargets,
  },
  {
    names: ['safetensors', 'model-config'],
    load: async () => (await import('./model.targets.ts')).modelTargets,
  },
  {
    names: ['graphql-documents', 'graphql-variables'],
    load: async () => (await import('./graphql.targets.ts')).graphqlTargets,
  },
  {
    names: ['search-queries', 'cursors', 'addresses', 'packed-codes'],
    load: async () => (await import('./request.targets.ts')).requestTargets,
  },
];

export const targetNames: readonly string[] = groups.flatMap(({ names }) => names);

/** Throws TypeError for a name that there is none of. */
export async function loadTarget(name: string): Promise<FuzzTarget> {
  const group = groups.find(({ names }) => names.includes(name));
  const target = (await group?.load())?.find((each) => each.name === name);
  if (!target) throw new TypeError(`There is no target ${name}; there are ${targetNames.join(', ')}.`);
  return target;
}
