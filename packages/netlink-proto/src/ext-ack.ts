import { type AttributePolicy, type ExtendedAck, NETLINK_HEADER_LENGTH, type Place } from '@netlink/packet';
import type { Locator } from './request.ts';

/** What the kernel says of a request beyond an error number, in the terms of that request. */
export interface ExtAck {
  /** The kernel's own words. */
  readonly message?: string;
  /** Keys that lead to the attribute at fault: 'linkinfo.data.id'. */
  readonly path?: string;
  /** Where it lies in the request, in octets from the start of its header. */
  readonly offset?: number;
  /** An attribute that is required and was not sent. */
  readonly missing?: MissingAttribute;
  /** What the kernel wanted of the attribute: its type, its range, its mask. */
  readonly policy?: AttributePolicy;
  /** Octets that a subsystem hands to its users. */
  readonly cookie?: Uint8Array;
}

/** An attribute that is required and was not sent. */
export interface MissingAttribute {
  /** Its number. */
  readonly type: number;
  /** Keys that lead to where it should be: 'linkinfo.kind', '#1' where its name is not known. */
  readonly path: string;
}

/** Put an extended acknowledgement into the terms of the request that it answers; `payload` is that of the request, if known. */
export function resolveExtAck(
  raw: ExtendedAck,
  codec: Locator | undefined,
  payload: Uint8Array | undefined,
): ExtAck | undefined {
  const { msg, offs, missType, missNest, policy, cookie } = raw;
  const locate = (offset: number): Place | undefined =>
    payload === undefined ? undefined : codec?.locate(payload, offset - NETLINK_HEADER_LENGTH);
  const path = offs === undefined ? undefined : joined(locate(offs));
  const ack: ExtAck = {
    ...(msg !== undefined && { message: msg }),
    ...(path !== undefined && { path }),
    ...(offs !== undefined && { offset: offs }),
    ...(missType !== undefined && { missing: missing(missType, locate(missNest ?? 0)) }),
    ...(policy !== undefined && { policy }),
    ...(cookie !== undefined && { cookie }),
  };
  return Object.keys(ack).length > 0 ? ack : undefined;
}

function joined(place: Place | undefined): string | undefined {
  return place === undefined || place.path.length === 0 ? undefined : place.path.join('.');
}

function missing(type: number, nest: Place | undefined): MissingAttribute {
  const name = nest?.nameOf?.(type) ?? `#${type}`;
  return { type, path: [...(nest?.path ?? []), name].join('.') };
}
