import type { Namespace } from '../namespace/namespace.ts';

interface LinkAndAddresses {
  readonly ifname: string;
  readonly flags: readonly string[];
  readonly operstate: string;
  readonly master?: string;
  readonly linkinfo?: { readonly info_slave_data?: { readonly state?: string } };
  readonly addr_info?: readonly { readonly tentative?: boolean }[];
}

/**
 * Whether the kernel has done what it does by itself after a change: operational states follow the
 * carriers, ports of bridges forward, addresses are not tentative. To be asked by {@link until}.
 */
export async function settled(ns: Namespace): Promise<boolean> {
  const links = await ns.ipJson<LinkAndAddresses[]>('address show');
  const running = new Set(
    links.filter(({ flags }) => flags.includes('LOWER_UP')).map(({ ifname }) => ifname),
  );
  return links.every((link) => operational(link) && forwarding(link, running) && !tentative(link));
}

function operational({ flags, operstate }: LinkAndAddresses): boolean {
  if (!flags.includes('UP')) return operstate === 'DOWN';
  return flags.includes('LOWER_UP') === (operstate === 'UP' || operstate === 'UNKNOWN');
}

function forwarding(link: LinkAndAddresses, running: ReadonlySet<string>): boolean {
  const state = link.linkinfo?.info_slave_data?.state;
  if (state === undefined || !running.has(link.ifname) || !running.has(link.master ?? '')) return true;
  // With the spanning tree a port listens and learns for seconds: that is settled enough.
  return state !== 'disabled';
}

// Duplicates are looked for when a link goes up.
function tentative({ flags, addr_info = [] }: LinkAndAddresses): boolean {
  return flags.includes('UP') && addr_info.some((address) => address.tentative === true);
}
