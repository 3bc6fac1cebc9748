import type { Arbitrary } from 'fast-check';
import { anyOf, line, number, oneOf } from './line.ts';

const host = number(2, 9);

/** A gateway of the world with its link: IPv4. */
export const hop4: Arbitrary<string> = anyOf(
  line(
    'via',
    host.map((last) => `192.0.2.${last}`),
    'dev east',
  ),
  line(
    'via',
    host.map((last) => `198.51.100.${last}`),
    'dev west',
  ),
  line(
    'via',
    host.map((last) => `203.0.113.${last}`),
    oneOf('dev east', 'dev west'),
    'onlink',
  ),
);

/** The same of IPv6. */
export const hop6: Arbitrary<string> = anyOf(
  line(
    'via',
    host.map((last) => `2001:db8:e::${last}`),
    'dev east',
  ),
  line(
    'via',
    host.map((last) => `2001:db8:f::${last}`),
    'dev west',
  ),
  line(
    'via',
    host.map((last) => `fe80::${last}`),
    oneOf('dev east', 'dev west'),
  ),
);
