import type { LinkMessage } from '@netlink/rtnetlink';
import { commonFields } from './common-fields.ts';
import { type AnyFields, readFields, type Reading } from './fields.ts';
import { fieldsOf, KINDS, PORTS } from './kinds/kinds.ts';
import type { Link } from './link.ts';
import { decodeUserKind, type UserKinds } from './user-kind.ts';

/** What reading a whole link needs to know. */
export interface LinkReading extends Reading {
  /** Kinds of link that the handle knows besides those of this package. */
  readonly kinds?: UserKinds;
}

/** The link that a message is about. */
export function readLink(message: LinkMessage, reading: LinkReading): Link {
  const { kind, data, slaveKind, slaveData } = message.attributes.linkinfo ?? {};
  const { index, name, ...common } = readFields(commonFields, message, reading);
  return {
    index,
    name,
    ...(kind !== undefined && { kind: String(kind) }),
    ...common,
    ...(kind !== undefined && kindOptions(String(kind), data, reading)),
    ...(slaveKind !== undefined && {
      port: { kind: String(slaveKind), ...optionsOf(PORTS, String(slaveKind), slaveData, reading) },
    }),
  } as Link;
}

function kindOptions(kind: string, data: object | undefined, reading: LinkReading): object {
  const userKind = reading.kinds?.get(kind);
  const decoded = userKind && data instanceof Uint8Array ? decodeUserKind(userKind, data) : undefined;
  if (userKind === undefined || decoded === undefined) return optionsOf(KINDS, kind, data, reading);
  return readFields(userKind.fields, decoded as never, reading);
}

function optionsOf(
  tables: Readonly<Record<string, AnyFields<never>>>,
  kind: string,
  data: object | undefined,
  reading: Reading,
): object {
  const fields = fieldsOf(tables, kind);
  if (fields === undefined || data instanceof Uint8Array) return data === undefined ? {} : { data };
  return readFields(fields, (data ?? {}) as never, reading);
}
