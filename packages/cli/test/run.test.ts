import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outcomeOf } from './support/nlip.ts';

test('-Version says which it is', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await outcomeOf(['-V'])).toEqual({ status: 0, output: `nlip ${version}\n`, errors: '' });
});

test.each([[['-h']], [['--help']], [['help']], [['-j', 'help']]])('%j prints the usage', async (argv) => {
  const { status, output, errors } = await outcomeOf(argv);
  expect([status, errors]).toEqual([0, '']);
  expect(output).toMatch(/^Usage: nlip .*\nwhere {2}OBJECT := \{ .*address.* \}\n/);
});

test.each([
  ['address', /^Usage: nlip address/],
  ['rule', /^Usage: nlip rule/],
  ['neighbour', /^Usage: nlip neighbour/],
  ['bridge', /^Usage: nlip bridge \{ link \| fdb .*\n +nlip bridge link set dev/],
  ['bridge vlan', /^Usage: nlip bridge vlan \{ add/],
])('%s help prints its own', async (object, usage) => {
  const { status, output } = await outcomeOf([...object.split(' '), 'help']);
  expect(status).toBe(0);
  expect(output).toMatch(usage);
});

test('no words at all: the usage, as an error', async () => {
  const { status, output, errors } = await outcomeOf([]);
  expect([status, output]).toEqual([255, '']);
  expect(errors).toMatch(/^Usage: nlip /);
});

test.each([
  [['foo'], 255, 'nlip: object "foo" is unknown, try "nlip help"\n'],
  [['-foo'], 255, 'nlip: option "-foo" is unknown, try "nlip -help"\n'],
  [['-n', 'no-such-namespace', 'rule'], 1, /^nlip: .*no-such-namespace.*\n$/],
] as const)('%j: status %i and one line', async (argv, status, errors) => {
  const outcome = await outcomeOf(argv);
  expect(outcome).toMatchObject({ status, output: '' });
  expect(outcome.errors).toMatch(errors);
});
