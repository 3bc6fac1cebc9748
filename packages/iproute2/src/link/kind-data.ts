import { isDeepStrictEqual } from 'node:util';
import {
  type AnyFields,
  hasWritable,
  keysForGood,
  readFields,
  type Reading,
  writeFields,
  type Writing,
} from './fields.ts';
import { fieldsOf, KINDS } from './kinds/kinds.ts';
import { FRESH, HELD, SAID_AGAIN, SAID_ONCE, WHOLE } from './kinds/manners.ts';
import type { LinkChanges } from './spec.ts';

/** What the settings of a kind are written for: a new link; or one that has something, where that matters. */
export type Ground = 'new' | Readonly<Record<string, unknown>> | undefined;

/** Whether it matters to a change what the link has: its kind wants to be told of all, or of nothing twice, or has no word for what is asked. */
export function needsGround(changes: LinkChanges): boolean {
  const kind = String(changes.kind);
  const fields = fieldsOf(KINDS, kind) ?? {};
  if (!hasWritable(fields, changes)) return false;
  return WHOLE.has(kind) || SAID_ONCE.has(kind) || keysForGood(fields, changes).length > 0;
}

/** What the settings that `tables` have of a kind are in the kernel's terms; `undefined` if nothing is to be said. */
export function dataOf(
  tables: Readonly<Record<string, AnyFields<never>>>,
  kind: string,
  settings: object,
  writing: Writing,
  ground?: Ground,
): object | undefined {
  const fields = fieldsOf(tables, kind);
  if (fields === undefined) return (settings as { readonly data?: Uint8Array }).data;
  const fresh = ground === 'new' && Object.hasOwn(FRESH, kind) ? FRESH[kind] : undefined;
  if (fresh === undefined && !hasWritable(fields, settings)) return undefined;
  const there = typeof ground === 'object' ? ground : undefined;
  const isWhole = there !== undefined && WHOLE.has(kind);
  const start = isWhole ? groundOf(kind, there) : {};
  const data = written(fields, start, settings, writing);
  fresh?.(data as never);
  if (there === undefined) return data;
  if (!isWhole) refuseForGood(fields, settings, there);
  const same = written(fields, start, readFields(fields, there as never, AS_IT_IS), writing);
  return news(kind, data, same, there);
}

const written = (fields: AnyFields<never>, start: object, settings: object, writing: Writing): object => {
  const data = { ...start };
  writeFields(fields, data as never, settings, writing);
  return data;
};

/** Reads what is to be written again: by numbers. */
const AS_IT_IS: Reading = {
  nameOf: () => undefined,
  isUp: () => undefined,
  groupOf: (number) => number,
  reasonOf: (number) => number,
  userOf: (id) => id,
  userGroupOf: (id) => id,
  conf: false,
};

function refuseForGood(fields: AnyFields<never>, settings: object, there: Readonly<object>): void {
  const stays = keysForGood(fields, settings).find((key) => fields[key]?.isOnForGood?.(there as never));
  if (stays !== undefined) throw new TypeError(`${stays}: is on, and cannot be turned off`);
}

// What is to be said to a link that has `there`, and would be told `same` to stay as it is; nothing, if that is all.
function news(
  kind: string,
  data: object,
  same: object,
  there: Readonly<Record<string, unknown>>,
): object | undefined {
  if (!SAID_ONCE.has(kind)) return isDeepStrictEqual(data, same) ? undefined : data;
  const told = same as Readonly<Record<string, unknown>>;
  const isNew = (key: string, value: unknown): boolean =>
    !isDeepStrictEqual(value, told[key]) && !isDeepStrictEqual(value, there[key]);
  const entries = (Object.entries(data) as [string, unknown][]).filter(
    ([key, value]) => SAID_AGAIN.has(key) || isNew(key, value),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function groundOf(kind: string, ground: Readonly<Record<string, unknown>>): object {
  const held = Object.hasOwn(HELD, kind) ? HELD[kind] : undefined;
  if (held === undefined) return { ...ground };
  return Object.fromEntries(Object.entries(ground).filter(([key]) => held.includes(key)));
}
