import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import codegenConfig from '../../../codegen.ts';
import { projectRoot } from '../project-files.ts';
import type { HouseCheck } from './house-check.ts';

/** Generates everything in memory and compares it with the files at hand. */
export const generatedFiles: HouseCheck = {
  name: 'generated files',
  async run() {
    const outputs: { filename: string; content: string }[] = await generate(
      { ...codegenConfig, cwd: projectRoot, silent: true, errorsOnly: true },
      false,
    );
    const problems: string[] = [];
    for (const { filename, content } of outputs) {
      const path = resolve(projectRoot, filename);
      const present = await readFile(path, 'utf8').catch(() => null);
      if (present !== content) problems.push(`${relative(projectRoot, path)}: out of date: npm run generate`);
    }
    return { problems };
  },
};
