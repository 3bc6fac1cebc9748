import { expectConstants } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import * as protocols from '../src/protocols.ts';

test('the protocols are those of the header, all of them', async (context) => {
  const { missing } = await expectConstants(context, protocols, ['linux/netlink.h']);
  expect(missing).toEqual([]);
});
