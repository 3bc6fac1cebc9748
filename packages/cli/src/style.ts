/** How words are set off from each other. Each function returns its text, in colour or as it is. */
export interface Style {
  /** The name of a link. */
  readonly ifname: (this: void, text: string) => string;
  /** A link-layer address. */
  readonly mac: (this: void, text: string) => string;
  /** An IPv4 address. */
  readonly inet: (this: void, text: string) => string;
  /** An IPv6 address. */
  readonly inet6: (this: void, text: string) => string;
  /** Something that is up. */
  readonly up: (this: void, text: string) => string;
  /** Something that is down. */
  readonly down: (this: void, text: string) => string;
}

const plain = (text: string): string => text;

/** No colours. */
export const PLAIN: Style = { ifname: plain, mac: plain, inet: plain, inet6: plain, up: plain, down: plain };

// Select Graphic Rendition of ECMA-48.
const sgr =
  (code: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${code}m${text}\u001b[0m`;

/** The colours of ip(8). */
export const COLOURED: Style = {
  ifname: sgr(36),
  mac: sgr(33),
  inet: sgr(35),
  inet6: sgr(34),
  up: sgr(32),
  down: sgr(31),
};

/** An address in the colour of its family. */
export function styledAddress(style: Style, family: string | number, address: string): string {
  if (family === 'inet') return style.inet(address);
  return family === 'inet6' ? style.inet6(address) : address;
}
