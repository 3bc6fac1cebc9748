import { attributes, type Infer, multi, nested, u32, u32be, u8 } from '@netlink/packet';
import { geneveOptions } from './geneve-options.ts';

/** Options of a Geneve tunnel. */
export const LWTUNNEL_IP_OPTS_GENEVE = 1;
/** Options of a VXLAN tunnel. */
export const LWTUNNEL_IP_OPTS_VXLAN = 2;
/** Options of an ERSPAN tunnel. */
export const LWTUNNEL_IP_OPTS_ERSPAN = 3;

/** Group policy. */
export const LWTUNNEL_IP_OPT_VXLAN_GBP = 1;

/** Version of the header: 1 or 2. */
export const LWTUNNEL_IP_OPT_ERSPAN_VER = 1;
/** Index of the session's port (version 1). */
export const LWTUNNEL_IP_OPT_ERSPAN_INDEX = 2;
/** Direction of the mirrored packets: 0 in, 1 out (version 2). */
export const LWTUNNEL_IP_OPT_ERSPAN_DIR = 3;
/** Identifier of the engine (version 2). */
export const LWTUNNEL_IP_OPT_ERSPAN_HWID = 4;

/** Options of a VXLAN tunnel (`LWTUNNEL_IP_OPT_VXLAN_*`). */
export const vxlanOptions = attributes({ gbp: [LWTUNNEL_IP_OPT_VXLAN_GBP, u32] });
/** Options of a VXLAN tunnel. */
export interface VxlanOptions extends Infer<typeof vxlanOptions> {}

/** Options of an ERSPAN tunnel (`LWTUNNEL_IP_OPT_ERSPAN_*`). */
export const erspanOptions = attributes({
  ver: [LWTUNNEL_IP_OPT_ERSPAN_VER, u8],
  index: [LWTUNNEL_IP_OPT_ERSPAN_INDEX, u32be],
  dir: [LWTUNNEL_IP_OPT_ERSPAN_DIR, u8],
  hwid: [LWTUNNEL_IP_OPT_ERSPAN_HWID, u8],
});
/** Options of an ERSPAN tunnel. */
export interface ErspanOptions extends Infer<typeof erspanOptions> {}

/**
 * Options of the tunnel that a route leads into (`LWTUNNEL_IP_OPTS_*`, linux/lwtunnel.h). Requests give each Geneve option an
 * attribute of its own, replies hold all of them in one: `geneve` is a list of lists.
 */
export const tunnelOptions = attributes({
  geneve: [LWTUNNEL_IP_OPTS_GENEVE, multi(geneveOptions)],
  vxlan: [LWTUNNEL_IP_OPTS_VXLAN, nested<VxlanOptions>(vxlanOptions)],
  erspan: [LWTUNNEL_IP_OPTS_ERSPAN, nested<ErspanOptions>(erspanOptions)],
});
/** Options of the tunnel that a route leads into. */
export interface TunnelOptions extends Infer<typeof tunnelOptions> {}
