import { wordOrNumber } from '../../arguments.ts';
import { UsageError } from '../../usage-error.ts';
import { bondPortReaders, bondReaders } from './bond.ts';
import { canReaders } from './can.ts';
import { bit, fixed, number, onOff, type Reader, type Readers, text } from '../../reader.ts';

const named =
  (key: string): Reader =>
  (args, settings, word) => {
    settings[key] = wordOrNumber(args.value(word));
  };

const PROTOCOLS: Readonly<Record<string, string>> = { 0: 'hsr', 1: 'prp' };

const hsr: Readers = {
  slave1: text('slave1'),
  slave2: text('slave2'),
  interlink: text('interlink'),
  supervision: number('supervision'),
  version: number('version'),
  proto(args, settings, word) {
    const proto = args.value(word);
    if (!Object.hasOwn(PROTOCOLS, proto))
      throw new UsageError(`${word}: ${JSON.stringify(proto)} is neither 0 nor 1`);
    settings['proto'] = PROTOCOLS[proto];
  },
};

const ipoib: Readers = { pkey: number('pkey'), mode: text('mode'), umcast: bit('umcast') };

const ipvlan: Readers = {
  mode: text('mode'),
  bridge: fixed('bridge', true),
  private: fixed('private', true),
  vepa: fixed('vepa', true),
};

// A number, decimal or hexadecimal, of 64 bits.
const sci: Reader = (args, settings, word) => {
  const value = args.value(word);
  if (!/^(?:0x)?[\da-f]{1,16}$/i.test(value))
    throw new UsageError(`${word}: ${JSON.stringify(value)} is no number`);
  settings['sci'] = value.replace(/^0x/i, '').padStart(16, '0');
};

const macsec: Readers = {
  sci,
  port: number('sciPort'),
  cipher(args, settings, word) {
    const cipher = args.value(word).toLowerCase();
    settings['cipherSuite'] = cipher === 'default' ? 'gcm-aes-128' : cipher;
  },
  icvlen: number('icvLen'),
  encrypt: onOff('encrypt'),
  send_sci: onOff('incSci'),
  end_station: onOff('es'),
  scb: onOff('scb'),
  protect: onOff('protect'),
  replay: onOff('replayProtect'),
  window: number('window'),
  validate: text('validation'),
  encodingsa: number('encodingSa'),
  offload: text('offload'),
};

const netkit: Readers = {
  mode: text('mode'),
  forward: fixed('policy', 'forward'),
  blackhole: fixed('policy', 'blackhole'),
  scrub: text('scrub'),
};

const rmnet: Readers = {
  mux_id: number('muxId'),
  'ingress-deaggregation': onOff('ingressDeaggregation'),
  'ingress-commands': onOff('ingressCommands'),
  'ingress-mapv4-checksum': onOff('ingressMapv4Checksum'),
  'egress-mapv4-checksum': onOff('egressMapv4Checksum'),
  'ingress-mapv5-checksum': onOff('ingressMapv5Checksum'),
  'egress-mapv5-checksum': onOff('egressMapv5Checksum'),
};

// ip(8) has them in `ip tuntap add`.
const tun: Readers = {
  mode: text('mode'),
  user: named('user'),
  group: named('userGroup'),
  pi: fixed('pi', true),
  vnet_hdr: fixed('vnetHdr', true),
  multi_queue: fixed('multiQueue', true),
};

/** Words for the kinds that are neither bridges nor tunnels nor carried by a link of Ethernet. */
export const otherReaders: Readonly<Record<string, Readers>> = {
  batadv: { ra: text('ra') },
  bond: bondReaders,
  can: canReaders,
  dsa: { conduit: text('conduit'), master: text('conduit') },
  hsr,
  ipoib,
  ipvlan,
  ipvtap: ipvlan,
  macsec,
  netkit,
  ovpn: { mode: text('mode') },
  rmnet,
  tun,
  vrf: { table: named('table') },
  wwan: { linkid: number('linkid') },
};

/** Words for the ports of such kinds. */
export const otherPortReaders: Readonly<Record<string, Readers>> = { bond: bondPortReaders };

/** Words for the other end of a netkit, which are settings of the pair. */
export const netkitPeerReaders: Readers = {
  forward: fixed('peerPolicy', 'forward'),
  blackhole: fixed('peerPolicy', 'blackhole'),
  scrub: text('peerScrub'),
};
