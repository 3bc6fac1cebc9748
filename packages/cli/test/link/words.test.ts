import { expect, test } from 'vitest';
import { flagTexts, linkSuffix, typeText } from '../../src/link/words.ts';

test('flags in the order of ip, and what it makes of them', () => {
  expect(flagTexts({ flags: ['up', 'broadcast', 'multicast'], up: true })).toEqual([
    'NO-CARRIER',
    'BROADCAST',
    'MULTICAST',
    'UP',
  ]);
  expect(
    flagTexts({ flags: ['up', 'running', 'lowerUp', 'promisc', 'noarp'], up: true, linkUp: true }),
  ).toEqual(['NOARP', 'PROMISC', 'UP', 'LOWER_UP']);
  expect(flagTexts({ flags: ['broadcast', 0x80_0000], up: false, linkUp: false })).toEqual([
    'BROADCAST',
    '800000',
    'M-DOWN',
  ]);
});

test('what stands behind a name', () => {
  expect(linkSuffix({})).toBe('');
  expect(linkSuffix({ link: 'eth0' })).toBe('@eth0');
  expect(linkSuffix({ link: 0 })).toBe('@NONE');
  expect(linkSuffix({ link: 7, linkNetnsid: 0 })).toBe('@if7');
  expect(linkSuffix({ link: 7 })).toBe('@if7');
});

test('sorts of link layer', () => {
  expect(typeText('ether', false)).toBe('ether');
  expect(typeText('tunnel', false)).toBe('ipip');
  expect(typeText('ipgre', true)).toBe('[778]');
  expect(typeText(4711, false)).toBe('[4711]');
});
