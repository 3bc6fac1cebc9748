import { ownAddress } from '../own-address.ts';
import { isPairKind } from '../pairs.ts';
import { peerSpecOf } from '../peer-spec.ts';
import type { SavedLink } from '../save.ts';
import type { LinkSpec } from '../spec.ts';
import { standsOnAnother } from './below.ts';

/** What a link gets once it is there and so are the others. One that carries too little for IPv6 has no `addrgenmode`. */
const LATER = new Set(
  'up flags master port protodown protodownReason addrgenmode token inet xdp vfinfoList activeSlave primary'.split(
    ' ',
  ),
);

/** What a link is made with that was saved. `other` is the other end of a pair, if it is to be made along with it. */
export function makingOf(link: SavedLink, other?: SavedLink): LinkSpec {
  const spec: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(link)) if (!LATER.has(key)) spec[key] = value;
  spec['address'] = ownAddress(link);
  // That is as much as the one below takes, unless something else can be had later.
  if (standsOnAnother(link)) delete spec['mtu'];
  if (other !== undefined) spec['peer'] = peerSpecOf(other);
  return spec as unknown as LinkSpec;
}

/** The name of the other end of a pair in this namespace. */
export function otherEndOf({ kind, link }: SavedLink): string | undefined {
  return isPairKind(String(kind)) && typeof link === 'string' ? link : undefined;
}
