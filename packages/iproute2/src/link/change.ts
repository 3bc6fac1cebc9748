import { LinkMessage, RTM_DELLINK, RTM_NEWLINK } from '@netlink/rtnetlink';
import { checkFields, checkKeys, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { elsewhere } from '../elsewhere.ts';
import type { LinkReference } from '../link-names.ts';
import { named } from '../named.ts';
import { type CallOptions, requestOf } from '../object-request.ts';
import { checkNetnsId, targetOf } from '../target.ts';
import { setAltnames } from './altnames.ts';
import { shown, wholeNumber } from './field-checks.ts';
import { enter, parted } from './inside.ts';
import { checkKept, isKeptAddress } from './kept.ts';
import { checkOfGroup, checkSpec } from './keys.ts';
import { type Ground, needsGround } from './kind-data.ts';
import type { Link } from './link.ts';
import { linkList, nameKey } from './link-list.ts';
import { theseLinks } from './lookup.ts';
import { LAST_INDEX, linkReference } from './name.ts';
import type { LinkNetns } from './open-namespaces.ts';
import { isPairKind } from './pairs.ts';
import { checkPortKind } from './port-kind.ts';
import { checkPrepared, prepare } from './prepare.ts';
import type { LinkChanges } from './spec.ts';
import { withoutTun } from './tun.ts';
import type { LinkWire } from './wire.ts';
import { merged } from './write.ts';

/** All links of a group: `ip link set group …`, `ip link del group …`. */
export interface LinkGroup {
  /** The group, by name or number. */
  readonly group: string | number;
}

/** A link of another namespace, by the id that ours knows it by. */
export interface LinkElsewhere {
  /** The link. */
  readonly link: LinkReference;
  /** Id of the namespace. */
  readonly target: number;
}

/** One link, or all of a group. */
export type LinkSelection = LinkReference | LinkGroup;

/**
 * Change a link, or all links of a group, in one request; other names follow in requests of their own. `present` is the link, where it
 * has been looked at.
 */
export async function changeLink(
  context: Context,
  name: string,
  selection: LinkSelection,
  changes: LinkChanges,
  options: CallOptions,
  present?: Link,
): Promise<void> {
  checkSpec(name, changes, context.kinds);
  await context.links.steadily(() =>
    isGroup(selection)
      ? changeGroup(context, name, selection, changes, options)
      : changeSingle(context, name, selection, changes, options, present),
  );
}

/**
 * Change the one link that `changes` names.
 *
 * @throws TypeError if a name besides its index is that of none or of another: nobody is renamed.
 */
export async function changeNamed(
  context: Context,
  what: string,
  link: LinkReference,
  changes: LinkChanges,
  options: CallOptions,
): Promise<void> {
  const { index, name } = changes;
  if (index !== undefined && name !== undefined) {
    checkSpec(what, changes, context.kinds);
    const found = await linkList(context, { index, name, stats: false }, options).first();
    if (found === undefined)
      throw new TypeError(`${what}: name: ${shown(name)} is not that of link ${index}`);
  }
  await changeLink(context, what, link, { ...changes, name: undefined }, options);
}

async function changeSingle(
  context: Context,
  name: string,
  selection: LinkReference,
  changes: LinkChanges,
  options: CallOptions,
  present: Link | undefined,
): Promise<void> {
  // What was read of a link is taken by one that was made in its place, and has another index.
  if (changes.index !== undefined) named(`${name}: index`, () => wholeNumber(changes.index, LAST_INDEX, 1));
  const index = await context.links.indexOf(selection, name, options);
  await checkKept(context, name, present ?? index, changes, options);
  const told = await withoutOwnName(context, present?.name ?? selection, index, changes, options);
  if (told.netns !== undefined) {
    await moveSingle(context, name, index, told, told.netns, options);
    return;
  }
  await changeHere(context, name, index, told, options);
  if (told.altnames !== undefined) await setAltnames(context, index, told.altnames, options);
}

// Before Linux 6.2 a link that is up is not given a name, be it the one that it has.
async function withoutOwnName(
  { connection, target }: Context,
  known: LinkReference,
  index: number,
  changes: LinkChanges,
  options: CallOptions,
): Promise<LinkChanges> {
  if (changes.name === undefined) return changes;
  const isOwn =
    changes.name === known ||
    (await theseLinks(connection, [index], options, target)).get(index)?.name === changes.name;
  return isOwn ? { ...changes, name: undefined } : changes;
}

// What the kernel hears of a link in its own namespace only follows when it is there: its index may be another's by then.
async function moveSingle(
  context: Context,
  name: string,
  index: number,
  changes: LinkChanges,
  netns: LinkNetns,
  options: CallOptions,
): Promise<void> {
  const { now, following } = parted(name, changes, netns);
  if (following === undefined) {
    await changeHere(context, name, index, now, options);
    return;
  }
  using inside = enter(context, netns);
  await checkPrepared(inside.context, following, options);
  const known = changes.name ?? (await linkList(context, { index, stats: false }, options).first())?.name;
  await changeHere(context, name, index, now, options);
  await changeLink(inside.context, name, known ?? index, following, options);
}

async function changeHere(
  context: Context,
  name: string,
  index: number,
  changes: LinkChanges,
  options: CallOptions,
): Promise<void> {
  const there = needsGround(changes) ? await groundAndAddress(context, index, options) : undefined;
  const told = { ...changeable(changes), index: undefined };
  if (isKeptAddress(changes, there?.address)) told.address = undefined;
  using prepared = await prepare(context, told, options, there?.data);
  const { master } = changes;
  const { linkinfo: port, ...others } = prepared.late ?? {};
  // A link has settings as a port only when it is one.
  const isNewPort = port !== undefined && master !== undefined && master !== null;
  const messages = [merged(prepared.wire, isNewPort ? others : prepared.late, index)];
  if (isNewPort) messages.push({ header: { index }, attributes: { linkinfo: port } });
  for (const message of messages) {
    if (holdsPort(message)) await checkPortKind(context, name, index, changes, options);
    await context.connection.change(requestOf(LinkMessage, message, { type: RTM_NEWLINK, name }, options));
  }
}

const holdsPort = ({ attributes }: LinkWire): boolean =>
  (attributes.linkinfo as { readonly slaveKind?: unknown } | undefined)?.slaveKind !== undefined;

const ELSEWHERE_FIELDS = fields<keyof LinkElsewhere>([linkReference, 'link'], [checkNetnsId, 'target']);

const isElsewhere = (selection: unknown): selection is LinkElsewhere =>
  typeof selection === 'object' && selection !== null && 'target' in selection;

const isGroup = (selection: LinkSelection): selection is LinkGroup => typeof selection === 'object';

// What a link has of its kind, and the address that it has.
async function groundAndAddress(
  context: Context,
  index: number,
  options: CallOptions,
): Promise<{ readonly data: Ground; readonly address: string | undefined }> {
  for await (const [view] of linkList(context, { index, stats: false }, options).views()) {
    const data = view?.linkinfo?.data;
    const isKnown = data !== undefined && !(data instanceof Uint8Array);
    return { data: isKnown ? { ...data } : undefined, address: view?.address };
  }
  return { data: undefined, address: undefined };
}

// Without index and name the kernel takes IFLA_GROUP for the group that is to be changed.
async function changeGroup(
  context: Context,
  name: string,
  selection: LinkGroup,
  changes: LinkChanges,
  options: CallOptions,
): Promise<void> {
  checkOfGroup(name, changes);
  const group = groupOf(context, name, selection);
  using prepared = await prepare(context, changeable(changes), options);
  const { header, attributes } = merged(prepared.wire, prepared.late, 0);
  const message = { header, attributes: { ...attributes, group } };
  await context.connection.change(requestOf(LinkMessage, message, { type: RTM_NEWLINK, name }, options));
}

/** Remove a link, or all links of a group. */
export async function removeLink(
  context: Context,
  selection: LinkSelection | LinkElsewhere,
  options: CallOptions,
): Promise<void> {
  const name = 'link del';
  if (isElsewhere(selection)) {
    await removeElsewhere(context, name, selection, options);
    return;
  }
  const message = removalOf(context, name, selection);
  await context.connection.change(requestOf(LinkMessage, message, { type: RTM_DELLINK, name }, options));
}

// By its index: Linux 5.10 looks for a name in our own namespace.
async function removeElsewhere(
  context: Context,
  name: string,
  selection: LinkElsewhere,
  options: CallOptions,
): Promise<void> {
  checkFields(name, selection, ELSEWHERE_FIELDS);
  const { links } = elsewhere(context, selection.target);
  await links.steadily(async () => {
    const index = await links.indexOf(selection.link, name, options);
    const message = { header: { index }, attributes: targetOf(selection) };
    await context.connection.change(requestOf(LinkMessage, message, { type: RTM_DELLINK, name }, options));
  });
}

function removalOf(
  context: Context,
  name: string,
  selection: LinkSelection,
): { header?: { index: number }; attributes?: LinkMessage['attributes'] } {
  if (isGroup(selection)) return { attributes: { group: groupOf(context, name, selection) } };
  named(name, () => linkReference(selection));
  return typeof selection === 'number'
    ? { header: { index: selection } }
    : { attributes: nameKey(selection) };
}

// The kernel refuses to remove group 0, which all links are in that were not put elsewhere; so does ip(8).
function groupOf({ names }: Context, name: string, selection: LinkGroup): number {
  checkKeys(name, selection, new Set(['group']));
  return names.groups.numberOf(selection.group, 'group');
}

// The other end of a pair, which `link` is, stays what it is; and so does what a TUN or TAP device was made with.
function changeable(changes: LinkChanges): LinkChanges {
  if (changes.kind === 'tun') return withoutTun(changes);
  return isPairKind(String(changes.kind)) ? { ...changes, link: undefined, linkNetnsid: undefined } : changes;
}
