import { expect, test } from 'vitest';
import { CommandError } from '../../src/command.ts';
import { lacking, probe } from '../../src/probe/capability.ts';

const works = probe('never said', () => Promise.resolve());
const fails = probe('links of kind x cannot be made', () =>
  Promise.reject(new CommandError('ip link add', 2, 'Error: Unknown device type.\nmore')),
);

test('a probe asks once', async () => {
  let asked = 0;
  const counting = probe('', () => Promise.resolve(++asked));
  expect(await counting()).toEqual({ ok: true });
  expect(await counting()).toEqual({ ok: true });
  expect(asked).toBe(1);
});

test('a probe says why not', async () => {
  expect(await fails()).toEqual({
    ok: false,
    reason: 'links of kind x cannot be made (Error: Unknown device type.)',
  });
});

test('what lacks is listed', async () => {
  expect(await lacking([works])).toBeUndefined();
  expect(await lacking([works, fails, fails])).toBe(
    'links of kind x cannot be made (Error: Unknown device type.); links of kind x cannot be made (Error: Unknown device type.)',
  );
});
