/** Addresses of every sort, on `d0` and `v0`. */
export const ADDRESSES = [
  '192.0.2.1/24 broadcast 192.0.2.255 dev d0 label d0:x',
  '192.0.2.7/24 dev d0',
  '10.0.0.1 peer 10.0.0.2/32 dev d0 metric 77',
  '10.2.0.1 peer 10.3.0.1/24 broadcast 10.3.0.255 dev d0 scope link',
  '10.1.0.1/24 dev d0 valid_lft 1000 preferred_lft 0 scope link noprefixroute',
  '10.4.0.1/24 broadcast + dev d0 metric 5 scope 100',
  '10.5.0.1/25 broadcast - dev d0',
  '239.1.1.1/32 dev d0 autojoin',
  '2001:db8::1/64 dev d0 nodad',
  '2001:db8::2/64 dev d0 valid_lft 4000 preferred_lft 500 mngtmpaddr home',
  '2001:db8:1::5 peer 2001:db8:2::6/64 dev d0',
  '2001:db8::7/64 dev d0 metric 99 noprefixroute',
  'ff0e::1234/128 dev d0 autojoin',
  'fec0::1/64 dev v0',
  '::1.2.3.4/128 dev v0',
  'fe80::5/64 dev v0 preferred_lft 0',
];

/** The links. */
export const LINKS = [
  'link set lo up',
  'link add d0 type dummy',
  'link set d0 multicast on up',
  'link add v0 type veth peer name v1',
  'link set v0 up',
  'link set v1 up',
];
