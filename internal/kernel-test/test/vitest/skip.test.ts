import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/command.ts';

// A run of its own: only a reporter sees how a skipped test ends.
const program = `
import { beforeAll, test } from 'vitest';
import { describeKernel, kernelTest, probe } from '../src/index.ts';
const lack = probe('never there', () => Promise.reject(new Error('as told')));
describeKernel('group', { needs: [lack] }, () => {
  beforeAll(() => { throw new Error('a hook of a skipped group ran'); });
  test('within', () => { throw new Error('a skipped test ran'); });
});
kernelTest('single', { needs: [lack] }, () => { throw new Error('a skipped test ran'); });
`;

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta: { readonly skipReason?: string };
    }[];
  }[];
}

const home = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(home, 'skip-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the JSON report says why a test was skipped', { timeout: 60_000 }, async () => {
  await writeFile(join(folder, 'skipped.spec.ts'), program);
  const report = join(folder, 'report.json');
  await writeFile(join(folder, 'vitest.config.js'), 'export default { test: { include: ["*.spec.ts"] } };');
  const vitest = fileURLToPath(new URL('../vitest.mjs', import.meta.resolve('vitest')));
  await run(process.execPath, [vitest, 'run', '--root', folder, '--reporter=json', `--outputFile=${report}`]);
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report;
  // Where namespaces cannot be made, that is a reason too.
  const reason = expect.stringContaining('never there (Error: as told)') as string;
  expect(testResults.flatMap(({ assertionResults }) => assertionResults)).toMatchObject([
    {
      fullName: expect.stringContaining('group skipped: ') as string,
      status: 'skipped',
      meta: { skipReason: reason },
    },
    { fullName: 'single', status: 'skipped', meta: { skipReason: reason } },
  ]);
});
