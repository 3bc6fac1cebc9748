import { NetlinkError, SystemError } from '@netlink/proto';
import type { Objects } from '../../change.ts';
import type { Context } from '../../context.ts';
import type { CallOptions } from '../../object-request.ts';
import { changeLink } from '../change.ts';
import type { Link } from '../link.ts';
import { linkList } from '../link-list.ts';
import { makeLink } from '../make.ts';
import type { SavedLink } from '../save.ts';
import type { LinkChanges, LinkSpec } from '../spec.ts';
import { standsOnAnother } from './below.ts';
import { difference } from './difference.ts';
import { makingOf, otherEndOf } from './making.ts';
import { makingOrder } from './order.ts';

const NAME = 'link restore';

/** What waits until all links are there, and what waits until those are ports and up. */
const AFTERWARDS = new Set(['master', 'port', 'up', 'primary', 'activeSlave']);
const isOfItself = (key: string): boolean => !AFTERWARDS.has(key);
const isOfDown = (key: string): boolean => key === 'master' || key === 'primary' || isOfItself(key);
const isUp = (key: string): boolean => key === 'up';
const isAnything = (): boolean => true;

/** One change may undo another: a VLAN goes up with the link below. So much is enough for all that is known. */
const ROUNDS = 3;

/**
 * Make links that were saved, what is below first, and change those that are there to what they were. Resolves to how many were
 * made.
 */
export async function restoreLinks(
  context: Context,
  saved: Objects<SavedLink>,
  options: CallOptions,
): Promise<number> {
  const wanted = new Map<string, SavedLink>();
  for await (const link of saved) wanted.set(link.name, link);
  const links = makingOrder(context, wanted);
  const settings = { stats: false, conf: links.some(({ inet }) => inet !== undefined) };
  const read = async (): Promise<Map<string, Link>> => {
    const all = await linkList(context, settings, options).toArray();
    return new Map(all.map((link) => [link.name, link]));
  };

  /** Those that could not become ports yet. */
  const grounded = new Set<SavedLink>();
  /** The names of those that went up. */
  const raised = new Set<string>();

  // What is below goes up first.
  async function change(
    isMeant: (key: string) => boolean,
    order: readonly SavedLink[] = links,
  ): Promise<boolean> {
    const present = await read();
    let isChanged = false;
    for (const link of order) isChanged = (await changeBack(link, present, isMeant)) || isChanged;
    return isChanged;
  }
  async function changeBack(
    link: SavedLink,
    present: ReadonlyMap<string, Link>,
    isMeant: (key: string) => boolean,
  ): Promise<boolean> {
    const found = present.get(link.name);
    const different = found && difference(link, found, context.kinds, isMeant);
    if (different === undefined) return false;
    const changes = await carryable(link, found?.mtu, different);
    if (changes === undefined) return false;
    try {
      await changeLink(context, NAME, link.name, changes, options);
      if (changes.up === true) raised.add(link.name);
    } catch (error) {
      // Only the first time: what is below goes up after that.
      if (!isDown(error) || isMeant !== isOfDown) throw error;
      grounded.add(link);
    }
    return true;
  }
  // Nobody knows how much a link leaves to those above: some need room for what they put around packets.
  async function carryable(
    link: SavedLink,
    carried = 0,
    { mtu, ...others }: LinkChanges,
  ): Promise<LinkChanges | undefined> {
    if (mtu === undefined || mtu <= carried || !standsOnAnother(link)) return { ...others, mtu };
    const isCarried = await changeLink(context, NAME, link.name, { mtu }, options).then(
      () => true,
      (error: unknown) => {
        if (isTooMuch(error)) return false;
        throw error;
      },
    );
    return isCarried || Object.keys(others).length > 0 ? others : undefined;
  }
  // A bond raises what becomes its port, which has to be down before; what is below that one has to be up.
  async function changeGrounded(): Promise<void> {
    for (const { name, link } of grounded) {
      if (link !== undefined) await changeLink(context, NAME, link, { up: true }, options);
      await changeLink(context, NAME, name, { up: false }, options);
    }
    await change((key) => isOfDown(key), byPortNumber(links));
  }
  // From Linux 7.2 on a VLAN goes up some time after the link below, unless it is opened or closed before. Its closing counts only if
  // it is open.
  async function closeVlans(): Promise<void> {
    for (const link of links) {
      if (link.up || !isRaisedWith(raised, link)) continue;
      await changeLink(context, NAME, link.name, { up: true }, options);
      await changeLink(context, NAME, link.name, { up: false }, options);
    }
  }

  const present = await read();
  for (const link of links) checkKind(link, present.get(link.name));
  const maker = new Maker(context, options);
  for (const link of links) {
    if (present.has(link.name)) await changeBack(link, present, isOfItself);
    else await maker.make(link, wanted.get(otherEndOf(link) ?? ''));
  }
  await change(isOfDown, byPortNumber(links));
  await change(isUp);
  await closeVlans();
  if (grounded.size > 0) await changeGrounded();
  for (let round = 0; round < ROUNDS && (await change(isAnything)); round++);
  return maker.names.size;
}

