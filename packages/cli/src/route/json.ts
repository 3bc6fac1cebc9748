import type { Route, RouteMetricValues, RouteNextHop } from '@netlink/iproute2';
import type { Json, JsonObject } from '../json.ts';
import { nexthopJson } from '../nexthop/json.ts';
import { realmsText } from '../numeric.ts';
import { encapJson } from './encap-json.ts';
import {
  gatewayShown,
  protocolShown,
  scopeShown,
  type Shown,
  tableShown,
  tosShown,
  typeShown,
  underscored,
} from './shown.ts';

/** A route as `ip -json route` writes it. */
export function routeJson(route: Route, shown: Shown): JsonObject {
  const { dst, from, encap, nhid, as, via, dev, src, metric, family, cache, pref, nexthops } = route;
  const { hidden, statistics } = shown;
  return {
    type: typeShown(route, shown),
    dst,
    from,
    nhid,
    ...(encap !== undefined && encapJson(encap, shown)),
    // As the table below: that of the route is the later.
    ...given('tos', tosShown(route, shown)),
    to: as,
    ...(hidden.has('via') ? {} : gatewayJson(via, family)),
    dev: hidden.has('dev') ? undefined : dev,
    // An action of segment routing may have a table too: then that of the route is the later.
    ...given('table', tableShown(route, shown)),
    protocol: protocolShown(route, shown),
    scope: scopeShown(route, shown),
    prefsrc: hidden.has('src') ? undefined : src,
    metric: hidden.has('metric') ? undefined : metric,
    flags: route.flags.map(underscored),
    mark: route.mark,
    flow: hidden.has('realms') ? undefined : realmsJson(route.realms, shown),
    uid: route.uid,
    cache,
    expires: route.expires,
    error: route.error,
    ...(statistics && { users: route.users, used: route.used, age: route.age }),
    metrics: route.metrics === undefined ? undefined : [metricsJson(route.metrics)],
    ...given('iif', route.iif),
    // The misspelling is ip's.
    'ttl-propogate': route.ttlPropagate,
    pref: pref === undefined ? undefined : String(pref),
    nh_info: route.nhInfo === undefined ? undefined : nexthopJson(route.nhInfo, { ...shown, details: true }),
    nexthops: nexthops?.map((hop) => nextHopJson(hop, family, shown)),
  };
}

// A key without a value would take that of an encapsulation away, or its place.
function given(key: string, value: string | undefined): JsonObject {
  return value === undefined ? {} : { [key]: value };
}

function gatewayJson(via: string | undefined, family: Route['family']): JsonObject {
  const gateway = gatewayShown(via, family);
  if (gateway === undefined) return {};
  if (gateway.own) return { gateway: gateway.host };
  return { via: { family: gateway.family, host: gateway.host } };
}

function realmsJson(realms: string | undefined, shown: Shown): Json | undefined {
  if (realms === undefined) return undefined;
  const [to, from] = realmsText(realms, shown).split('/').reverse();
  return { from, to };
}

// ip writes whole milliseconds.
function metricsJson({ rtt, rttvar, features, ...metrics }: RouteMetricValues): JsonObject {
  const { mtu, window, ssthresh, cwnd, advmss, reordering, hoplimit, initcwnd } = metrics;
  return {
    mtu,
    window,
    rtt: rtt === undefined ? undefined : Math.trunc(rtt),
    rttvar: rttvar === undefined ? undefined : Math.trunc(rttvar),
    ssthresh,
    cwnd,
    advmss,
    reordering,
    hoplimit,
    initcwnd,
    ecn: features?.includes('ecn') === true ? null : undefined,
    rto_min: metrics.rtoMin,
    initrwnd: metrics.initrwnd,
    quickack: metrics.quickack,
    congestion: metrics.congctl,
    fastopen_no_cookie: metrics.fastopenNoCookie,
  };
}

function nextHopJson(
  { encap, as, via, realms, dev, weight, flags }: RouteNextHop,
  family: Route['family'],
  shown: Shown,
): JsonObject {
  return {
    ...(encap !== undefined && encapJson(encap, shown)),
    to: as,
    ...gatewayJson(via, family),
    flow: realmsJson(realms, shown),
    dev,
    weight: family === 'mpls' ? undefined : weight,
    flags: flags.map(underscored),
  };
}
