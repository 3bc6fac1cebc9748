/** @import { Config } from 'prettier' */

/** @type {Config} */
export default {
  printWidth: 110,
  singleQuote: true,
  overrides: [
    // Prose is wrapped by who writes it.
    { files: '*.md', options: { proseWrap: 'preserve' } },
    { files: 'tsconfig*.json', options: { trailingComma: 'none' } },
  ],
};
