import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { statSync } from 'node:fs';
import { describeKernel, namedNamespaces, useNamespace } from '@netlink/kernel-test';
import { afterEach, expect, test } from 'vitest';
import { connect, type NetnsEvent } from '../../src/index.ts';

const ns = useNamespace();
const names = ['a', 'b'].map((letter) => `iproute2-netns-${process.pid}-${letter}`) as [string, string];
const [a, b] = names;

describeKernel('network namespaces', { needs: [namedNamespaces] }, () => {
  afterEach(async () => {
    using handle = connect({ netns: ns().path });
    for (const { name } of await handle.netns().get().toArray())
      if (names.includes(name)) await handle.netns().del(name);
  });

  const shown = async (): Promise<unknown[]> =>
    (await ns().ipJson<{ name: string }[]>('netns list')).filter(({ name }) => names.includes(name));
  const ours = async (): Promise<unknown[]> => {
    using handle = connect({ netns: ns().path });
    return (await handle.netns().get().toArray()).filter(({ name }) => names.includes(name));
  };

  test('are made, listed with their ids, and deleted, as ip sees them', async () => {
    using handle = connect({ netns: ns().path });
    await handle.netns().add(a);
    await handle.netns().add(b);
    await handle.netns().set(a, 77);
    expect(await ours()).toEqual(await shown());
    expect(await ours()).toContainEqual({ name: a, id: 77 });
    expect(await ours()).toContainEqual({ name: b });
    await handle.netns().del(a);
    expect(await shown()).toEqual([{ name: b }]);
    await expect(handle.netns().del(a)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(handle.netns().add(b)).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test.each([null, undefined, '', '..', 'a\0b', 0, 1.5, {}])('%j is no namespace', async (value) => {
    using handle = connect({ netns: ns().path });
    const netns = value as string;
    const named = { name: expect.stringMatching(/^(?:Type|Range|ArgumentRange)Error$/) as string };
    for (const asked of [
      handle.netns().id(netns),
      handle.netns().set(netns, 5),
      handle.netns().pids(netns),
      handle.netns().attach(a, netns),
    ])
      await expect(asked).rejects.toMatchObject({
        ...named,
        message: expect.stringMatching(/^netns: /) as string,
      });
    expect(() => handle.netns().run(netns, () => 5)).toThrow(/^netns/);
    if (value !== undefined) {
      await expect(handle.netns().identify(value as number)).rejects.toThrow(/^pid: /);
      if (value !== 0) expect(() => connect({ netns })).toThrow(/^netns/);
    }
  });

  test('a file of another sort is none', async () => {
    using handle = connect({ netns: ns().path });
    await expect(handle.netns().pids('/etc/passwd')).rejects.toMatchObject({ code: 'EINVAL' });
    await expect(handle.netns().id('/etc/passwd')).rejects.toMatchObject({ code: 'EINVAL' });
  });

  test('ids are given once, chosen by the kernel or by us', async () => {
    using handle = connect({ netns: ns().path });
    await handle.netns().add(a);
    await handle.netns().add(b);
    expect(await handle.netns().id(a)).toBeUndefined();
    await handle.netns().set(a, 5);
    await handle.netns().set(b, 'auto');
    const id = await handle.netns().id(b);
    expect(id).toBeTypeOf('number');
    await expect(handle.netns().set(a, 6)).rejects.toMatchObject({ code: 'EEXIST', request: 'netns set' });
    await expect(handle.netns().set(a, -1)).rejects.toThrow('id: -1 is none');
    await expect(handle.netns().set('no-such-netns', 5)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(handle.netns().set(2 ** 30, 5)).rejects.toThrow(
      'netns of process 1073741824: no such network namespace',
    );
    const oracle = await ns().ipJson('netns list-id');
    expect(await handle.netns().ids().toArray()).toEqual(oracle);
    expect(await handle.netns().ids({ nsid: 5 }).toArray()).toEqual([{ nsid: 5, name: a }]);
    expect(() => handle.netns().ids({ id: 5 } as object)).toThrow('netns id filter: "id" is no key');
  });

  test('ids that another namespace knows', async () => {
    using handle = connect({ netns: ns().path });
    await handle.netns().add(a);
    await handle.netns().add(b);
    await handle.netns().set(a, 15);
    await handle.netns().set(b, 16);
    using inside = connect({ netns: a });
    await inside.netns().set(b, 9);
    expect(await handle.netns().ids({ target: 15 }).toArray()).toEqual([
      { nsid: 9, currentNsid: 16, name: b },
    ]);
  });

  test('processes and names find each other', async () => {
    using handle = connect({ netns: ns().path });
    await handle.netns().add(a);
    const child = handle.netns().run(a, () => spawn('cat', { stdio: ['pipe', 'pipe', 'inherit'] }));
    expect(await handle.netns().identify(child.pid)).toEqual([a]);
    expect(await handle.netns().pids(a)).toEqual([child.pid]);
    await handle.netns().attach(b, child.pid!);
    expect((await handle.netns().identify(child.pid)).sort()).toEqual([a, b]);
    expect(statSync(`/run/netns/${b}`).ino).toBe(statSync(`/run/netns/${a}`).ino);
    child.stdin.end();
    await text(child.stdout);
    await expect(handle.netns().pids('no-such-netns')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('watching them', async () => {
    using handle = connect({ netns: ns().path });
    const stop = new AbortController();
    const events: NetnsEvent[] = [];
    const watch = handle.netns().watch({ signal: stop.signal })[Symbol.asyncIterator]();
    const next = async (): Promise<void> => {
      for (;;) {
        const { value } = await (watch.next() as Promise<{ value: NetnsEvent }>);
        if (!names.includes(value.name)) continue;
        events.push(value);
        return;
      }
    };
    const first = next();
    await handle.netns().add(a);
    await first;
    await handle.netns().del(a);
    await next();
    expect(events).toEqual([
      { event: 'add', name: a },
      { event: 'del', name: a },
    ]);
    const last = next();
    stop.abort();
    await expect(last).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('a quiet watch ends with its handle, and for who leaves it', async () => {
  const handle = connect({ netns: ns().path });
  const done = { done: true, value: undefined };
  const left = handle.netns().watch()[Symbol.asyncIterator]();
  const next = left.next();
  expect(await left.return?.()).toEqual(done);
  expect(await next).toEqual(done);
  const closed = handle.netns().watch()[Symbol.asyncIterator]().next();
  handle.close();
  expect(await closed).toEqual(done);
  expect(await handle.netns().watch()[Symbol.asyncIterator]().next()).toEqual(done);
});

test('what is no network namespace gets no name', async () => {
  using handle = connect({ netns: ns().path });
  const before = await handle.netns().get().toArray();
  for (const path of ['/dev/null', '/etc/passwd', '/proc/self/ns/mnt'])
    await expect(handle.netns().attach('no-netns', path)).rejects.toMatchObject({ code: 'EINVAL' });
  expect(await handle.netns().get().toArray()).toEqual(before);
});

test('a watch that was given up before it began', async () => {
  using handle = connect({ netns: ns().path });
  const watch = handle.netns().watch({ signal: AbortSignal.abort() });
  await expect(watch[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'AbortError' });
});
