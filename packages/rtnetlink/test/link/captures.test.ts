import { capturedMessages } from '@netlink/kernel-test';
import { NETLINK_HEADER_LENGTH } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { ADDRESS_FAMILIES } from '../../src/address-family.ts';
import { RTM_NEWLINK } from '../../src/constants.ts';
import { BridgeLinkMessage } from '../../src/link/bridge/message.ts';
import { linkKinds } from '../../src/link/info.ts';
import { LinkMessage } from '../../src/link/message.ts';
import { toHex } from '../support/hex.ts';
import { residueOf } from '../support/residue.ts';

const captures = capturedMessages(RTM_NEWLINK).map(({ name, octets, capture }) => {
  const payload = octets.subarray(NETLINK_HEADER_LENGTH);
  const codec = payload[0] === ADDRESS_FAMILIES.bridge ? BridgeLinkMessage : LinkMessage;
  return { name, payload, codec, scene: capture.scene };
});

test('there are captures of several kernels', () => {
  const kernels = new Set(captures.map(({ name }) => name.split('/')[0]));
  expect(kernels.size).toBeGreaterThan(1);
  expect(captures.length).toBeGreaterThan(50);
});

describe.each(captures)('$name', ({ payload, codec }) => {
  test('is written as it was read', () => {
    expect(toHex(codec.encode(codec.decode(payload) as never))).toBe(toHex(payload));
  });

  test('is read without remainder', () => {
    expect(residueOf(codec.decode(payload))).toStrictEqual([]);
  });

  test('is viewed as it is decoded', () => {
    const { header, attributes } = codec.decode(payload);
    const view = codec.view(payload) as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries({ ...header, ...attributes })) {
      if (!key.startsWith('$')) expect(view[key], key).toStrictEqual(value);
    }
  });
});

/** What the capture of a kind says in `IFLA_LINKINFO`. */
function linkinfoOf(fixture: string) {
  const found = captures.find(({ name }) => name === `${fixture}#0`);
  if (found === undefined) throw new Error(`${fixture}: no such capture`);
  return { scene: found.scene, linkinfo: LinkMessage.decode(found.payload).attributes.linkinfo };
}

test('kinds that are declared are typed', () => {
  const typed = new Set<string>();
  for (const { name, payload, codec } of captures) {
    if (codec !== LinkMessage) continue;
    const { kind, data } = codec.decode(payload).attributes.linkinfo ?? {};
    if (kind === undefined || !Object.hasOwn(linkKinds, String(kind))) continue;
    expect(data, name).not.toBeInstanceOf(Uint8Array);
    typed.add(String(kind));
  }
  expect(typed.size).toBeGreaterThan(30);
});

test('a port of a bridge is typed', () => {
  const { linkinfo } = linkinfoOf('6.18/link/bridge-port');
  expect(linkinfo).toMatchObject({ kind: 'veth', slaveKind: 'bridge', slaveData: { no: 1, learning: 1 } });
});
