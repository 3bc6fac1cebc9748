import { NEIGHBOUR_STATES, NeighbourMessage, type NeighbourState } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import { isOn, shown, text, wholeNumber } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import type { Names } from '../names/names.ts';
import { checkFamily, ipFamily, parseAddress } from '../prefix.ts';
import { worded } from '../worded.ts';
import type { NeighbourSpec, NeighbourStateName } from './neighbour.ts';

// What is read but not written is taken all the same: a neighbour that was read can be made elsewhere.
const READ_ONLY = 'index refcnt used confirmed updated probes offload';
const FIELDS = fields(
  [linkReference, 'dev'],
  [text, 'dst'],
  [ipFamily, 'family'],
  [statesOf, 'state'],
  [isOn, 'proxy', 'router', 'use', 'managed', 'externLearn', 'externValid'],
  [asItIs, 'lladdr', 'protocol', ...READ_ONLY.split(' ')],
);

const WIDEST_STATE = 0xffff;

/** Writes neighbours, and tells of faults in our words. */
export const WordedNeighbour = worded(NeighbourMessage, { header: '', ifindex: 'dev' });

/** A neighbour's message but for the index of its link, which has to be asked for. */
export type NeighbourRequest = (index: number) => Pick<NeighbourMessage, 'attributes'> & {
  readonly header: Partial<NeighbourMessage['header']>;
};

/**
 * What `spec` is in the kernel's terms.
 *
 * @throws TypeError that names the key at fault.
 */
export function neighbourRequest(spec: NeighbourSpec, names: Names): NeighbourRequest {
  checkFields('neighbour', spec, FIELDS);
  const { dev, dst, lladdr, protocol, proxy = false, state = 'permanent' } = spec;
  if ((dst as unknown) === undefined) throw new TypeError('dst: an address is needed');
  const { address, family } = parseAddress(dst, 'dst');
  checkFamily(family, spec.family, 'dst', address);
  if (dev === undefined && !proxy) throw new TypeError('dev: a link is needed');
  const attributes = {
    dst: address,
    ...(lladdr !== undefined && { lladdr }),
    ...(protocol !== undefined && { protocol: names.protocols.numberOf(protocol, 'protocol') }),
    ...extFlagsOf(spec),
  };
  const header = { family, state: proxy ? [] : statesOf(state), flags: flagsOf(spec) };
  return (ifindex) => ({ header: { ...header, ifindex }, attributes });
}

/**
 * The same for a neighbour that is to be removed: of what it is, nothing else counts.
 *
 * @throws TypeError that names the key at fault.
 */
export function neighbourRemoval(spec: NeighbourSpec, names: Names): NeighbourRequest {
  neighbourRequest(spec, names);
  const { dev, dst, proxy, family } = spec;
  return neighbourRequest({ dev, dst, proxy, family, state: 'none' }, names);
}

/**
 * The bits of a state.
 *
 * @throws TypeError for what is none.
 */
export function statesOf(state: unknown): readonly NeighbourState[] {
  if (typeof state === 'number') return state === 0 ? [] : [wholeNumber(state, WIDEST_STATE)];
  if (state === 'none') return [];
  if (isStateName(state)) return [state];
  throw new TypeError(`${shown(state)} is no state`);
}

function isStateName(state: unknown): state is Exclude<NeighbourStateName, 'none'> {
  return typeof state === 'string' && Object.hasOwn(NEIGHBOUR_STATES, state);
}

function flagsOf({ proxy, router, use, externLearn }: NeighbourSpec): NeighbourMessage['header']['flags'] {
  return [
    ...(proxy === true ? (['proxy'] as const) : []),
    ...(router === true ? (['router'] as const) : []),
    ...(use === true ? (['use'] as const) : []),
    ...(externLearn === true ? (['extLearned'] as const) : []),
  ];
}

function extFlagsOf({
  managed,
  externValid,
}: NeighbourSpec): Pick<NeighbourMessage['attributes'], 'flagsExt'> {
  const flagsExt = [
    ...(managed === true ? (['managed'] as const) : []),
    ...(externValid === true ? (['extValidated'] as const) : []),
  ];
  return flagsExt.length === 0 ? {} : { flagsExt };
}
