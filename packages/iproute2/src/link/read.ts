import type { LinkMessage } from '@netlink/rtnetlink';
import { commonFields } from './common-fields.ts';
import { type AnyFields, readFields, type Reading } from './fields.ts';
import { fieldsOf, KINDS, PORTS } from './kinds/kinds.ts';
import type { Link, LinkPort } from './link.ts';

/** The link that a message is about. */
export function readLink(message: LinkMessage, reading: Reading): Link {
  const { linkinfo } = message.attributes;
  const link = readFields(commonFields, message, reading) as Link;
  if (linkinfo?.kind !== undefined)
    Object.assign(link, optionsOf(KINDS, String(linkinfo.kind), linkinfo.data, reading));
  if (linkinfo?.slaveKind !== undefined) {
    link.port = optionsOf(PORTS, String(linkinfo.slaveKind), linkinfo.slaveData, reading) as LinkPort;
  }
  return link;
}

function optionsOf(
  tables: Readonly<Record<string, AnyFields<never>>>,
  kind: string,
  data: object | undefined,
  reading: Reading,
): object {
  const fields = fieldsOf(tables, kind);
  if (fields === undefined || data instanceof Uint8Array) return { kind, ...(data && { data }) };
  return { kind, ...readFields(fields, (data ?? {}) as never, reading) };
}
