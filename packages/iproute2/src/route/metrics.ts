import type { RouteMetrics } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import { anyNumber, listOf } from '../link/field-checks.ts';

/** A metric that can be locked: measurements of the path do not change it then. */
export type LockWord =
  | 'mtu'
  | 'window'
  | 'rtt'
  | 'rttvar'
  | 'ssthresh'
  | 'cwnd'
  | 'advmss'
  | 'reordering'
  | 'hoplimit'
  | 'initcwnd'
  | 'features'
  | 'rtoMin'
  | 'initrwnd'
  | 'quickack'
  | 'congctl'
  | 'fastopenNoCookie'
  | number;

/** What the transport is told of the path of a route: the words of `ip route add … mtu lock 1400 advmss 1360`. */
export interface RouteMetricValues {
  /** Metrics that measurements do not change. */
  readonly lock?: readonly LockWord[] | undefined;
  /** Path MTU, octets. */
  readonly mtu?: number | undefined;
  /** Greatest window to advertise, octets. */
  readonly window?: number | undefined;
  /** Round-trip time to begin with, milliseconds, in steps of an eighth. */
  readonly rtt?: number | undefined;
  /** Its variance, milliseconds, in steps of a quarter. */
  readonly rttvar?: number | undefined;
  /** Slow start threshold, segments. */
  readonly ssthresh?: number | undefined;
  /** Clamp of the congestion window, segments. */
  readonly cwnd?: number | undefined;
  /** Segment size to advertise, octets. */
  readonly advmss?: number | undefined;
  /** Reordering to expect, segments. */
  readonly reordering?: number | undefined;
  /** Hop limit. */
  readonly hoplimit?: number | undefined;
  /** Initial congestion window, segments. */
  readonly initcwnd?: number | undefined;
  /** Features: 'ecn'. */
  readonly features?: NonNullable<RouteMetrics['features']> | undefined;
  /** Least retransmission timeout, milliseconds. */
  readonly rtoMin?: number | undefined;
  /** Initial receive window, segments. */
  readonly initrwnd?: number | undefined;
  /** 1 to acknowledge at once. */
  readonly quickack?: number | undefined;
  /** Congestion control: 'bbr'. */
  readonly congctl?: string | undefined;
  /** 1 if TCP Fast Open needs no cookie. */
  readonly fastopenNoCookie?: number | undefined;
}

// tcp(7) keeps the smoothed time in eighths and its variance in quarters of a millisecond.
const RTT_UNIT = 8;
const RTTVAR_UNIT = 4;

// prettier-ignore
const FIELDS = fields<keyof RouteMetricValues>(
  [listOf, 'lock'],
  [anyNumber, 'rtt', 'rttvar'],
  [
    asItIs, 'mtu', 'window', 'ssthresh', 'cwnd', 'advmss', 'reordering', 'hoplimit', 'initcwnd', 'features', 'rtoMin', 'initrwnd',
    'quickack', 'congctl', 'fastopenNoCookie',
  ],
);

/** What the kernel says, in ip's words and units. */
export function metricsOf({
  lock,
  rtt,
  rttvar,
  ccAlgo,
  $raw: _raw,
  ...rest
}: RouteMetrics): RouteMetricValues {
  return {
    ...(lock !== undefined && { lock: lock.map((word) => (word === 'ccAlgo' ? 'congctl' : word)) }),
    ...(rtt !== undefined && { rtt: rtt / RTT_UNIT }),
    ...(rttvar !== undefined && { rttvar: rttvar / RTTVAR_UNIT }),
    ...(ccAlgo !== undefined && { congctl: ccAlgo }),
    ...rest,
  };
}

/** What the kernel is told. */
export function toMetrics(values: RouteMetricValues): RouteMetrics {
  checkFields('metrics', values, FIELDS, 'metrics.');
  const { lock, rtt, rttvar, congctl, ...rest } = values;
  const metrics = {
    lock: lock?.map((word) => (word === 'congctl' ? 'ccAlgo' : word)),
    ...rest,
    rtt: rtt === undefined ? undefined : Math.round(rtt * RTT_UNIT),
    rttvar: rttvar === undefined ? undefined : Math.round(rttvar * RTTVAR_UNIT),
    ccAlgo: congctl,
  };
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => value !== undefined));
}
