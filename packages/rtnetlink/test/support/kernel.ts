import { lacking, type Namespace, type Probe, skip } from '@netlink/kernel-test';
import { NETLINK_HEADER_LENGTH, NLM_F_CREATE, NLM_F_EXCL } from '@netlink/packet';
import { Connection } from '@netlink/proto';
import { protocols } from '@netlink/sys';
import { expect } from 'vitest';
import type { AddressFamily } from '../../src/address-family.ts';
import { RtnlMessage, type RtnlMessageInput } from '../../src/message.ts';
import type { MessageType } from '../../src/message-type.ts';
import { toHex } from './hex.ts';
import { residueOf } from './residue.ts';

/** Make the link `lower`, with an address of each family. */
export async function makeLower(ns: Namespace): Promise<void> {
  await ns.ipBatch([
    'link add lower type veth peer name upper',
    'link set lower up',
    'link set upper up',
    'address add 192.0.2.1/24 dev lower',
    'address add 2001:db8::1/64 dev lower nodad',
  ]);
}

/** The index of a link. */
export async function indexOf(ns: Namespace, ifname: string): Promise<number> {
  const [link] = await ns.ipJson<{ ifindex: number }[]>(`link show dev ${ifname}`);
  return link!.ifindex;
}

function open(ns: Namespace): Connection {
  return Connection.open({ protocol: protocols.NETLINK_ROUTE, netns: ns.path, timeout: 30_000 });
}

/** Send a change into a namespace; done when the kernel has acknowledged it. */
export async function change(
  ns: Namespace,
  input: Exclude<RtnlMessageInput, { type: 'other' }>,
  flags = 0,
): Promise<void> {
  using connection = open(ns);
  const octets = RtnlMessage.encode(input);
  const type = new DataView(octets.buffer, octets.byteOffset).getUint16(4, true);
  await connection.change({ type, flags, body: octets.subarray(NETLINK_HEADER_LENGTH) });
}

/** Make something new in a namespace. */
export const add = (ns: Namespace, input: Exclude<RtnlMessageInput, { type: 'other' }>): Promise<void> =>
  change(ns, input, NLM_F_CREATE | NLM_F_EXCL);

interface Listed {
  readonly header: object;
  readonly attributes: object;
}

/**
 * All messages of a dump of a family, or of the dump that a payload asks for; each must be written as it was read, and hold
 * nothing that is not declared.
 */
export async function dump<M extends Listed>(
  ns: Namespace,
  codec: MessageType<M, unknown>,
  type: number,
  asked: AddressFamily | Uint8Array,
  expected: readonly string[] = [],
): Promise<M[]> {
  using connection = open(ns);
  const body =
    asked instanceof Uint8Array
      ? asked
      : codec.encode({ header: { family: asked } } as Parameters<typeof codec.encode>[0]);
  const payloads = await connection
    .dump({ type, body })
    .collect((_type, data, start, end) => new Uint8Array(data.buffer, data.byteOffset + start, end - start));
  return payloads.map((payload) => {
    const message = codec.decode(payload);
    expect(toHex(codec.encode(message as Parameters<typeof codec.encode>[0]))).toBe(toHex(payload));
    expect(residueOf(message).filter((residue) => !expected.includes(residue))).toStrictEqual([]);
    return message;
  });
}

/** Skip the running test if the kernel lacks something. */
export async function need(context: Parameters<typeof skip>[0], probes: readonly Probe[]): Promise<void> {
  const lack = await lacking(probes);
  if (lack !== undefined) skip(context, lack);
}
