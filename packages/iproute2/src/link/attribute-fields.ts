import type { LinkAttributes } from '@netlink/rtnetlink';
import { closedWord } from './field-checks.ts';
import type { Field } from './fields.ts';
import { readOnly } from './field-types.ts';
import { isTunnelAddress, linkLayerAddress, shortestIp, shortestMac } from './link-layer-address.ts';
import type { LinkWire } from './wire.ts';

type Attribute = keyof LinkAttributes;

/** A field that is one of the attributes of a link, as it is. */
export const same = (key: Attribute): Field<LinkWire> => ({
  read: ({ attributes }) => attributes[key],
  write({ attributes }, value) {
    Object.assign(attributes, { [key]: value });
  },
});

/** The same for a word of a closed list; what has no word is a number. */
export const word = (key: Attribute, words: Readonly<Record<string, number>>): Field<LinkWire> => ({
  ...same(key),
  write({ attributes }, value) {
    Object.assign(attributes, { [key]: closedWord(value, words) });
  },
});

/** The same for what cannot be set. */
export const fact = (key: Attribute): Field<LinkWire> => readOnly(same(key));

/** A link-layer address. That of a tunnel is read as an IP address, and not sent. */
export const linkLayer = (key: 'address' | 'broadcast' | 'permAddress'): Field<LinkWire> => ({
  read: ({ header, attributes }) => linkLayerAddress(header.type ?? 'void', attributes[key]),
  write({ attributes }, value) {
    if (!isTunnelAddress(value)) attributes[key] = value as string;
  },
  asRead: (value) => (isTunnelAddress(value) ? shortestIp(value as string) : shortestMac(value)),
});

/** For what is read as it is given, unless `check` refuses it. */
export const checked =
  (check: (value: unknown) => unknown): NonNullable<Field<LinkWire>['asRead']> =>
  (value) => {
    check(value);
    return value ?? undefined;
  };
