import type { LinkMessage } from '@netlink/rtnetlink';
import { commonFields } from './common-fields.ts';
import { type AnyFields, readInto, type Reading } from './fields.ts';
import { fieldsOf, KINDS, PORTS } from './kinds/kinds.ts';
import type { Link } from './link.ts';
import { RoomyObject } from './roomy-object.ts';
import { decodeUserKind, type UserKinds } from './user-kind.ts';

type Values = Record<string, unknown>;

/** What reading a whole link needs to know. */
export interface LinkReading extends Reading {
  /** Kinds of link that the handle knows besides those of this package. */
  readonly kinds?: UserKinds;
}

/** The link that a message is about. */
export function readLink(message: LinkMessage, reading: LinkReading): Link {
  const { kind, data, slaveKind, slaveData } = message.attributes.linkinfo ?? {};
  const link = new RoomyObject(false);
  // These first, for whoever prints it.
  link['index'] = message.header.index;
  link['name'] = message.attributes.ifname;
  if (kind !== undefined) link['kind'] = String(kind);
  readInto(link, commonFields, message, reading);
  if (kind !== undefined) readKind(link, String(kind), data, reading);
  if (slaveKind !== undefined) {
    const port = { kind: String(slaveKind) };
    link['port'] = readOptions(port, PORTS, port.kind, slaveData, reading);
  }
  return link as unknown as Link;
}

function readKind(link: Values, kind: string, data: object | undefined, reading: LinkReading): void {
  const userKind = reading.kinds?.get(kind);
  const decoded = userKind && data instanceof Uint8Array ? decodeUserKind(userKind, data) : undefined;
  if (userKind === undefined || decoded === undefined) readOptions(link, KINDS, kind, data, reading);
  else readInto(link, userKind.fields, decoded as never, reading);
}

function readOptions(
  value: Values,
  tables: Readonly<Record<string, AnyFields<never>>>,
  kind: string,
  data: object | undefined,
  reading: Reading,
): Values {
  const fields = fieldsOf(tables, kind);
  if (fields !== undefined && !(data instanceof Uint8Array))
    return readInto(value, fields, (data ?? {}) as never, reading);
  if (data !== undefined) value['data'] = data;
  return value;
}
