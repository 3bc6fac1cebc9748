import type { IpFamily } from '@netlink/iproute2';
import type { GlobalOptions } from './options.ts';

/** The family that was asked for, if it is one of IP. */
export function ipFamily({ family }: Pick<GlobalOptions, 'family'>): IpFamily | undefined {
  return family === 'inet' || family === 'inet6' ? family : undefined;
}
