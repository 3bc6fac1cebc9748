import { closeSync, openSync } from 'node:fs';
import { NLM_F_CREATE, NLM_F_EXCL } from '@netlink/packet';
import { useNamespace } from '@netlink/kernel-test';
import { openNetns } from '@netlink/sys';
import { describe, expect, test } from 'vitest';
import { Connection, NetlinkError } from '../src/index.ts';
import { DELLINK, GETLINK, link, linkRequest, NETLINK_ROUTE, NEWLINK } from './support/links.ts';

const ns = useNamespace();
const open = (): Connection =>
  Connection.open({ protocol: NETLINK_ROUTE, netns: ns().path, timeout: 30_000 });
const ifname = (_type: number, data: DataView, start: number, end: number): string | undefined =>
  link.viewAt(data, start, end).ifname;
const add = (name: string, extra = {}) =>
  linkRequest(
    NEWLINK,
    { attributes: { ifname: name, linkinfo: { kind: 'veth' }, ...extra } },
    NLM_F_CREATE | NLM_F_EXCL,
  );

describe('the kernel', () => {
  test('dumps, and answers a get', async () => {
    using connection = open();
    const names = await connection.dump(linkRequest(GETLINK, {})).collect(ifname);
    const oracle = await ns().ipJson<{ ifname: string }[]>('link show');
    expect(names).toEqual(oracle.map((entry) => entry.ifname));
    const [lo] = await connection.get(linkRequest(GETLINK, { attributes: { ifname: 'lo' } }));
    expect(link.decode(lo!.payload).header.index).toBe(1);
  });

  test('acknowledges changes, a hundred of them in flight, beside gets and dumps', async () => {
    using connection = open();
    const changes = Array.from({ length: 100 }, (_, index) => connection.change(add(`many${index}`)));
    const gets = Array.from({ length: 100 }, () =>
      connection.get(linkRequest(GETLINK, { attributes: { ifname: 'lo' } })),
    );
    const dumps = Array.from({ length: 3 }, () =>
      connection.dump(linkRequest(GETLINK, {}), { interrupted: 'partial' }).collect(ifname),
    );
    await Promise.all([...changes, ...gets, ...dumps]);
    const names = await connection.dump(linkRequest(GETLINK, {})).collect(ifname);
    expect(names.filter((name) => name.startsWith('many'))).toHaveLength(100);
  });

  test('says why it refuses, and where', async () => {
    using connection = open();
    await connection.change(add('twice'));
    await expect(connection.change(add('twice'))).rejects.toMatchObject({ code: 'EEXIST', errno: -17 });
    const error: unknown = await connection
      .change(linkRequest(NEWLINK, { header: { index: 1 }, attributes: { mtu: 0x7fff_ffff } }))
      .then(() => connection.change(linkRequest(DELLINK, { attributes: { ifname: 'none' } })))
      .catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(NetlinkError);
    expect(error).toMatchObject({ code: 'ENODEV', request: 'link 17' });
  });

  test('resolves the offset of its extended acknowledgement to a key', async () => {
    using connection = open();
    // The policy of IFLA_IFNAME refuses more than 15 octets, and says which attribute it means.
    const refusal = connection.change(add('x'.repeat(40)));
    await expect(refusal).rejects.toMatchObject({ code: 'ERANGE', extAck: { path: 'ifname', offset: 32 } });
  });
});

describe('a namespace', () => {
  test('that does not exist is named', () => {
    expect(() => Connection.open({ protocol: NETLINK_ROUTE, netns: 'no-such-namespace' })).toThrow(
      /no-such-namespace.*ENOENT/,
    );
  });

  test('that is none is named as it was told', () => {
    expect(() => Connection.open({ protocol: NETLINK_ROUTE, netns: '/etc/hostname' })).toThrow(
      'netns /etc/hostname: not a network namespace (EINVAL, setns)',
    );
  });

  test('that is open is entered, and named by what it was opened by', async () => {
    await ns().ip('link add here type veth');
    const fd = openNetns(ns().path);
    try {
      using connection = Connection.open({ protocol: NETLINK_ROUTE, netns: { fd, of: 'blue' } });
      expect(await connection.dump(linkRequest(GETLINK, {})).collect(ifname)).toContain('here');
    } finally {
      closeSync(fd);
    }
    const none = openSync('/etc/hostname', 'r');
    try {
      const netns = { fd: none, of: 'blue' };
      expect(() => Connection.open({ protocol: NETLINK_ROUTE, netns })).toThrow(/^netns blue: not a network/);
    } finally {
      closeSync(none);
    }
  });

  test('a protocol that does not exist is an error of its own', () => {
    expect(() => Connection.open({ protocol: 31 })).toThrow(
      expect.objectContaining({ code: 'EPROTONOSUPPORT', syscall: 'socket' }) as Error,
    );
  });
});
