import { access } from 'node:fs/promises';
import { expect } from 'vitest';
import { run } from '../../src/command.ts';
import { namedNamespace } from '../../src/namespace/create-named-namespace.ts';
import { namedNamespaces } from '../../src/probe/host.ts';
import { kernelTest } from '../../src/vitest/kernel-test.ts';

kernelTest('a named namespace is listed by ip, and removed', { needs: [namedNamespaces] }, async () => {
  const ns = await namedNamespace();
  expect(ns.pid).toBeUndefined();
  expect(ns.path).toBe(`/run/netns/${ns.name ?? ''}`);
  expect((await run('ip', ['netns', 'list'])).split('\n').map((line) => line.split(' ')[0])).toContain(
    ns.name,
  );
  expect(await ns.ipJson('link show dev lo')).toHaveLength(1);
  await ns.close();
  await expect(access(ns.path)).rejects.toMatchObject({ code: 'ENOENT' });
});
