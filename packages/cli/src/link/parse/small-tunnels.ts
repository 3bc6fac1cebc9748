import { wordOrNumber } from '../../arguments.ts';
import { fixed, negatable, number, numberOr, type Reader, type Readers, text } from '../../reader.ts';

const geneve: Readers = {
  id: number('id'),
  vni: number('id'),
  remote: text('remote'),
  local: text('local'),
  ttl: numberOr('ttl', { inherit: 'inherit', auto: 0 }),
  hoplimit: numberOr('ttl', { inherit: 'inherit', auto: 0 }),
  tos: numberOr('tos', { inherit: 'inherit' }),
  dsfield: numberOr('tos', { inherit: 'inherit' }),
  df: text('df'),
  label: number('label'),
  flowlabel: number('label'),
  dstport: number('dstport'),
  innerprotoinherit: fixed('innerProtoInherit', true),
  ...negatable('external', 'external'),
  ...negatable('udpcsum', 'udpCsum'),
  ...negatable('udp6zerocsumtx', 'udpZeroCsum6Tx'),
  ...negatable('udp6zerocsumrx', 'udpZeroCsum6Rx'),
};

const ETHERTYPES: Readonly<Record<string, string>> = { ipv4: 'ip', mpls: 'mpls_uc' };

const ethertype: Reader = (args, settings, word) => {
  const protocol = wordOrNumber(args.value(word));
  settings['ethertype'] = ETHERTYPES[protocol] ?? protocol;
};

const bareudp: Readers = {
  dstport: number('dstport'),
  ethertype,
  srcportmin: number('srcportmin'),
  ...negatable('multiproto', 'multiproto'),
};

const gtp: Readers = { role: text('role'), hsize: number('hsize'), restart_count: number('restartCount') };

const amt: Readers = {
  mode: text('mode'),
  relay_port: number('relayPort'),
  gateway_port: number('gatewayPort'),
  max_tunnels: number('maxTunnels'),
  dev: text('dev'),
  local: text('local'),
  discovery: text('discovery'),
};

const xfrm: Readers = { dev: text('dev'), if_id: number('ifId'), external: fixed('external', true) };

/** Words for what each of the further kinds of tunnel has. */
export const smallTunnelReaders: Readonly<Record<string, Readers>> = { geneve, bareudp, gtp, amt, xfrm };
