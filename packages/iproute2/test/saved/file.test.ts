import { endianness } from 'node:os';
import { expect, test } from 'vitest';
import { fileOf, messagesOf } from '../../src/saved/file.ts';

const payload = (...octets: number[]): { payload: Uint8Array } => ({ payload: Uint8Array.from(octets) });

// What `ip route save` and its like begin with.
test.skipIf(endianness() === 'BE').each([
  ['route', '24123145'],
  ['address', '22123647'],
  ['rule', '86697071'],
] as const)('a file of %ss begins with %s', (object, magic) => {
  expect(Buffer.from(fileOf(object, 24, [])).toString('hex')).toBe(magic);
  const file = fileOf(object, 24, [payload(1, 2, 3, 4), payload(5)]);
  expect(Buffer.from(file).toString('hex')).toBe(
    `${magic}140000001800020000000000000000000102030411000000180002000000000000000000` + '05000000',
  );
  expect(messagesOf(object, file).map(({ type, start, end }) => [type, start, end])).toEqual([
    [24, 20, 24],
    [24, 40, 41],
  ]);
});

test.each([
  [new Uint8Array(0), 'file: is none of saved routes'],
  [Uint8Array.of(1, 2, 3, 4), 'file: is none of saved routes'],
  [fileOf('rule', 32, []), 'file: is none of saved routes, but of rules'],
  [fileOf('route', 24, [payload(1, 2, 3, 4)]).subarray(0, 22), 'file: the message at octet 4 is cut short'],
  [fileOf('route', 24, [payload(1)]).subarray(0, 10), 'file: the message at octet 4 is cut short'],
  [
    new Uint8Array([...fileOf('route', 24, []), ...new Uint8Array(16)]),
    'file: the message at octet 4 is cut short',
  ],
])('what is no file of routes is refused', (file, words) => {
  expect(() => messagesOf('route', file)).toThrow(new TypeError(words));
});
