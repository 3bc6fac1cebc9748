import type { Batch } from './line.ts';

/** The addresses, of both families. */
export const addressBatch: Batch = {
  lines: [
    'address add 192.0.2.1/24 brd + dev uplink',
    'address add 192.0.2.2/24 brd 192.0.2.255 dev uplink label uplink:second',
    'address add 192.0.2.65/26 brd - dev uplink metric 50',
    'address add 198.51.100.1 peer 198.51.100.2 dev uplink',
    'address add 198.51.100.129/25 dev uplink noprefixroute',
    'address add 203.0.113.1/25 brd + dev backup scope site',
    'address add 203.0.113.129/26 dev backup scope link',
    'address add 203.0.113.193/27 dev backup valid_lft 36000 preferred_lft 18000',
    'address add 203.0.113.225/28 dev backup valid_lft 36000 preferred_lft 0',
    'address add 10.0.0.1/8 brd + dev br0',
    'address add 10.1.0.1/16 dev br0',
    'address add 239.1.2.3/32 dev host1 autojoin',
    'address add 172.16.0.1/12 dev idle',
    'address add 127.0.0.2/8 dev lo scope host',
    'address add 2001:db8:0:1::1/64 dev uplink nodad',
    'address add 2001:db8:0:1::10/64 dev uplink noprefixroute nodad',
    'address add 2001:db8:0:2::1 peer 2001:db8:0:2::2/128 dev uplink nodad',
    'address add 2001:db8:0:3::1/64 dev uplink metric 77 nodad',
    'address add 2001:db8:0:4::1/64 dev backup valid_lft 36000 preferred_lft 18000 nodad',
    'address add 2001:db8:0:5::1/64 dev backup valid_lft 36000 preferred_lft 0 nodad',
    'address add 2001:db8:0:6::1/64 dev backup home mngtmpaddr nodad',
    'address add fe80::5/64 dev backup scope link nodad',
    'address add fec0::1/64 dev br0 scope site nodad',
    'address add 2001:db8:0:7::1/128 dev lo scope host nodad',
    'address add 2001:db8:0:8::1/64 dev idle-peer nodad',
  ],
};
