import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasTcpdump, kernelTest, useNamespace } from '@netlink/kernel-test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Connection, Recorder } from '../../src/index.ts';
import { replay } from '../../src/testing/index.ts';
import { GETLINK, link, linkRequest, NETLINK_ROUTE } from '../support/links.ts';

const ns = useNamespace();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netlink-recording-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const nameOf = (_type: number, data: DataView, start: number, end: number): string | undefined =>
  link.viewAt(data, start, end).ifname;

/** The names of the links, and what is said of one that is not there. */
async function learn(connection: Connection): Promise<unknown> {
  const names = await connection.dump(linkRequest(GETLINK, {})).collect(nameOf);
  const refused = connection.get(linkRequest(GETLINK, { header: { index: 99_999 } }));
  return [names, await refused.catch((error: unknown) => (error as Error).message)];
}

test('what a kernel said is said again without it', async () => {
  const path = join(folder, 'links.pcap');
  using recorder = new Recorder(path);
  using connection = Connection.open({ protocol: NETLINK_ROUTE, netns: ns().path, trace: recorder.trace });
  const learned = await learn(connection);
  await expect(learn(new Connection(replay(await readFile(path))))).resolves.toEqual(learned);
});

kernelTest('a recording is read by tcpdump', { needs: [hasTcpdump] }, async () => {
  const path = join(folder, 'read.pcap');
  using recorder = new Recorder(path);
  using connection = Connection.open({ protocol: NETLINK_ROUTE, netns: ns().path, trace: recorder.trace });
  await connection.get(linkRequest(GETLINK, { header: { index: 1 } }));
  const printed = await ns().exec('tcpdump', ['-r', path, '-n', '-t', '-xx', '-Z', 'root']);
  // RTM_GETLINK, to the kernel: 16 octets of header, then its length, type and flags.
  expect(printed.replaceAll(/\s+/g, ' ')).toMatch(
    /0x0000: 0007 0338 [0-9a-f ]{29} 0x0010: 2000 0000 1200 0100/,
  );
});
