import { kernelTest, newestIp, type Namespace, useNamespace } from '@netlink/kernel-test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nlip } from '../../support/nlip.ts';
import { CAN_FILE, CAN_XL_FILE } from './messages.ts';

const ns = useNamespace();

/** What ip and nlip print of the links that a file has. */
async function printed(
  octets: Uint8Array,
  ask: (space: Namespace, line: string) => Promise<string>,
  options = '-details',
): Promise<{ theirs: string; ours: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'nlip-can-'));
  try {
    const line = `${options} monitor file ${join(folder, 'file')}`;
    await writeFile(join(folder, 'file'), octets);
    return { theirs: await ask(ns(), line), ours: await nlip(ns(), line) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

// A monitor of ip leaves out how IPv6 makes addresses and the like, which these links do not have.
test('settings of CAN controllers, as ip prints them', async () => {
  const { theirs, ours } = await printed(CAN_FILE, (space, line) => space.ip(line));
  expect(ours.split('\n')).toEqual(theirs.split('\n'));
  expect(ours).toContain('dtseg1 2..256');
});

test('what went wrong on the bus', async () => {
  const { theirs, ours } = await printed(CAN_FILE, (space, line) => space.ip(line), '-statistics -details');
  expect(ours.split('\n')).toEqual(theirs.split('\n'));
  expect(ours).toContain('re-started');
});

kernelTest('those of CAN XL, as the newest ip prints them', { needs: [newestIp] }, async () => {
  const { theirs, ours } = await printed(CAN_XL_FILE, (space, line) => space.ipNewest(line));
  expect(ours.split('\n')).toEqual(theirs.split('\n'));
  expect(ours).toContain('pwms');
});
