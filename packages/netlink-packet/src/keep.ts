import { NLA_F_NESTED, NLA_F_NET_BYTEORDER } from './constants.ts';
import type { RawAttribute, Residue, WireForm } from './residue.ts';

/** The bits of a type field that are no part of the number. */
export const FLAG_BITS: number = NLA_F_NESTED | NLA_F_NET_BYTEORDER;

/** The values of a space while they are being read. */
export type Mutable = Record<string, unknown> & { -readonly [K in keyof Residue]: Residue[K] };

/** An attribute that is carried as octets. */
export type Kept = RawAttribute & { readonly at: number };

/** Keep an attribute as octets. */
export function keep(values: Mutable, attribute: Kept, typeField: number): void {
  const flags = typeField & FLAG_BITS;
  const kept = values.$raw as Kept[] | undefined;
  const entry = flags === 0 ? attribute : { ...attribute, flags };
  if (kept === undefined) values.$raw = [entry];
  else kept.push(entry);
}

/** Note how an attribute was written. */
export function note(values: Mutable, name: string, form: WireForm): void {
  const forms = (values.$wire ??= {}) as Record<string, WireForm>;
  forms[name] = { ...forms[name], ...form };
}

/** Take an attribute back, with what was noted of it. */
export function forget(values: Mutable, name: string): void {
  Reflect.deleteProperty(values, name);
  if (values.$wire === undefined) return;
  const { [name]: _gone, ...rest } = values.$wire;
  if (Object.keys(rest).length > 0) values.$wire = rest;
  else delete values.$wire;
}
