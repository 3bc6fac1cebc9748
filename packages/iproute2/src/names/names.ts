import { readAccounts } from './accounts.ts';
import { readIpProtocols } from './ip-protocols.ts';
import { DSFIELDS } from './dsfields.ts';
import { FOLDERS, NameTable, readNames } from './name-table.ts';

const OCTET = 0xff;
const NUMBER_32 = 0xffff_ffff;

/** The words that ip(8) has for numbers, from the files of iproute2 where the host has them. Each is read when first needed. */
export class Names {
  readonly #folders: readonly string[];
  #tables: NameTable | undefined;
  #protocols: NameTable | undefined;
  #scopes: NameTable | undefined;
  #realms: NameTable | undefined;
  #dsfields: NameTable | undefined;
  #groups: NameTable | undefined;
  #protodownReasons: NameTable | undefined;
  #addressProtocols: NameTable | undefined;
  #ipProtocols: NameTable | undefined;
  #users: NameTable | undefined;
  #userGroups: NameTable | undefined;

  /** `folders` is where the files are looked for, other than usual. */
  constructor(folders: readonly string[] = FOLDERS) {
    this.#folders = folders;
  }

  /** Routing tables: `rt_tables`. */
  get tables(): NameTable {
    const builtIn = { unspec: 0, default: 253, main: 254, local: 255 };
    this.#tables ??= this.#read(new NameTable('routing table', builtIn, NUMBER_32), 'rt_tables');
    return this.#tables;
  }

  /** Who made a route: `rt_protos`. */
  get protocols(): NameTable {
    // linux/rtnetlink.h: RTPROT_*
    // prettier-ignore
    const builtIn = {
      unspec: 0, redirect: 1, kernel: 2, boot: 3, static: 4, gated: 8, ra: 9, mrt: 10, zebra: 11, bird: 12, dnrouted: 13,
      xorp: 14, ntk: 15, dhcp: 16, keepalived: 18, babel: 42, openr: 99, bgp: 186, isis: 187, ospf: 188, rip: 189, eigrp: 192,
    };
    this.#protocols ??= this.#read(new NameTable('routing protocol', builtIn, OCTET), 'rt_protos');
    return this.#protocols;
  }

  /** How far a destination is: `rt_scopes`. */
  get scopes(): NameTable {
    const builtIn = { global: 0, site: 200, link: 253, host: 254, nowhere: 255 };
    this.#scopes ??= this.#read(new NameTable('scope', builtIn, OCTET), 'rt_scopes');
    return this.#scopes;
  }

  /** Realms: `rt_realms`. */
  get realms(): NameTable {
    this.#realms ??= this.#read(new NameTable('realm', { unknown: 0 }), 'rt_realms');
    return this.#realms;
  }

  /** Types of service: `rt_dsfield`. */
  get dsfields(): NameTable {
    this.#dsfields ??= this.#read(new NameTable('type of service', DSFIELDS, OCTET), 'rt_dsfield');
    return this.#dsfields;
  }

  /** Groups of links: `group`. */
  get groups(): NameTable {
    this.#groups ??= this.#read(new NameTable('link group', { default: 0 }), 'group');
    return this.#groups;
  }

  /** Reasons to hold a link down: `protodown_reasons`. */
  get protodownReasons(): NameTable {
    this.#protodownReasons ??= this.#read(
      new NameTable('reason to hold a link down', {}),
      'protodown_reasons',
    );
    return this.#protodownReasons;
  }

  /** Who made an address: `rt_addrprotos`. */
  get addressProtocols(): NameTable {
    // linux/if_addr.h: IFAPROT_*
    const builtIn = { unspec: 0, kernel_lo: 1, kernel_ra: 2, kernel_ll: 3 };
    this.#addressProtocols ??= this.#read(new NameTable('address protocol', builtIn, OCTET), 'rt_addrprotos');
    return this.#addressProtocols;
  }

  /** Users, of passwd(5). */
  get users(): NameTable {
    this.#users ??= readAccounts('user', '/etc/passwd');
    return this.#users;
  }

  /** Groups of users, of group(5). */
  get userGroups(): NameTable {
    this.#userGroups ??= readAccounts('group of users', '/etc/group');
    return this.#userGroups;
  }

  /** IP protocols, of protocols(5). */
  get ipProtocols(): NameTable {
    this.#ipProtocols ??= readIpProtocols();
    return this.#ipProtocols;
  }
  #read(table: NameTable, file: string): NameTable {
    return readNames(table, file, this.#folders);
  }
}
