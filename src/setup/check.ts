import { documentedNames, documentedPaths } from './checks/documentation.ts';
import { generatedFiles } from './checks/generated-files.ts';
import type { HouseCheck } from './checks/house-check.ts';
import { lockFile } from './checks/lock-file.ts';
import { programCheck } from './checks/program-check.ts';
import { runChecks } from './checks/run-checks.ts';
import { schemaContract } from './checks/schema-contract.ts';
import { schemaDescriptions } from './checks/schema-descriptions.ts';
import { fileNames, fileSizes, portability, unfinishedNotes } from './checks/source-habits.ts';

const typesCache = 'node_modules/.cache/phonograph/types.tsbuildinfo';

/** The slowest first, so that the quick ones fill the gaps. */
const checks: readonly HouseCheck[] = [
  programCheck('types', 'tsc', ['-p', '.', '--incremental', '--tsBuildInfoFile', typesCache, '--pretty']),
  programCheck('types of the console', 'tsc', ['-p', 'src/console', '--pretty']),
  programCheck('types of the examples', 'tsc', ['-p', 'examples', '--pretty']),
  programCheck('unused code', 'knip', ['--treat-config-hints-as-errors']),
  programCheck('import rules', 'depcruise', [
    ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
    ...['src', 'test', 'codegen.ts'],
  ]),
  programCheck('format and lint', 'biome', ['check', '.', '--error-on-warnings', '--colors=off']),
  generatedFiles,
  schemaContract,
  schemaDescriptions,
  documentedNames,
  documentedPaths,
  lockFile,
  fileNames,
  fileSizes,
  unfinishedNotes,
  portability,
];

process.exitCode = (await runChecks(checks)) ? 0 : 1;
