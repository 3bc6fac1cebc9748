import { type KindSamples, LOWER_LINES } from './sample.ts';

/** Meshes of batman-adv. */
export const batadvSamples: KindSamples = {
  base: {},
  ip: '',
  options: {
    ra: [
      {
        value: 'BATMAN_V',
        ip: 'ra BATMAN_V',
        read: null,
        unseen: 'the kernel does not report it',
        change: 'EOPNOTSUPP',
      },
    ],
  },
};

/** Ports of switches. They cannot be made: what has no such switch has them in tables only. */
export const dsaSamples: KindSamples = {
  base: {},
  ip: '',
  options: { conduit: [{ value: 'lower', ip: 'conduit lower', json: { conduit: 'lower' }, newest: true }] },
};

/** Links of IP over InfiniBand. */
export const ipoibSamples: KindSamples = {
  base: { link: 'lower' },
  before: 'link lower',
  ip: '',
  options: {
    pkey: [{ value: 0x8001, ip: 'pkey 0x8001', json: { key: '0x8001' } }],
    mode: ['datagram', 'connected'].map((mode) => ({ value: mode, ip: `mode ${mode}`, json: { mode } })),
    umcast: [
      { value: true, ip: 'umcast 1', json: { umcast: '0001' } },
      { value: false, ip: 'umcast 0', json: { umcast: '0000' } },
    ],
  },
};

/** Links of OpenVPN. */
export const ovpnSamples: KindSamples = {
  base: {},
  ip: '',
  options: {
    mode: ['p2p', 'mp'].map((mode) => ({
      value: mode,
      ip: `mode ${mode}`,
      json: { mode },
      newest: true as const,
      change: 'EOPNOTSUPP',
    })),
  },
};

/** Links of PPP. They belong to who has /dev/ppp open. */
export const pppSamples: KindSamples = {
  base: {},
  ip: '',
  options: { devFd: [{ value: 5, read: null, unseen: 'ip has no word for it' }] },
};

/** Links that look like Wi-Fi. */
export const virtWifiSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { link: 'lower' },
  before: 'link lower',
  ip: '',
  options: {},
};

/** VRFs. */
export const vrfSamples: KindSamples = {
  base: { table: 1001 },
  ip: 'table 1001',
  options: {
    table: [
      { value: 1002, ip: 'table 1002', instead: true, json: { table: 1002 }, change: 'EOPNOTSUPP' },
      {
        value: 'main',
        ip: 'table main',
        instead: true,
        read: 254,
        json: { table: 254 },
        change: 'EOPNOTSUPP',
      },
    ],
  },
};

/** Sessions of modems. */
export const wwanSamples: KindSamples = {
  base: { parentdev: 'wwan0' },
  before: 'parentdev wwan0',
  ip: '',
  options: { linkid: [{ value: 4_294_967_295, ip: 'linkid 4294967295', json: { linkid: 4_294_967_295 } }] },
};
