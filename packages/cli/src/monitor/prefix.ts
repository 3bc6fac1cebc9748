import type { AdvertisedPrefix } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';

/** A prefix that a router advertised, as `ip monitor prefix` prints it. */
export function prefixText({
  prefix,
  dev,
  onlink,
  autoconf,
  validLifeTime,
  preferredLifeTime,
}: AdvertisedPrefix): string {
  return [
    `prefix ${prefix} dev ${dev} `,
    onlink === true ? 'onlink ' : '',
    autoconf === true ? 'autoconf ' : '',
    validLifeTime === undefined ? '' : `valid ${validLifeTime} `,
    preferredLifeTime === undefined ? '' : `preferred ${preferredLifeTime} `,
  ].join('');
}

/** The same in JSON. */
export function prefixJson({
  prefix,
  dev,
  onlink,
  autoconf,
  validLifeTime,
  preferredLifeTime,
}: AdvertisedPrefix): JsonObject {
  return { prefix, dev, onlink, autoconf, valid: validLifeTime, preferred: preferredLifeTime };
}
