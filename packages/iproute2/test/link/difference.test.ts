import { expect, test } from 'vitest';
import type { Link } from '../../src/link/link.ts';
import { difference } from '../../src/link/restore/difference.ts';
import { userKinds } from '../../src/link/user-kind.ts';

const tunnel = { index: 1, name: 't0', kind: 'ipip', flags: [], up: false, type: 'tunnel' } as const;

test('the IP addresses of a tunnel are not set back: its ends are, which they come from', () => {
  const wanted: Link = { ...tunnel, address: '192.0.2.1', broadcast: '192.0.2.9', local: '192.0.2.1' };
  const present: Link = { ...tunnel, address: '192.0.2.2', broadcast: '192.0.2.8', local: '192.0.2.2' };
  const changes = difference(wanted, present, userKinds(), () => true);
  expect(changes).toEqual({ kind: 'ipip', local: '192.0.2.1' });
});
