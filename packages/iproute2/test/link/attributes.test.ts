import { LinkMessage, linkAttributes } from '@netlink/rtnetlink';
import { expect, test } from 'vitest';
import { readLink } from '../../src/link/read.ts';
import { reading } from './reading.ts';

/** Attributes that no link is yielded with, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  stats: 'the same as stats64, cut to 32 bits',
  cost: 'never sent',
  priority: 'never sent',
  weight: 'never sent',
  map: 'where cards of the ISA bus were',
  wireless: 'of events that are not about the link',
  event: 'of events: why there was one',
  newNetnsid: 'of events: where the link went',
  newIfindex: 'of events: what it is there',
  carrier: 'the flag lowerUp',
  vfPorts: 'profiles of 802.1Qbh, which few devices ever had; views have them',
  portSelf: 'the same',
  protinfo: 'of messages of family inet6',
  netNsPid: 'of requests',
  netNsFd: 'of requests',
  extMask: 'of requests',
  targetNetnsid: 'of requests, and what answers repeat of them',
  altIfname: 'of requests; links have a list of them',
};

test('each attribute of a link is yielded, or left out for a reason', () => {
  const read = new Set<string>();
  const attributes = new Proxy({ stats64: {} } as LinkMessage['attributes'], {
    get(target, key) {
      read.add(String(key));
      return Reflect.get(target, key) as unknown;
    },
  });
  readLink({ header: {} as LinkMessage['header'], attributes }, { ...reading, conf: true });
  const unread = Object.keys(linkAttributes.spec).filter((key) => !read.has(key));
  expect(unread.sort()).toEqual(Object.keys(LEFT_OUT).sort());
});

test('what few devices say', () => {
  const octets = LinkMessage.encode({
    header: { index: 7 },
    attributes: {
      ifname: 'eth0',
      numVf: 4,
      headroom: 16,
      tailroom: 8,
      netnsImmutable: 1,
      dpllPin: { id: 3 },
      devlinkPort: { busName: 'pci', devName: '0000:01:00.0', portIndex: 2 },
      maxPacingOffloadHorizon: 1_000_000_000n,
      physPortId: Uint8Array.of(2, 0xab),
      physSwitchId: Uint8Array.of(0, 1, 0xff),
      physPortName: 'p1',
      parentDevBusName: 'pci',
      parentDevName: '0000:01:00.0',
    },
  });
  expect(readLink(LinkMessage.decode(octets), reading)).toMatchObject({
    numVf: 4,
    headroom: 16,
    tailroom: 8,
    netnsImmutable: true,
    dpllPin: 3,
    devlinkPort: { busName: 'pci', devName: '0000:01:00.0', portIndex: 2 },
    maxPacingOffloadHorizon: 1_000_000_000n,
    physPortId: '02ab',
    physSwitchId: '0001ff',
    physPortName: 'p1',
    parentbus: 'pci',
    parentdev: '0000:01:00.0',
  });
});

test('a link that is no port of devlink', () => {
  const octets = LinkMessage.encode({ header: { index: 7 }, attributes: { ifname: 'v0', devlinkPort: {} } });
  expect(readLink(LinkMessage.decode(octets), reading)).not.toHaveProperty('devlinkPort');
});

test('what a CAN controller can be switched to, and what went wrong on its bus', () => {
  const xstats = {
    busError: 1,
    errorWarning: 2,
    errorPassive: 3,
    busOff: 4,
    arbitrationLost: 5,
    restarts: 6,
  };
  const octets = LinkMessage.encode({
    header: { index: 7 },
    attributes: {
      ifname: 'can0',
      linkinfo: {
        kind: 'can',
        data: {
          ctrlmode: { mask: [], flags: ['fd', 'presumeAck'] },
          ctrlmodeExt: { supported: ['loopback', 'fd'] },
        },
        xstats,
      },
    },
  });
  const link = readLink(LinkMessage.decode(octets), reading);
  expect(link).toMatchObject({
    fd: true,
    loopback: false,
    presumeAck: true,
    ctrlmodeSupported: ['loopback', 'fd'],
    ctrlmodeStatic: ['presumeAck'],
    xstats,
  });
});
