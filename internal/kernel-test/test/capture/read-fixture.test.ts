import { expect, test } from 'vitest';
import { capturedMessages, fixtureNames, readFixture } from '../../src/capture/read-fixture.ts';

const RTM_NEWLINK = 16;

test('every fixture says which kernel made it, and how', () => {
  const names = fixtureNames();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    for (const capture of readFixture(name)) {
      expect(name.startsWith(`${/^\d+\.\d+/.exec(capture.kernel)?.[0] ?? 'none'}/`), name).toBe(true);
      expect(capture.command, name).not.toBe('');
      expect(capture.request.length, name).toBeGreaterThan(16);
    }
  }
});

test('messages are as long as their headers say', () => {
  for (const { name, octets } of capturedMessages()) {
    const length = new DataView(octets.buffer, octets.byteOffset).getUint32(0, true);
    expect(octets.length, name).toBe(length);
  }
});

test('messages are found by type', () => {
  const links = capturedMessages(RTM_NEWLINK, '6.18/link/');
  expect(links.map(({ name }) => name)).toContain('6.18/link/veth#0');
  expect(new Set(links.map(({ type }) => type))).toEqual(new Set([RTM_NEWLINK]));
});

test('a fixture that does not exist is an error', () => {
  expect(() => readFixture('6.18/nosuch')).toThrow('ENOENT');
});
