import type { MessageBatch } from '@netlink/proto';
import {
  RTA_ENCAP,
  RTA_ENCAP_TYPE,
  RTA_GATEWAY,
  RTA_MULTIPATH,
  RTA_NH_ID,
  RTA_OIF,
  RTA_VIA,
  routeHeader,
} from '@netlink/rtnetlink';
import type { MeantRoutes } from './list.ts';

const NLA_HEADER_LENGTH = 4;
const TYPE_MASK = 0x3fff;
const AT_TYPE = routeHeader.offsetOf('type');
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

// Encapsulations come without the flag that requests need in them; what is left says which route is meant.
const ENCAPSULATION: ReadonlySet<number> = new Set([RTA_ENCAP, RTA_ENCAP_TYPE]);
// A nexthop object and where it leads are not to be said together.
const PATH: ReadonlySet<number> = new Set([...ENCAPSULATION, RTA_GATEWAY, RTA_VIA, RTA_OIF, RTA_MULTIPATH]);

interface Attribute {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** Routes that are deleted before the list is read again: some 70 octets are kept of each. */
const ROUND = 100_000;

/**
 * Delete the routes that are meant, in rounds of so many that a million of them take little memory. The list does not change while
 * it is read. Resolves to how many were deleted.
 *
 * @param routes - Where they are found, each time anew.
 * @param deleteAll - Asks for what it is given to be deleted, and resolves to how many were.
 * @param round - How many are deleted in each round.
 */
export async function flushRoutes(
  routes: () => MeantRoutes,
  deleteAll: (bodies: Iterable<Uint8Array>) => Promise<number>,
  round: number = ROUND,
): Promise<number> {
  let deleted = 0;
  for (let most = round; ;) {
    const { bodies, isAll } = await deletionsOf(routes(), most);
    const count = await deleteAll(bodies);
    deleted += count;
    if (isAll) return deleted;
    // What cannot be deleted stands at the beginning of each list: the next is read to its end.
    if (count === 0) most = Infinity;
  }
}

/** The bodies of the requests that delete the first `most` routes, and a few more. They are kept as they came until they are used. */
async function deletionsOf(
  { messages, isWanted }: MeantRoutes,
  most: number,
): Promise<{ bodies: Iterable<Uint8Array>; isAll: boolean }> {
  const batches: MessageBatch[] = [];
  let found = 0;
  for await (const batch of messages.stream()) {
    const count = batch.count(isWanted);
    if (count > 0) batches.push(batch);
    found += count;
    if (found >= most) return { bodies: bodiesOf(batches, isWanted), isAll: false };
  }
  return { bodies: bodiesOf(batches, isWanted), isAll: true };
}

function* bodiesOf(batches: MessageBatch[], isWanted: MeantRoutes['isWanted']): Generator<Uint8Array> {
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift())
    yield* batch.map((type, data, start, end) =>
      isWanted(type, data, start, end)
        ? deletionOf(new Uint8Array(data.buffer, data.byteOffset + start, end - start))
        : undefined,
    );
}

/** The body of the request that deletes the route in a message: what the kernel says of a route, it does not always take. */
function deletionOf(payload: Uint8Array): Uint8Array {
  const attributes = attributesOf(payload);
  const usesObject = attributes.some(({ type }) => type === RTA_NH_ID);
  if (!usesObject && !attributes.some(({ type }) => type === RTA_ENCAP)) return payload;
  const dropped = usesObject ? PATH : ENCAPSULATION;
  const kept = attributes.filter(({ type }) => !dropped.has(type));
  const body = new Uint8Array(kept.reduce((size, { start, end }) => size + end - start, routeHeader.size));
  body.set(payload.subarray(0, routeHeader.size));
  // The type that it has is what the object makes of it.
  if (usesObject) body[AT_TYPE] = 0;
  let at = routeHeader.size;
  for (const { start, end } of kept) {
    body.set(payload.subarray(start, end), at);
    at += end - start;
  }
  return body;
}

function attributesOf(payload: Uint8Array): Attribute[] {
  const data = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const attributes: Attribute[] = [];
  for (let start = routeHeader.size; start + NLA_HEADER_LENGTH <= payload.length;) {
    const length = data.getUint16(start, LITTLE_ENDIAN);
    if (length < NLA_HEADER_LENGTH) break;
    const end = Math.min((start + length + 3) & ~3, payload.length);
    attributes.push({ type: data.getUint16(start + 2, LITTLE_ENDIAN) & TYPE_MASK, start, end });
    start = end;
  }
  return attributes;
}
