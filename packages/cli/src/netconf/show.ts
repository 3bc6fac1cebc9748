import type { Netconf } from '@netlink/iproute2';
import { compactJson, type Json, type JsonObject } from '../json.ts';

/** Settings of a link as `ip -json netconf` prints them: in ip's order; what it does not know is left out. */
export function netconfJson(netconf: Netconf): JsonObject {
  return {
    family: netconf.family,
    interface: netconf.interface,
    forwarding: netconf.forwarding,
    rp_filter: netconf.rpFilter,
    mc_forwarding: netconf.mcForwarding,
    proxy_neigh: netconf.proxyNeigh,
    ignore_routes_with_linkdown: netconf.ignoreRoutesWithLinkdown,
    input: netconf.input,
  };
}

/** The same as text. */
export function netconfText(netconf: Netconf): string {
  const { family: _family, interface: _interface, ...settings } = netconfJson(netconf);
  const words = Object.entries(settings).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} ${typeof value === 'boolean' ? onOff(value) : compactText(value)} `],
  );
  return `${netconf.family} ${netconf.interface} ${words.join('')}`;
}

function compactText(value: Json): string {
  return typeof value === 'string' ? value : compactJson(value);
}

function onOff(value: boolean): string {
  return value ? 'on' : 'off';
}
