import { type PrefixHeader, PrefixMessage, RTM_NEWPREFIX, RTNLGRP_IPV6_PREFIX } from '@netlink/rtnetlink';
import type { LifeTime } from '../../address/address.ts';
import { FOREVER } from '../../address/words.ts';
import type { Watched } from '../watched.ts';

/** A prefix that a router advertised: what `ip monitor prefix` shows. The kernel keeps no list of them. */
export interface AdvertisedPrefix {
  /** The prefix. */
  readonly prefix: string;
  /** Name of the link on which it was heard, 'if7' where there is none. */
  readonly dev: string;
  /** Index of that link. */
  readonly index: number;
  /** Its addresses are reached on the link itself. */
  readonly onlink?: true;
  /** Hosts may make addresses of it. */
  readonly autoconf?: true;
  /** The prefix has the address of the router (RFC 6275; Linux 6.8). */
  readonly router?: true;
  /** Hosts should rather have a prefix of their own from DHCPv6 (RFC 9762; Linux 6.8). */
  readonly dhcpv6Preferred?: true;
  /** How long it holds, in seconds. */
  readonly validLifeTime?: LifeTime;
  /** How long addresses of it are preferred, in seconds. */
  readonly preferredLifeTime?: LifeTime;
}

const lifeTime = (seconds: number): LifeTime => (seconds === FOREVER ? 'forever' : seconds);

/** Prefixes of router advertisements: `ip monitor prefix`. */
export const watchedPrefix: Watched<AdvertisedPrefix> = {
  groups: [RTNLGRP_IPV6_PREFIX],
  types: { new: RTM_NEWPREFIX },
  read({ data, payloadStart, end }, { links }) {
    const { header, attributes } = PrefixMessage.decodeAt(data, payloadStart, end);
    const { cacheinfo, address = '::' } = attributes;
    return {
      prefix: `${address}/${header.len}`,
      dev: links.nameOf(header.ifindex) ?? `if${header.ifindex}`,
      index: header.ifindex,
      ...flagsOf(header.flags),
      ...(cacheinfo !== undefined && {
        validLifeTime: lifeTime(cacheinfo.validTime),
        preferredLifeTime: lifeTime(cacheinfo.preferredTime),
      }),
    };
  },
  key: ({ prefix, index }) => `${index} ${prefix}`,
  same: () => true,
};

// Kernels before Linux 6.8 have numbers of their own for the two that they know.
function flagsOf(
  flags: PrefixHeader['flags'],
): Pick<AdvertisedPrefix, 'onlink' | 'autoconf' | 'router' | 'dhcpv6Preferred'> {
  return {
    ...((flags.includes('lBit') || flags.includes('onlink')) && { onlink: true }),
    ...((flags.includes('aBit') || flags.includes('autoconf')) && { autoconf: true }),
    ...(flags.includes('rBit') && { router: true }),
    ...(flags.includes('pBit') && { dhcpv6Preferred: true }),
  };
}
