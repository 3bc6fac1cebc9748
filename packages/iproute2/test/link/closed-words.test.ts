import { type LinkInfo, LinkMessage } from '@netlink/rtnetlink';
import { expect, test } from 'vitest';
import { commonFields } from '../../src/link/common-fields.ts';
import type { AnyFields, Writing } from '../../src/link/fields.ts';
import { KINDS, PORTS } from '../../src/link/kinds/kinds.ts';
import { lateFields } from '../../src/link/late-fields.ts';
import { readLink } from '../../src/link/read.ts';
import type { LinkWire } from '../../src/link/wire.ts';
import { reading } from './reading.ts';

/** All that is told by a word or a number as one likes: whose numbers are more than those that have words. */
const OPEN = new Set(['type', 'ttl', 'tos', 'encapLimit', 'tclass', 'flowlabel', 'fwmark', 'ethertype']);
/** Octets, and what stands for protocols of Ethernet and of IP. */
const NUMBERS = [...Array(256).keys(), 0x0800, 0x86dd, 0x8100, 0x88a8];

const same = (word: unknown): number => Number(word);
const writing: Writing = {
  indexOf: same,
  groupOf: same,
  reasonOf: same,
  tableOf: same,
  uidOf: same,
  gidOf: same,
};

/** What a key is read as that was written; `undefined` if it does not take the value. */
function readBack(key: string, value: unknown, write: (value: unknown) => LinkWire): unknown {
  try {
    const link: unknown = readLink(LinkMessage.decode(LinkMessage.encode(write(value))), reading);
    const { [key]: own, port } = link as Record<string, unknown> & { port?: Record<string, unknown> };
    return own ?? port?.[key];
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The numbers that a key takes and that are read as words, which it takes too. */
function taken(key: string, write: (value: unknown) => LinkWire): number[] {
  return NUMBERS.filter((number) => {
    const word = readBack(key, number, write);
    return typeof word === 'string' && readBack(key, word, write) === word;
  });
}

function* closed(fields: AnyFields<never>, wireOf: (data: object) => LinkWire): Generator<string> {
  for (const [key, { write, compare = write }] of Object.entries(fields)) {
    if (compare === undefined || OPEN.has(key)) continue;
    const found = taken(key, (value) => {
      const data = {};
      compare(data as never, value, writing);
      return wireOf(data);
    });
    if (found.length > 0) yield `${key}: ${found.join(' ')}`;
  }
}

const ofLink = (attributes: object): LinkWire => ({ header: { index: 1 }, attributes });
const infoOf = (info: object): LinkWire => ofLink({ linkinfo: info as LinkInfo });

test.each(Object.entries(KINDS))('no word of a %s is told by its number', (kind, fields) => {
  expect([...closed(fields, (data) => infoOf({ kind, data }))]).toEqual([]);
});

test.each(Object.entries(PORTS))('no word of a port of a %s is told by its number', (slaveKind, fields) => {
  expect([...closed(fields, (slaveData) => infoOf({ slaveKind, slaveData }))]).toEqual([]);
});

test('no word of all links is told by its number', () => {
  const fields = { ...commonFields, ...lateFields } as AnyFields<LinkWire>;
  const told = Object.entries(fields).flatMap(([key, { write, compare = write }]) => {
    if (OPEN.has(key)) return [];
    const found = taken(key, (value) => {
      const wire = ofLink({});
      compare?.(wire, value, writing);
      return wire;
    });
    return found.length === 0 ? [] : [key];
  });
  expect(told).toEqual([]);
});
