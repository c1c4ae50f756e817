import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A program where packages put pocketsphinx, that hears the same words in every piece. */
export interface FakePocketsphinx {
  readonly program: string;
  /** While this file exists, it hears nothing and says nothing. */
  readonly holdFile: string;
  /** One line for each start: its arguments. */
  readonly startsFile: string;
}

/** Each word takes 0.4 s, beginning at 0.5 s. */
export async function installFakePocketsphinx(
  root: string,
  words = ['card', 'lost(2)'],
): Promise<FakePocketsphinx> {
  const program = join(root, 'bin', 'pocketsphinx_batch');
  const models = join(root, 'share', 'pocketsphinx', 'model', 'en-us');
  const [holdFile, startsFile] = [join(root, 'hold'), join(root, 'starts')];
  await mkdir(join(models, 'en-us'), { recursive: true });
  await mkdir(join(root, 'bin'), { recursive: true });
  for (const file of ['mdef', 'means', 'variances', 'transition_matrices', 'sendump', 'feat.params']) {
    await writeFile(join(models, 'en-us', file), file);
  }
  await writeFile(join(models, 'en-us.lm.bin'), '');
  await writeFile(join(models, 'cmudict-en-us.dict'), 'card K AA R D\nlost L AO S T\n');
  const lines = words.map(
    (word, index) => `echo "$name 1 ${(0.5 + index * 0.4).toFixed(2)} 0.40 ${word} 0.80"`,
  );
  await writeFile(
    program,
    `#!/bin/sh
if [ $# = 0 ]; then echo "-ctm -remove_silence"; exit 1; fi
echo "$@" >> ${startsFile}
while read name; do
  while [ -e ${holdFile} ]; do sleep 0.05; done
  ${lines.join('\n  ')}
  echo "INFO: batch.c(762): $name: 0.20 xRT (CPU), 0.63 xRT (elapsed)"
done
`,
  );
  await chmod(program, 0o755);
  return { program, holdFile, startsFile };
}
