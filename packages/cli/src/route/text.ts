import type { Route, RouteMetricValues, RouteNextHop } from '@netlink/iproute2';
import { nexthopText } from '../nexthop/text.ts';
import { realmsText } from '../numeric.ts';
import type { Style } from '../style.ts';
import { encapText } from './encap-text.ts';
import {
  addressStyle,
  gatewayShown,
  protocolShown,
  scopeShown,
  type Shown,
  tableShown,
  tosShown,
  typeShown,
  underscored,
} from './shown.ts';

/** A route as `ip route` writes it: the line of the route, then those of its cache, its nexthop object and its next hops. */
export function routeText(route: Route, shown: Shown, style: Style): string[] {
  const { family, cache, metrics, iif, ttlPropagate, pref, nhInfo, nexthops = [] } = route;
  const rest = [
    usageText(route, shown),
    metrics === undefined ? '' : metricsText(metrics),
    word('iif', iif),
    ttlPropagate === undefined ? '' : `ttl-propogate ${ttlPropagate ? 'enabled' : 'disabled'}`,
    pref === undefined ? '' : `pref ${pref}`,
  ].join('');
  const head = headText(route, shown, style);
  const lines =
    cache === undefined
      ? [head + rest]
      : [head, `    cache ${cache.length === 0 ? '' : `<${cache.join(',')}> `}${rest}`];
  if (nhInfo !== undefined)
    lines.push(`\tnh_info ${nexthopText(nhInfo, { ...shown, details: true }, style).join('')}`);
  for (const hop of nexthops) lines.push(`\tnexthop ${nextHopText(hop, family, style, shown)}`);
  return lines;
}

function headText(route: Route, shown: Shown, style: Style): string {
  const { family, dst, from, encap, nhid, as, via, dev, src, metric, flags, mark, realms, uid } = route;
  const { hidden } = shown;
  const styled = addressStyle(style, family);
  const type = typeShown(route, shown);
  return [
    type === undefined ? '' : `${type} `,
    dst === 'default' ? 'default ' : styled(`${dst} `),
    from === undefined ? '' : styled(`from ${from} `),
    word('nhid', nhid),
    encap === undefined ? '' : encapText(encap, style, shown),
    word('tos', tosShown(route, shown)),
    word('as to', as),
    hidden.has('via') ? '' : gatewayText(via, family, style),
    dev === undefined || hidden.has('dev') ? '' : `dev ${style.ifname(`${dev} `)}`,
    word('table', tableShown(route, shown)),
    word('proto', protocolShown(route, shown)),
    word('scope', scopeShown(route, shown)),
    src === undefined || hidden.has('src') ? '' : `src ${styled(`${src} `)}`,
    hidden.has('metric') ? '' : word('metric', metric),
    flags.map((flag) => `${underscored(flag)} `).join(''),
    mark === undefined ? '' : word('mark', markText(mark)),
    hidden.has('realms') ? '' : flowText(realms, shown),
    word('uid', uid),
  ].join('');
}

function usageText({ expires, error, users, used, age }: Route, { statistics }: Shown): string {
  return [
    expires === undefined ? '' : `expires ${expires}sec `,
    word('error', error),
    ...(statistics ? [word('users', users), word('used', used)] : []),
    statistics && age !== undefined ? `age ${age}sec ` : '',
  ].join('');
}

// ip writes small marks in decimals.
function markText(mark: number): string {
  return mark >= 16 ? `0x${mark.toString(16)}` : String(mark);
}

function gatewayText(via: string | undefined, family: Route['family'], style: Style): string {
  const gateway = gatewayShown(via, family);
  if (gateway === undefined) return '';
  const host = addressStyle(style, gateway.family)(`${gateway.host} `);
  return gateway.own ? `via ${host}` : `via ${gateway.family} ${host}`;
}

function flowText(realms: string | undefined, shown: Shown): string {
  if (realms === undefined) return '';
  return `${realms.includes('/') ? 'realms' : 'realm'} ${realmsText(realms, shown)} `;
}

function metricsText({ lock = [], ...metrics }: RouteMetricValues): string {
  const { mtu, window, rtt, rttvar, ssthresh, cwnd, advmss, reordering, hoplimit, initcwnd } = metrics;
  const shown = (key: (typeof lock)[number], text: string, value: string | number | undefined): string =>
    value === undefined ? '' : `${text} ${lock.includes(key) ? 'lock ' : ''}${value} `;
  return [
    shown('mtu', 'mtu', mtu),
    shown('window', 'window', window),
    shown('rtt', 'rtt', timeText(rtt)),
    shown('rttvar', 'rttvar', timeText(rttvar)),
    shown('ssthresh', 'ssthresh', ssthresh),
    shown('cwnd', 'cwnd', cwnd),
    shown('advmss', 'advmss', advmss),
    shown('reordering', 'reordering', reordering),
    shown('hoplimit', 'hoplimit', hoplimit),
    shown('initcwnd', 'initcwnd', initcwnd),
    shown('features', 'features', metrics.features?.join(' ')),
    shown('rtoMin', 'rto_min', timeText(metrics.rtoMin)),
    shown('initrwnd', 'initrwnd', metrics.initrwnd),
    shown('quickack', 'quickack', metrics.quickack),
    shown('congctl', 'congctl', metrics.congctl),
    shown('fastopenNoCookie', 'fastopen_no_cookie', metrics.fastopenNoCookie),
  ].join('');
}

function timeText(milliseconds: number | undefined): string | undefined {
  if (milliseconds === undefined) return undefined;
  const whole = Math.trunc(milliseconds);
  return whole >= 1000 ? `${whole / 1000}s` : `${whole}ms`;
}

function nextHopText(
  { encap, as, via, realms, dev, weight, flags }: RouteNextHop,
  family: Route['family'],
  style: Style,
  shown: Shown,
): string {
  return [
    encap === undefined ? '' : encapText(encap, style, shown),
    word('as to', as),
    gatewayText(via, family, style),
    flowText(realms, shown),
    word('dev', dev),
    family === 'mpls' ? '' : word('weight', weight),
    flags.map((flag) => `${underscored(flag)} `).join(''),
  ].join('');
}

function word(key: string, value: string | number | bigint | undefined): string {
  return value === undefined ? '' : `${key} ${value} `;
}
