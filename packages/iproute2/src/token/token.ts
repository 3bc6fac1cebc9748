/** The lower half of the addresses that IPv6 makes of prefixes that routers advertise on a link. */
export interface Token {
  /** Name of the link. */
  dev: string;
  /** Index of the link. */
  index: number;
  /** The token: '::5'; '::' if the link has none. */
  token: string;
}
