import assert from 'node:assert/strict';
import { AppError } from '../../errors.ts';
import { checkArticle } from '../../features/articles/check-article.ts';
import type { ArticleLine } from '../../features/articles/files/article-line.ts';
import { readCsv } from '../../features/articles/files/read-csv.ts';
import { readNdjson } from '../../features/articles/files/read-ndjson.ts';
import { toArticleInput } from '../../features/articles/files/to-article-input.ts';
import { cutArticles, embedLexically, indexArticles } from '../../text/index.ts';
import type { Bomb, FuzzTarget } from '../fuzz-target.ts';
import { repeatedPieces } from '../mutate/hostile-strings.ts';
import { mutateJson } from '../mutate/mutate-json.ts';
import { encodeText, mutateText } from '../mutate/mutate-text.ts';
import type { Random } from '../seeded-random.ts';

const articles = [
  {
    key: 'reset-password',
    title: 'How do I reset my password?',
    body: '# Steps\n\n1. Open *Settings*.\n2. Choose `Reset`.\n\n> Note: [more](https://a.example/b).',
    format: 'markdown',
    language: 'en',
    tags: ['account', 'login'],
    metadata: { owner: 'desk', level: 2 },
  },
  { id: 7, question: '营业时间', answer: '周一至周五 9:00–17:00。', language: 'zh-CN', tags: 'hours;shop' },
  {
    key: 'plain',
    title: 'Fees',
    body: 'A transfer costs 2.50. See the list.',
    format: 'plain',
    metadata: '{"a":[1,2]}',
  },
];
const csv = `key,title,body,tags,metadata\nreset,"How, then?","First line.\nSecond ""line"".",a|b,"{""x"":1}"\nfees,Fees,A transfer costs 2.50.,,\n`;
const markdown = `# Title

Text with *stress*, **strong**, \`code\`, [a link](http://a.example "t"), ![a picture](p.png) and <b>html</b>.

| a | b |
|---|:-:|
| 1 | 2 |

- one
  - two
    1. three

> quoted
> > twice

\`\`\`js
code()
\`\`\`

Setext
------
[ref]: http://a.example
Term[^1] &amp; &#x41; a@b.example https://c.example
`;
const csvMarks = ['"', '""', ',', ';', '\t', '\n', '\r\n', 'key', '"\n', '",', '\ufeff'];
const markdownMarks = [
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '```',
  '~~~',
  '|',
  '|-|',
  '*',
  '**',
  '_',
  '`',
  '[',
  '](',
  '![',
  '<',
  '</div>',
  '<!--',
  '-->',
  '[^1]:',
  '    ',
  '\\',
  '\n\n',
  '===',
  '---',
  '&#x',
];

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** Every record of a file, checked and cut as an import does; what is wrong with one is its own. */
async function takeAll(lines: AsyncIterable<ArticleLine>): Promise<number> {
  let taken = 0;
  let refused: AppError | null = null;
  for await (const read of lines) {
    try {
      if ('error' in read) throw read.error;
      const { title, body, format, language } = checkArticle(toArticleInput(read.fields, { language: null }));
      take({ title, body, format, language });
      taken++;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused ??= error;
    }
  }
  if (refused && taken === 0) throw refused;
  return taken;
}

function take(article: Parameters<typeof cutArticles>[0][number]): void {
  const chunks = cutArticles([article]).chunks[0]!.map(({ text }) => text);
  indexArticles({ articles: [{ ...article, chunks }], stems: {} });
  for (const chunk of chunks.slice(0, 3)) embedLexically(chunk);
}

interface FileTarget {
  readonly name: string;
  readonly what: string;
  readonly shortCases: number;
  readonly sane: Uint8Array;
  readonly read: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<ArticleLine>;
  readonly mutate: (random: Random) => Uint8Array;
  readonly bombs: readonly Bomb[];
}

const fileTarget = ({ name, what, shortCases, sane, read, mutate, bombs }: FileTarget): FuzzTarget => ({
  name,
  what,
  shortCases,
  async open() {
    const expected = await takeAll(read(streamOf(sane)));
    return {
      bombs,
      mutate,
      async run(bytes) {
        await takeAll(read(streamOf(bytes)));
      },
      async check() {
        assert.equal(await takeAll(read(streamOf(sane))), expected, 'a sane file reads otherwise');
      },
    };
  },
});

const ndjson = Buffer.from(articles.map((article) => JSON.stringify(article)).join('\n'));

export const articleTargets: readonly FuzzTarget[] = [
  fileTarget({
    name: 'articles-ndjson',
    what: 'articles as JSON lines: read, checked, cut, indexed',
    shortCases: 800,
    sane: ndjson,
    read: readNdjson,
    mutate: (random) => {
      const lines = articles.map(
        (article) => JSON.stringify(random.chance(0.6) ? mutateJson(article, random) : article) ?? '',
      );
      const text = lines.join(random.pick(['\n', '\r\n', '\n\n', ' ']));
      return encodeText(random.chance(0.3) ? mutateText(text, random) : text, random);
    },
    bombs: [
      { name: 'a line of 5 MB', bytes: () => Buffer.alloc(5_000_000, 'a') },
      { name: '4 MB of brackets', bytes: () => Buffer.alloc(4_000_000, '[') },
      { name: '300,000 empty lines', bytes: () => Buffer.from('{}\n'.repeat(300_000)) },
      {
        name: 'metadata 100,000 levels deep',
        bytes: () =>
          Buffer.from(`{"key":"a","title":"b","metadata":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`),
      },
    ],
  }),
  fileTarget({
    name: 'articles-csv',
    what: 'articles as CSV',
    shortCases: 700,
    sane: Buffer.from(csv),
    read: readCsv,
    mutate: (random) => encodeText(mutateText(csv, random, { dictionary: csvMarks }), random),
    bombs: [
      {
        name: 'a million columns',
        bytes: () => Buffer.from(`${'a,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}\n`),
      },
      {
        name: '500,000 columns, 20 records',
        bytes: () =>
          Buffer.from(
            `${Array.from({ length: 500_000 }, (_, index) => index.toString(36)).join(',')}\n${`${','.repeat(499_999)}\n`.repeat(4)}`,
          ),
      },
      { name: 'a megabyte of quotes', bytes: () => Buffer.from(`key,title\n${'"'.repeat(1_000_000)}`) },
      {
        name: '50,000 records too short',
        bytes: () => Buffer.from(`key,title,body\n${'a\n'.repeat(50_000)}`),
      },
      { name: 'one line of 6 MB', bytes: () => Buffer.alloc(6_000_000, 'a') },
    ],
  }),
  {
    name: 'articles-markdown',
    what: 'articles in Markdown: parsed, cut, indexed',
    shortCases: 900,
    async open() {
      const cut = (body: string) =>
        take({ title: 'A title', body: body.slice(0, 200_000), format: 'MARKDOWN', language: 'en' });
      return {
        bombs: [100_000].flatMap((units) =>
          repeatedPieces(units).flatMap(({ name, text }) => [
            { name, bytes: () => Buffer.from(text) },
            { name: `${name}, closed`, bytes: () => Buffer.from(`${text}a${text.slice(0, 20)}\n\n[a]: b`) },
          ]),
        ),
        mutate: (random) =>
          Buffer.from(mutateText(markdown, random, { dictionary: markdownMarks, others: [markdown] })),
        run: (bytes) => cut(Buffer.from(bytes).toString('utf8')),
        check: () => cut(markdown),
      };
    },
  },
];
