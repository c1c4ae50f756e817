import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contractPath,
  findChanges,
  judgeChanges,
  notesPath,
  printContract,
  readAcceptedSchema,
  readPresentSchema,
} from './checks/schema-contract.ts';
import { projectRoot, readProjectText } from './project-files.ts';

// Run this at a release: the present schema becomes the contract that later changes are compared with, and the notes
// that were due go under the release.
const present = readPresentSchema();
const notes = readProjectText(notesPath).text;
const { problems, notes: told = [] } = judgeChanges(await findChanges(readAcceptedSchema(), present), notes);
for (const line of [...told, ...problems]) console.log(line);
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  const { version } = JSON.parse(readProjectText('package.json').text) as { version: string };
  const heading = `## ${version}, ${new Date().toISOString().slice(0, 10)}`;
  writeFileSync(join(projectRoot, contractPath), printContract(present));
  if (/^## Unreleased\n+- /m.test(notes)) {
    writeFileSync(
      join(projectRoot, notesPath),
      notes.replace(/^## Unreleased\n/m, `## Unreleased\n\n${heading}\n`),
    );
  }
  console.log(`The schema of ${version} is the contract now: ${contractPath}.`);
}
