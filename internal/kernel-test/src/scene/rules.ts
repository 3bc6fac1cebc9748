import { routeTables } from '../probe/kernel.ts';
import type { Batch } from './line.ts';

/** The IPv4 rules. */
export const rule4Batch: Batch = {
  options: ['-4'],
  lines: [
    ['rule add from 192.0.2.0/24 table 100 priority 1000', routeTables],
    ['rule add to 198.51.100.0/24 table 70000 priority 1001', routeTables],
    ['rule add iif uplink oif backup table 100 priority 1002', routeTables],
    ['rule add fwmark 0x10/0xf0 table 100 priority 1003 protocol static', routeTables],
    ['rule add tos 0x10 table 100 priority 1004 realms 3/4', routeTables],
    ['rule add ipproto tcp sport 1000-2000 dport 443 table 100 priority 1005', routeTables],
    ['rule add uidrange 0-0 table 100 priority 1006', routeTables],
    ['rule add lookup main suppress_prefixlength 0 suppress_ifgroup 7 priority 1007', routeTables],
    ['rule add not from 10.0.0.0/8 goto 1010 priority 1008', routeTables],
    ['rule add tun_id 42 table 100 priority 1009', routeTables],
    ['rule add blackhole from 10.9.0.0/16 priority 1010', routeTables],
    ['rule add unreachable from 10.10.0.0/16 priority 1011', routeTables],
    ['rule add prohibit from 10.11.0.0/16 priority 1012', routeTables],
    ['rule add nop priority 1013', routeTables],
  ],
};

/** The IPv6 rules. */
export const rule6Batch: Batch = {
  options: ['-6'],
  lines: [
    ['rule add from 2001:db8:2::/64 table 100 priority 1000', routeTables],
    ['rule add to 2001:db8:3::/48 iif uplink fwmark 7 table 70000 priority 1001', routeTables],
    ['rule add unreachable from 2001:db8:4::/48 priority 1002', routeTables],
  ],
};
