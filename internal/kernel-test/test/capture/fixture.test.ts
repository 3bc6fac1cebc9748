import { expect, test } from 'vitest';
import { type Capture, parseFixture, printFixture } from '../../src/capture/fixture.ts';

const scene = ['ip link add left type veth peer name right'];
const common = { kernel: '6.18.44', machine: 'x86_64', scene };
const captures: Capture[] = [
  {
    ...common,
    command: 'ip link show',
    request: Uint8Array.of(0x10, 0, 0, 0),
    messages: [Uint8Array.of(1, 2), Uint8Array.of(0xff)],
    oracle: '[{"ifname":"left"}]',
  },
  { ...common, command: 'ip rule show', request: Uint8Array.of(9), messages: [], oracle: undefined },
];

test('what is printed is text that one can review', () => {
  expect(printFixture(captures)).toBe(`kernel 6.18.44
machine x86_64
$ ip link add left type veth peer name right

> ip link show
request 10000000
oracle [{"ifname":"left"}]
message 0102
message ff

> ip rule show
request 09
`);
});

test('what is printed is read again', () => {
  expect(parseFixture(printFixture(captures))).toEqual(captures);
});

test('octets do not share memory with others', () => {
  const [capture] = parseFixture(printFixture(captures));
  expect(capture?.messages[0]?.buffer.byteLength).toBe(2);
});

test.each([
  ['message 00', 'fixture: line 1 starts with "message"'],
  ['kernel 6\n> ip\nkernel 7', 'fixture: line 3 starts with "kernel"'],
  ['> ip\nmessage 0', 'fixture: 0 is not hexadecimal'],
  ['> ip\nmessage 0G', 'fixture: 0G is not hexadecimal'],
])('%j is none', (text, message) => {
  expect(() => parseFixture(text)).toThrow(message);
});

test('without a capture there is no fixture', () => {
  expect(() => printFixture([])).toThrow('nothing to print');
});
