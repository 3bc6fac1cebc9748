import { expect, test } from 'vitest';
import { linkStats, linkStats64 } from '../../src/link/stats.ts';
import { decode, encode } from '../support/both-ways.ts';

test('counters of 64 bits are bigints throughout their range', () => {
  const octets = new Uint8Array(25 * 8);
  octets.fill(0xff, 0, 8);
  octets.fill(0xff, 24 * 8, 25 * 8);
  const stats = decode(linkStats64, octets);
  expect(stats.rxPackets).toBe(0xffff_ffff_ffff_ffffn);
  expect(stats.txPackets).toBe(0n);
  expect(stats.rxOtherhostDropped).toBe(0xffff_ffff_ffff_ffffn);
  expect(encode(linkStats64, stats)).toStrictEqual(octets);
});

test('an older kernel sends fewer counters', () => {
  const octets = new Uint8Array(24 * 8).fill(1);
  const stats = decode(linkStats64, octets);
  expect(stats).not.toHaveProperty('rxOtherhostDropped');
  expect(encode(linkStats64, stats)).toStrictEqual(octets);
});

test('a newer kernel sends more counters', () => {
  const octets = new Uint8Array(26 * 8).fill(1);
  const stats = decode(linkStats64, octets);
  expect(stats.$tail).toStrictEqual(new Uint8Array(8).fill(1));
  expect(encode(linkStats64, stats)).toStrictEqual(octets);
});

test('counters of 32 bits are numbers', () => {
  const octets = new Uint8Array(24 * 4).fill(0xff);
  expect(decode(linkStats, octets).rxNohandler).toBe(0xffff_ffff);
  expect(() => decode(linkStats, octets.subarray(0, 92))).toThrow(/needs 96 octets/);
});
