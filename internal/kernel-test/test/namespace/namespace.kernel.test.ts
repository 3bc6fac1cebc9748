import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { namespace } from '../../src/namespace/create-namespace.ts';
import { until } from '../../src/until.ts';
import { describeKernel } from '../../src/vitest/kernel-test.ts';

interface Link {
  readonly ifname: string;
  readonly flags: readonly string[];
}

const gone = (path: string): Promise<boolean> =>
  readlink(path).then(
    () => false,
    () => true,
  );

describeKernel('a namespace', {}, () => {
  test('is another one than ours, and holds nothing but lo', async () => {
    await using ns = await namespace();
    expect(await readlink(ns.path)).not.toBe(await readlink('/proc/self/ns/net'));
    const links = await ns.ipJson<Link[]>('link show');
    expect(links.map(({ ifname }) => ifname)).toContain('lo');
    expect(links.find(({ ifname }) => ifname === 'lo')?.flags).toContain('UP');
  });

  test('may leave lo down', async () => {
    await using ns = await namespace({ loopback: false });
    expect((await ns.ipJson<Link[]>('link show dev lo'))[0]?.flags).not.toContain('UP');
  });

  test('detects no duplicates unless told', async () => {
    await using quiet = await namespace();
    await using usual = await namespace({ autoconfiguration: true });
    expect(await quiet.sysctl('net/ipv6/conf/default/accept_dad')).toBe('0');
    expect(await usual.sysctl('net/ipv6/conf/default/accept_dad')).toBe('1');
  });

  test('goes away with its holder', async () => {
    const ns = await namespace();
    await ns.close();
    await ns.close();
    await expect(readlink(ns.path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('does what was deferred, last come first, before it goes away', async () => {
    const ns = await namespace();
    const done: string[] = [];
    ns.defer(async () => {
      done.push(`first ${await readlink(ns.path)}`);
    });
    ns.defer(() => Promise.resolve(void done.push('second')));
    const inside = await readlink(ns.path);
    await ns.close();
    expect(done).toEqual(['second', `first ${inside}`]);
  });

  test('goes away when the process that made it is killed', async () => {
    const program = `
      const { namespace } = await import('${new URL('../../src/namespace/create-namespace.ts', import.meta.url).href}');
      console.log((await namespace()).path);
      setInterval(() => {}, 1000);`;
    const loader = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;
    const args = ['--import', loader, '--input-type=module', '--eval', program];
    const maker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(maker.stdout, 'data')) as [Buffer];
    const path = line.toString().trim();
    expect(await readlink(path)).toMatch(/^net:/);
    maker.kill('SIGKILL');
    // Nobody tells when another's child has ended.
    await until(() => gone(path), { what: 'end of the holder' });
  });

  test('runs single commands', async () => {
    await using ns = await namespace();
    await ns.ip('link add left type veth peer name right');
    await ns.ip('link', 'set', 'left', 'alias', 'two words');
    const [link] = await ns.ipJson('link show dev left');
    expect(link).toMatchObject({ ifname: 'left', ifalias: 'two words', linkinfo: { info_kind: 'veth' } });
    await expect(ns.ip('link set nosuch up')).rejects.toMatchObject({
      stderr: 'Cannot find device "nosuch"',
    });
  });

  test('reads an empty list', async () => {
    await using ns = await namespace({ loopback: false });
    expect(await ns.ipJson('-4 route show')).toEqual([]);
  });

  test('runs batches, and names the line that failed', async () => {
    await using ns = await namespace();
    await ns.ipBatch(['link add br0 type bridge', 'address add 192.0.2.1/24 dev br0']);
    await ns.ipBatch(['fdb add 02:00:5e:00:53:01 dev br0 self'], { command: 'bridge' });
    const entries = await ns.ipJson<{ mac: string }[]>('fdb show dev br0', { command: 'bridge' });
    expect(entries.map(({ mac }) => mac)).toContain('02:00:5e:00:53:01');
    await expect(ns.ipBatch(['link set br0 up', 'link set br1 up'])).rejects.toThrow(
      /^link set br1 up: .*Cannot find device "br1"/,
    );
  });

  test('starts processes that live on', async () => {
    await using ns = await namespace();
    const child = ns.spawn('sh', ['-c', 'readlink /proc/self/ns/net; exec cat'], { stdio: 'pipe' });
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    expect(line.toString().trim()).toBe(await readlink(ns.path));
    child.kill();
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
  });

  test('has sysctls of its own', async () => {
    await using ns = await namespace();
    await ns.setSysctl('net/ipv4/ip_forward', 1);
    expect(await ns.sysctl('net/ipv4/ip_forward')).toBe('1');
  });
});
