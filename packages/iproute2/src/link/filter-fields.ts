import { type LinkInfo, LinkMessage } from '@netlink/rtnetlink';
import { named } from '../named.ts';
import { commonFields } from './common-fields.ts';
import { faultOf } from './encodable.ts';
import { shown } from './field-checks.ts';
import type { Field, Writing } from './fields.ts';
import { fieldsOf, KINDS } from './kinds/kinds.ts';
import { lateFields } from './late-fields.ts';
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
      const fault = faultOf(() => {
        if (Object.hasOwn(commonFields, key)) encodeCommon(key as keyof typeof commonFields, value);
        else encodeOfKind(kind ?? '', key, value, kinds);
      });
      // The kernel's name of the key has no place here.
      if (fault !== undefined) throw Object.assign(fault, { message: fault.reason });
    });
  }
}

function encodeCommon(key: keyof typeof commonFields, value: unknown): void {
  const wire: LinkWire = { header: {}, attributes: {} };
  const write = lateFields[key]?.write ?? comparing(commonFields[key]);
  write?.(wire, value, ANYTHING);
  LinkMessage.encode(wire);
}

function encodeOfKind(kind: string, key: string, value: unknown, kinds: UserKinds | undefined): void {
  const userKind = kinds?.get(kind);
  const field = (userKind?.fields ?? fieldsOf(KINDS, kind))?.[key];
  let data: object = {};
  if (field === undefined) data = value as Uint8Array;
  else comparing(field)?.(data as never, value, ANYTHING);
  if (userKind !== undefined) encodeUserKind(userKind, data);
  else LinkMessage.encode({ attributes: { linkinfo: { kind, data } as unknown as LinkInfo } });
}

const comparing = <W>({ write, compare }: Field<W>): Field<W>['write'] => write ?? compare;
