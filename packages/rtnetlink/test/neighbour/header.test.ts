import { expect, test } from 'vitest';
import { neighbourHeader } from '../../src/neighbour/header.ts';
import { encode, expectBothWays } from '../support/both-ways.ts';

test('a header', () => {
  expectBothWays(
    neighbourHeader,
    `
      0a          // ndm_family AF_INET6
      00 00 00
      05 00 00 00 // ndm_ifindex 5
      80 00       // ndm_state PERMANENT
      90          // ndm_flags ROUTER EXT_LEARNED
      01          // ndm_type RTN_UNICAST
    `,
    {
      family: 'inet6',
      ifindex: 5,
      state: ['permanent'],
      flags: ['extLearned', 'router'],
      type: 'unicast',
    },
  );
});

test('what has no word is a number', () => {
  expectBothWays(neighbourHeader, 'c8 000000 ffffffff 0201 ff 63', {
    family: 200,
    ifindex: -1,
    state: ['reachable', 0x100],
    flags: ['use', 'self', 'master', 'proxy', 'extLearned', 'offloaded', 'sticky', 'router'],
    type: 99,
  });
});

test('what is no header is refused', () => {
  const header = { family: 'inet', ifindex: 1, state: [], flags: [], type: 'unspec' } as const;
  expect(() => encode(neighbourHeader, { ...header, state: ['gone' as 'stale'] })).toThrow(/^state: /);
  expect(() => encode(neighbourHeader, { ...header, ifindex: 2 ** 31 })).toThrow(/^ifindex: 2147483648 /);
});
