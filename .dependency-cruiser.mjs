/** The codec's facts and the tokenizer's contract: types, constants and pure functions, no runtime. */
const contract = '^src/inference/(codes|fingerprint\\.types|tokenizer)\\.ts$';
const values = { dependencyTypesNot: ['type-only'] };
const packageNamed = (names) => `node_modules/(${names})/`;

/** Files of `from` may import, of our own files, only themselves and what `allowed` lists. */
function room(from, allowed, comment) {
  const name = `room-${from
    .replace(/^\^src\//, '')
    .replace(/\W+/g, ' ')
    .trim()
    .replaceAll(' ', '-')}`;
  return rule(name, comment, { path: from }, { path: '^src/', pathNot: [from, ...allowed] });
}

/** Only files of `allowed` may import the packages, and only there are their quirks known. */
function packageOnlyIn(names, allowed, comment) {
  const name = `package-${names.split('|')[0].replaceAll('/', '-').replace('@', '')}`;
  return rule(name, comment, { path: '^src/', pathNot: allowed }, { path: packageNamed(names) });
}

function rule(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

const lib = '^src/lib/';
const errors = '^src/errors\\.ts$';
const features = '^src/features/';
const knownRooms = [
  ...[
    'lib',
    'tokens',
    'locating',
    'text',
    'recognition',
    'matching',
    'audio',
    'db',
    'inference',
    'models',
    'quality',
    'pictures',
    'learning',
    'content',
    'linking',
    'storage',
    'backup',
    'jobs',
    'workers',
    'features',
    'watching',
  ],
  ...[
    'graphql',
    'http',
    'client',
    'console',
    'cli',
    'demo',
    'bench',
    'eval',
    'fuzz',
    'soak',
    'torture',
    'training',
    'setup',
  ],
];

const consoleViews = 'library|recording|search|locate|copies|desk|analytics|system';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule(
      'no-cycles',
      'Files in a circle load in an order that nobody chose; types that name each other do no harm.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'no-unresolved',
      'An import that leads nowhere fails only when that line runs, since nothing is compiled first.',
      {},
      // This package holds nothing but types, so at run time there is nothing to lead to.
      { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    ),
    rule(
      'no-test-in-src',
      'The product must run where test/ was left out.',
      { path: '^src/' },
      { path: '^test/' },
    ),
    rule(
      'no-development-packages',
      'An installation without development packages must still run the product.',
      // The console is built beforehand and comes with what it needs.
      { path: '^src/', pathNot: '^src/(setup|console)/' },
      { dependencyTypes: ['npm-dev'], ...values },
    ),

    room(lib, [], 'lib is pure and knows no noun of the project: it could be copied elsewhere as it is.'),
    room(errors, [lib], 'Everybody imports the catalogue of errors, so it must bring nothing along.'),
    room(
      '^src/(config|environment)\\.ts$',
      ['^src/environment\\.ts$', lib, errors],
      'Settings are read before anything exists; the parts are handed values.',
    ),
    room(
      '^src/tokens/',
      [lib, errors, contract],
      'Tokens are arithmetic over codes: pure, so that workers, stores and measurements share them.',
    ),
    room(
      '^src/locating/',
      [lib, errors, '^src/tokens/', '^src/inference/(codes|band-tables)\\.ts$'],
      'Finding one sound in many frames is arithmetic: it runs in a worker, a test or a measurement alike.',
    ),
    room(
      '^src/text/',
      [lib, errors],
      'Words, sentences and transcript files are pure text, so that stores, workers and measurements share them.',
    ),
    room(
      '^src/matching/',
      ['^src/tokens/', lib, errors, contract],
      'Votes and alignments are arithmetic over fingerprints: pure, so that services, workers and measurements share them.',
    ),
    room(
      '^src/audio/',
      [lib, errors],
      'Decoding knows files and samples only, so it can move to any thread.',
    ),
    room(
      '^src/recognition/',
      [lib, errors],
      'Recognisers hear samples and give words: who wants them, and what becomes of them, is not their business.',
    ),
    room(
      '^src/watching/',
      ['^src/db/(db|statement-watch)\\.ts$', lib, errors],
      'Numbers, logs and traces are told what happens; they ask nobody but the database, for its plans.',
    ),
    room('^src/db/', [lib, errors], 'The database room speaks SQL and rows and knows no table of a feature.'),
    room(
      '^src/inference/',
      [lib, errors],
      'Models see arrays of numbers: where sound comes from and goes to is not their business.',
    ),
    room(
      '^src/models/',
      ['^src/(inference|recognition)/', '^src/version\\.ts$', lib, errors],
      'Bringing and checking model files needs to know what fits a model, and nothing of who uses it.',
    ),
    room(
      '^src/quality/',
      ['^src/audio/resampler\\.ts$', lib, errors],
      'Measures compare two arrays of samples, wherever they come from.',
    ),
    room(
      '^src/pictures/',
      [lib, errors],
      'Drawing knows samples, tiles and a file: who asked for a picture, and whose it is, is decided by the features.',
    ),
    room(
      '^src/learning/',
      ['^src/tokens/', contract, lib, errors],
      'Learning from marked sound is arithmetic over codes: pure, so that it can be measured without a service.',
    ),
    room(
      '^src/content/',
      [lib, errors],
      'What is said is arithmetic over samples and weights: workers, training and measurements share it.',
    ),
    room(
      '^src/linking/',
      ['^src/(content|text)/', lib, errors],
      'Learning from links is arithmetic: it knows vectors and columns, and nothing of recordings and articles.',
    ),
    room('^src/storage/', [lib, errors], 'Bytes under a name: what they mean is decided by the features.'),
    room(
      '^src/jobs/',
      ['^src/db/', lib, errors],
      'The queue runs what it is handed; job definitions come from the features through compose.',
    ),
    room(
      '^src/workers/',
      [
        '^src/(audio|content|inference|learning|linking|locating|matching|pictures|quality|recognition|text|tokens)/',
        lib,
        errors,
      ],
      'Worker threads compute; whoever needs the database stays on the main thread.',
    ),
    room(
      '^src/client/',
      [],
      'The client is what any other program would be: it knows the schema and nothing of the server.',
    ),
    room(
      '^src/console/',
      ['^src/client/'],
      'The page is an ordinary client in a browser: what it can do, any other program can.',
    ),
    rule(
      'console-views-apart',
      'A view of the console loads without the others; what two of them need lies in a room of its own.',
      { path: `^src/console/(${consoleViews})/` },
      { path: `^src/console/(${consoleViews})/`, pathNot: '^src/console/$1/' },
    ),
    room(
      '^src/graphql/',
      [features, '^src/http/request-id\\.ts$', '^src/db/workspace-reach\\.ts$', lib, errors],
      'GraphQL is a way in: it reaches the outside world only through the features.',
    ),
    room(
      '^src/http/',
      ['^src/graphql/(request-context|document-gate)\\.ts$', '^src/watching/', lib, errors],
      'HTTP mounts the routes it is handed and does not know what they serve.',
    ),
    room(
      '^src/backup/',
      [lib, errors],
      'A backup is files and checksums; who must stand still meanwhile is asked by its caller.',
    ),
    room(
      '^src/cli/',
      [
        '^src/(backup|client|db|graphql|demo|bench|models)/',
        '^src/(compose[a-z-]*|config|shipped-models|version)\\.ts$',
        lib,
        errors,
      ],
      'The command line is a client; it opens the service itself only when no server runs.',
    ),
    room(
      '^src/demo/',
      [
        '^src/(audio|cli|client)/',
        '^src/(compose[a-z-]*|config|shipped-models|version)\\.ts$',
        contract,
        lib,
        errors,
      ],
      'The demonstration shows what any client can do: it cuts sound to ask with, and reaches nothing behind the API.',
    ),
    room(
      '^src/eval/linking/',
      [
        '^src/eval/',
        '^src/(audio|content|demo|linking|recognition|text|tokens)/',
        '^src/workers/load-tokenizer\\.ts$',
        contract,
        lib,
        errors,
      ],
      'Thousands of spoken questions are learned from by what the service learns with, and never stored.',
    ),
    room(
      '^src/eval/(?!linking/)',
      [
        '^src/eval/',
        '^src/(audio|bench|cli|client|demo|recognition)/',
        '^src/(compose[a-z-]*|config|shipped-models|version)\\.ts$',
        lib,
        errors,
      ],
      'The measurements search as any client does: what they find, a user finds.',
    ),
    room(
      '^src/torture/',
      [
        '^src/(audio|client|db)/',
        '^src/jobs/prepare-database\\.ts$',
        '^src/demo/make/seeded-random\\.ts$',
        '^src/inference/qwen3-tts-tokenizer/verify/random-model\\.ts$',
        lib,
        errors,
      ],
      'The harness treats the product as an operator and the world do: through its processes, files and database.',
    ),
    room(
      '^src/soak/',
      ['^src/audio/', '^src/bench/', '^src/client/', '^src/demo/make/seeded-random\\.ts$', lib, errors],
      'The soak is callers and a stopwatch: it reaches the server as any other program does.',
    ),
    room(
      '^src/training/',
      ['^src/(audio|content|inference|tokens)/', '^src/demo/make/seeded-random\\.ts$', lib, errors],
      'Training needs sound and models, never a database or a server.',
    ),
    room(
      '^src/setup/',
      ['^src/(config|environment|errors|main)\\.ts$'],
      'Checks look at the house from outside; they must run while a room of it is broken.',
    ),
    rule(
      'room-without-a-rule',
      'A new folder says first what it may import: add its line here.',
      { path: '^src/[^/]+/', pathNot: `^src/(${knownRooms.join('|')})/` },
      { path: '^src/' },
    ),
    rule(
      'no-way-back-to-the-top',
      'Measuring, demonstrating, training and checking use the product; the product never needs them.',
      { path: '^src/', pathNot: '^src/(setup|demo|bench|eval|fuzz|soak|torture|training|main\\.ts|cli/)' },
      { path: '^src/(setup|demo|bench|eval|fuzz|soak|torture|training|cli/|main\\.ts)' },
    ),
    rule(
      'compose-at-the-top',
      'Only a program composes the parts; a part that imports compose would know every other part.',
      { path: '^src/', pathNot: '^src/((main|compose[a-z-]*)\\.ts|cli/|bench/|demo/)' },
      { path: '^src/compose[a-z-]*\\.ts$' },
    ),
    rule(
      'config-at-the-top',
      'Parts are handed values, not settings: then a test can hand them others.',
      { path: '^src/', pathNot: '^src/(main|config|compose[a-z-]*)\\.ts$|^src/(cli|bench|demo|setup)/' },
      { path: '^src/(config|environment)\\.ts$' },
    ),

    rule(
      'feature-through-index',
      'A feature may be rebuilt inside as long as its index.ts keeps its promise.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/([^/]+)/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    ),
    rule(
      'feature-index-from-outside',
      'Other rooms see of a feature its index.ts, and the API also its resolvers and domain types.',
      { path: '^src/', pathNot: '^src/(features|bench|fuzz)/' },
      {
        path: features,
        pathNot: ['/index\\.ts$', '\\.(resolvers|types|service)\\.ts$', '^src/features/[^/]+\\.ts$'],
      },
    ),
    rule(
      'feature-internals-for-graphql-only',
      'Everyone but the API goes through index.ts; only GraphQL maps domain types one by one.',
      { path: '^src/', pathNot: '^src/(features|graphql|bench|fuzz)/' },
      { path: features, pathNot: '/index\\.ts$' },
    ),
    rule(
      'feature-knows-no-entrance',
      'A feature works the same whether GraphQL, HTTP or a job calls it.',
      { path: features, pathNot: '\\.(resolvers|routes)\\.ts$' },
      { path: '^src/(graphql|http|cli|client)/' },
    ),
    rule(
      'service-by-type-only',
      'A service is a function over what it is given: it names the database, queue, workers and storage as types.',
      { path: '^src/features/.*\\.service\\.ts$' },
      {
        path: '^src/(db|jobs|workers|storage|inference)/',
        // Which workspace is meant is a decision, not a statement.
        pathNot: [contract, '^src/db/workspace-reach\\.ts$'],
        ...values,
      },
    ),
    rule(
      'service-no-outside-world',
      'Rules and decisions must not depend on a driver, a server or a model runtime.',
      { path: '^src/features/.*\\.service\\.ts$' },
      {
        path: packageNamed('pg|pg-boss|piscina|express|@apollo/server|onnxruntime-node|@electric-sql/[^/]+'),
      },
    ),
    rule(
      'store-is-sql-only',
      'A store turns rows into domain objects; decisions about them belong to the service.',
      { path: '^src/features/.*\\.store\\.ts$' },
      { path: '\\.(service|resolvers|routes|job)\\.ts$|^src/(audio|workers|storage|jobs)/' },
    ),
    rule(
      'resolver-is-thin',
      'A resolver unpacks arguments, calls one service and returns: no SQL, no decoding, no model.',
      { path: '^src/features/.*\\.resolvers\\.ts$' },
      {
        path: '\\.(store|routes|job)\\.ts$|^src/(db|audio|inference|workers|storage|jobs)/',
        pathNot: contract,
      },
    ),
    rule(
      'job-calls-a-service',
      'A job is a name, a payload and one call; its SQL and its rules live where the API finds them too.',
      { path: '^src/features/.*\\.job\\.ts$' },
      { path: '\\.(store|resolvers|routes)\\.ts$|^src/(db|audio|inference|workers|storage)/' },
    ),
    rule(
      'types-stay-light',
      'Domain types are imported everywhere, so they may bring only other types along.',
      { path: '^src/features/.*\\.types\\.ts$' },
      {
        path: '^src/',
        pathNot: ['\\.types\\.ts$', '/index\\.ts$', '^src/text/', '^src/tokens/', contract, lib],
      },
    ),

    packageOnlyIn(
      'pg|@electric-sql/[^/]+|pgvector',
      '^src/(db|bench)/',
      'One room knows both databases; the measurements compare it with the bare driver.',
    ),
    packageOnlyIn(
      'onnxruntime-node|onnxruntime-[^/]+',
      ['^src/inference/onnx-runtime\\.ts$', '^src/torture/faults/device\\.preload\\.ts$'],
      'Provider names, tensors and log levels of the runtime end at one door.',
    ),
    packageOnlyIn(
      '@xenova/transformers|@huggingface/transformers',
      ['^src/inference/sentence-model/transformers\\.ts$', '^src/recognition/whisper/speech-pipeline\\.ts$'],
      'It brings a runtime and a network of its own: both are set right at two doors, one for texts and one for speech.',
    ),
    packageOnlyIn('pg-boss', '^src/jobs/', 'The queue library can be replaced by changing one room.'),
    packageOnlyIn(
      'piscina',
      '^src/(workers|eval/linking)/',
      'One pool: threads are limited in one place; a measurement without the service has its own.',
    ),
    packageOnlyIn(
      '@apollo/server|@as-integrations/[^/]+',
      '^src/(graphql|http)/',
      'Features must not know which GraphQL server runs them.',
    ),
    packageOnlyIn(
      'express|cors|helmet|@types/express',
      '^src/http/|^src/features/.*\\.routes\\.ts$',
      'Only routes know HTTP; everything else must work without a request.',
    ),
    packageOnlyIn(
      'commander|cli-progress',
      '^src/(cli/|main\\.ts$)',
      'Only the command line parses arguments and draws on a terminal.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
