import type { FunctionVlan, VirtualFunction } from '@netlink/iproute2';
import type { Arguments } from '../../arguments.ts';
import { pick } from '../../pick.ts';
import { UsageError } from '../../usage-error.ts';
import { onOff, type Reader, type Readers, text } from '../../reader.ts';

/** The rates of a function: ip(8) asks for the one that is not given, and so do we. */
const rate =
  (side: 'maxTx' | 'minTx'): Reader =>
  (args, settings, word) => {
    settings['rate'] = { ...(settings['rate'] as object | undefined), [side]: args.number(word) };
  };

const PROTOCOLS: Readonly<Record<string, FunctionVlan['protocol']>> = {
  '802.1q': '8021q',
  '802.1ad': '8021ad',
};

function vlanOf(args: Arguments): FunctionVlan {
  const vlan: FunctionVlan = { vlan: args.number('vlan') };
  for (let word = args.peek(); word === 'qos' || word === 'proto'; word = args.peek()) {
    args.next();
    if (word === 'qos') vlan.qos = args.number(word);
    else {
      const name = args.value(word);
      const protocol = PROTOCOLS[name.toLowerCase()];
      if (protocol === undefined) throw new UsageError(`proto: ${JSON.stringify(name)} is unknown`);
      vlan.protocol = protocol;
    }
  }
  return vlan;
}

/** Words for a virtual function. */
const functionReaders: Readers = {
  mac: text('address'),
  vlan(args, settings) {
    settings['vlanList'] = [...((settings['vlanList'] as FunctionVlan[] | undefined) ?? []), vlanOf(args)];
  },
  rate(args, settings, word) {
    settings['txRate'] = args.number(word);
  },
  max_tx_rate: rate('maxTx'),
  min_tx_rate: rate('minTx'),
  spoofchk: onOff('spoofchk'),
  query_rss: onOff('queryRssEn'),
  trust: onOff('trust'),
  state(args, settings, word) {
    settings['linkState'] = pick(args.value(word), ['auto', 'enable', 'disable'], word);
  },
  node_guid: text('nodeGuid'),
  port_guid: text('portGuid'),
};

/** `vf NUM …`: reads on for as long as words are those of a virtual function. */
export const virtualFunction: Reader = (args, settings, word) => {
  const given: Record<string, unknown> = { vf: args.number(word) };
  for (
    let next = args.peek();
    next !== undefined && Object.hasOwn(functionReaders, next);
    next = args.peek()
  ) {
    args.next();
    functionReaders[next]?.(args, given, next);
  }
  const others = settings['vfinfoList'] as VirtualFunction[] | undefined;
  settings['vfinfoList'] = [...(others ?? []), given as unknown as VirtualFunction];
};
