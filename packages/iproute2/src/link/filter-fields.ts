import { type LinkInfo, LinkMessage } from '@netlink/rtnetlink';
import { named } from '../named.ts';
import { commonFields } from './common-fields.ts';
import { faultOf } from './encodable.ts';
import { shown } from './field-checks.ts';
import { type AnyFields, type Field, unread, type Writing } from './fields.ts';
import { fieldsOf, KINDS, PORTS } from './kinds/kinds.ts';
import { tunFields } from './kinds/tun.ts';
import { lateFields } from './late-fields.ts';
import { isPairKind } from './pairs.ts';
import { type LinkReading, readLink } from './read.ts';
import type { PortSpec } from './spec.ts';
import { encodeUserKind, type UserKinds } from './user-kind.ts';
import type { LinkWire } from './wire.ts';

type Values = Readonly<Record<string, unknown>>;

// What is named is looked up when links are asked for, if at all: here it only has to be something that can be named.
const ANYTHING: Writing = {
  indexOf: () => 1,
  groupOf: numbered,
  reasonOf: numbered,
  tableOf: numbered,
  uidOf: numbered,
  gidOf: numbered,
};

function numbered(word: unknown): number {
  if (typeof word === 'string' || typeof word === 'number') return 0;
  throw new TypeError(`${shown(word)} is neither a name nor a number`);
}

/**
 * Refuse values of fields that no link can have, of links of a kind if that is told.
 *
 * @throws TypeError or RangeError that begins with `what` and names the key.
 */
export function checkFieldValues(
  what: string,
  wanted: Values,
  kind: string | undefined,
  kinds: UserKinds | undefined,
): void {
  for (const [key, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    named(`${what}: ${key}`, () => {
      const field = fieldOf(key, kind, kinds);
      if (field?.read === unread) throw new TypeError('is never reported');
      if (field?.asRead !== undefined) {
        field.asRead(value);
        return;
      }
      checkMessage(messageWith(key, value, kind, kinds, ANYTHING));
    });
  }
}

/** What of a pair is not sent either: the other end stays what it is. */
const OF_PAIRS = ['link', 'linkNetnsid'];

/**
 * Refuse values, as no link can have them, of what is not sent: of what links report and nobody can set, and of what is thrown away
 * where a link of that kind is changed. What was read is taken.
 *
 * @throws TypeError or RangeError that begins with `what` and names the key.
 */
export function checkFacts(what: string, given: object, kind: string | undefined, kinds: UserKinds): void {
  const facts = Object.entries(given).filter(([key]) => isFact(key, kind, kinds));
  checkFieldValues(what, Object.fromEntries(facts), kind, kinds);
}

/**
 * The same for settings as a port.
 *
 * @throws TypeError or RangeError that begins with `what` and names the key.
 */
export function checkPortFacts(what: string, { kind: slaveKind, ...given }: PortSpec): void {
  const fields = fieldsOf(PORTS, String(slaveKind));
  for (const [key, value] of Object.entries(given) as [string, unknown][]) {
    const field = fields?.[key] as Field<object> | undefined;
    if (value === undefined || field === undefined || field.write !== undefined) continue;
    named(`${what}: ${key}`, () => {
      const slaveData = {};
      if (field.asRead !== undefined) field.asRead(value);
      else field.compare?.(slaveData, value, ANYTHING);
      checkMessage({ header: {}, attributes: { linkinfo: { slaveKind, slaveData } as unknown as LinkInfo } });
    });
  }
}

// The kernel's name of the key has no place in what is said.
function checkMessage(message: LinkWire): void {
  const fault = faultOf(() => LinkMessage.encode(message));
  if (fault !== undefined) throw Object.assign(fault, { message: fault.reason });
}

function isFact(key: string, kind: string | undefined, kinds: UserKinds): boolean {
  if (Object.hasOwn(lateFields, key)) return false;
  if (kind === 'tun' && Object.hasOwn(tunFields, key)) return true;
  if (OF_PAIRS.includes(key) && isPairKind(kind ?? '')) return true;
  const field = fieldOf(key, kind, kinds);
  return field?.write === undefined && (field?.compare ?? field?.asRead) !== undefined;
}

/** What a value of a field is read as: with words for numbers, names of links, and addresses as the kernel has them. */
export function asRead(
  key: string,
  value: unknown,
  kind: string | undefined,
  writing: Writing,
  reading: LinkReading,
): unknown {
  const field = fieldOf(key, kind, reading.kinds);
  if (field?.asRead !== undefined) return field.asRead(value);
  const message = LinkMessage.encode(messageWith(key, value, kind, reading.kinds, writing));
  const link: unknown = readLink(LinkMessage.decode(message), reading);
  return (link as Values)[key];
}

function fieldOf(
  key: string,
  kind: string | undefined,
  kinds: UserKinds | undefined,
): Field<never> | undefined {
  if (Object.hasOwn(commonFields, key)) return (commonFields as AnyFields<never>)[key];
  return (kinds?.get(kind ?? '')?.fields ?? fieldsOf(KINDS, kind ?? ''))?.[key];
}

/** A message that has nothing but the value of a field, be it one that is but reported. */
function messageWith(
  key: string,
  value: unknown,
  kind: string | undefined,
  kinds: UserKinds | undefined,
  writing: Writing,
): LinkWire {
  const field = fieldOf(key, kind, kinds) as Field<object> | undefined;
  if (Object.hasOwn(commonFields, key)) {
    const wire: LinkWire = { header: {}, attributes: {} };
    const write = lateFields[key]?.write ?? field?.compare ?? field?.write;
    write?.(wire, value, writing);
    return wire;
  }
  const userKind = kinds?.get(kind ?? '');
  let data: object = {};
  if (field === undefined) data = value as Uint8Array;
  else (field.compare ?? field.write)?.(data, value, writing);
  if (userKind !== undefined) data = encodeUserKind(userKind, data);
  return { header: {}, attributes: { linkinfo: { kind, data } as unknown as LinkInfo } };
}
