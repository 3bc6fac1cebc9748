import type { Printed } from '@netlink/packet';

/**
 * Decoders printed from the declarations of this package. The build puts what it prints in the place of this module
 * (`scripts/build-package.mjs`); where the sources run as they are there are none, and everything is interpreted.
 */
export const printed: Printed = () => ({ spaces: {}, structs: {} });
