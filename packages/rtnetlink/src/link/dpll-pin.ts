import { attributes, type Infer, u32 } from '@netlink/packet';

/** Id of the pin. */
export const DPLL_A_PIN_ID = 1;

/** Pin of a phase-locked loop that clocks a port: the handle in `DPLL_A_PIN_*` (linux/dpll.h). */
export const dpllPin = attributes({ id: [DPLL_A_PIN_ID, u32] });
/** Pin of a phase-locked loop that clocks a port. */
export interface DpllPin extends Infer<typeof dpllPin> {}
