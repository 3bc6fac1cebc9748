import { DEEPEST_NEST } from './attributes.ts';
import { align, viewOf, windowOf } from './byte-order.ts';
import { NLMSG_DONE, NLMSG_ERROR, NLMSG_MIN_TYPE, NLMSG_NOOP, NLMSG_OVERRUN } from './constants.ts';
import { DecodeError, truncated } from './decode-error.ts';
import { DoneMessage } from './done-message.ts';
import { ErrorMessage } from './error-message.ts';
import { flagNames } from './flag-names.ts';
import { Listing } from './listing.ts';
import type { MessageCodec } from './message.ts';
import { NETLINK_HEADER_LENGTH, NetlinkBuffer } from './netlink-buffer.ts';
import { NetlinkHeader } from './netlink-header.ts';
import { printAttributes } from './pretty-attributes.ts';

/** What is needed of a message type to list a message of it. */
export interface Describable extends Pick<
  MessageCodec<object, object>,
  'header' | 'headerLength' | 'attributes'
> {
  /** What its number is called: 'RTM_NEWLINK'. */
  readonly name?: string | undefined;
}

/** Which message type a message is of, where that is known: it depends on the protocol family. */
export type Describe = (message: NetlinkBuffer) => Describable | undefined;

/**
 * An indented listing of the messages of a datagram, whatever its octets: for logs and failing tests, not for programs.
 *
 * Control messages are listed by themselves; what is in others is listed where `describe` knows their type, and in hexadecimal
 * digits elsewhere. Nothing throws: octets that make no sense are listed as such.
 *
 * ```ts
 * console.log(prettyPrint(datagram, (message) => (message.type === RTM_NEWLINK ? linkMessage : undefined)));
 * ```
 */
export function prettyPrint(octets: Uint8Array, describe: Describe = () => undefined): string {
  const listing = new Listing();
  const data = viewOf(octets);
  for (let start = 0; start < octets.length;) {
    const room = octets.length - start;
    const message = NetlinkBuffer.unchecked(data, start);
    if (room < NETLINK_HEADER_LENGTH || message.length < NETLINK_HEADER_LENGTH) {
      listing.line(0, room < NETLINK_HEADER_LENGTH ? `truncated after ${room} octets` : 'no message');
      listing.octets(1, octets.subarray(start));
      break;
    }
    const whole = message.length > room ? cut(message, octets.length) : message;
    listing.line(0, `${message.length} octets, ${summary(whole, describe)}`);
    printBody(listing, 1, whole, describe);
    if (message.length > room) listing.line(0, `truncated after ${room} octets`);
    start += align(message.length);
  }
  return listing.toString();
}

const CONTROL_NAMES: ReadonlyMap<number, string> = new Map([
  [NLMSG_NOOP, 'NOOP'],
  [NLMSG_ERROR, 'ERROR'],
  [NLMSG_DONE, 'DONE'],
  [NLMSG_OVERRUN, 'OVERRUN'],
]);

function summary(message: NetlinkBuffer, describe: Describe): string {
  const { type, flags, sequence, port } = message;
  const name = type < NLMSG_MIN_TYPE ? CONTROL_NAMES.get(type) : describe(message)?.name;
  return `${name ?? `type ${type}`}, ${flagNames(type, flags)}, sequence ${sequence}, port ${port}`;
}

/** As much of a message as there is. */
function cut(message: NetlinkBuffer, end: number): NetlinkBuffer {
  const payload = windowOf(message.data, message.payloadStart, end);
  return NetlinkBuffer.checked(NetlinkHeader.encode(NetlinkHeader.parse(message), payload));
}

function printBody(listing: Listing, depth: number, message: NetlinkBuffer, describe: Describe): void {
  const { type, payload } = message;
  if (depth > DEEPEST_NEST) {
    listing.octets(depth, payload);
  } else if (type === NLMSG_ERROR) {
    printError(listing, depth, message, describe);
  } else if (type === NLMSG_DONE) {
    printControl(listing, depth, DoneMessage.decode(message));
  } else {
    const known = describe(message);
    if (known === undefined) listing.octets(depth, payload);
    else printKnown(listing, depth, payload, known);
  }
}

function printControl(listing: Listing, depth: number, { error, extAck }: DoneMessage): void {
  listing.value(depth, 'error', error);
  if (extAck !== undefined) listing.value(depth, 'extAck', extAck);
}

function printError(listing: Listing, depth: number, message: NetlinkBuffer, describe: Describe): void {
  let value: ErrorMessage;
  try {
    value = ErrorMessage.decode(message);
  } catch (error) {
    printFault(listing, depth, error, message.payload);
    return;
  }
  printControl(listing, depth, value);
  const { request, payload } = value;
  const echoed = NetlinkBuffer.checked(NetlinkHeader.encode(request, payload ?? new Uint8Array()));
  listing.line(depth, `request: ${summary(echoed, describe)}`);
  if (payload !== undefined) printBody(listing, depth + 1, echoed, describe);
}

function printKnown(listing: Listing, depth: number, payload: Uint8Array, known: Describable): void {
  const data = viewOf(payload);
  const { header, headerLength } = known;
  try {
    if (payload.length < header.size) throw truncated('header', header.size, payload.length);
    listing.value(depth, 'header', header.codec.decode(data, 0, header.size, 0));
  } catch (error) {
    printFault(listing, depth, error, payload);
    return;
  }
  printAttributes(listing, depth, known.attributes, data, headerLength, payload.length);
}

/** Octets in place of what they should be, and why. */
function printFault(listing: Listing, depth: number, error: unknown, octets: Uint8Array): void {
  if (!(error instanceof DecodeError)) throw error;
  listing.line(depth, `malformed: ${error.message}`);
  listing.octets(depth + 1, octets);
}
