import type { NetlinkBuffer } from '@netlink/packet';
import { type LinkAttributes, LinkMessage, PORT_STATES, RTM_NEWLINK, type TunInfo } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import { type CallOptions, requestOf } from '../object-request.ts';
import { CREATE_ONLY } from '../verb-flags.ts';
import { named } from '../named.ts';
import { addAltnames } from './altnames.ts';
import { changeLink } from './change.ts';
import { fromWord } from './field-checks.ts';
import { checkSpec } from './keys.ts';
import type { BridgeOptions } from './kinds/bridge.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import { linkElsewhere, makeElsewhere } from './make-elsewhere.ts';
import { NO_ADDRESS } from './own-address.ts';
import { checkPortKind } from './port-kind.ts';
import { prepare } from './prepare.ts';
import { presentOf, replaceLink } from './replace.ts';
import type { LinkSpec, PortSpec } from './spec.ts';
import { addTunDevice, withoutTun } from './tun.ts';
import { unmake } from './unmake.ts';

// linux/netlink.h: send what was made back; make it if it is not there.
const NLM_F_ECHO = 0x008;
const NLM_F_CREATE = 0x400;

/** How a link is made: whether there may be one of that name already. */
export type Making = 'link add' | 'link replace' | 'link restore';

const FLAGS: Readonly<Record<Making, number>> = {
  'link add': CREATE_ONLY | NLM_F_ECHO,
  'link replace': NLM_F_CREATE | NLM_F_ECHO,
  'link restore': CREATE_ONLY | NLM_F_ECHO,
};

/** Make a link, in as many requests as the kernel wants, and look at it. */
export async function makeLink(
  context: Context,
  name: Making,
  spec: LinkSpec,
  options: CallOptions,
): Promise<Link | undefined> {
  checkSpec(name, spec, context.kinds);
  checkState(spec);
  const { connection, links } = context;
  const settings = name === 'link replace' ? withoutState(spec) : withoutDefaults(withoutState(spec));
  const present = name === 'link replace' ? await presentOf(context, spec, options) : undefined;
  if (present !== undefined)
    return replaceLink(context, name, present, { ...settings, ...activeSlaveOf(spec) }, options);
  if (spec.kind === 'tun') return makeTun(context, name, spec, options);
  const make = (what: LinkSpec): Promise<Made> =>
    links.steadily(async () => {
      using prepared = await prepare(context, what, options, 'new');
      const verb = { type: RTM_NEWLINK, flags: FLAGS[name], name };
      const [reply] = await connection.change(requestOf(LinkMessage, prepared.wire, verb, options));
      return { echo: reply, late: prepared.late };
    });
  if (spec.netns !== undefined) {
    const maker = { make, indexOf: (inside: Context) => indexOfNew(inside, spec, options) };
    return makeElsewhere(context, name, settings, spec.netns, maker, options);
  }
  const { echo, late } = await make(settings);
  const index =
    echo === undefined
      ? await indexOfNew(context, spec, options)
      : LinkMessage.viewAt(echo.data, echo.payloadStart, echo.end).index;
  if (late !== undefined) {
    await checkPortKind(context, name, index, settings, options);
    const message = { header: { index }, attributes: late };
    await connection.change(requestOf(LinkMessage, message, { type: RTM_NEWLINK, name }, options));
  }
  if (spec.altnames !== undefined && spec.altnames.length > 0)
    await addAltnames(context, index, spec.altnames, options);
  return await linkList(context, { index }, options).first();
}

/** What the kernel sent back of a link that it made, and what it has to hear yet. */
interface Made {
  readonly echo: NetlinkBuffer | undefined;
  readonly late: LinkAttributes | undefined;
}

// What is no matter of the device follows in requests of their own. If they fail, there is no device.
async function makeTun(
  context: Context,
  name: Making,
  spec: LinkSpec,
  options: CallOptions,
): Promise<Link | undefined> {
  using prepared = await prepare(context, spec, options, 'new');
  const { wire } = prepared;
  const made = addTunDevice(context, spec, (wire.attributes.linkinfo?.data ?? {}) as TunInfo);
  try {
    await changeLink(context, name, made, withoutTun({ ...spec, name: undefined }), options);
  } catch (error) {
    await unmake(context, made, spec.netns);
    throw error;
  }
  return spec.netns === undefined
    ? await linkList(context, { name: made }, options).first()
    : await linkElsewhere(context, spec.netns, { name: made }, options);
}

// A kernel before 6.2 does not send back what it has made. Without a name it chose the next number, so the newest it is.
async function indexOfNew(
  context: Context,
  { index, name }: LinkSpec,
  options: CallOptions,
): Promise<number> {
  if (index !== undefined) return index;
  if (name !== undefined) return context.links.lookUp(name, options);
  const all = await linkList(context, { stats: false }, options).toArray();
  return Math.max(...all.map((link) => link.index));
}

// The state of a port is the business of the spanning tree; the kernel takes it from a port that is up and has none. What is
// made has no ports yet. And what has no address reads as one of zeros.
function withoutState(spec: LinkSpec): LinkSpec {
  const { kind, type, port, address } = spec;
  const hasNone = address === NO_ADDRESS && (kind === 'netkit' || type === 'ether');
  return {
    ...spec,
    ...(kind === 'bond' && { activeSlave: undefined }),
    ...(hasNone && { address: undefined }),
    ...(port !== undefined && { port: { ...port, state: undefined } as PortSpec }),
  };
}

// A bond that is there has ports.
function activeSlaveOf(spec: LinkSpec): Partial<LinkSpec> {
  return spec.kind === 'bond' && 'activeSlave' in spec ? { activeSlave: spec.activeSlave } : {};
}

// What is not sent has to mean something nevertheless.
function checkState({ port }: LinkSpec): void {
  const { kind, state } = (port ?? {}) as { readonly kind?: unknown; readonly state?: unknown };
  if (kind === 'bridge' && state !== undefined) named('port: state', () => fromWord(state, PORT_STATES));
}

const OPTIONAL: ReadonlySet<string> = new Set<keyof BridgeOptions>([
  'vlanFiltering',
  'mcastVlanSnooping',
  'mstEnabled',
  'mdbOffloadFailNotification',
  'fdbLocalVlan0',
]);

// A kernel tells of options that it was built without, and refuses to hear that they are off, as they are of a new bridge.
function withoutDefaults(spec: LinkSpec): LinkSpec {
  if (spec.kind !== 'bridge') return spec;
  const given = Object.entries(spec).filter(([key, value]) => value !== false || !OPTIONAL.has(key));
  return Object.fromEntries(given) as unknown as LinkSpec;
}
