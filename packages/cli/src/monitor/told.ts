import type { ObjectEvent, SharedAddress } from '@netlink/iproute2';
import { addressJson } from '../address/json.ts';
import { addressLines } from '../address/text.ts';
import type { JsonObject } from '../json.ts';
import { linkJson } from '../link/json.ts';
import { linkLines } from '../link/text.ts';
import { multicastRouteJson, multicastRouteLines } from '../mroute/show.ts';
import { neighbourJson } from '../neighbour/json.ts';
import { neighbourText } from '../neighbour/text.ts';
import { netconfJson, netconfText } from '../netconf/show.ts';
import { nexthopJson } from '../nexthop/json.ts';
import { nexthopText } from '../nexthop/text.ts';
import { wordText } from '../numeric.ts';
import type { GlobalOptions } from '../options.ts';
import { routeJson } from '../route/json.ts';
import type { Shown } from '../route/shown.ts';
import { routeText } from '../route/text.ts';
import { ruleJson } from '../rule/json.ts';
import { ruleText } from '../rule/text.ts';
import { suiteJson, suiteLines, suitesIn } from '../stats/show.ts';
import { type Style, styledAddress } from '../style.ts';
import type { MonitoredObject } from './arguments.ts';
import { prefixJson, prefixText } from './prefix.ts';

/** What `ip monitor` calls a sort of objects. */
export const LABELS: Readonly<Record<MonitoredObject, string>> = {
  link: 'LINK',
  address: 'ADDR',
  route: 'ROUTE',
  neighbour: 'NEIGH',
  rule: 'RULE',
  nexthop: 'NEXTHOP',
  netnsId: 'NSID',
  prefix: 'PREFIX',
  netconf: 'NETCONF',
  mroute: 'MROUTE',
  maddress: 'ADDR',
  acaddress: 'ADDR',
  stats: 'STATS',
};

/** An object of an event, as text and as JSON. */
export interface Told {
  /** Which sort of object it is. */
  readonly object: MonitoredObject;
  /** The lines that ip(8) prints of it. */
  readonly lines: (this: void, options: GlobalOptions, style: Style) => string[];
  /** What its JSON has. */
  readonly json: (this: void, options: GlobalOptions) => JsonObject;
}

/** What is told of the object of an event. */
export function toldOf(event: ObjectEvent<MonitoredObject>): Told {
  if ('link' in event) {
    // As in ip(8): the length of the queue and the mode are shown to those who list links.
    const { txqlen: _txqlen, linkmode: _linkmode, ...link } = event.link;
    return told(
      'link',
      (options, style) => linkLines(link, options, style),
      (options) => linkJson(event.link, options),
    );
  }
  if ('address' in event) {
    const { address } = event;
    return told(
      'address',
      (options, style) => {
        const [first, second] = addressLines(address, options, style);
        return [`${address.index}: ${style.ifname(address.dev)}${first}`, second];
      },
      (options) => ({ ifindex: address.index, dev: address.dev, ...addressJson(address, options) }),
    );
  }
  if ('route' in event) {
    const { route } = event;
    return told(
      'route',
      (options, style) => routeText(route, shownOf(options), style),
      (options) => routeJson(route, shownOf(options)),
    );
  }
  if ('neighbour' in event) {
    const { neighbour } = event;
    return told(
      'neighbour',
      (options, style) => [neighbourText(neighbour, options, style)],
      (options) => neighbourJson(neighbour, options),
    );
  }
  if ('rule' in event) {
    const { rule } = event;
    return told(
      'rule',
      (options, style) => [ruleText(rule, options, style)],
      (options) => ruleJson(rule, options),
    );
  }
  if ('nexthop' in event) {
    const { nexthop } = event;
    return told(
      'nexthop',
      (options, style) => nexthopText(nexthop, options, style),
      (options) => nexthopJson(nexthop, options),
    );
  }
  return toldOfRest(event);
}

type Rest = 'netconf' | 'prefix' | 'netnsId' | MulticastSort;

function toldOfRest(event: ObjectEvent<Rest>): Told {
  if ('netconf' in event) {
    const { netconf } = event;
    return told(
      'netconf',
      () => [netconfText(netconf)],
      () => netconfJson(netconf),
    );
  }
  if ('prefix' in event) {
    const { prefix } = event;
    return told(
      'prefix',
      () => [prefixText(prefix)],
      () => prefixJson(prefix),
    );
  }
  if (!('netnsId' in event)) return toldOfMulticasts(event);
  const { nsid } = event.netnsId;
  return told(
    'netnsId',
    () => [`nsid ${nsid} `],
    () => ({ nsid }),
  );
}

type MulticastSort = 'mroute' | 'maddress' | 'acaddress' | 'stats';

function toldOfMulticasts(event: ObjectEvent<MulticastSort>): Told {
  if ('mroute' in event) {
    const { mroute } = event;
    // As with other routes, the usual table goes without saying.
    const shown = ({ details, statistics }: GlobalOptions): Parameters<typeof multicastRouteJson>[1] => ({
      showsTable: details || mroute.table !== 'main',
      statistics: statistics > 0,
    });
    return told(
      'mroute',
      (options) => multicastRouteLines(mroute, shown(options)),
      (options) => multicastRouteJson(mroute, shown(options)),
    );
  }
  if ('stats' in event) {
    const { stats } = event;
    const suites = suitesIn(stats);
    return told(
      'stats',
      ({ statistics }) => suites.flatMap((suite) => suiteLines(stats, suite, statistics > 0)),
      ({ statistics }) => ({ stats: suites.map((suite) => suiteJson(stats, suite, statistics > 0)) }),
    );
  }
  return 'maddress' in event
    ? toldOfShared('maddress', 'mcast', event.maddress)
    : toldOfShared('acaddress', 'any', event.acaddress);
}

function toldOfShared(object: 'maddress' | 'acaddress', word: string, shared: SharedAddress): Told {
  const { index, dev, family, address, scope } = shared;
  return told(
    object,
    (options, style) => [
      `${index}: ${style.ifname(dev)}    ${family} ${word} ${styledAddress(style, family, address)} scope ${wordText(scope, 'scopes', options)} `,
      '       valid_lft forever preferred_lft forever',
    ],
    () => ({
      ifindex: index,
      dev,
      family,
      [object === 'maddress' ? 'multicast' : 'anycast']: address,
      scope,
    }),
  );
}

function told(object: MonitoredObject, lines: Told['lines'], json: Told['json']): Told {
  return { object, lines, json };
}

function shownOf({ details, statistics, numeric }: GlobalOptions): Shown {
  return { details, statistics: statistics > 0, numeric, hidden: new Set() };
}
