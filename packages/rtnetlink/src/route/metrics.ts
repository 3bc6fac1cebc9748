import { attributes, flags, type Infer, string, u32 } from '@netlink/packet';
import * as c from './constants.ts';

const LOCKS = {
  mtu: 1 << c.RTAX_MTU,
  window: 1 << c.RTAX_WINDOW,
  rtt: 1 << c.RTAX_RTT,
  rttvar: 1 << c.RTAX_RTTVAR,
  ssthresh: 1 << c.RTAX_SSTHRESH,
  cwnd: 1 << c.RTAX_CWND,
  advmss: 1 << c.RTAX_ADVMSS,
  reordering: 1 << c.RTAX_REORDERING,
  hoplimit: 1 << c.RTAX_HOPLIMIT,
  initcwnd: 1 << c.RTAX_INITCWND,
  features: 1 << c.RTAX_FEATURES,
  rtoMin: 1 << c.RTAX_RTO_MIN,
  initrwnd: 1 << c.RTAX_INITRWND,
  quickack: 1 << c.RTAX_QUICKACK,
  ccAlgo: 1 << c.RTAX_CC_ALGO,
  fastopenNoCookie: 1 << c.RTAX_FASTOPEN_NO_COOKIE,
} as const;

const FEATURES = {
  ecn: c.RTAX_FEATURE_ECN,
  sack: c.RTAX_FEATURE_SACK,
  timestamp: c.RTAX_FEATURE_TIMESTAMP,
  allfrag: c.RTAX_FEATURE_ALLFRAG,
  tcpUsecTs: c.RTAX_FEATURE_TCP_USEC_TS,
} as const;

/**
 * `RTAX_*`: what the transport is told of the path. `rtt` counts eighths, `rttvar` quarters of a millisecond, `rtoMin` whole
 * ones; windows and `advmss` count octets, `initcwnd`, `initrwnd`, `cwnd` and `ssthresh` segments.
 */
export const routeMetrics = attributes({
  lock: [c.RTAX_LOCK, flags(u32, LOCKS)],
  mtu: [c.RTAX_MTU, u32],
  window: [c.RTAX_WINDOW, u32],
  rtt: [c.RTAX_RTT, u32],
  rttvar: [c.RTAX_RTTVAR, u32],
  ssthresh: [c.RTAX_SSTHRESH, u32],
  cwnd: [c.RTAX_CWND, u32],
  advmss: [c.RTAX_ADVMSS, u32],
  reordering: [c.RTAX_REORDERING, u32],
  hoplimit: [c.RTAX_HOPLIMIT, u32],
  initcwnd: [c.RTAX_INITCWND, u32],
  features: [c.RTAX_FEATURES, flags(u32, FEATURES)],
  rtoMin: [c.RTAX_RTO_MIN, u32],
  initrwnd: [c.RTAX_INITRWND, u32],
  quickack: [c.RTAX_QUICKACK, u32],
  ccAlgo: [c.RTAX_CC_ALGO, string],
  fastopenNoCookie: [c.RTAX_FASTOPEN_NO_COOKIE, u32],
});
/** What the transport is told of the path (`RTA_METRICS`). */
export interface RouteMetrics extends Infer<typeof routeMetrics> {}
