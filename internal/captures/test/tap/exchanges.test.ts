import { expect, test } from 'vitest';
import { exchangesIn } from '../../src/tap/exchanges.ts';

function message(type: number, flags: number, sequence: number, more = ''): Buffer {
  const octets = Buffer.alloc(16 + more.length);
  octets.writeUInt32LE(octets.length, 0);
  octets.writeUInt16LE(type, 4);
  octets.writeUInt16LE(flags, 6);
  octets.writeUInt32LE(sequence, 8);
  octets.write(more, 16);
  return octets;
}

const request = message(18, 0x301, 7);
const answer = message(16, 2, 7, 'four');
const done = message(3, 2, 7);

test('answers belong to the last request with their number, and what answers none is left out', () => {
  const datagrams = [request, Buffer.concat([answer, done]), message(16, 0, 0), request, done].map(
    (octets) => ({ octets }),
  );
  expect(exchangesIn(datagrams).map(({ messages }) => messages.length)).toStrictEqual([2, 1]);
});
