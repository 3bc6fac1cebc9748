import { expect, test } from 'vitest';
import { cpio } from '../../src/guest/cpio.ts';

const archive = cpio([
  { path: 'bin', mode: 0o040755 },
  { path: 'bin/five', mode: 0o100755, content: Buffer.from('12345') },
]);

test('an entry is a header, a name and content, each padded', () => {
  const text = archive.toString('latin1');
  expect(archive.length % 4).toBe(0);
  expect(text.slice(0, 110)).toBe(
    `070701${['1', '41ed', '0', '0', '1', '0', '0', '0', '0', '0', '0', '4', '0'].map((field) => field.padStart(8, '0')).join('')}`,
  );
  expect(text.slice(110, 116)).toBe('bin\0\0\0');
  expect(text).toContain('bin/five\0\0' + '12345\0\0\0');
  expect(text).toContain('TRAILER!!!\0');
});
