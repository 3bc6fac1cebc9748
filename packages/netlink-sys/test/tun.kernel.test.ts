import { closeSync, read, readdirSync, readlinkSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { describeKernel, kernelTest, linkKind, namespace, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { addTun, delTun, openTun, type TunReference } from '../src/tun.ts';

interface ShownTun {
  readonly ifname: string;
  readonly linkinfo: { readonly info_data: Record<string, unknown> };
}

const ns = useNamespace({ needs: [linkKind('tap')] });
const needs = { needs: [linkKind('tap')] };
const here = (): string => readlinkSync('/proc/thread-self/ns/net');
const openTuns = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === '/dev/net/tun';
    } catch {
      return false; // The descriptor by which the folder was read is gone.
    }
  }).length;

/** What ip says about the TUN/TAP devices, by name. */
async function shown(): Promise<Record<string, Record<string, unknown>>> {
  const links = await ns().ipJson<ShownTun[]>('link show type tun');
  return Object.fromEntries(links.map(({ ifname, linkinfo }) => [ifname, linkinfo.info_data]));
}

describeKernel('openTun', needs, () => {
  test('makes a device that goes with its descriptor, elsewhere and not here', async () => {
    const before = here();
    const { name, fd } = openTun({ mode: 'tap', name: 'short-lived', netns: ns().path });
    expect(name).toBe('short-lived');
    expect(await shown()).toMatchObject({
      'short-lived': { type: 'tap', pi: false, vnet_hdr: false, multi_queue: false, persist: false },
    });
    expect(here()).toBe(before);
    expect(readdirSync('/sys/class/net')).not.toContain('short-lived');
    closeSync(fd);
    expect(await shown()).not.toHaveProperty('short-lived');
  });

  test('lets the kernel choose the name, or the number in it', async () => {
    await using other = await namespace();
    const opened = [
      openTun({ mode: 'tap', netns: other.path }),
      openTun({ mode: 'tun', netns: other.path }),
      openTun({ mode: 'tun', name: 'vpn%d', netns: other.path }),
    ];
    expect(opened.map(({ name }) => name)).toEqual(['tap0', 'tun0', 'vpn0']);
    for (const { fd } of opened) closeSync(fd);
  });

  test('gives a new device the index that it is asked for', async () => {
    await using other = await namespace();
    const { fd } = openTun({ mode: 'tun', name: 'seventh', index: 7, netns: other.path });
    expect(await other.ipJson('link show dev seventh')).toMatchObject([{ ifindex: 7 }]);
    expect(() => openTun({ mode: 'tun', name: 'other', index: 7, netns: other.path })).toThrow('EBUSY');
    closeSync(fd);
  });

  test('carries packets both ways', async () => {
    const { fd } = openTun({ mode: 'tun', name: 'wire', netns: ns().path });
    await ns().ip('address add 192.0.2.1/24 dev wire');
    await ns().ip('link set wire up');
    // An echo request from 192.0.2.2 to 192.0.2.1; the kernel answers into the device.
    const request = Uint8Array.of(
      ...[0x45, 0, 0, 28, 0, 0, 0, 0, 64, 1, 0xf6, 0xdd, 192, 0, 2, 2, 192, 0, 2, 1],
      ...[8, 0, 0xf6, 0xfd, 1, 2, 0, 0],
    );
    expect(writeSync(fd, request)).toBe(28);
    const packet = new Uint8Array(2048);
    let length;
    // Before it come solicitations of IPv6.
    do length = (await promisify(read)(fd, packet, 0, packet.length, null)).bytesRead;
    while (packet[0] !== 0x45);
    expect(packet.subarray(0, length).slice(-16)).toEqual(
      Uint8Array.of(192, 0, 2, 1, 192, 0, 2, 2, 0, 0, 0xfe, 0xfd, 1, 2, 0, 0),
    );
    closeSync(fd);
  });

  test('several queues of one device', () => {
    const device: TunReference = { mode: 'tap', name: 'queues', multiQueue: true, netns: ns().path };
    const queues = [openTun(device), openTun(device)];
    expect(() => openTun({ ...device, multiQueue: false })).toThrow('EINVAL');
    for (const { fd } of queues) closeSync(fd);
  });

  test('a device with one queue is open once', () => {
    const { fd } = openTun({ mode: 'tap', name: 'once', netns: ns().path });
    expect(() => openTun({ mode: 'tap', name: 'once', netns: ns().path })).toThrow(
      expect.objectContaining({
        code: 'EBUSY',
        errno: -16,
        syscall: 'ioctl',
        message: 'TUNSETIFF of tap device once: device or resource busy (EBUSY, ioctl)',
      }),
    );
    closeSync(fd);
  });
});

describeKernel('addTun and delTun', needs, () => {
  test('what is added is what ip shows, and what ip adds can be deleted', async () => {
    const { path: netns } = ns();
    const added = addTun({
      ...{ mode: 'tun', name: 'full', user: 1000, group: 7, netns },
      ...{ pi: true, oneQueue: true, vnetHdr: true, multiQueue: true },
    });
    await ns().ip('tuntap add dev by-ip mode tun user 1000 group 7 pi one_queue vnet_hdr multi_queue');
    const { full, 'by-ip': byIp } = await shown();
    expect(added).toBe('full');
    expect(full).toMatchObject({ type: 'tun', pi: true, vnet_hdr: true, multi_queue: true, persist: true });
    expect(full).toEqual(byIp);
    delTun({ mode: 'tun', name: 'by-ip', multiQueue: true, netns });
    await ns().ip('tuntap del dev full mode tun multi_queue');
    expect(await shown()).toEqual({});
  });

  test('a second of the same name is EBUSY', () => {
    const device: TunReference = { mode: 'tap', name: 'twice', netns: ns().path };
    addTun(device);
    expect(() => addTun(device)).toThrow('EBUSY');
    delTun(device);
  });

  test('a device that is not there, is of another kind, or is not persistent', async () => {
    const { path: netns } = ns();
    const missing: TunReference = { mode: 'tap', name: 'missing', netns };
    expect(() => {
      delTun(missing);
    }).toThrow(
      expect.objectContaining({
        code: 'ENODEV',
        message: 'TUNGETIFF of tap device missing: no such persistent device (ENODEV, ioctl)',
      }),
    );
    expect(await shown()).not.toHaveProperty('missing');
    addTun({ mode: 'tun', name: 'other', netns });
    expect(() => {
      delTun({ mode: 'tap', name: 'other', netns });
    }).toThrow('TUNSETIFF of tap device other: invalid argument (EINVAL, ioctl)');
    delTun({ mode: 'tun', name: 'other', netns });
    expect(() => {
      delTun({ mode: 'tap', name: 'lo', netns });
    }).toThrow('EINVAL');
  });
});

kernelTest('failures leave no descriptor and no device', needs, async () => {
  const { path: netns } = ns();
  for (let count = 0; count < 20; count++) {
    expect(() => openTun({ mode: 'tap', name: 'a b', netns })).toThrow('TUNSETIFF of tap device a b');
    expect(() => openTun({ mode: 'tap', netns: '/etc/hostname' })).toThrow('not a network namespace');
    expect(() => openTun({ mode: 'tap', netns: 'no-such-netns' })).toThrow('ENOENT');
    expect(() => {
      delTun({ mode: 'tap', name: 'missing', netns });
    }).toThrow('ENODEV');
  }
  expect(openTuns()).toBe(0);
  expect(await shown()).toEqual({});
});
