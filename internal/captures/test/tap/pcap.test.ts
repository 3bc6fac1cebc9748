import { expect, test } from 'vitest';
import { exchangesIn } from '../../src/tap/exchanges.ts';
import { readPcap } from '../../src/tap/pcap.ts';

function message(type: number, flags: number, sequence: number, more = ''): Buffer {
  const octets = Buffer.alloc(16 + more.length);
  octets.writeUInt32LE(octets.length, 0);
  octets.writeUInt16LE(type, 4);
  octets.writeUInt16LE(flags, 6);
  octets.writeUInt32LE(sequence, 8);
  octets.write(more, 16);
  return octets;
}

function pcap(...datagrams: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt32LE(253, 20);
  const records = datagrams.map((octets) => {
    const record = Buffer.alloc(16 + 16);
    record.writeUInt32LE(16 + octets.length, 8);
    record.writeUInt16BE(16, 16 + 14);
    return Buffer.concat([record, octets]);
  });
  return Buffer.concat([header, ...records]);
}

const request = message(18, 0x301, 7);
const answer = message(16, 2, 7, 'four');
const done = message(3, 2, 7);

test('datagrams are read with their protocol', () => {
  expect(readPcap(pcap(request, answer))).toStrictEqual([
    { protocol: 16, octets: request },
    { protocol: 16, octets: answer },
  ]);
});

test('what has not been written whole is left out', () => {
  const file = pcap(request, answer);
  expect(readPcap(file.subarray(0, -1))).toHaveLength(1);
  expect(readPcap(file.subarray(0, 20))).toStrictEqual([]);
});

test('another format is refused', () => {
  expect(() => readPcap(Buffer.alloc(24))).toThrow('pcap: another format');
  expect(() => readPcap(pcap().fill(1, 20, 21))).toThrow('pcap: not of a link of kind nlmon');
});

test('answers belong to the last request with their number, and what answers none is left out', () => {
  const datagrams = [request, Buffer.concat([answer, done]), message(16, 0, 0), request, done].map(
    (octets) => ({
      protocol: 0,
      octets,
    }),
  );
  expect(exchangesIn(datagrams).map(({ messages }) => messages.length)).toStrictEqual([2, 1]);
});
