import { AttributeSet, attributes, DEEPEST_NEST } from './attributes.ts';
import { align, windowOf } from './byte-order.ts';
import { NLA_F_NESTED, NLA_F_NET_BYTEORDER } from './constants.ts';
import { DecodeError, truncated } from './decode-error.ts';
import type { Layout } from './layout.ts';
import type { Listing } from './listing.ts';
import { NLA_HEADER_LENGTH, NlaBuffer } from './nla-buffer.ts';
import { bytes } from './octets.ts';

/** A nest in which nothing is known. */
const unknownSpace: AttributeSet<unknown> = attributes({});

/** Append the attributes between `start` and `end` as they lie there: key, number, and what is in them. */
export function printAttributes(
  listing: Listing,
  depth: number,
  space: AttributeSet<unknown>,
  data: DataView,
  start: number,
  end: number,
): void {
  let at = start;
  while (end - at >= NLA_HEADER_LENGTH) {
    const attribute = NlaBuffer.unchecked(data, at, end);
    if (attribute.length < NLA_HEADER_LENGTH || attribute.end > end) break;
    const slot = space.slot(attribute.kind);
    const layout = slot === undefined ? undefined : space.layoutOf(slot, data, start, end);
    const name = slot === undefined ? `#${attribute.kind}` : `${slot.name} (${slot.type})`;
    printAttribute(listing, depth, `${name}${surprise(attribute, layout)}`, attribute, layout);
    at += align(attribute.length);
  }
  if (at < end) listing.value(depth, 'no attribute', windowOf(data, at, end));
}

/** The flags of an attribute, where they are not those that it has as a rule. */
function surprise(
  { type, nested, networkByteOrder }: NlaBuffer,
  layout: Layout<unknown> | undefined,
): string {
  const usual = layout?.flags ?? 0;
  if ((type & (NLA_F_NESTED | NLA_F_NET_BYTEORDER)) === usual) return '';
  const names = [...(nested ? ['NESTED'] : []), ...(networkByteOrder ? ['NET_BYTEORDER'] : [])];
  return ` ${names.join('|') || 'no flags'}`;
}

function printAttribute(
  listing: Listing,
  depth: number,
  label: string,
  attribute: NlaBuffer,
  layout: Layout<unknown> | undefined,
): void {
  const { data, valueStart, end, value } = attribute;
  const space = depth > DEEPEST_NEST ? undefined : spaceOf(attribute, layout);
  if (space === undefined) {
    printValue(listing, depth, label, attribute, depth > DEEPEST_NEST ? bytes : (layout ?? bytes));
  } else if (value.length === 0) {
    listing.value(depth, label, value);
  } else {
    listing.line(depth, `${label}:`);
    printAttributes(listing, depth + 1, space, data, valueStart, end);
  }
}

function spaceOf(
  { nested }: NlaBuffer,
  layout: Layout<unknown> | undefined,
): AttributeSet<unknown> | undefined {
  if (layout === undefined) return nested ? unknownSpace : undefined;
  return layout.codec instanceof AttributeSet ? (layout.codec as AttributeSet<unknown>) : undefined;
}

function printValue(
  listing: Listing,
  depth: number,
  label: string,
  { data, valueStart, end, value }: NlaBuffer,
  layout: Layout<unknown>,
): void {
  const until = layout.elastic ? end : valueStart + layout.size;
  try {
    if (until > end) throw truncated('value', layout.size, value.length);
    listing.value(depth, label, layout.codec.decode(data, valueStart, until, depth));
    if (until < end) listing.value(depth + 1, 'beyond', windowOf(data, until, end));
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    listing.value(depth, `${label}: ${error.message}`, value);
  }
}