function isDown(error: unknown): boolean {
  return error instanceof NetlinkError && error.code === 'ENETDOWN';
}

function isTooMuch(error: unknown): boolean {
  return error instanceof NetlinkError && (error.code === 'EINVAL' || error.code === 'ERANGE');
}

/** Whether a link is a VLAN that goes up with the one below. */
function isRaisedWith(raised: ReadonlySet<string>, saved: SavedLink): boolean {
  if (saved.kind !== 'vlan' || typeof saved.link !== 'string') return false;
  return raised.has(saved.link) && !('looseBinding' in saved && saved.looseBinding);
}

/** Bridges number their ports as they come. */
function byPortNumber(links: readonly SavedLink[]): SavedLink[] {
  const numberOf = ({ port }: SavedLink): number => (port?.kind === 'bridge' ? (port.no ?? 0) : 0);
  return [...links].sort((left, right) => numberOf(left) - numberOf(right));
}

function checkKind({ name, kind }: Link, present: Link | undefined): void {
  if (present === undefined || String(present.kind) === String(kind)) return;
  const what = present.kind === undefined ? 'of no kind' : `a ${String(present.kind)}`;
  throw new TypeError(`${NAME}: ${name}: there is one that is ${what}`);
}

/**
 * Makes links one after another, with the indices that they had unless others have them: in the namespace of the link below, too,
 * where older kernels (6.12; not 6.18) make it before they move it.
 */
class Maker {
  readonly #context: Context;
  readonly #options: CallOptions;
  /** The names of those that were made. */
  readonly names = new Set<string>();

  constructor(context: Context, options: CallOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Make a link, and with it the other end of a pair, unless that was made with it. */
  async make(link: SavedLink, other: SavedLink | undefined): Promise<void> {
    if (this.names.has(link.name)) return;
    await this.#add(
      makingOf(link, other),
      makingOf(withoutIndex(link), other),
      makingOf(withoutIndex(link), other && withoutIndex(other)),
    );
    this.names.add(link.name);
    if (other !== undefined) this.names.add(other.name);
  }

  /** Make it in the first way of several in which no index is another's. */
  async #add(spec: LinkSpec, ...others: readonly LinkSpec[]): Promise<void> {
    try {
      await makeLink(this.#context, NAME, spec, this.#options);
    } catch (error) {
      const [next, ...rest] = others;
      const isOfKernel = error instanceof NetlinkError || error instanceof SystemError;
      if (next === undefined || !isOfKernel || error.code !== 'EBUSY') throw error;
      await this.#add(next, ...rest);
    }
  }
}

function withoutIndex(link: SavedLink): SavedLink {
  return { ...link, index: undefined } as unknown as SavedLink;
}
