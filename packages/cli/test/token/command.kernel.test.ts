import { connect } from '@netlink/iproute2';
import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace({
  autoconfiguration: true,
  setup: async (space) => {
    await space.ipBatch([
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'link set v1 up',
      'link add silent type ifb',
      'link set silent up',
    ]);
  },
});

test('nlip makes, shows and takes away tokens as ip does', async () => {
  await nlip(ns(), 'token set ::5 dev v0');
  for (const line of [
    'token',
    'token list',
    '-json token list dev v0',
    'token get dev v0',
    'token get',
    '-json token',
  ])
    expect(await nlip(ns(), line), line).toBe(await ns().ip(line));
  expect(await ns().ip('token get dev v0')).toContain('token ::5 dev v0');
  using handle = connect({ netns: ns().path });
  expect(await handle.token().get({ dev: 'v0' }).toArray()).toMatchObject([{ dev: 'v0', token: '::5' }]);
  await nlip(ns(), 'token del dev v0');
  expect(await ns().ip('token get dev v0')).toContain('token :: dev v0');
});

test('what cannot be', async () => {
  using handle = connect({ netns: ns().path });
  await expect(handle.token().set({ dev: 'v0', token: '192.0.2.1' })).rejects.toThrow(
    'token: "192.0.2.1" is not of IPv6',
  );
  await expect(handle.token().set({ dev: 'silent', token: '::5' })).rejects.toMatchObject({ code: 'EINVAL' });
  const words = ['-netns', ns().path, 'token'];
  expect((await outcomeOf([...words, 'set', '::5'])).errors).toContain('token set: dev is missing');
  expect((await outcomeOf([...words, 'set', 'dev', 'v0'])).errors).toContain('token set: a token is missing');
  expect((await outcomeOf([...words, 'list', '::5', 'x'])).errors).toContain('token: "x" is unknown');
});
