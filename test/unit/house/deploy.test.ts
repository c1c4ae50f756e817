import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { createProgram } from '../../../src/cli/program.ts';
import { readConfig } from '../../../src/config.ts';
import { indexOperators } from '../../../src/db/index-operators.ts';
import { settingNames } from '../../../src/environment.ts';
import { missingEnvironment } from '../../../src/setup/malloc-arenas.mjs';

const folder = fileURLToPath(new URL('../../../deploy/', import.meta.url));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'README.md')
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
// biome-ignore lint/suspicious/noExplicitAny: whatever the files say is what is looked at
const yaml = (path: string): any[] =>
  parseAllDocuments(read(path), { merge: true }).map((document) => {
    assert.deepEqual(document.errors, [], path);
    return document.toJS();
  });
const manifests = files.filter((path) => path.startsWith('kubernetes/')).flatMap(yaml);
// biome-ignore lint/suspicious/noExplicitAny: as above
const ofKind = (kind: string): any[] => manifests.filter((each) => each.kind === kind);
/** Functions that SQL marks as leakproof, by a list or one by one. */
function leakproofOf(sql: string): string[] {
  const alone = [...sql.matchAll(/alter function pg_catalog\.(\w+\([^)]*\)) leakproof/g)].map(
    (each) => each[1]!,
  );
  const lists = [...sql.matchAll(/foreach operator in array array\[([^;]*?)\] loop/g)];
  return [...alone, ...lists.flatMap((list) => [...list[1]!.matchAll(/'([^']+)'/g)].map((each) => each[1]!))];
}

const commands = createProgram(() => {
  throw new Error('not run');
}).commands.map((command) => command.name());

describe('what is deployed', () => {
  test('sets no setting that there is not', () => {
    assert.ok(files.length > 10, files.join());
    for (const path of files) {
      const named = read(path).match(/\b(PHONOGRAPH_[A-Z_]+|DATABASE_[A-Z_]*URLS?)\b/g) ?? [];
      for (const name of named) assert.ok(settingNames.includes(name), `${path} names ${name}`);
    }
  });

  test('sets values that the settings take', () => {
    for (const { data } of ofKind('ConfigMap')) readConfig(data, '/models');
    const { services } = yaml('compose.yaml')[0];
    for (const name of ['serve', 'work']) readConfig(services[name].environment, '/models');
    const unit = [...read('systemd/phonograph.service').matchAll(/^Environment=(\w+)=(.*)$/gm)];
    assert.ok(unit.length > 0);
    readConfig(Object.fromEntries(unit.map((each) => [each[1]!, each[2]!])), '/models');
  });

  test('starts commands that there are', () => {
    const { services } = yaml('compose.yaml')[0];
    const started = [
      services.serve.command[0],
      services.work.command[0],
      ...[...ofKind('Deployment'), ...ofKind('Job')].map(
        ({ spec }) => spec.template.spec.containers[0].args[0],
      ),
      ...files
        .filter((path) => path.endsWith('.service'))
        .map((path) => read(path).match(/^ExecStart=.*main\.ts (\w+)/m)?.[1]),
      JSON.parse(read('Dockerfile').match(/^CMD (.*)$/m)![1]!)[0],
    ];
    assert.equal(started.length, 8);
    for (const command of started) assert.ok(commands.includes(command), `there is no command ${command}`);
  });

  test('agrees on the port, the data folder and the probes', () => {
    const dockerfile = read('Dockerfile');
    const port = dockerfile.match(/PHONOGRAPH_PORT=(\d+)/)?.[1];
    const workPort = dockerfile.match(/PHONOGRAPH_WORK_PORT=(\d+)/)?.[1];
    assert.match(dockerfile, new RegExp(`^EXPOSE ${port} ${workPort}$`, 'm'));
    assert.match(dockerfile, /^USER 10001:10001$/m);
    const serve = ofKind('Deployment').find(({ metadata }) => metadata.name === 'phonograph-serve');
    const [container] = serve.spec.template.spec.containers;
    assert.equal(container.ports[0].containerPort, Number(port));
    const work = ofKind('Deployment').find(({ metadata }) => metadata.name === 'phonograph-work');
    const [worker] = work.spec.template.spec.containers;
    assert.equal(worker.ports[0].containerPort, Number(workPort));
    for (const { livenessProbe, readinessProbe, ports } of [container, worker]) {
      assert.equal(livenessProbe.httpGet.path, '/healthz');
      assert.equal(readinessProbe.httpGet.path, '/readyz');
      assert.equal(readinessProbe.httpGet.port, ports[0].name);
    }
    const data = dockerfile.match(/PHONOGRAPH_DATA=(\S+)/)?.[1];
    for (const { spec } of ofKind('Deployment')) {
      const pod = spec.template.spec;
      const [{ volumeMounts, securityContext }] = pod.containers;
      assert.ok(volumeMounts.some(({ mountPath }: { mountPath: string }) => mountPath === data));
      assert.equal(pod.securityContext.runAsUser, 10_001);
      assert.equal(securityContext.readOnlyRootFilesystem, true);
    }
    const { services } = yaml('compose.yaml')[0];
    assert.ok(services.serve.volumes.includes(`data:${data}`));
    assert.ok(services.serve.ports[0].endsWith(`:${port}`));
  });

  test('every file of the manifests is applied, and disruption budgets and scalers find their pods', () => {
    const [kustomization] = yaml('kubernetes/kustomization.yaml');
    const there = files
      .filter((path) => path.startsWith('kubernetes/') && !path.endsWith('kustomization.yaml'))
      .map((path) => path.slice('kubernetes/'.length));
    assert.deepEqual(kustomization.resources.toSorted(), there.toSorted());
    const labels = ofKind('Deployment').map(({ spec }) => spec.template.metadata.labels);
    for (const { spec } of ofKind('PodDisruptionBudget')) {
      assert.ok(labels.some((each) => each.role === spec.selector.matchLabels.role));
    }
    const names = ofKind('Deployment').map(({ metadata }) => metadata.name);
    for (const { spec } of ofKind('HorizontalPodAutoscaler')) {
      assert.ok(names.includes(spec.scaleTargetRef.name));
    }
  });

  test('what runs for days has two arenas, however it is started', () => {
    const few = { MALLOC_ARENA_MAX: '2' };
    assert.deepEqual(missingEnvironment('linux', ['serve'], { A: '1' }), { A: '1', ...few });
    assert.deepEqual(missingEnvironment('linux', ['work', '--json'], {}), few);
    assert.equal(missingEnvironment('linux', ['search', 'serve'], {}), null);
    assert.equal(missingEnvironment('linux', ['serve'], { MALLOC_ARENA_MAX: '4' }), null);
    assert.equal(missingEnvironment('darwin', ['serve'], {}), null);
    assert.match(read('Dockerfile'), /MALLOC_ARENA_MAX=2/);
    const units = files.filter((path) => path.endsWith('.service'));
    for (const path of units.filter((path) => /main\.ts (serve|work)/.test(read(path)))) {
      assert.match(read(path), /^Environment=MALLOC_ARENA_MAX=2$/m, path);
    }
  });

  test('a restore marks the functions that the migrations mark, and that the service looks for', () => {
    const migrations = join(folder, '../migrations');
    const marked = readdirSync(migrations)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => readFileSync(join(migrations, name), 'utf8'))
      .flatMap(leakproofOf);
    assert.deepEqual(marked.toSorted(), indexOperators.toSorted());
    assert.deepEqual(leakproofOf(read('before-restore.sql')).toSorted(), indexOperators.toSorted());
  });

  test('the image copies what there is', () => {
    for (const [, from] of read('Dockerfile').matchAll(/^COPY (?!--from)(\S+)/gm)) {
      if (from === '.') continue;
      const there = readdirSync(
        join(folder, '..', from!.includes('/') ? from!.slice(0, from!.lastIndexOf('/')) : '.'),
      );
      assert.ok(there.includes(from!.split('/').at(-1)!), `${from} is not there`);
    }
  });
});
